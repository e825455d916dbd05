//! Requests that organisers decide on.

use domain::event::Figures;
use domain::ids::{EventId, RegistrationId};
use domain::registration::Registration;
use sea_orm::ConnectionTrait;

use super::{columns, read};
use crate::db;
use crate::entity::event_seats;
use crate::error::StoreError;
use crate::row::Origin;
use crate::seats;
use crate::store::Store;

impl Store {
    /// How an event stands, as the frame of its organisers' pages tells it.
    pub async fn figures(&self, event: EventId) -> Result<Figures, StoreError> {
        figures(&self.reader, event).await
    }

    /// Those of these registrations that an organiser can decide on, with whom they bring along: each party's lead
    /// first, parties in the order in which they asked.
    pub async fn requested(
        &self,
        event: EventId,
        leads: &[RegistrationId],
    ) -> Result<Vec<Registration>, StoreError> {
        if leads.is_empty() {
            return Ok(Vec::new());
        }
        let mut values = vec![event.0.into()];
        let leads = db::places(&mut values, leads.iter().map(|lead| lead.0));
        let sql = format!(
            "SELECT {} FROM registration WHERE event_id = $1 AND state = 'requested' \
             AND (lead_id IN ({leads}) OR (lead_id IS NULL AND id IN ({leads}))) \
             ORDER BY registered_at, COALESCE(lead_id, id), CASE WHEN lead_id IS NULL THEN 0 ELSE 1 END, id",
            columns!()
        );
        db::rows(&self.reader, &sql, values).await?.iter().map(read).collect()
    }
}

/// The counters of an event's seats, and its requests that nobody decided on yet: a party is one.
pub(crate) async fn figures(db: &impl ConnectionTrait, event: EventId) -> Result<Figures, StoreError> {
    const FIGURES: &str = "SELECT s.*, (SELECT count(*) FROM registration r WHERE r.event_id = $1 \
                           AND r.standing = 'requested' AND r.lead_id IS NULL) AS requests \
                           FROM event_seats s WHERE s.event_id = $1";
    let origin = Origin { table: "event_seats", id: event };
    let row = db::row(db, FIGURES, vec![event.0.into()]).await?;
    let row = origin.parsed("event_id", row)?;
    let seats = seats::read(event, &db::decode::<event_seats::Entity>(&row, "")?)?;
    Ok(Figures { seats, requests: origin.count("requests", row.try_get("", "requests")?)? })
}
