//! An event's counters, and who may raise them. Seats are never oversold: each taking is one guarded UPDATE, which
//! the database runs one at a time on the event's row, and a CHECK stands behind it.

use domain::event::Seats;
use domain::ids::EventId;
use domain::registration::RegistrationState;
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

    /// How full an event is; nobody else changes it, or the state of its registrations, before this transaction ends.
    pub(crate) async fn hold_seats(&self, event: EventId) -> Result<Seats, StoreError> {
        self.lock_event(event).await?;
        seats(&self.transaction, event).await
    }

    /// Places `wanted` people in their order: seats as long as there are any, then numbers on the waiting list, from
    /// 1, higher for who comes later, never used twice. No seat is free while people wait: one that comes free is the
    /// next in line's. What comes free meanwhile does so after this transaction, so nobody ends up waiting beside a
    /// free seat.
    pub async fn take_seats(
        &self,
        event: EventId,
        wanted: u32,
    ) -> Result<Vec<RegistrationState>, StoreError> {
        // The guard says again what was read under the lock: whatever a later reader of this code changes above it,
        // no seat is sold twice.
        const TAKE: &str = "UPDATE event_seats SET taken = taken + $2, waiting = waiting + $3, \
                            last_waiting_number = last_waiting_number + $3 \
                            WHERE event_id = $1 AND taken + reserved + $2 <= capacity AND ($2 = 0 OR waiting = 0) \
                            RETURNING last_waiting_number";
        let granted = self.hold_seats(event).await?.left().min(wanted);
        let waiting = wanted - granted;
        let values = vec![event.0.into(), i64::from(granted).into(), i64::from(waiting).into()];
        let row = db::row(&self.transaction, TAKE, values).await?;
        let Some(row) = row else {
            return Err(StoreError::Refused("seats moved while they were held".to_owned()));
        };
        let origin = Origin { table: "event_seats", id: event };
        let last = origin.count("last_waiting_number", row.try_get_by_index::<i64>(0)?)?;
        let numbers = (1..=waiting).map(|nth| RegistrationState::Waiting { number: last - waiting + nth });
        Ok((0..granted).map(|_| RegistrationState::Confirmed).chain(numbers).collect())
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
        reserved: origin.count("reserved", row.reserved)?,
    })
}
