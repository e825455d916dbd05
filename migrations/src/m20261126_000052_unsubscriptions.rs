//! Who wants no more letters of an organisation than their ticket needs. What was withdrawn and taken back is kept.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, text, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("unsubscription")
            .col(uuid("organisation_id"))
            .col(text("email_key"))
            .col(big_integer("withdrawn_at"))
            .col(big_integer_null("restored_at"))
            .primary_key(Index::create().col("organisation_id").col("email_key"))
            .foreign_key(&mut reference("unsubscription", "organisation_id", "organisation"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "unsubscription").await
    }
}
