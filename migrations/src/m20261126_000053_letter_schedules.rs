//! Letters that leave by themselves: whether, at which minute of the day or at which moment, to whom, and whether they
//! left.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, text, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("letter_schedule")
            .col(uuid("event_id"))
            .col(text("kind"))
            .col(big_integer("active"))
            .col(big_integer("minute"))
            .col(big_integer_null("moment"))
            .col(text("audience"))
            .col(big_integer_null("left_at"))
            .col(big_integer("missed"))
            .col(big_integer("version"))
            .primary_key(Index::create().col("event_id").col("kind"))
            .foreign_key(&mut reference("letter_schedule", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        // Partial: a worker asks for these again and again, for years.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE INDEX letter_schedule_pending ON letter_schedule (event_id) \
                 WHERE active = 1 AND left_at IS NULL",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "letter_schedule").await
    }
}
