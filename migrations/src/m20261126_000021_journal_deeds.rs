//! The entries of one kind in their order: a journal grows for years, and who looks for what is rare reads that alone.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("journal_entry", &["organisation_id", "deed", "at", "id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = "DROP INDEX journal_entry_organisation_id_deed_at_id";
        manager.get_connection().execute_unprepared(drop).await?;
        Ok(())
    }
}
