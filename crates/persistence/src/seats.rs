//! An event's counters, and who may raise them. Seats are never oversold: each taking is one guarded UPDATE, which
//! the database runs one at a time on the event's row, and a CHECK stands behind it.
//!
//! `taken` counts everybody who has a seat or is held one, whatever the seat's pool. What a pool or a partner holds and
//! nobody has is part of `reserved`: so `taken + reserved` never is more than `capacity`, and what is left is free.

mod line;
mod pool;

use domain::event::Seats;
use domain::ids::EventId;
use sea_orm::ConnectionTrait;

pub use line::Party;
pub use pool::{PoolSeats, Resized};

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
}

pub(crate) async fn seats(db: &impl ConnectionTrait, event: EventId) -> Result<Seats, StoreError> {
    read(event, &row(db, event).await?)
}

async fn row(db: &impl ConnectionTrait, event: EventId) -> Result<event_seats::Model, StoreError> {
    const SEATS: &str = "SELECT * FROM event_seats WHERE event_id = $1";
    let origin = Origin { table: "event_seats", id: event };
    let row = db::find_one::<event_seats::Entity>(db, SEATS, vec![event.0.into()]).await?;
    origin.parsed("event_id", row)
}

/// The counters that a row tells of.
pub(crate) fn read(event: EventId, row: &event_seats::Model) -> Result<Seats, StoreError> {
    let origin = Origin { table: "event_seats", id: event };
    Ok(Seats {
        capacity: origin.count("capacity", row.capacity)?,
        taken: origin.count("taken", row.taken)?,
        waiting: origin.count("waiting", row.waiting)?,
        waiting_apart: origin.count("waiting_apart", row.waiting_apart)?,
        inside: origin.count("inside", row.inside)?,
        reserved: origin.count("reserved", row.reserved)?,
    })
}
