//! Who waits for a seat, and who gets the next.

use domain::ids::{EventId, RegistrationId};
use domain::key::Key;
use domain::registration::Registration;
use jiff::Timestamp;
use sea_orm::Value;
use uuid::Uuid;

use super::{columns, read};
use crate::db;
use crate::error::StoreError;
use crate::store::Store;
use crate::write::Write;

/// Who brings others along, then the others, in the order in which they were named; nobody whose registration is over.
const PARTY: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM registration WHERE event_id = $1 AND cancelled_at IS NULL AND (id = $2 OR lead_id = $2) \
     ORDER BY CASE WHEN lead_id IS NULL THEN 0 ELSE 1 END, id"
);

impl Store {
    /// The place in its line of who has this number: 1 is next. A party has one place.
    pub async fn waiting_position(
        &self,
        event: EventId,
        pool: Option<&Key>,
        number: u32,
    ) -> Result<u32, StoreError> {
        const BEFORE: &str = "SELECT count(*) FROM registration WHERE event_id = $1 AND waiting_number < $2 \
                              AND state = 'waiting' AND lead_id IS NULL AND pool IS NOT DISTINCT FROM $3";
        let values: Vec<Value> = vec![event.0.into(), i64::from(number).into(), pool.map(Key::as_str).into()];
        let row = db::row(&self.reader, BEFORE, values).await?;
        let before = row.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
        Ok(u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1))
    }

    /// The events with an offer whose time is over.
    pub async fn events_with_lapsed_offers(&self, now: Timestamp) -> Result<Vec<EventId>, StoreError> {
        const LAPSED: &str = "SELECT DISTINCT event_id FROM registration \
                              WHERE offered_until IS NOT NULL AND offered_until < $1";
        let rows = db::rows(&self.reader, LAPSED, vec![now.as_second().into()]).await?;
        rows.iter().map(|row| Ok(EventId(row.try_get_by_index(0)?))).collect()
    }

    /// Somebody and those whom they bring along, as far as their registrations are not over.
    pub async fn party(&self, event: EventId, lead: RegistrationId) -> Result<Vec<Registration>, StoreError> {
        let rows = db::rows(&self.reader, PARTY, vec![event.0.into(), lead.0.into()]).await?;
        rows.iter().map(read).collect()
    }
}

impl Write {
    /// Somebody and those whom they bring along, as far as their registrations are not over. Nobody else changes them
    /// before this transaction ends.
    pub async fn party(&self, event: EventId, lead: RegistrationId) -> Result<Vec<Registration>, StoreError> {
        self.lock_event(event).await?;
        let rows = db::rows(&self.transaction, PARTY, vec![event.0.into(), lead.0.into()]).await?;
        rows.iter().map(read).collect()
    }

    /// Gives free seats of a pool, or of all, to the party with the lowest number in its line, and returns them with
    /// their new state: a seat that is held `until` a moment, or theirs at once. Nothing when nobody waits or the first
    /// in line are more than there are free seats: nobody passes them. Each seat goes to one person, in order, however
    /// many call at once.
    pub async fn call_next(
        &self,
        event: EventId,
        pool: Option<&Key>,
        until: Option<Timestamp>,
    ) -> Result<Option<Vec<Registration>>, StoreError> {
        const NEXT: &str = "SELECT id FROM registration WHERE event_id = $1 AND waiting_number IS NOT NULL \
                            AND lead_id IS NULL AND state = 'waiting' AND pool IS NOT DISTINCT FROM $2 \
                            ORDER BY waiting_number LIMIT 1";
        let lines = self.hold_lines(event, pool.is_some()).await?;
        let line = match pool {
            None => Some(&lines.shared),
            Some(key) => lines.pools.get(key),
        };
        let Some(line) = line.filter(|line| line.waiting > 0 && line.free > 0) else { return Ok(None) };
        let values: Vec<Value> = vec![event.0.into(), pool.map(Key::as_str).into()];
        let Some(row) = db::row(&self.transaction, NEXT, values).await? else {
            return Err(StoreError::corrupt("event_seats", &event, "waiting"));
        };
        let mut party = self.party(event, RegistrationId(row.try_get_by_index::<Uuid>(0)?)).await?;
        let heads = party.iter().map(|one| one.heads).sum::<u32>();
        if heads > line.free {
            return Ok(None);
        }
        self.move_line(event, pool, i64::from(heads), -i64::from(heads)).await?;
        for one in &mut party {
            let state = match until {
                Some(until) => one.state.offer(until),
                None => one.state.promote(),
            };
            one.state = state.map_err(|_| StoreError::corrupt("registration", &one.id, "state"))?;
            self.write_state(one).await?;
        }
        Ok(Some(party))
    }

    /// Who of an event did not take the seat that was held for them in time: those who bring others along alone, the
    /// first offered first.
    pub async fn lapsed_offers(
        &self,
        event: EventId,
        now: Timestamp,
    ) -> Result<Vec<Registration>, StoreError> {
        const LAPSED: &str = concat!(
            "SELECT ",
            columns!(),
            " FROM registration WHERE event_id = $1 AND offered_until < $2 AND lead_id IS NULL \
             ORDER BY offered_until, id"
        );
        self.lock_event(event).await?;
        let values = vec![event.0.into(), now.as_second().into()];
        db::rows(&self.transaction, LAPSED, values).await?.iter().map(read).collect()
    }
}
