//! An event's rows become the organisers' working copy: a state, a version that counts every change, the number of
//! what was last published. Events that are there are published already; their first publication is made from their
//! rows when the store has migrated.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Column and type; both databases add one at a time and read these the same.
const COLUMNS: [(&str, &str); 9] = [
    ("state", "text NOT NULL DEFAULT 'published'"),
    ("version", "bigint NOT NULL DEFAULT 1"),
    ("edition", "bigint NOT NULL DEFAULT 0"),
    ("published_version", "bigint NOT NULL DEFAULT 0"),
    ("days", "text NOT NULL DEFAULT '[]'"),
    ("registration_opens_at", "bigint"),
    ("registration_closes_at", "bigint"),
    ("legal", "text NOT NULL DEFAULT '{\"fr\":\"\"}'"),
    ("search_text", "text NOT NULL DEFAULT ''"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        for (column, kind) in COLUMNS {
            connection.execute_unprepared(&format!("ALTER TABLE event ADD COLUMN {column} {kind}")).await?;
        }
        // Lists are in order of time, and go on from the last row of a page.
        connection.execute_unprepared("CREATE INDEX event_starts_at_id ON event (starts_at, id)").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        connection.execute_unprepared("DROP INDEX event_starts_at_id").await?;
        for (column, _) in COLUMNS {
            connection.execute_unprepared(&format!("ALTER TABLE event DROP COLUMN {column}")).await?;
        }
        Ok(())
    }
}
