//! People asked to join a team. The hash of the link comes when the letter is sent.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, binary_null, pk_uuid, text, text_null, uuid, uuid_null,
};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("invitation")
            .col(pk_uuid("id"))
            .col(binary_null("token_hash"))
            .col(uuid("organisation_id"))
            .col(uuid_null("event_id"))
            .col(text("role"))
            .col(uuid_null("speaker_id"))
            .col(uuid_null("partner_id"))
            .col(text("email"))
            .col(text("email_key"))
            .col(text_null("name"))
            .col(text("locale"))
            .col(text("invited_by"))
            .col(big_integer("created_at"))
            .col(big_integer("usable_until"))
            .col(big_integer_null("ended_at"))
            .foreign_key(&mut reference("invitation", "organisation_id", "organisation"))
            .foreign_key(&mut reference("invitation", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("invitation", &["token_hash"]).unique().take()).await?;
        // What is still open, the latest first: few, whatever was sent over the years.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE INDEX invitation_open ON invitation (organisation_id, created_at, id) \
                 WHERE ended_at IS NULL",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "invitation").await
    }
}
