//! Companions stand directly after who brings them along in the order of precedence: the place of their lead's rank is
//! theirs too, and a text beside it keeps those of one party together.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::DbBackend,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const DROP: &str = "DROP INDEX registration_precedence";

/// Few have a rank: whoever has none costs no line of the index, and no time when they register.
const IN_ORDER: &str = "CREATE INDEX registration_precedence ON registration \
                        (event_id, precedence, place_key, id) WHERE precedence IS NOT NULL";

const BY_NAME: &str = "CREATE INDEX registration_precedence ON registration \
                       (event_id, precedence, sort_key, id) WHERE precedence IS NOT NULL";

/// As the store writes it since.
const FILL: &str = "UPDATE registration SET (precedence, place_key) = (\
                    SELECT r.position * 1000 + COALESCE(p.place, 999), s.sort_key || ' ' || s.code \
                    || CASE WHEN s.id = registration.id THEN '' ELSE ' +' END \
                    FROM protocol p JOIN protocol_rank r ON r.event_id = p.event_id AND r.key = p.rank \
                    JOIN registration s ON s.id = p.registration_id \
                    WHERE p.registration_id IN (registration.id, registration.lead_id) \
                    ORDER BY CASE WHEN s.lead_id IS NULL THEN 1 ELSE 0 END LIMIT 1) \
                    WHERE precedence IS NOT NULL OR lead_id IS NOT NULL";

/// Companions without a rank of their own have none again.
const EMPTY: &str = "UPDATE registration SET precedence = NULL WHERE lead_id IS NOT NULL AND NOT EXISTS (\
                     SELECT 1 FROM protocol p WHERE p.registration_id = registration.id AND p.rank IS NOT NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Both databases read it in the order of its code points.
        let text = match manager.get_database_backend() {
            DbBackend::Postgres => "text COLLATE \"C\"",
            _ => "text",
        };
        let column = format!("ALTER TABLE registration ADD COLUMN place_key {text} NULL");
        run(manager, &[&column, FILL, DROP, IN_ORDER]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, &[DROP, EMPTY, "ALTER TABLE registration DROP COLUMN place_key", BY_NAME]).await
    }
}

async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for sql in statements {
        manager.get_connection().execute_unprepared(sql).await?;
    }
    Ok(())
}
