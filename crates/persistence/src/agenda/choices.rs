//! What ticket holders chose to go to, and the seats of sessions for which one signs up. Seats are never oversold: each
//! taking is one guarded UPDATE, with a CHECK behind it.

use std::collections::HashMap;

use domain::agenda::SessionSeats;
use domain::ids::{EventId, RegistrationId, SessionId};
use sea_orm::{ConnectionTrait, QueryResult};
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

    /// How full each session is for which one signs up; the others are not named.
    pub async fn session_seats(
        &self,
        event: EventId,
    ) -> Result<HashMap<SessionId, SessionSeats>, StoreError> {
        const SEATS: &str = "SELECT t.session_id, t.seats, t.taken FROM session_seats t \
                             JOIN session s ON s.id = t.session_id WHERE s.event_id = $1";
        let rows = db::rows(&self.reader, SEATS, vec![event.0.into()]).await?;
        rows.iter()
            .map(|row| {
                let (id, origin) = session_of(row)?;
                let count = |place| row.try_get_by_index::<i64>(place).unwrap_or(-1);
                let seats = origin.count("seats", count(1))?;
                Ok((id, SessionSeats { seats, taken: origin.count("taken", count(2))? }))
            })
            .collect()
    }

    /// What somebody chose, in no order.
    pub async fn choices(&self, event: EventId, of: RegistrationId) -> Result<Vec<Chosen>, StoreError> {
        choices(&self.reader, event, of).await
    }
}

async fn choices(
    db: &impl ConnectionTrait,
    event: EventId,
    of: RegistrationId,
) -> Result<Vec<Chosen>, StoreError> {
    const CHOICES: &str = "SELECT session_id, has_seat FROM session_choice \
                           WHERE event_id = $1 AND registration_id = $2";
    let rows = db::rows(db, CHOICES, vec![event.0.into(), of.0.into()]).await?;
    rows.iter()
        .map(|row| {
            let (session, origin) = session_of(row)?;
            let has_seat = row.try_get_by_index(1).map_err(|_| origin.corrupt("has_seat"))?;
            Ok(Chosen { session, has_seat })
        })
        .collect()
}

impl Write {
    /// What somebody chose, in no order, as this transaction sees it. A transaction that reads beside itself wants a
    /// second connection, and of many at once none would get one.
    pub async fn choices(&self, event: EventId, of: RegistrationId) -> Result<Vec<Chosen>, StoreError> {
        choices(&self.transaction, event, of).await
    }

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

    /// Takes a seat for somebody in each of these sessions, which they chose before and for which one signs up. Returns
    /// those in which they have none: no seat was left, or nobody signs up for it. A seat that is theirs stays theirs.
    pub async fn take_session_seats(
        &self,
        event: EventId,
        of: RegistrationId,
        sessions: &[SessionId],
    ) -> Result<Vec<SessionId>, StoreError> {
        let statement = |before: &str, sessions: &[SessionId], after: &str| {
            let mut values = vec![event.0.into(), of.0.into()];
            let places = db::places(&mut values, sessions.iter().map(|session| session.0));
            (format!("{before} AND session_id IN ({places}){after}"), values)
        };
        // The choices' rows first: two requests of one person meet there, and the second finds its seats taken.
        let mine = "WHERE event_id = $1 AND registration_id = $2";
        let (mark, values) = statement(
            &format!("UPDATE session_choice SET has_seat = TRUE {mine} AND NOT has_seat"),
            sessions,
            " RETURNING session_id",
        );
        let marked = db::rows(&self.transaction, &mark, values).await?;
        let marked =
            marked.iter().map(|row| Ok(session_of(row)?.0)).collect::<Result<Vec<_>, StoreError>>()?;
        let mut values = vec![event.0.into()];
        let places = db::places(&mut values, marked.iter().map(|session| session.0));
        let take = format!(
            "UPDATE session_seats SET taken = taken + 1 WHERE taken < seats AND session_id IN ({places}) \
             AND EXISTS (SELECT 1 FROM session WHERE id = session_seats.session_id AND event_id = $1) \
             RETURNING session_id"
        );
        let taken = db::rows(&self.transaction, &take, values).await?;
        let taken = taken.iter().map(|row| Ok(session_of(row)?.0)).collect::<Result<Vec<_>, StoreError>>()?;
        let without = marked.into_iter().filter(|id| !taken.contains(id)).collect::<Vec<_>>();
        if !without.is_empty() {
            let unmark = format!("UPDATE session_choice SET has_seat = FALSE {mine}");
            let (unmark, values) = statement(&unmark, &without, "");
            db::change(&self.transaction, &unmark, values).await?;
        }
        Ok(without)
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

    /// Those who have a seat at the event and chose a session that a publication moved or took away: each once, in
    /// the order of their identities, at most `limit` after `after`.
    pub async fn followers(
        &self,
        event: EventId,
        number: u32,
        after: Option<RegistrationId>,
        limit: u32,
    ) -> Result<Vec<RegistrationId>, StoreError> {
        const FOLLOWERS: &str = "SELECT DISTINCT c.registration_id FROM programme_change p \
             JOIN session_choice c ON c.event_id = p.event_id AND c.session_id = p.session_id \
             JOIN registration r ON r.id = c.registration_id AND r.state = 'confirmed' \
             WHERE p.event_id = $1 AND p.number = $2 AND p.concerns AND c.registration_id > $3 \
             ORDER BY c.registration_id LIMIT $4 + 0";
        let after = after.map_or(Uuid::nil(), |id| id.0);
        let values = vec![event.0.into(), i64::from(number).into(), after.into(), i64::from(limit).into()];
        let rows = db::rows(&self.transaction, FOLLOWERS, values).await?;
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
