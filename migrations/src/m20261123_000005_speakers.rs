//! The people on a programme.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("speaker")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(big_integer("position"))
            .col(text("name"))
            .col(text("role"))
            .col(text("job"))
            .foreign_key(&mut reference("speaker", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("speaker", &["event_id", "position"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "speaker").await
    }
}
