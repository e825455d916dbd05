//! How often a badge was printed and when last, and whether it was as a column of its own, derived, with the indexes by
//! which lists are filtered.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::DbBackend,
};

use crate::parts::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The first tells of any two filters beside it, so that they are counted in the index alone.
const INDEXES: [&[&str]; 2] = [
    &["event_id", "badge_mark", "sort_key", "id", "standing", "category"],
    &["event_id", "badge_mark", "registered_at", "id"],
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("ALTER TABLE registration ADD COLUMN badge_prints bigint NOT NULL DEFAULT 0")
            .await?;
        db.execute_unprepared("ALTER TABLE registration ADD COLUMN badge_printed_at bigint NULL").await?;
        // As the standing is: see m20261125_000010_registration_standing.
        let kept = match manager.get_database_backend() {
            DbBackend::Postgres => "STORED",
            _ => "VIRTUAL",
        };
        let column = format!(
            "ALTER TABLE registration ADD COLUMN badge_mark text GENERATED ALWAYS AS (CASE \
             WHEN badge_prints > 0 THEN 'printed' WHEN state = 'confirmed' THEN 'unprinted' END) {kept}"
        );
        db.execute_unprepared(&column).await?;
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
        for column in ["badge_mark", "badge_printed_at", "badge_prints"] {
            db.execute_unprepared(&format!("ALTER TABLE registration DROP COLUMN {column}")).await?;
        }
        Ok(())
    }
}
