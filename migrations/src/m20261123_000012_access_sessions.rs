//! Who is signed in. Only a hash of the cookie is kept: who reads the table cannot use it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, binary, text, text_null, uuid, uuid_null};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("access_session")
            .col(binary("token_hash").primary_key())
            .col(uuid("organisation_id"))
            .col(uuid_null("event_id"))
            .col(text("role"))
            .col(text_null("door"))
            .col(uuid_null("account_id"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut reference("access_session", "organisation_id", "organisation"))
            .foreign_key(&mut reference("access_session", "event_id", "event"))
            .foreign_key(&mut reference("access_session", "account_id", "account"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "access_session").await
    }
}
