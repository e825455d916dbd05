//! Bodies that hold events.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{pk_uuid, text};

use crate::parts::{drop_table, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("organisation")
            .col(pk_uuid("id"))
            .col(text("slug"))
            .col(text("name"))
            .col(text("short_name"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("organisation", &["slug"]).unique().take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "organisation").await
    }
}
