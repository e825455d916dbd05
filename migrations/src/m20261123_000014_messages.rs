//! The outbox.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, text, text_null};

use crate::parts::drop_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("message")
            .col(pk_uuid("id"))
            .col(text("body"))
            .col(big_integer("due_at"))
            .col(big_integer("attempts").default(0))
            .col(big_integer_null("claimed_until"))
            .col(big_integer_null("sent_at"))
            .col(big_integer_null("failed_at"))
            .col(text_null("last_error"))
            .take();
        manager.create_table(table).await?;
        // Partial: a worker looks at what is still to send, never through what was sent over the years.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE INDEX message_due ON message (due_at, id) WHERE sent_at IS NULL AND failed_at IS NULL",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "message").await
    }
}
