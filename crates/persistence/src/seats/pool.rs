//! Seats that are set apart for some categories.

use domain::ids::EventId;
use domain::key::Key;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::line::shared;
use super::seats;
use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// How full a pool is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolSeats {
    /// Which.
    pub key: Key,
    /// Its seats.
    pub capacity: u32,
    /// Those that somebody has or is held.
    pub taken: u32,
    /// People in its line.
    pub waiting: u32,
}

impl PoolSeats {
    /// Seats that a registration would get now. None while people wait: a freed seat is theirs.
    pub const fn left(&self) -> u32 {
        if self.waiting > 0 { 0 } else { self.capacity.saturating_sub(self.taken) }
    }
}

/// What became of a change of a pool's seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resized {
    /// It has so many now.
    Done,
    /// So many are not free: at most this many in all.
    TooMany(u32),
    /// More than that are taken: at least this many.
    TooFew(u32),
}

impl Store {
    /// The pools of an event, by key.
    pub async fn pools(&self, event: EventId) -> Result<Vec<PoolSeats>, StoreError> {
        pools(&self.reader, event).await
    }
}

impl Write {
    /// The pools of an event, by key, as this transaction sees them.
    pub async fn pools(&self, event: EventId) -> Result<Vec<PoolSeats>, StoreError> {
        pools(&self.transaction, event).await
    }

    /// Sets how many seats a pool holds; one that is not there is made. It takes them from those that are free for all,
    /// past nobody who waits for one, and gives back what it no longer holds: the caller offers that to who waits.
    pub async fn resize_pool(&self, event: EventId, key: &Key, capacity: u32) -> Result<Resized, StoreError> {
        const SET: &str = "INSERT INTO seat_pool (event_id, key, capacity) VALUES ($1, $2, $3) \
                           ON CONFLICT (event_id, key) DO UPDATE SET capacity = excluded.capacity";
        self.lock_event(event).await?;
        let pools = self.pools(event).await?;
        let (before, taken) =
            pools.iter().find(|pool| pool.key == *key).map_or((0, 0), |pool| (pool.capacity, pool.taken));
        if capacity < taken {
            return Ok(Resized::TooFew(taken));
        }
        let line = shared(&seats(&self.transaction, event).await?);
        let free = if line.waiting > 0 { 0 } else { line.free };
        if capacity > before.saturating_add(free) {
            return Ok(Resized::TooMany(before.saturating_add(free)));
        }
        let values: Vec<Value> = vec![event.0.into(), key.as_str().into(), i64::from(capacity).into()];
        db::change(&self.transaction, SET, values).await?;
        self.hold_back(event, i64::from(capacity) - i64::from(before)).await?;
        Ok(Resized::Done)
    }

    /// Takes a pool away, and says whether that was possible: nobody sits or waits in it.
    pub async fn remove_pool(&self, event: EventId, key: &Key) -> Result<bool, StoreError> {
        const REMOVE: &str = "DELETE FROM seat_pool WHERE event_id = $1 AND key = $2 \
                              AND taken = 0 AND waiting = 0 RETURNING capacity";
        self.lock_event(event).await?;
        let values: Vec<Value> = vec![event.0.into(), key.as_str().into()];
        let Some(row) = db::row(&self.transaction, REMOVE, values).await? else { return Ok(false) };
        self.hold_back(event, -row.try_get_by_index::<i64>(0)?).await?;
        Ok(true)
    }

    /// Holds seats back, or lets them go.
    async fn hold_back(&self, event: EventId, more: i64) -> Result<(), StoreError> {
        const HOLD: &str = "UPDATE event_seats SET reserved = reserved + $2 \
                            WHERE event_id = $1 AND taken + reserved + $2 <= capacity AND reserved + $2 >= 0";
        self.change_one(HOLD, vec![event.0.into(), more.into()]).await
    }

    pub(super) async fn move_pool(
        &self,
        event: EventId,
        key: &Key,
        taken: i64,
        waiting: i64,
    ) -> Result<(), StoreError> {
        const MOVE: &str = "UPDATE seat_pool SET taken = taken + $3, waiting = waiting + $4 \
                            WHERE event_id = $1 AND key = $2 AND taken + $3 BETWEEN 0 AND capacity \
                            AND waiting + $4 >= 0";
        let values = vec![event.0.into(), key.as_str().into(), taken.into(), waiting.into()];
        self.change_one(MOVE, values).await
    }
}

pub(super) async fn pools(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<PoolSeats>, StoreError> {
    const POOLS: &str =
        "SELECT key, capacity, taken, waiting FROM seat_pool WHERE event_id = $1 ORDER BY key";
    db::rows(db, POOLS, vec![event.0.into()]).await?.iter().map(|row| read(event, row)).collect()
}

fn read(event: EventId, row: &QueryResult) -> Result<PoolSeats, StoreError> {
    let origin = Origin { table: "seat_pool", id: event };
    let count = |place, column| origin.count(column, row.try_get_by_index::<i64>(place)?);
    Ok(PoolSeats {
        key: origin.parsed("key", Key::parse(&row.try_get_by_index::<String>(0)?))?,
        capacity: count(1, "capacity")?,
        taken: count(2, "taken")?,
        waiting: count(3, "waiting")?,
    })
}
