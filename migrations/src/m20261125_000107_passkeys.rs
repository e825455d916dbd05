//! Passkeys, and the challenges that browsers are sent: each is answered once, within minutes.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, pk_uuid, text, uuid, uuid_null};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let passkeys = Table::create()
            .table("passkey")
            .col(pk_uuid("id"))
            .col(uuid("account_id"))
            .col(binary("credential_id"))
            .col(text("name"))
            // The public key and its counter, as the library reads them.
            .col(text("data"))
            .col(big_integer("created_at"))
            .col(big_integer_null("used_at"))
            .foreign_key(&mut reference("passkey", "account_id", "account"))
            .take();
        manager.create_table(passkeys).await?;
        manager.create_index(index("passkey", &["credential_id"]).unique().take()).await?;
        manager.create_index(index("passkey", &["account_id"])).await?;
        let challenges = Table::create()
            .table("challenge")
            .col(pk_uuid("id"))
            .col(text("purpose"))
            .col(uuid_null("account_id"))
            .col(text("state"))
            .col(big_integer("usable_until"))
            .take();
        manager.create_table(challenges).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "challenge").await?;
        drop_table(manager, "passkey").await
    }
}
