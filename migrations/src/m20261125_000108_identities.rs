//! Who people are at the organisation's own provider (OpenID Connect): by the provider's name for them, never by an
//! address, which may be given to somebody else.

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
        let identities = Table::create()
            .table("identity")
            .col(pk_uuid("id"))
            .col(uuid("account_id"))
            .col(text("issuer"))
            .col(text("subject"))
            .col(big_integer("created_at"))
            .col(big_integer("used_at"))
            .foreign_key(&mut reference("identity", "account_id", "account"))
            .take();
        manager.create_table(identities).await?;
        manager.create_index(index("identity", &["issuer", "subject"]).unique().take()).await?;
        manager.create_index(index("identity", &["account_id", "issuer"]).unique().take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "identity").await
    }
}
