//! An event's counters, and who may raise them. Seats are never oversold: each taking is one guarded UPDATE, which
//! the database runs one at a time on the event's row, and a CHECK stands behind it.

use domain::event::Seats;
use domain::ids::EventId;
use sea_orm::ConnectionTrait;

use crate::db;
use crate::entity::event_seats;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// How full an event is.
    pub async fn seats(&self, id: EventId) -> Result<Seats, StoreError> {
        seats(&self.reader, id).await
    }
}

impl Write {
    /// How full an event is, as this transaction sees it.
    pub async fn seats(&self, event: EventId) -> Result<Seats, StoreError> {
        seats(&self.transaction, event).await
    }

    /// Takes a seat and says whether there was one. There is none while people wait: a seat that comes free is
    /// the next in line's. After `false` no seat comes free before this transaction ends, so that joining the
    /// waiting list then never leaves somebody waiting beside a free seat.
    pub async fn take_seat(&self, event: EventId) -> Result<bool, StoreError> {
        const TAKE: &str = "UPDATE event_seats SET taken = taken + 1 \
                            WHERE event_id = $1 AND taken < capacity AND waiting = 0";
        let taken = db::change(&self.transaction, TAKE, vec![event.0.into()]).await? == 1;
        if taken || !self.locks_rows() {
            return Ok(taken);
        }
        // A refused UPDATE holds no row lock: hold it, and ask once more.
        self.lock_event(event).await?;
        Ok(db::change(&self.transaction, TAKE, vec![event.0.into()]).await? == 1)
    }

    /// Counts one more on the waiting list and returns its number: from 1, higher for who comes later, never used
    /// twice.
    pub async fn join_waiting_list(&self, event: EventId) -> Result<u32, StoreError> {
        const JOIN: &str = "UPDATE event_seats SET waiting = waiting + 1, \
                            last_waiting_number = last_waiting_number + 1 \
                            WHERE event_id = $1 RETURNING last_waiting_number";
        let origin = Origin { table: "event_seats", id: event };
        let row = db::row(&self.transaction, JOIN, vec![event.0.into()]).await?;
        let number = row.and_then(|row| row.try_get_by_index::<i64>(0).ok());
        origin.count("last_waiting_number", origin.parsed("last_waiting_number", number)?)
    }

    /// Gives a seat back.
    pub async fn release_seat(&self, event: EventId) -> Result<(), StoreError> {
        const RELEASE: &str = "UPDATE event_seats SET taken = taken - 1 WHERE event_id = $1";
        self.change_one(RELEASE, vec![event.0.into()]).await
    }

    /// Counts one fewer on the waiting list.
    pub async fn leave_waiting_list(&self, event: EventId) -> Result<(), StoreError> {
        const LEAVE: &str = "UPDATE event_seats SET waiting = waiting - 1 WHERE event_id = $1";
        self.change_one(LEAVE, vec![event.0.into()]).await
    }
}

pub(crate) async fn seats(db: &impl ConnectionTrait, event: EventId) -> Result<Seats, StoreError> {
    const SEATS: &str = "SELECT * FROM event_seats WHERE event_id = $1";
    let origin = Origin { table: "event_seats", id: event };
    let row = db::find_one::<event_seats::Entity>(db, SEATS, vec![event.0.into()]).await?;
    read(event, &origin.parsed("event_id", row)?)
}

/// The counters that a row tells of.
pub(crate) fn read(event: EventId, row: &event_seats::Model) -> Result<Seats, StoreError> {
    let origin = Origin { table: "event_seats", id: event };
    Ok(Seats {
        capacity: origin.count("capacity", row.capacity)?,
        taken: origin.count("taken", row.taken)?,
        waiting: origin.count("waiting", row.waiting)?,
        inside: origin.count("inside", row.inside)?,
    })
}
