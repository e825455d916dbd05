//! Who waits for a seat, and who gets the next.

use domain::ids::EventId;
use domain::registration::Registration;

use super::{columns, find};
use crate::db;
use crate::error::StoreError;
use crate::store::Store;
use crate::write::Write;

macro_rules! next_in_line {
    ($lock:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            " FROM registration WHERE event_id = $1 AND waiting_number IS NOT NULL ",
            "ORDER BY waiting_number LIMIT 1",
            $lock
        )
    };
}

impl Store {
    /// The place in the queue of who has this number: 1 is next.
    pub async fn waiting_position(&self, event: EventId, number: u32) -> Result<u32, StoreError> {
        const BEFORE: &str = "SELECT count(*) FROM registration WHERE event_id = $1 AND waiting_number < $2";
        let row = db::row(&self.reader, BEFORE, vec![event.0.into(), i64::from(number).into()]).await?;
        let before = row.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
        Ok(u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1))
    }
}

impl Write {
    /// Gives a free seat to the lowest number on the waiting list and returns that registration, confirmed. Nothing
    /// when no seat is free or nobody waits. Each seat goes to one person, each person gets one seat, in order,
    /// however many promote at once.
    pub async fn promote_next(&self, event: EventId) -> Result<Option<Registration>, StoreError> {
        // Both counters move together, under one guard. The row is then held, so that the line stands still.
        const MOVE_UP: &str = "UPDATE event_seats SET taken = taken + 1, waiting = waiting - 1 \
                               WHERE event_id = $1 AND taken + reserved < capacity AND waiting > 0";
        if db::change(&self.transaction, MOVE_UP, vec![event.0.into()]).await? == 0 {
            return Ok(None);
        }
        let next = if self.locks_rows() { next_in_line!(" FOR UPDATE") } else { next_in_line!("") };
        let Some(mut registration) = find(&self.transaction, next, vec![event.0.into()]).await? else {
            return Err(StoreError::corrupt("event_seats", &event, "waiting"));
        };
        registration.state = registration
            .state
            .promote()
            .map_err(|_| StoreError::corrupt("registration", &registration.id, "state"))?;
        self.write_state(&registration).await?;
        Ok(Some(registration))
    }
}
