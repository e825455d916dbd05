//! What was published, each time whole; rows are only ever added.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Expr, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, text, uuid, uuid_null};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The head is the event alone: lists of events need no programmes. Who published is kept when their account
        // goes, so it refers to none.
        let table = Table::create()
            .table("publication")
            .col(uuid("event_id"))
            .col(big_integer("number"))
            .col(big_integer("published_at"))
            .col(uuid_null("account_id"))
            .col(text("head"))
            .col(text("content"))
            .col(text("changes"))
            .primary_key(Index::create().col("event_id").col("number"))
            .foreign_key(&mut reference("publication", "event_id", "event"))
            .check(("publication_number", Expr::cust("number > 0")))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "publication").await
    }
}
