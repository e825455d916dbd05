//! Pictures that people sent, as they were encoded anew. An organisation's, and within it an event's.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, binary, pk_uuid, text, uuid, uuid_null};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("picture")
            .col(pk_uuid("id"))
            .col(uuid("organisation_id"))
            .col(uuid("event_id"))
            // Whose picture it is. They name no row: what is published outlives who it was of.
            .col(uuid_null("speaker_id"))
            .col(uuid_null("partner_id"))
            .col(text("media_type"))
            .col(big_integer("width"))
            .col(big_integer("height"))
            .col(binary("large"))
            .col(binary("small"))
            // The SHA-256 of the large one, and its length.
            .col(binary("hash"))
            .col(big_integer("size"))
            // Whether the public may see it: 1 once it is part of what is published.
            .col(big_integer("shown"))
            .col(big_integer("created_at"))
            .foreign_key(&mut reference("picture", "organisation_id", "organisation"))
            .foreign_key(&mut reference("picture", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("picture", &["event_id", "shown"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "picture").await
    }
}
