//! Programmes: sessions, and how they change. Rooms and tracks are in [`places`], what people chose in
//! [`choices`], what publications changed in [`changes`].

mod changes;
mod choices;
mod places;
mod read;

pub use changes::ToldChange;
pub use choices::{Chosen, Following};
pub(crate) use places::{rooms, tracks};

use domain::agenda::Session;
use domain::ids::{EventId, SessionId};
use sea_orm::{ConnectionTrait, Value};

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json, to_word};
use crate::store::Store;
use crate::write::Write;

use read::read;

impl Store {
    /// An event's programme as it is being prepared, in order of time.
    pub async fn agenda(&self, id: EventId) -> Result<Vec<Session>, StoreError> {
        agenda(&self.reader, id).await
    }

    /// A session of an event, or nothing.
    pub async fn session(&self, event: EventId, id: SessionId) -> Result<Option<Session>, StoreError> {
        session(&self.reader, event, id).await
    }
}

impl Write {
    /// An event's programme as this transaction sees it, in order of time.
    pub async fn agenda(&self, id: EventId) -> Result<Vec<Session>, StoreError> {
        agenda(&self.transaction, id).await
    }

    /// A session of an event as this transaction sees it, or nothing.
    pub async fn session(&self, event: EventId, id: SessionId) -> Result<Option<Session>, StoreError> {
        session(&self.transaction, event, id).await
    }

    /// Adds a part to a programme, under the next number of its event, which is returned. Its room and its track are
    /// the event's.
    pub async fn insert_session(&self, session: &Session) -> Result<u32, StoreError> {
        const NUMBER: &str = "INSERT INTO session_counter (event_id, last_number) VALUES ($1, 1) \
                              ON CONFLICT (event_id) DO UPDATE SET last_number = session_counter.last_number + 1 \
                              RETURNING last_number";
        const INSERT: &str = "INSERT INTO session (id, event_id, kind, title, about, room_id, track_id, starts_at, \
                              ends_at, people, languages, interpretation, visibility, version, number) \
                              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
        let row = db::row(&self.transaction, NUMBER, vec![session.event_id.0.into()]).await?;
        let number = row.and_then(|row| row.try_get_by_index::<i64>(0).ok());
        let origin = Origin { table: "session_counter", id: session.event_id };
        let number = origin.parsed("last_number", number)?;
        let mut values = columns(session)?;
        values.extend([1_i64.into(), number.into()]);
        db::change(&self.transaction, INSERT, values).await?;
        if let Some(seats) = session.seats {
            self.set_session_seats(session.id, Some(seats)).await?;
        }
        origin.count("last_number", number)
    }

    /// Changes a session unless somebody else did since its version was read, and says whether it did. Its seats are
    /// changed by [`Write::set_session_seats`].
    pub async fn update_session(&self, session: &Session) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE session SET kind = $3, title = $4, about = $5, room_id = $6, track_id = $7, \
                              starts_at = $8, ends_at = $9, people = $10, languages = $11, interpretation = $12, \
                              visibility = $13, version = version + 1 \
                              WHERE id = $1 AND event_id = $2 AND version = $14";
        let mut values = columns(session)?;
        values.push(i64::from(session.version).into());
        Ok(db::change(&self.transaction, UPDATE, values).await? == 1)
    }

    /// Takes a session off a programme, and says whether it was there. What people chose stays, so that they can be
    /// told; their seats in it are gone with it.
    pub async fn delete_session(&self, event: EventId, id: SessionId) -> Result<bool, StoreError> {
        // In this order whoever takes a seat locks rows too.
        const UNMARK: &str =
            "UPDATE session_choice SET has_seat = FALSE WHERE session_id = $1 AND event_id = $2 AND has_seat";
        const SEATS: &str = "DELETE FROM session_seats WHERE session_id = \
                             (SELECT id FROM session WHERE id = $1 AND event_id = $2)";
        const SESSION: &str = "DELETE FROM session WHERE id = $1 AND event_id = $2";
        let values = || vec![id.0.into(), event.0.into()];
        db::change(&self.transaction, UNMARK, values()).await?;
        db::change(&self.transaction, SEATS, values()).await?;
        Ok(db::change(&self.transaction, SESSION, values()).await? == 1)
    }
}

/// What a session's row says, from its identity to its visibility.
fn columns(session: &Session) -> Result<Vec<Value>, StoreError> {
    Ok(vec![
        session.id.0.into(),
        session.event_id.0.into(),
        to_word(&session.kind)?.into(),
        to_json(&session.title)?.into(),
        to_json(&session.about)?.into(),
        session.room_id.map(|id| id.0).into(),
        session.track_id.map(|id| id.0).into(),
        session.starts_at.as_second().into(),
        session.ends_at.as_second().into(),
        to_json(&session.people)?.into(),
        to_json(&session.languages)?.into(),
        to_json(&session.interpretation)?.into(),
        to_word(&session.visibility)?.into(),
    ])
}

pub(crate) async fn agenda(db: &impl ConnectionTrait, id: EventId) -> Result<Vec<Session>, StoreError> {
    const AGENDA: &str = read::sessions!("WHERE s.event_id = $1 ORDER BY s.starts_at, s.id");
    db::rows(db, AGENDA, vec![id.0.into()]).await?.iter().map(read).collect()
}

async fn session(
    db: &impl ConnectionTrait,
    event: EventId,
    id: SessionId,
) -> Result<Option<Session>, StoreError> {
    const SESSION: &str = read::sessions!("WHERE s.event_id = $1 AND s.id = $2");
    let row = db::row(db, SESSION, vec![event.0.into(), id.0.into()]).await?;
    row.as_ref().map(read).transpose()
}
