//! Files that people answer with. One is a registration's answer to a question, or it is kept aside for a while under a
//! key of which only a hash is there, until the form that brought it is right.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, binary, binary_null, pk_uuid, text, uuid, uuid_null,
};

use crate::parts::{drop_table, index, reference};

/// Either somebody's, or kept aside.
const WHOSE: &str = "(registration_id IS NULL) = (aside_hash IS NOT NULL) \
                     AND (aside_hash IS NULL) = (aside_until IS NULL)";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("answer_file")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(uuid_null("registration_id"))
            .col(text("question"))
            .col(text("name"))
            .col(text("kind"))
            .col(big_integer("created_at"))
            // Of one that is kept aside: the SHA-256 of its key, and until when.
            .col(binary_null("aside_hash"))
            .col(big_integer_null("aside_until"))
            .col(binary("content"))
            .foreign_key(&mut reference("answer_file", "event_id", "event"))
            .foreign_key(&mut reference("answer_file", "registration_id", "registration"))
            .check(("answer_file_whose", Expr::cust(WHOSE)))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("answer_file", &["registration_id", "question"]).unique().take()).await?;
        manager.create_index(index("answer_file", &["aside_hash"]).unique().take()).await?;
        manager.create_index(index("answer_file", &["event_id", "aside_until"])).await?;
        manager.create_index(index("answer_file", &["aside_until"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "answer_file").await
    }
}
