//! A message knows whom and what it is about, so that it is found again, and how it ended.

use sea_orm_migration::prelude::{
    ColumnDef, ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::DbBackend,
};

use crate::parts::{add_columns, drop_columns};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn columns() -> Vec<ColumnDef> {
    let null = |name: &'static str| ColumnDef::new(name).uuid().null().take();
    vec![
        null("event_id"),
        null("registration_id"),
        ColumnDef::new("kind").text().null().take(),
        // What had it sent, where one thing has many sent.
        null("source_id"),
        ColumnDef::new("enqueued_at").big_integer().not_null().default(0).take(),
        // 0: somebody waits for it; 1: it can wait until those have left.
        ColumnDef::new("rank").big_integer().not_null().default(0).take(),
        ColumnDef::new("ended").text().null().take(),
    ]
}

/// What rows told before in their body alone.
const FILL_SQLITE: &str = "UPDATE message SET enqueued_at = due_at, \
    event_id = unhex(replace(json_extract(body, '$.event_id'), '-', '')), \
    registration_id = unhex(replace(json_extract(body, '$.registration_id'), '-', '')), \
    kind = CASE json_extract(body, '$.kind') WHEN 'registration' THEN json_extract(body, '$.notice') \
    WHEN 'programme' THEN 'programme' END, \
    rank = CASE WHEN json_extract(body, '$.kind') LIKE 'programme%' THEN 1 ELSE 0 END WHERE json_valid(body)";

const FILL_POSTGRES: &str = "UPDATE message SET enqueued_at = due_at, \
    event_id = (body::json->>'event_id')::uuid, registration_id = (body::json->>'registration_id')::uuid, \
    kind = CASE body::json->>'kind' WHEN 'registration' THEN body::json->>'notice' \
    WHEN 'programme' THEN 'programme' END, \
    rank = CASE WHEN body::json->>'kind' LIKE 'programme%' THEN 1 ELSE 0 END";

const STATE: &str = "CASE WHEN sent_at IS NOT NULL THEN 'sent' \
    WHEN failed_at IS NULL AND attempts = 0 THEN 'waiting' WHEN failed_at IS NULL THEN 'retrying' \
    WHEN ended IN ('gone', 'unsubscribed', 'stopped') THEN 'skipped' ELSE 'bounced' END";

/// Name and columns of each index; those of lists hold messages to attendees alone.
const INDEXES: [(&str, &str); 6] = [
    ("message_next", "(rank, due_at, id) WHERE sent_at IS NULL AND failed_at IS NULL"),
    ("message_registration", "(registration_id, enqueued_at) WHERE registration_id IS NOT NULL"),
    ("message_event", "(event_id, enqueued_at, id) WHERE registration_id IS NOT NULL"),
    ("message_event_state", "(event_id, state, enqueued_at, id) WHERE registration_id IS NOT NULL"),
    ("message_event_kind", "(event_id, kind, enqueued_at, id) WHERE registration_id IS NOT NULL"),
    ("message_source", "(source_id, state) WHERE source_id IS NOT NULL"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "message", columns()).await?;
        let db = manager.get_connection();
        let (fill, kept) = match manager.get_database_backend() {
            DbBackend::Postgres => (FILL_POSTGRES, "STORED"),
            _ => (FILL_SQLITE, "VIRTUAL"),
        };
        db.execute_unprepared(fill).await?;
        db.execute_unprepared(&format!(
            "ALTER TABLE message ADD COLUMN state text GENERATED ALWAYS AS ({STATE}) {kept}"
        ))
        .await?;
        for (name, columns) in INDEXES {
            db.execute_unprepared(&format!("CREATE INDEX {name} ON message {columns}")).await?;
        }
        db.execute_unprepared("DROP INDEX message_due").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(
            "CREATE INDEX message_due ON message (due_at, id) WHERE sent_at IS NULL AND failed_at IS NULL",
        )
        .await?;
        for (name, _) in INDEXES {
            db.execute_unprepared(&format!("DROP INDEX {name}")).await?;
        }
        db.execute_unprepared("ALTER TABLE message DROP COLUMN state").await?;
        drop_columns(manager, "message", columns()).await
    }
}
