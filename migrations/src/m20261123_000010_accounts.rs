//! Members of staff.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("account")
            .col(pk_uuid("id"))
            .col(uuid("organisation_id"))
            .col(text("email"))
            .col(text("email_key"))
            .col(text("role"))
            .foreign_key(&mut reference("account", "organisation_id", "organisation"))
            .take();
        manager.create_table(table).await?;
        // The address comes first: signing in starts from it alone.
        manager.create_index(index("account", &["email_key", "organisation_id"]).unique().take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "account").await
    }
}
