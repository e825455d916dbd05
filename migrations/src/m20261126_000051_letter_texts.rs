//! The words that organisers give the letters of their events, in place of the standard ones: a row a kind and language.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, text, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("letter_text")
            .col(uuid("event_id"))
            .col(text("kind"))
            .col(text("locale"))
            .col(text("subject"))
            .col(text("title"))
            .col(text("body"))
            .col(big_integer("version"))
            .primary_key(Index::create().col("event_id").col("kind").col("locale"))
            .foreign_key(&mut reference("letter_text", "event_id", "event"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "letter_text").await
    }
}
