//! What each publication changed in the programme, session by session: for the page that tells it, and for those who
//! had chosen what moved. A row of its own for each, since a publication's content is long and these are looked up by
//! session.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, boolean, text, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("programme_change")
            .col(uuid("event_id"))
            .col(big_integer("number"))
            .col(big_integer("position"))
            .col(uuid("session_id"))
            .col(boolean("concerns"))
            .col(text("body"))
            .primary_key(Index::create().col("event_id").col("number").col("position"))
            .foreign_key(&mut reference("programme_change", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("programme_change", &["event_id", "session_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "programme_change").await
    }
}
