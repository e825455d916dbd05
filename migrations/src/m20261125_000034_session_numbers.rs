//! A short number for each session of an event, never given twice: what a cookie keeps of a choice.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, pk_uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("session_counter")
            .col(pk_uuid("event_id"))
            .col(big_integer("last_number"))
            .foreign_key(&mut reference("session_counter", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        for statement in [
            "ALTER TABLE session ADD COLUMN number bigint NOT NULL DEFAULT 0",
            "UPDATE session SET number = (SELECT count(*) FROM session other WHERE other.event_id = session.event_id \
             AND (other.starts_at < session.starts_at \
             OR (other.starts_at = session.starts_at AND other.id <= session.id)))",
            "INSERT INTO session_counter (event_id, last_number) \
             SELECT event_id, count(*) FROM session GROUP BY event_id",
            "CREATE UNIQUE INDEX session_event_id_number ON session (event_id, number)",
        ] {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in ["DROP INDEX session_event_id_number", "ALTER TABLE session DROP COLUMN number"] {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        drop_table(manager, "session_counter").await
    }
}
