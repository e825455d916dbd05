//! What people who agreed to be suggested offer and seek, one topic a row, for finding them by topic.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{text, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("registration_topic")
            .col(uuid("event_id"))
            .col(text("topic"))
            .col(text("direction"))
            .col(uuid("registration_id"))
            .primary_key(Index::create().col("event_id").col("topic").col("direction").col("registration_id"))
            .foreign_key(&mut reference("registration_topic", "registration_id", "registration"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "registration_topic").await
    }
}
