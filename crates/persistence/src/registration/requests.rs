//! Requests that organisers decide on.

use domain::event::Figures;
use domain::ids::{EventId, RegistrationId};
use domain::registration::Registration;
use sea_orm::ConnectionTrait;

use super::{columns, read};
use crate::db;
use crate::error::StoreError;
use crate::seats::seats;
use crate::store::Store;

impl Store {
    /// How an event stands, as the frame of its organisers' pages tells it.
    pub async fn figures(&self, event: EventId) -> Result<Figures, StoreError> {
        let seats = seats(&self.reader, event).await?;
        Ok(Figures { seats, requests: requests(&self.reader, event).await? })
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

/// Requests that nobody decided on yet. A party is one.
pub(crate) async fn requests(db: &impl ConnectionTrait, event: EventId) -> Result<u32, StoreError> {
    const REQUESTS: &str = "SELECT count(*) FROM registration WHERE event_id = $1 \
                            AND standing = 'requested' AND lead_id IS NULL";
    let row = db::row(db, REQUESTS, vec![event.0.into()]).await?;
    let number = row.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}
