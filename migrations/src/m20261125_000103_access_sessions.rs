//! Who is signed in, how and where from. Only a hash of the cookie is kept: who reads the table cannot use it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, binary, pk_uuid, text, text_null, uuid_null};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("access_session")
            .col(pk_uuid("id"))
            .col(binary("token_hash"))
            .col(uuid_null("account_id"))
            .col(uuid_null("organisation_id"))
            .col(uuid_null("event_id"))
            .col(text_null("role"))
            .col(text_null("door"))
            .col(text("method"))
            .col(text("device"))
            .col(big_integer("created_at"))
            .col(big_integer("seen_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut reference("access_session", "account_id", "account"))
            .foreign_key(&mut reference("access_session", "organisation_id", "organisation"))
            .foreign_key(&mut reference("access_session", "event_id", "event"))
            .check(("access_session_for", Expr::cust(FOR)))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("access_session", &["token_hash"]).unique().take()).await?;
        manager.create_index(index("access_session", &["account_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "access_session").await
    }
}

/// A person, or one role in an organisation.
const FOR: &str = "(account_id IS NULL) = (organisation_id IS NOT NULL) \
                   AND (organisation_id IS NULL) = (role IS NULL)";
