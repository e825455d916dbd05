//! The keys that sign badges; the private half only as sealed bytes.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, binary, text, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("signing_key")
            .col(text("kid").primary_key())
            .col(uuid("organisation_id"))
            .col(text("public_pem"))
            .col(binary("sealed"))
            .col(big_integer("created_at"))
            .foreign_key(&mut reference("signing_key", "organisation_id", "organisation"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("signing_key", &["organisation_id", "created_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "signing_key").await
    }
}
