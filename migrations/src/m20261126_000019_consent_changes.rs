//! When somebody changed their mind about what they agreed to as they registered.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, boolean, text, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("consent_change")
            .col(uuid("registration_id"))
            .col(text("consent"))
            .col(big_integer("changed_at"))
            .col(uuid("event_id"))
            .col(boolean("given"))
            .primary_key(Index::create().col("registration_id").col("consent").col("changed_at"))
            .foreign_key(&mut reference("consent_change", "registration_id", "registration"))
            .foreign_key(&mut reference("consent_change", "event_id", "event"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "consent_change").await
    }
}
