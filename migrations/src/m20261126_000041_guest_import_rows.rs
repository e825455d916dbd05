//! What each row of a guest list would do, and what was decided about it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, text, text_null, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("guest_import_row")
            .col(uuid("import_id"))
            .col(big_integer("number"))
            .col(text("kind"))
            // In which of the event's categories its guest would come.
            .col(text_null("category"))
            // Whether somebody took it: 1, or left it: 0.
            .col(big_integer("taken"))
            // What it would do, in short: another number is another plan.
            .col(big_integer("print"))
            // JSON.
            .col(text("plan"))
            .primary_key(Index::create().col("import_id").col("number"))
            .foreign_key(&mut reference("guest_import_row", "import_id", "guest_import"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "guest_import_row").await
    }
}
