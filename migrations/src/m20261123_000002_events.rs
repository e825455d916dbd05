//! Events, with what their public page says.

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
            .table("event")
            .col(pk_uuid("id"))
            .col(uuid("organisation_id"))
            .col(text("slug"))
            .col(text("theme"))
            .col(text("lead"))
            .col(text("host"))
            .col(big_integer("doors_open_at"))
            .col(big_integer("starts_at"))
            .col(big_integer("ends_at"))
            .col(text("time_zone"))
            .col(text("place"))
            .col(text("languages"))
            .col(text("contact"))
            .col(text("topics"))
            .col(text("doors"))
            .col(big_integer("badges_valid_until"))
            .foreign_key(&mut reference("event", "organisation_id", "organisation"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("event", &["organisation_id", "slug"]).unique().take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "event").await
    }
}
