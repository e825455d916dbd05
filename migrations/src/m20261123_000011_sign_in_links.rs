//! Links that sign somebody in, once. Only a hash is kept: who reads the table cannot use it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, text, text_null, uuid, uuid_null};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("sign_in_link")
            .col(binary("token_hash").primary_key())
            .col(uuid("organisation_id"))
            .col(uuid_null("event_id"))
            .col(text("role"))
            .col(text_null("door"))
            .col(uuid_null("account_id"))
            .col(big_integer("expires_at"))
            .col(big_integer("usable_until"))
            .col(big_integer_null("spent_at"))
            .foreign_key(&mut reference("sign_in_link", "organisation_id", "organisation"))
            .foreign_key(&mut reference("sign_in_link", "event_id", "event"))
            .foreign_key(&mut reference("sign_in_link", "account_id", "account"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "sign_in_link").await
    }
}
