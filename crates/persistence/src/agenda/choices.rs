//! What ticket holders chose to go to, and the seats of sessions for which one signs up. Seats are never oversold: each
//! taking is one guarded UPDATE, with a CHECK behind it.

use std::collections::HashMap;

use domain::ids::{EventId, RegistrationId, SessionId};
use sea_orm::QueryResult;
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// Rows of one statement.
const LOT: usize = 500;

/// A session that somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// Which.
    pub session: SessionId,
    /// Whether a seat in it is theirs.
    pub has_seat: bool,
}

/// How many chose a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Following {
    /// Ticket holders who chose it, with a seat or without.
    pub chosen: u32,
    /// Seats taken, where one signs up.
    pub taken: u32,
}

impl Store {
    /// How many chose each session of an event; those that nobody chose are not named.
    pub async fn followings(&self, event: EventId) -> Result<HashMap<SessionId, Following>, StoreError> {
        const COUNT: &str = "SELECT session_id, count(*), sum(CASE WHEN has_seat THEN 1 ELSE 0 END) \
                             FROM session_choice WHERE event_id = $1 GROUP BY session_id";
        let rows = db::rows(&self.reader, COUNT, vec![event.0.into()]).await?;
        rows.iter()
            .map(|row| {
                let (id, origin) = session_of(row)?;
                let count = |place| row.try_get_by_index::<i64>(place).unwrap_or_default();
                let chosen = origin.count("session_id", count(1))?;
                Ok((id, Following { chosen, taken: origin.count("has_seat", count(2))? }))
            })
            .collect()
    }

    /// What somebody chose, in no order.
    pub async fn choices(&self, event: EventId, of: RegistrationId) -> Result<Vec<Chosen>, StoreError> {
        const CHOICES: &str = "SELECT session_id, has_seat FROM session_choice \
                               WHERE event_id = $1 AND registration_id = $2";
        let rows = db::rows(&self.reader, CHOICES, vec![event.0.into(), of.0.into()]).await?;
        rows.iter()
            .map(|row| {
                let (session, origin) = session_of(row)?;
                let has_seat = row.try_get_by_index(1).map_err(|_| origin.corrupt("has_seat"))?;
                Ok(Chosen { session, has_seat })
            })
            .collect()
    }
}

impl Write {
    /// Remembers what somebody chose; what they had chosen before stays.
    pub async fn choose_sessions(
        &self,
        event: EventId,
        of: RegistrationId,
        sessions: &[SessionId],
    ) -> Result<(), StoreError> {
        for lot in sessions.chunks(LOT) {
            let mut values = Vec::new();
            let rows = db::value_rows(&mut values, lot, |session| {
                [of.0.into(), session.0.into(), event.0.into(), false.into()]
            });
            let sql = format!(
                "INSERT INTO session_choice (registration_id, session_id, event_id, has_seat) VALUES {rows} \
                 ON CONFLICT (registration_id, session_id) DO NOTHING"
            );
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }

    /// Takes a seat for somebody in a session for which one signs up. `false` when none is left; who has one already
    /// keeps it.
    pub async fn take_session_seat(
        &self,
        event: EventId,
        of: RegistrationId,
        session: SessionId,
    ) -> Result<bool, StoreError> {
        const TAKE: &str = "UPDATE session_seats SET taken = taken + 1 WHERE session_id = $1 AND taken < seats \
                            AND EXISTS (SELECT 1 FROM session WHERE id = $1 AND event_id = $2)";
        const MARK: &str = "UPDATE session_choice SET has_seat = TRUE \
                            WHERE registration_id = $1 AND session_id = $2 AND NOT has_seat";
        const UNMARK: &str = "UPDATE session_choice SET has_seat = FALSE \
                              WHERE registration_id = $1 AND session_id = $2";
        let mine = || vec![of.0.into(), session.0.into()];
        self.choose_sessions(event, of, &[session]).await?;
        // The choice's row first: two requests of one person meet there, and the second finds its seat taken.
        if db::change(&self.transaction, MARK, mine()).await? == 0 {
            return Ok(true);
        }
        let taken = db::change(&self.transaction, TAKE, vec![session.0.into(), event.0.into()]).await? == 1;
        if !taken {
            db::change(&self.transaction, UNMARK, mine()).await?;
        }
        Ok(taken)
    }

    /// Forgets that somebody chose a session; a seat in it is free again.
    pub async fn drop_session(
        &self,
        event: EventId,
        of: RegistrationId,
        session: SessionId,
    ) -> Result<(), StoreError> {
        const DROP: &str = "DELETE FROM session_choice WHERE event_id = $1 AND registration_id = $2 \
                            AND session_id = $3 RETURNING has_seat";
        const RELEASE: &str = "UPDATE session_seats SET taken = taken - 1 WHERE session_id = $1";
        let values = vec![event.0.into(), of.0.into(), session.0.into()];
        let row = db::row(&self.transaction, DROP, values).await?;
        if row.is_some_and(|row| row.try_get_by_index::<bool>(0).unwrap_or_default()) {
            db::change(&self.transaction, RELEASE, vec![session.0.into()]).await?;
        }
        Ok(())
    }

    /// Gives back all seats of somebody who does not come. What they chose is forgotten too: nobody writes to them.
    pub async fn drop_all_sessions(&self, event: EventId, of: RegistrationId) -> Result<(), StoreError> {
        const FORGET: &str = "DELETE FROM session_choice WHERE event_id = $1 AND registration_id = $2 \
                              RETURNING session_id, has_seat";
        let rows = db::rows(&self.transaction, FORGET, vec![event.0.into(), of.0.into()]).await?;
        let mut seats = Vec::new();
        for row in &rows {
            let (session, origin) = session_of(row)?;
            if row.try_get_by_index::<bool>(1).map_err(|_| origin.corrupt("has_seat"))? {
                seats.push(session.0);
            }
        }
        let mut values = Vec::new();
        let places = db::places(&mut values, seats);
        let release = format!("UPDATE session_seats SET taken = taken - 1 WHERE session_id IN ({places})");
        db::change(&self.transaction, &release, values).await?;
        Ok(())
    }

    /// Sets how many seats a session has, none where everybody just comes. Nothing changes, and `false` is returned,
    /// when more are taken already.
    pub async fn set_session_seats(
        &self,
        session: SessionId,
        seats: Option<u32>,
    ) -> Result<bool, StoreError> {
        const SET: &str = "INSERT INTO session_seats (session_id, seats) VALUES ($1, $2) ON CONFLICT (session_id) \
                           DO UPDATE SET seats = excluded.seats WHERE session_seats.taken <= excluded.seats";
        const CLEAR: &str = "DELETE FROM session_seats WHERE session_id = $1";
        const UNMARK: &str = "UPDATE session_choice SET has_seat = FALSE WHERE session_id = $1 AND has_seat";
        if let Some(seats) = seats {
            let values = vec![session.0.into(), i64::from(seats).into()];
            return Ok(db::change(&self.transaction, SET, values).await? == 1);
        }
        db::change(&self.transaction, UNMARK, vec![session.0.into()]).await?;
        db::change(&self.transaction, CLEAR, vec![session.0.into()]).await?;
        Ok(true)
    }

    /// Those who chose one of these sessions and still come, each once.
    pub async fn followers(
        &self,
        event: EventId,
        sessions: &[SessionId],
    ) -> Result<Vec<RegistrationId>, StoreError> {
        let mut values = vec![event.0.into()];
        let places = db::places(&mut values, sessions.iter().map(|session| session.0));
        let sql = format!(
            "SELECT DISTINCT c.registration_id FROM session_choice c JOIN registration r \
             ON r.id = c.registration_id WHERE c.event_id = $1 AND r.state <> 'cancelled' \
             AND c.session_id IN ({places}) ORDER BY c.registration_id"
        );
        let rows = db::rows(&self.transaction, &sql, values).await?;
        let id = |row: &QueryResult| row.try_get_by_index::<Uuid>(0).map(RegistrationId);
        rows.iter()
            .map(|row| id(row).map_err(|_| StoreError::corrupt("session_choice", &"?", "registration_id")))
            .collect()
    }
}

fn session_of(row: &QueryResult) -> Result<(SessionId, Origin<Uuid>), StoreError> {
    const TABLE: &str = "session_choice";
    let id = row.try_get_by_index::<Uuid>(0).map_err(|_| StoreError::corrupt(TABLE, &"?", "session_id"))?;
    Ok((SessionId(id), Origin { table: TABLE, id }))
}
