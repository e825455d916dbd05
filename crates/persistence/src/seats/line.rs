//! Parties take seats or stand in line, and what they give back is the next in line's.

use std::collections::BTreeMap;

use domain::event::Seats;
use domain::ids::EventId;
use domain::key::Key;
use domain::registration::{Frees, Line, Lines, RegistrationState};
use sea_orm::{ConnectionTrait, Value};

use super::pool::{self, PoolSeats};
use super::{read, row};
use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// People who want to sit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The pool whose seats they want; the shared seats where there is none.
    pub pool: Option<Key>,
    /// How many they are.
    pub heads: u32,
}

/// What changes in an event's counters at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Moved {
    taken: i64,
    reserved: i64,
    waiting: i64,
    waiting_apart: i64,
}

impl Store {
    /// The lines of an event as they stand.
    pub async fn lines(&self, event: EventId) -> Result<Lines, StoreError> {
        lines(&self.reader, event, true).await
    }
}

impl Write {
    /// Places parties in their order: seats as long as there are any, then numbers on the waiting list, from 1, higher
    /// for who comes later, never used twice ([`Lines::place`] decides). What comes free meanwhile does so after this
    /// transaction, so nobody ends up waiting beside a free seat.
    ///
    /// # Errors
    /// [`StoreError::Refused`] for a pool that is not there.
    pub async fn take_seats(
        &self,
        event: EventId,
        parties: &[Party],
    ) -> Result<Vec<RegistrationState>, StoreError> {
        let with_pools = parties.iter().any(|party| party.pool.is_some());
        let before = self.hold_lines(event, with_pools).await?;
        let mut after = before.clone();
        let places = parties
            .iter()
            .map(|party| after.place(party.pool.as_ref(), party.heads))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| StoreError::Refused(error.to_string()))?;
        self.write_lines(event, &before, &after).await?;
        Ok(places)
    }

    /// The lines as they stand; nobody else moves them, or changes the state of the event's registrations, before this
    /// transaction ends. Pools are looked at where somebody asks for one.
    pub async fn hold_lines(&self, event: EventId, with_pools: bool) -> Result<Lines, StoreError> {
        self.lock_event(event).await?;
        lines(&self.transaction, event, with_pools).await
    }

    /// Writes where the lines have moved to: each step is guarded again, whatever a later reader of this code changes
    /// above it.
    async fn write_lines(&self, event: EventId, before: &Lines, after: &Lines) -> Result<(), StoreError> {
        let difference = |before: u32, after: u32| i64::from(after) - i64::from(before);
        let mut moved = Moved {
            taken: difference(after.shared.free, before.shared.free),
            waiting: difference(before.shared.waiting, after.shared.waiting),
            ..Moved::default()
        };
        for (key, line) in &after.pools {
            let Some(was) = before.pools.get(key) else { continue };
            let (taken, waiting) = (difference(line.free, was.free), difference(was.waiting, line.waiting));
            moved.taken += taken;
            moved.reserved -= taken;
            moved.waiting += waiting;
            moved.waiting_apart += waiting;
            if (taken, waiting) != (0, 0) {
                self.move_pool(event, key, taken, waiting).await?;
            }
        }
        let numbers = difference(before.last_number, after.last_number);
        self.move_counters(event, moved, numbers).await
    }

    /// Gives back what somebody's state freed: a seat to its pool or to all, or a place in the line.
    pub async fn give_back(
        &self,
        event: EventId,
        pool: Option<&Key>,
        heads: u32,
        frees: Frees,
    ) -> Result<(), StoreError> {
        let heads = i64::from(heads);
        let (taken, waiting) = match frees {
            Frees::Seat => (-heads, 0),
            Frees::PlaceInLine => (0, -heads),
            Frees::Nothing => return Ok(()),
        };
        self.lock_event(event).await?;
        self.move_line(event, pool, taken, waiting).await
    }

    /// Moves people between seats, the line of a pool, and elsewhere.
    pub(crate) async fn move_line(
        &self,
        event: EventId,
        pool: Option<&Key>,
        taken: i64,
        waiting: i64,
    ) -> Result<(), StoreError> {
        let moved = match pool {
            None => Moved { taken, waiting, ..Moved::default() },
            Some(key) => {
                self.move_pool(event, key, taken, waiting).await?;
                Moved { taken, reserved: -taken, waiting, waiting_apart: waiting }
            }
        };
        self.move_counters(event, moved, 0).await
    }

    async fn move_counters(&self, event: EventId, moved: Moved, numbers: i64) -> Result<(), StoreError> {
        // Nobody sits down past those who wait, but for those who come from the line themselves.
        const MOVE: &str = "UPDATE event_seats SET taken = taken + $2, reserved = reserved + $3, \
                            waiting = waiting + $4, waiting_apart = waiting_apart + $5, \
                            last_waiting_number = last_waiting_number + $6 \
                            WHERE event_id = $1 AND taken + reserved + $2 + $3 <= capacity AND reserved + $3 >= 0 \
                            AND waiting_apart + $5 BETWEEN 0 AND waiting + $4";
        let Moved { taken, reserved, waiting, waiting_apart } = moved;
        let values: Vec<Value> = vec![
            event.0.into(),
            taken.into(),
            reserved.into(),
            waiting.into(),
            waiting_apart.into(),
            numbers.into(),
        ];
        match db::change(&self.transaction, MOVE, values).await? {
            1 => Ok(()),
            _ => Err(StoreError::Refused("seats moved while they were held".to_owned())),
        }
    }
}

async fn lines(db: &impl ConnectionTrait, event: EventId, with_pools: bool) -> Result<Lines, StoreError> {
    let row = row(db, event).await?;
    let seats = read(event, &row)?;
    let origin = Origin { table: "event_seats", id: event };
    let mut pools = BTreeMap::new();
    if with_pools {
        for PoolSeats { key, capacity, taken, waiting } in pool::pools(db, event).await? {
            pools.insert(key, Line { free: capacity.saturating_sub(taken), waiting });
        }
    }
    let last_number = origin.count("last_waiting_number", row.last_waiting_number)?;
    Ok(Lines { shared: shared(&seats), pools, last_number })
}

/// The line before the seats that no pool holds.
pub(super) fn shared(seats: &Seats) -> Line {
    Line {
        free: seats.capacity.saturating_sub(seats.taken.saturating_add(seats.reserved)),
        waiting: seats.waiting.saturating_sub(seats.waiting_apart),
    }
}
