//! Links that sign somebody in, once: a person, or whoever holds it for one thing. Only a hash is kept: who reads the
//! table cannot use it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, text_null, uuid_null};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("sign_in_link")
            .col(binary("token_hash").primary_key())
            .col(uuid_null("account_id"))
            .col(uuid_null("organisation_id"))
            .col(uuid_null("event_id"))
            .col(text_null("role"))
            .col(text_null("door"))
            .col(big_integer("session_until"))
            .col(big_integer("usable_until"))
            .col(big_integer_null("spent_at"))
            .foreign_key(&mut reference("sign_in_link", "account_id", "account"))
            .foreign_key(&mut reference("sign_in_link", "organisation_id", "organisation"))
            .foreign_key(&mut reference("sign_in_link", "event_id", "event"))
            .check(("sign_in_link_for", Expr::cust(FOR)))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("sign_in_link", &["account_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "sign_in_link").await
    }
}

/// A person, or one role in an organisation.
const FOR: &str = "(account_id IS NULL) = (organisation_id IS NOT NULL) \
                   AND (organisation_id IS NULL) = (role IS NULL)";
