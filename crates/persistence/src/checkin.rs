//! The door: letting in, undoing, and how the evening stands.

mod overview;

use domain::checkin::Admission;
use domain::event::Seats;
use domain::ids::{CheckinId, EventId, RegistrationId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::db;
use crate::entity::event_seats;
use crate::error::StoreError;
use crate::seats;
use crate::write::Write;

impl Write {
    /// Lets somebody in and says how full the event is then: once, for a confirmed registration of this event that
    /// was not inside; nothing for everybody else and for whoever comes second, however many doors try at once.
    /// `id` names the admission, for [`Write::undo_admission`].
    pub async fn admit(
        &self,
        id: CheckinId,
        event: EventId,
        registration: RegistrationId,
        admission: &Admission,
    ) -> Result<Option<Seats>, StoreError> {
        // The counter first: that is the order of locks. Whoever may still come in has a seat, so the guard refuses
        // nobody who would be let in.
        const COUNT: &str =
            "UPDATE event_seats SET inside = inside + 1 WHERE event_id = $1 AND inside < taken RETURNING *";
        const ADMIT: &str = "UPDATE registration SET admission_id = $3, admitted_at = $4, door = $5 \
                             WHERE event_id = $1 AND id = $2 AND state = 'confirmed' AND admission_id IS NULL";
        const LOG: &str = "INSERT INTO checkin (id, event_id, registration_id, kind, door, at) \
                           VALUES ($1, $2, $3, 'admission', $4, $5)";
        let counted =
            db::find_one::<event_seats::Entity>(&self.transaction, COUNT, vec![event.0.into()]).await?;
        let Some(seats) = counted.map(|row| seats::read(event, &row)).transpose()? else { return Ok(None) };
        let values = vec![
            event.0.into(),
            registration.0.into(),
            id.0.into(),
            admission.at.as_second().into(),
            admission.door.as_str().into(),
        ];
        if db::change(&self.transaction, ADMIT, values).await? == 0 {
            self.count_one_fewer(event).await?;
            return Ok(None);
        }
        let values = vec![
            id.0.into(),
            event.0.into(),
            registration.0.into(),
            admission.door.as_str().into(),
            admission.at.as_second().into(),
        ];
        self.change_one(LOG, values).await?;
        Ok(Some(seats))
    }

    /// Takes an admission back, if it is why somebody is inside, and says who. Nothing when it was undone before,
    /// when they were admitted anew since, or when it is another event's.
    pub async fn undo_admission(
        &self,
        id: CheckinId,
        event: EventId,
        admission: CheckinId,
        at: Timestamp,
    ) -> Result<Option<RegistrationId>, StoreError> {
        const UNDO: &str = "UPDATE registration SET admission_id = NULL, admitted_at = NULL, door = NULL \
                            WHERE event_id = $1 AND admission_id = $2 \
                            AND id = (SELECT registration_id FROM checkin WHERE id = $2) RETURNING id";
        const LOG: &str = "INSERT INTO checkin (id, event_id, registration_id, kind, undoes, at) \
                           VALUES ($1, $2, $3, 'undo', $4, $5)";
        self.lock_event(event).await?;
        let row = db::row(&self.transaction, UNDO, vec![event.0.into(), admission.0.into()]).await?;
        let Some(row) = row else { return Ok(None) };
        let registration: Uuid = row.try_get_by_index(0)?;
        self.count_one_fewer(event).await?;
        let values =
            vec![id.0.into(), event.0.into(), registration.into(), admission.0.into(), at.as_second().into()];
        self.change_one(LOG, values).await?;
        Ok(Some(RegistrationId(registration)))
    }

    async fn count_one_fewer(&self, event: EventId) -> Result<(), StoreError> {
        const FEWER: &str = "UPDATE event_seats SET inside = inside - 1 WHERE event_id = $1";
        self.change_one(FEWER, vec![event.0.into()]).await
    }
}
