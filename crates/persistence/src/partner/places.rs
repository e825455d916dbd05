//! Places that are held back for partners. They are counted in the event's row beside the seats that are taken, so
//! that no seat is given twice: every step is one guarded UPDATE while that row is held.

use domain::ids::{EventId, PartnerId, RegistrationId};
use domain::partner::Promise;
use sea_orm::Value;

use crate::db;
use crate::error::StoreError;
use crate::write::Write;

impl Write {
    /// Promises a partner this many places instead of those that it was promised. Places that it gives up are free
    /// when this returns: the caller offers them to who waits ([`Write::promote_next`]).
    pub async fn promise_places(
        &self,
        event: EventId,
        partner: PartnerId,
        places: u32,
    ) -> Result<Promise, StoreError> {
        const PROMISE: &str =
            "UPDATE partner SET places = $3 WHERE event_id = $1 AND id = $2 AND places_taken <= $3";
        const HOLD_BACK: &str = "UPDATE event_seats SET reserved = reserved + $2 \
                                 WHERE event_id = $1 AND taken + reserved + $2 <= capacity";
        self.lock_event(event).await?;
        let before = self.places(event, partner).await?;
        let more = i64::from(places) - before;
        // Nobody who waits is passed over for a promise that is made now.
        if more > 0 && self.seats(event).await?.left() < u32::try_from(more).unwrap_or(u32::MAX) {
            return Ok(Promise::Full);
        }
        let values: Vec<Value> = vec![event.0.into(), partner.0.into(), i64::from(places).into()];
        if db::change(&self.transaction, PROMISE, values).await? == 0 {
            return Ok(Promise::Taken);
        }
        if db::change(&self.transaction, HOLD_BACK, vec![event.0.into(), more.into()]).await? == 0 {
            return Err(StoreError::Refused("seats moved while they were held".to_owned()));
        }
        Ok(Promise::Made)
    }

    /// Takes one of a partner's places, and says whether there was one.
    pub async fn take_place(&self, event: EventId, partner: PartnerId) -> Result<bool, StoreError> {
        const TAKE: &str = "UPDATE partner SET places_taken = places_taken + 1 \
                            WHERE event_id = $1 AND id = $2 AND places_taken < places";
        const SEAT: &str = "UPDATE event_seats SET taken = taken + 1, reserved = reserved - 1 \
                            WHERE event_id = $1 AND reserved > 0 AND taken < capacity";
        self.lock_event(event).await?;
        if db::change(&self.transaction, TAKE, vec![event.0.into(), partner.0.into()]).await? == 0 {
            return Ok(false);
        }
        self.change_one(SEAT, vec![event.0.into()]).await?;
        Ok(true)
    }

    /// Notes through which partner somebody comes.
    pub async fn insert_partner_guest(
        &self,
        event: EventId,
        partner: PartnerId,
        registration: RegistrationId,
    ) -> Result<(), StoreError> {
        const NOTE: &str =
            "INSERT INTO partner_guest (registration_id, event_id, partner_id) VALUES ($1, $2, $3)";
        self.change_one(NOTE, vec![registration.0.into(), event.0.into(), partner.0.into()]).await
    }

    /// Forgets through which partner somebody came: their seat is none of its places any more.
    pub async fn forget_partner_guest(
        &self,
        event: EventId,
        registration: RegistrationId,
    ) -> Result<(), StoreError> {
        const FORGET: &str = "DELETE FROM partner_guest WHERE event_id = $1 AND registration_id = $2";
        db::change(&self.transaction, FORGET, vec![event.0.into(), registration.0.into()]).await?;
        Ok(())
    }

    /// Gives the seat of a cancelled registration back to the partner through which it came, and says whether there
    /// is one: otherwise the seat is everybody's.
    pub async fn return_place(
        &self,
        event: EventId,
        registration: RegistrationId,
    ) -> Result<bool, StoreError> {
        const LEAVE: &str = "UPDATE partner SET places_taken = places_taken - 1 WHERE event_id = $1 \
                             AND places_taken > 0 AND id = (SELECT partner_id FROM partner_guest \
                             WHERE event_id = $1 AND registration_id = $2)";
        const SEAT: &str =
            "UPDATE event_seats SET taken = taken - 1, reserved = reserved + 1 WHERE event_id = $1";
        self.lock_event(event).await?;
        if db::change(&self.transaction, LEAVE, vec![event.0.into(), registration.0.into()]).await? == 0 {
            return Ok(false);
        }
        self.change_one(SEAT, vec![event.0.into()]).await?;
        Ok(true)
    }

    /// How many places a partner was promised.
    async fn places(&self, event: EventId, partner: PartnerId) -> Result<i64, StoreError> {
        const PLACES: &str = "SELECT places FROM partner WHERE event_id = $1 AND id = $2";
        let row = db::row(&self.transaction, PLACES, vec![event.0.into(), partner.0.into()]).await?;
        let row =
            row.ok_or_else(|| StoreError::Refused("places for a partner that is not there".to_owned()))?;
        Ok(row.try_get_by_index(0)?)
    }
}
