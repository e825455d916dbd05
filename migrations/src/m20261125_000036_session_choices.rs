//! What ticket holders chose to go to, and where they have a seat. A choice outlives its session: who made it is
//! written to when the next programme is published without it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{boolean, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("session_choice")
            .col(uuid("registration_id"))
            .col(uuid("session_id"))
            .col(uuid("event_id"))
            .col(boolean("has_seat").default(false))
            .primary_key(Index::create().col("registration_id").col("session_id"))
            .foreign_key(&mut reference("session_choice", "registration_id", "registration"))
            .foreign_key(&mut reference("session_choice", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("session_choice", &["event_id", "session_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "session_choice").await
    }
}
