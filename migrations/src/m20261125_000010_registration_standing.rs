//! Where a registration stands as a column of its own, derived from its state and its admission, and the indexes by
//! which lists are filtered: a page of a list reads its own rows, however many others there are.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::DbBackend,
};

use crate::parts::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const INDEXES: [&[&str]; 3] = [
    &["event_id", "standing", "sort_key", "id"],
    &["event_id", "category", "sort_key", "id"],
    &["event_id", "category", "standing", "sort_key", "id"],
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // PostgreSQL computes such a column when a row is written, SQLite adds one only if it is computed when read;
        // both keep it in the indexes.
        let kept = match manager.get_database_backend() {
            DbBackend::Postgres => "STORED",
            _ => "VIRTUAL",
        };
        let column = format!(
            "ALTER TABLE registration ADD COLUMN standing text GENERATED ALWAYS AS (CASE \
             WHEN state <> 'confirmed' THEN state WHEN admitted_at IS NULL THEN 'expected' ELSE 'inside' END) {kept}"
        );
        manager.get_connection().execute_unprepared(&column).await?;
        for columns in INDEXES {
            manager.create_index(index("registration", columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        for columns in INDEXES {
            db.execute_unprepared(&format!("DROP INDEX registration_{}", columns.join("_"))).await?;
        }
        db.execute_unprepared("ALTER TABLE registration DROP COLUMN standing").await?;
        Ok(())
    }
}
