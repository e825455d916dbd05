//! Guest lists on their way in. Each is one organiser's at one event, and found by nobody else.

mod rows;

pub use rows::{PlannedRow, print_of};

use domain::ids::{EventId, GuestImportId};
use domain::registration::Registration;
use domain::registration::import::{GuestImport, ImportState};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uuid::Uuid;

use super::columns;
use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// What is read of an import, in the order of [`read`]; its file is another matter.
macro_rules! import {
    ($where:literal) => {
        concat!(
            "SELECT id, event_id, owner_id, state, source, reading, mapping, choices, confirmation, figures, ",
            "version, changed, created_at, expires_at, owner_name, basis FROM guest_import ",
            $where
        )
    };
}

impl Store {
    /// An organiser's import at an event, or nothing: another's is nothing, and so is one whose time is over.
    pub async fn guest_import(
        &self,
        event: EventId,
        owner: Uuid,
        id: GuestImportId,
        now: Timestamp,
    ) -> Result<Option<GuestImport>, StoreError> {
        const BY_ID: &str = import!("WHERE event_id = $1 AND owner_id = $2 AND id = $3 AND expires_at > $4");
        let values: Vec<Value> = vec![event.0.into(), owner.into(), id.0.into(), now.as_second().into()];
        find(&self.reader, BY_ID, values).await
    }

    /// The import that an organiser has under way at an event: the latest that is neither done nor over.
    pub async fn guest_import_under_way(
        &self,
        event: EventId,
        owner: Uuid,
        now: Timestamp,
    ) -> Result<Option<GuestImport>, StoreError> {
        const LATEST: &str = import!(
            "WHERE event_id = $1 AND owner_id = $2 AND expires_at > $3 AND state <> 'done' \
             ORDER BY created_at DESC, id DESC LIMIT 1"
        );
        find(&self.reader, LATEST, vec![event.0.into(), owner.into(), now.as_second().into()]).await
    }

    /// The import of this identity, for who does what was confirmed and forgets what is over.
    pub async fn any_guest_import(&self, id: GuestImportId) -> Result<Option<GuestImport>, StoreError> {
        find(&self.reader, import!("WHERE id = $1"), vec![id.0.into()]).await
    }

    /// The file of an import; nothing once it is done.
    pub async fn guest_import_file(&self, id: GuestImportId) -> Result<Option<Vec<u8>>, StoreError> {
        const FILE: &str = "SELECT file FROM guest_import WHERE id = $1";
        let row = db::row(&self.reader, FILE, vec![id.0.into()]).await?;
        let origin = Origin { table: "guest_import", id };
        Ok(row.map(|row| row.try_get_by_index(0).map_err(|_| origin.corrupt("file"))).transpose()?.flatten())
    }
}

impl Write {
    /// Keeps a new import with its file.
    pub async fn insert_guest_import(&self, import: &GuestImport, file: Vec<u8>) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO guest_import (id, event_id, owner_id, state, source, reading, mapping, \
                              choices, confirmation, figures, version, changed, basis, created_at, expires_at, owner_name, file) \
                              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
        let mut values: Vec<Value> = vec![import.id.0.into(), import.event_id.0.into(), import.owner.into()];
        values.extend(said(import)?);
        values.extend([
            import.created_at.as_second().into(),
            import.expires_at.as_second().into(),
            import.owner_name.clone().into(),
            file.into(),
        ]);
        self.change_one(INSERT, values).await
    }

    /// An import of this event. Nobody else changes it before this transaction ends.
    pub async fn guest_import(
        &self,
        event: EventId,
        id: GuestImportId,
    ) -> Result<Option<GuestImport>, StoreError> {
        const HELD: &str = import!("WHERE event_id = $1 AND id = $2 FOR UPDATE");
        const BY_ID: &str = import!("WHERE event_id = $1 AND id = $2");
        let sql = if self.locks_rows() { HELD } else { BY_ID };
        find(&self.transaction, sql, vec![event.0.into(), id.0.into()]).await
    }

    /// Writes what was said about an import, and how far it is.
    pub async fn save_guest_import(&self, import: &GuestImport) -> Result<(), StoreError> {
        const SAVE: &str = "UPDATE guest_import SET state = $2, source = $3, reading = $4, mapping = $5, \
                            choices = $6, confirmation = $7, figures = $8, version = $9, changed = $10, \
                            basis = $11 \
                            WHERE id = $1";
        let values = std::iter::once(Value::from(import.id.0)).chain(said(import)?).collect();
        self.change_one(SAVE, values).await
    }

    /// Forgets the file of an import and what its rows said: what it did is in the registrations.
    pub async fn forget_guest_import_file(&self, id: GuestImportId) -> Result<(), StoreError> {
        self.forget_import_rows(id).await?;
        self.change_one("UPDATE guest_import SET file = NULL WHERE id = $1", vec![id.0.into()]).await
    }

    /// Forgets an import altogether.
    pub async fn remove_guest_import(&self, id: GuestImportId) -> Result<(), StoreError> {
        self.forget_import_rows(id).await?;
        db::change(&self.transaction, "DELETE FROM guest_import WHERE id = $1", vec![id.0.into()]).await?;
        Ok(())
    }

    /// All registrations of an event, those that are over too, in no order. Nobody else adds or changes one before this
    /// transaction ends.
    pub async fn all_registrations(&self, event: EventId) -> Result<Vec<Registration>, StoreError> {
        const ALL: &str = concat!("SELECT ", columns!(), " FROM registration WHERE event_id = $1");
        self.lock_event(event).await?;
        db::many(&self.transaction, ALL, vec![event.0.into()], super::read).await
    }
}

/// The columns that change, in the order of the statements.
fn said(import: &GuestImport) -> Result<[Value; 10], StoreError> {
    Ok([
        import.state.code().into(),
        to_json(&import.source)?.into(),
        to_json(&import.reading)?.into(),
        to_json(&import.mapping)?.into(),
        to_json(&import.choices)?.into(),
        to_json(&import.confirmation)?.into(),
        to_json(&import.figures)?.into(),
        i64::from(import.version).into(),
        i64::from(import.changed).into(),
        import.basis.into(),
    ])
}

async fn find(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<GuestImport>, StoreError> {
    db::row(db, sql, values).await?.as_ref().map(read).transpose()
}

fn read(row: &QueryResult) -> Result<GuestImport, StoreError> {
    let id = row.try_get_by_index::<Uuid>(0)?;
    let origin = Origin { table: "guest_import", id };
    let text = |place| row.try_get_by_index::<String>(place);
    let number = |place| row.try_get_by_index::<i64>(place);
    Ok(GuestImport {
        id: GuestImportId(id),
        event_id: EventId(row.try_get_by_index(1)?),
        owner: row.try_get_by_index(2)?,
        owner_name: row.try_get_by_index(14)?,
        state: origin.parsed("state", ImportState::from_code(&text(3)?))?,
        source: origin.json("source", &text(4)?)?,
        reading: origin.json("reading", &text(5)?)?,
        mapping: origin.json("mapping", &text(6)?)?,
        choices: origin.json("choices", &text(7)?)?,
        confirmation: origin.json("confirmation", &text(8)?)?,
        figures: origin.json("figures", &text(9)?)?,
        version: origin.count("version", number(10)?)?,
        changed: origin.count("changed", number(11)?)?,
        basis: row.try_get_by_index(15)?,
        created_at: origin.time("created_at", number(12)?)?,
        expires_at: origin.time("expires_at", number(13)?)?,
    })
}
