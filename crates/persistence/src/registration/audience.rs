//! To whom of an event's registrations a letter goes: whom a filter finds, a lot after the other in the order in which
//! they registered. Whose registration is over is written to only where they are asked
//! for.

use domain::ids::{EventId, OrganisationId, RegistrationId};
use domain::letter::Audience;
use domain::mailing::Reach;
use domain::registration::RegistrationFilter;
use jiff::Timestamp;
use sea_orm::Value;

use super::choices::restricted;
use super::words::Typed;
use crate::db;
use crate::error::StoreError;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// How many a filter finds of those who registered until `until`, and how many of them unsubscribed.
    pub async fn reach(
        &self,
        organisation: OrganisationId,
        event: EventId,
        filter: &RegistrationFilter,
        until: Timestamp,
    ) -> Result<Reach, StoreError> {
        let mut values = vec![event.0.into()];
        let Some(found) = condition(filter, until, &mut values) else { return Ok(Reach::default()) };
        let organisation = db::places(&mut values, [organisation.0]);
        let sql = format!(
            "SELECT count(*), count(u.email_key) FROM registration LEFT JOIN unsubscription u \
             ON u.organisation_id = {organisation} AND u.email_key = lower(email) AND u.restored_at IS NULL \
             WHERE event_id = $1{found}"
        );
        let row = db::row(&self.reader, &sql, values).await?;
        let number = |place: usize| {
            let number = row.as_ref().and_then(|row| row.try_get_by_index::<i64>(place).ok());
            u32::try_from(number.unwrap_or_default()).unwrap_or(u32::MAX)
        };
        Ok(Reach { found: number(0), unsubscribed: number(1) })
    }
}

impl Write {
    /// The next whom a filter finds of those who registered until `until`, after somebody.
    pub async fn found_after(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        until: Timestamp,
        after: Option<RegistrationId>,
        limit: u32,
    ) -> Result<Vec<RegistrationId>, StoreError> {
        let mut values = vec![event.0.into()];
        let Some(found) = condition(filter, until, &mut values) else { return Ok(Vec::new()) };
        self.ids_after(&found, values, after, limit).await
    }

    /// The next of an audience of those who registered until `until`, after somebody.
    pub async fn audience_after(
        &self,
        event: EventId,
        audience: Audience,
        until: Timestamp,
        after: Option<RegistrationId>,
        limit: u32,
    ) -> Result<Vec<RegistrationId>, StoreError> {
        let came = match audience {
            Audience::Confirmed => "",
            Audience::Came => " AND admitted_at IS NOT NULL",
            Audience::Absent => " AND admitted_at IS NULL",
        };
        let found = format!(" AND state = 'confirmed'{came} AND registered_at <= $2");
        self.ids_after(&found, vec![event.0.into(), until.as_second().into()], after, limit).await
    }

    async fn ids_after(
        &self,
        found: &str,
        mut values: Vec<Value>,
        after: Option<RegistrationId>,
        limit: u32,
    ) -> Result<Vec<RegistrationId>, StoreError> {
        let after =
            after.map(|id| format!(" AND id > {}", db::places(&mut values, [id.0]))).unwrap_or_default();
        let at_most = db::at_most(limit);
        let sql =
            format!("SELECT id FROM registration WHERE event_id = $1{found}{after} ORDER BY id {at_most}");
        let rows = db::rows(&self.transaction, &sql, values).await?;
        rows.iter().map(|row| Ok(RegistrationId(row.try_get_by_index(0)?))).collect()
    }
}

/// The conditions after « event_id = $1 »; nothing when the filter can find nobody.
fn condition(filter: &RegistrationFilter, until: Timestamp, values: &mut Vec<Value>) -> Option<String> {
    let typed = Typed::of(filter);
    if typed.as_ref().is_some_and(|typed| !typed.finds()) {
        return None;
    }
    let mut found = restricted(filter, values);
    if filter.standing.is_none() {
        found += " AND state NOT IN ('cancelled', 'declined', 'lapsed')";
    }
    found += &typed.map(|typed| typed.condition(values)).unwrap_or_default();
    found += &[" AND registered_at <= ", &db::places(values, [until.as_second()])].concat();
    Some(found)
}
