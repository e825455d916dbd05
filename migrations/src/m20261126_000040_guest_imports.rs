//! Guest lists on their way in: the file as it was sent, and what was said about it. Nothing of it outlives a day.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, binary_null, pk_uuid, text, text_null, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("guest_import")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            // An account or, for who came by a link, a session: no row, so that either may go.
            .col(uuid("owner_id"))
            .col(text_null("owner_name"))
            .col(text("state"))
            .col(binary_null("file"))
            // JSON: how it was read, what was chosen of that, which column is what, what holds for all rows, what was
            // decided, what it did.
            .col(text("source"))
            .col(text("reading"))
            .col(text("mapping"))
            .col(text("choices"))
            .col(text("confirmation"))
            .col(text("figures"))
            .col(big_integer("version"))
            .col(big_integer("changed"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut reference("guest_import", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("guest_import", &["event_id", "owner_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "guest_import").await
    }
}
