//! A transaction.

use std::sync::OnceLock;

use domain::ids::EventId;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, Insert, IntoActiveModel};

use crate::db;
use crate::error::StoreError;

/// A transaction that writes. Everything in it happens, or nothing does: dropped without [`Write::commit`], it
/// is rolled back.
///
/// After an error the transaction is over, whatever the database: drop it, and start anew if that makes sense.
///
/// # Order of locks on PostgreSQL
/// Whoever changes a registration's state, or relies on it, first holds the event's row in `event_seats`, then
/// registrations. With this one order nobody waits for somebody who waits for them, and whoever holds the
/// event's row reads registrations as nobody else can change them. SQLite has one writer, and no such question.
#[derive(Debug)]
pub struct Write {
    pub(crate) transaction: DatabaseTransaction,
    /// The event whose row this transaction holds, so that it is not asked for again.
    held: OnceLock<EventId>,
}

impl Write {
    pub(crate) fn new(transaction: DatabaseTransaction) -> Self {
        Self { transaction, held: OnceLock::new() }
    }

    /// Makes it lasting: when this returns `Ok`, it is on the disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit().await?)
    }

    /// Whether rows are locked one by one (PostgreSQL), not the whole file.
    pub(crate) fn locks_rows(&self) -> bool {
        self.transaction.get_database_backend() == DbBackend::Postgres
    }

    /// Holds the event's row until the transaction ends: the first lock of every change to its registrations.
    pub(crate) async fn lock_event(&self, event: EventId) -> Result<(), StoreError> {
        if self.locks_rows() && self.held.get() != Some(&event) {
            const LOCK: &str = "SELECT event_id FROM event_seats WHERE event_id = $1 FOR UPDATE";
            db::row(&self.transaction, LOCK, vec![event.0.into()]).await?;
            // Of several events the first is remembered; the others are locked anew, which costs a look and no harm.
            let _ = self.held.set(event);
        }
        Ok(())
    }

    pub(crate) async fn insert<E, M>(&self, row: M) -> Result<(), StoreError>
    where
        E: EntityTrait,
        M: IntoActiveModel<E::ActiveModel>,
    {
        db::count();
        Insert::one(row.into_active_model()).exec_without_returning(&self.transaction).await?;
        Ok(())
    }

    /// Runs a change that must concern exactly one row.
    pub(crate) async fn change_one(
        &self,
        sql: &'static str,
        values: Vec<sea_orm::Value>,
    ) -> Result<(), StoreError> {
        match db::change(&self.transaction, sql, values).await? {
            1 => Ok(()),
            rows => Err(StoreError::Refused(format!("{rows} rows changed in place of one: {sql}"))),
        }
    }
}
