//! The parts of a programme.

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
            .table("session")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(text("kind"))
            .col(text("title"))
            .col(text("about"))
            .col(text("room"))
            .col(big_integer("starts_at"))
            .col(big_integer("ends_at"))
            .col(text("people"))
            .foreign_key(&mut reference("session", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("session", &["event_id", "starts_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "session").await
    }
}
