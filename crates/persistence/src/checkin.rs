//! The door: letting in, undoing, and how the evening stands.

mod overview;

use std::collections::{BTreeMap, HashMap};

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

/// The minute of a moment, both since 1970.
const fn minute(seconds: i64) -> i64 {
    seconds.div_euclid(60)
}

/// Somebody who is let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The admission's own name, for [`Write::undo_admission`].
    pub id: CheckinId,
    /// Who.
    pub registration_id: RegistrationId,
    /// When and where.
    pub admission: Admission,
}

impl Write {
    /// Lets people in and says whom: each once, for a confirmed registration of this event that was not inside;
    /// everybody else, and whoever comes second, however many doors try at once, is not among them. Companions of
    /// whom the number alone is known come in with them. With it, how full the event is then.
    pub async fn admit(
        &self,
        event: EventId,
        arrivals: &[Arrival],
    ) -> Result<(Vec<RegistrationId>, Seats), StoreError> {
        const COUNT: &str = "UPDATE event_seats SET inside = inside + $2 \
                             WHERE event_id = $1 AND inside + $2 <= taken RETURNING *";
        self.lock_event(event).await?;
        let mut values = vec![event.0.into()];
        let rows = db::value_rows(&mut values, arrivals, |arrival| {
            let Arrival { id, registration_id, admission } = arrival;
            [
                registration_id.0.into(),
                id.0.into(),
                admission.at.as_second().into(),
                admission.door.as_str().into(),
            ]
        });
        let sql = format!(
            "UPDATE registration SET admission_id = v.column2, admitted_at = v.column3, door = v.column4 \
             FROM (VALUES {rows}) AS v WHERE registration.event_id = $1 AND registration.id = v.column1 \
             AND registration.state = 'confirmed' AND registration.admission_id IS NULL \
             RETURNING registration.id, registration.heads"
        );
        let admitted = db::rows(&self.transaction, &sql, values).await?;
        let heads = admitted
            .iter()
            .map(|row| Ok((RegistrationId(row.try_get_by_index(0)?), row.try_get_by_index(1)?)))
            .collect::<Result<HashMap<_, i64>, StoreError>>()?;
        let admitted = heads.keys().copied().collect();
        let count = heads.values().sum::<i64>();
        if count == 0 {
            return Ok((admitted, seats::seats(&self.transaction, event).await?));
        }
        let values = vec![event.0.into(), count.into()];
        let counted = db::find_one::<event_seats::Entity>(&self.transaction, COUNT, values).await?;
        let Some(seats) = counted.map(|row| seats::read(event, &row)).transpose()? else {
            return Err(StoreError::Refused("more people inside than seats taken".to_owned()));
        };
        let let_in = arrivals
            .iter()
            .filter_map(|arrival| Some((arrival, *heads.get(&arrival.registration_id)?)))
            .collect::<Vec<_>>();
        self.log_admissions(event, &let_in).await?;
        self.count_arrivals(event, &let_in).await?;
        Ok((admitted, seats))
    }

    /// Adds to the figures of each door's minutes.
    async fn count_arrivals(&self, event: EventId, arrivals: &[(&Arrival, i64)]) -> Result<(), StoreError> {
        let mut minutes = BTreeMap::<_, (i64, i64)>::new();
        for (Arrival { admission, .. }, heads) in arrivals {
            let at = admission.at.as_second();
            let (count, last_at) = minutes.entry((minute(at), admission.door.as_str())).or_default();
            (*count, *last_at) = (*count + heads, at.max(*last_at));
        }
        let minutes = minutes.into_iter().collect::<Vec<_>>();
        let mut values = Vec::new();
        let rows = db::value_rows(&mut values, &minutes, |((minute, door), (count, last_at))| {
            [event.0.into(), (*minute).into(), (*door).into(), (*count).into(), (*last_at).into()]
        });
        let sql = format!(
            "INSERT INTO arrival_figures (event_id, minute, door, arrivals, last_at) VALUES {rows} \
             ON CONFLICT (event_id, minute, door) DO UPDATE \
             SET arrivals = arrival_figures.arrivals + excluded.arrivals, \
             last_at = CASE WHEN excluded.last_at > arrival_figures.last_at THEN excluded.last_at \
             ELSE arrival_figures.last_at END"
        );
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }

    async fn log_admissions(&self, event: EventId, arrivals: &[(&Arrival, i64)]) -> Result<(), StoreError> {
        let mut values = Vec::new();
        let rows = db::value_rows(&mut values, arrivals, |(arrival, _)| {
            let Arrival { id, registration_id, admission } = arrival;
            [
                id.0.into(),
                event.0.into(),
                registration_id.0.into(),
                "admission".into(),
                admission.door.as_str().into(),
                admission.at.as_second().into(),
            ]
        });
        let sql =
            format!("INSERT INTO checkin (id, event_id, registration_id, kind, door, at) VALUES {rows}");
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
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
        const ADMITTED: &str = "SELECT r.id, r.admitted_at, r.door, r.heads FROM checkin c \
                                JOIN registration r ON r.id = c.registration_id \
                                WHERE c.id = $2 AND r.event_id = $1 AND r.admission_id = $2";
        const UNDO: &str = "UPDATE registration SET admission_id = NULL, admitted_at = NULL, door = NULL \
                            WHERE event_id = $1 AND id = $2";
        const FEWER: &str = "UPDATE arrival_figures SET arrivals = arrivals - $4 \
                             WHERE event_id = $1 AND minute = $2 AND door = $3";
        const GONE: &str = "UPDATE event_seats SET inside = inside - $2 WHERE event_id = $1";
        const LOG: &str = "INSERT INTO checkin (id, event_id, registration_id, kind, undoes, at) \
                           VALUES ($1, $2, $3, 'undo', $4, $5)";
        self.lock_event(event).await?;
        let row = db::row(&self.transaction, ADMITTED, vec![event.0.into(), admission.0.into()]).await?;
        let Some(row) = row else { return Ok(None) };
        let registration: Uuid = row.try_get_by_index(0)?;
        let (admitted_at, door): (i64, String) = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
        let heads: i64 = row.try_get_by_index(3)?;
        self.change_one(UNDO, vec![event.0.into(), registration.into()]).await?;
        let figures = vec![event.0.into(), minute(admitted_at).into(), door.into(), heads.into()];
        self.change_one(FEWER, figures).await?;
        self.change_one(GONE, vec![event.0.into(), heads.into()]).await?;
        let values =
            vec![id.0.into(), event.0.into(), registration.into(), admission.0.into(), at.as_second().into()];
        self.change_one(LOG, values).await?;
        Ok(Some(RegistrationId(registration)))
    }
}
