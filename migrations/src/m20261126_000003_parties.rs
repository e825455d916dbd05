//! Registrations that are asked for, offered, declined or lapsed; parties that come together; answers to the
//! organisers' questions. `category` is the key of the event's category from now on: of the usual ones it is what it was,
//! the name of its kind, and `kind` is told beside it of others.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::DbBackend,
};

use crate::parts::uuid_type;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The name of a check, what it said, and what it says.
const CHECKS: [(&str, &str, &str); 3] = [
    (
        "registration_state",
        "state IN ('confirmed', 'waiting', 'cancelled')",
        "state IN ('requested', 'confirmed', 'waiting', 'offered', 'declined', 'lapsed', 'cancelled')",
    ),
    (
        "registration_waiting",
        "(state = 'waiting') = (waiting_number IS NOT NULL)",
        "(state IN ('waiting', 'offered')) = (waiting_number IS NOT NULL)",
    ),
    (
        "registration_cancelled",
        "(state = 'cancelled') = (cancelled_at IS NOT NULL)",
        "(state IN ('cancelled', 'declined', 'lapsed')) = (cancelled_at IS NOT NULL)",
    ),
];

/// Indexes that are made anew, with what they said.
const INDEXES: [(&str, &str, &str); 2] = [
    // One person has one place; who gave it up, was refused or did not answer may register again.
    (
        "registration_event_id_person_key",
        "UNIQUE INDEX registration_event_id_person_key ON registration (event_id, person_key) \
         WHERE state <> 'cancelled'",
        "UNIQUE INDEX registration_event_id_person_key ON registration (event_id, person_key) \
         WHERE cancelled_at IS NULL",
    ),
    // A party stands in line under one number.
    (
        "registration_event_id_waiting_number",
        "UNIQUE INDEX registration_event_id_waiting_number ON registration (event_id, waiting_number) \
         WHERE waiting_number IS NOT NULL",
        "UNIQUE INDEX registration_event_id_waiting_number ON registration (event_id, waiting_number) \
         WHERE waiting_number IS NOT NULL AND lead_id IS NULL",
    ),
];

/// Indexes that are new.
const NEW_INDEXES: [(&str, &str); 3] = [
    (
        "registration_lead_id",
        "INDEX registration_lead_id ON registration (event_id, lead_id) WHERE lead_id IS NOT NULL",
    ),
    (
        "registration_offered_until",
        "INDEX registration_offered_until ON registration (offered_until, event_id) \
         WHERE offered_until IS NOT NULL",
    ),
    // Few bring people without a name; figures that count rows add them.
    (
        "registration_heads",
        "INDEX registration_heads ON registration (event_id, category, standing, heads) WHERE heads > 1",
    ),
];

const COLUMNS: [(&str, &str); 7] = [
    ("kind", "text NULL"),
    ("answers", "text NOT NULL DEFAULT '{}'"),
    ("pool", "text NULL"),
    ("lead_id", "{uuid} NULL"),
    ("heads", "bigint NOT NULL DEFAULT 1 CHECK (heads >= 1)"),
    ("offered_until", "bigint NULL CHECK ((state = 'offered') = (offered_until IS NOT NULL))"),
    ("reason", "text NULL"),
];

/// Checks say something else. SQLite keeps a table as the text that made it, and this is the way that it documents for
/// a change that touches no row (sqlite.org/lang_altertable.html, 8).
async fn check(manager: &SchemaManager<'_>, forth: bool) -> Result<(), DbErr> {
    let db = manager.get_connection();
    for (name, before, after) in CHECKS {
        let (from, to) = if forth { (before, after) } else { (after, before) };
        if manager.get_database_backend() == DbBackend::Postgres {
            db.execute_unprepared(&format!("ALTER TABLE registration DROP CONSTRAINT {name}")).await?;
            let add = format!("ALTER TABLE registration ADD CONSTRAINT {name} CHECK ({to})");
            db.execute_unprepared(&add).await?;
            continue;
        }
        let (from, to) = (from.replace('\'', "''"), to.replace('\'', "''"));
        db.execute_unprepared("PRAGMA writable_schema = ON").await?;
        let change = format!(
            "UPDATE sqlite_schema SET sql = replace(sql, '{from}', '{to}') \
             WHERE type = 'table' AND name = 'registration' AND instr(sql, '{from}') > 0"
        );
        let changed = db.execute_unprepared(&change).await?.rows_affected();
        db.execute_unprepared("PRAGMA writable_schema = RESET").await?;
        if changed != 1 {
            return Err(DbErr::Migration(format!("the check {name} is not as it was made")));
        }
    }
    Ok(())
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        check(manager, true).await?;
        for (name, kind) in COLUMNS {
            let kind = kind.replace("{uuid}", uuid_type(manager));
            db.execute_unprepared(&format!("ALTER TABLE registration ADD COLUMN {name} {kind}")).await?;
        }
        for (name, _, after) in INDEXES {
            db.execute_unprepared(&format!("DROP INDEX {name}")).await?;
            db.execute_unprepared(&format!("CREATE {after}")).await?;
        }
        for (_, index) in NEW_INDEXES {
            db.execute_unprepared(&format!("CREATE {index}")).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        // What the states of before have no word for ends: a held seat is given, the others are given up.
        for change in [
            "UPDATE registration SET state = 'confirmed', waiting_number = NULL, offered_until = NULL \
             WHERE state = 'offered'",
            "UPDATE registration SET state = 'cancelled', cancelled_at = COALESCE(cancelled_at, registered_at) \
             WHERE state IN ('requested', 'declined', 'lapsed')",
        ] {
            db.execute_unprepared(change).await?;
        }
        for (name, _) in NEW_INDEXES {
            db.execute_unprepared(&format!("DROP INDEX {name}")).await?;
        }
        for (name, before, _) in INDEXES {
            db.execute_unprepared(&format!("DROP INDEX {name}")).await?;
            db.execute_unprepared(&format!("CREATE {before}")).await?;
        }
        for (name, _) in COLUMNS.iter().rev() {
            db.execute_unprepared(&format!("ALTER TABLE registration DROP COLUMN {name}")).await?;
        }
        check(manager, false).await
    }
}
