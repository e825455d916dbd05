//! Letters that organisers write once, to all whom a filter finds.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("mailing")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(text("filter"))
            .col(text("texts"))
            .col(text("state"))
            .col(big_integer("created_at"))
            .col(big_integer_null("confirmed_at"))
            .col(big_integer("total"))
            .col(big_integer("version"))
            .foreign_key(&mut reference("mailing", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("mailing", &["event_id", "created_at", "id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "mailing").await
    }
}
