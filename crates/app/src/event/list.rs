//! Lists of events.

use domain::account::Access;
use domain::event::{Event, EventCursor, EventFilter, EventScope, Organisation};
use domain::publication::WorkingCopy;

use super::EventInfo;
use crate::account::Actor;
use crate::{App, AppError};

/// At most `limit` events that the installation shows, the newest first, after a row; and where the next page starts,
/// if there is one.
///
/// # Errors
/// When the store fails.
pub async fn list(
    app: &App,
    after: Option<EventCursor>,
    limit: u32,
) -> Result<(Vec<EventInfo>, Option<EventCursor>), AppError> {
    let (events, next) = app.store().events(after, limit).await?;
    Ok((infos(events), next))
}

/// At most `limit` of the events that somebody would work for who had this, the newest first.
///
/// # Errors
/// When the store fails.
pub async fn list_of(app: &App, access: &Access, limit: u32) -> Result<Vec<EventInfo>, AppError> {
    Ok(infos(app.store().events_within(&scope(access), limit).await?))
}

fn infos(events: Vec<(Organisation, Event)>) -> Vec<EventInfo> {
    events.into_iter().map(|(organisation, event)| EventInfo { organisation, event }).collect()
}

/// The events that somebody works for.
fn scope(access: &Access) -> EventScope {
    let whole = access.grants.iter().filter(|grant| grant.event_id.is_none());
    EventScope {
        organisations: whole.map(|grant| grant.organisation_id).collect(),
        events: access.grants.iter().filter_map(|grant| grant.event_id).collect(),
    }
}

/// A page of the events that somebody works for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsoleList {
    /// The events as they are being prepared.
    pub rows: Vec<WorkingCopy>,
    /// Where the next page starts, if there is one.
    pub next: Option<EventCursor>,
    /// How many the filter finds in all.
    pub total: u32,
    /// The organisations that they work for as a whole, in the order of their names.
    pub organisations: Vec<Organisation>,
}

/// The events that somebody works for: all of an organisation's, and single ones.
///
/// # Errors
/// [`AppError::SignInNeeded`].
pub async fn console_list(
    app: &App,
    actor: &Actor,
    filter: &EventFilter,
    after: Option<EventCursor>,
    limit: u32,
) -> Result<ConsoleList, AppError> {
    let access = actor.staff(app.now())?;
    let scope = scope(access);
    let store = app.store();
    let ((rows, next), total, organisations) = tokio::try_join!(
        store.working_copies(&scope, filter, after, limit),
        store.count_working_copies(&scope, filter),
        store.organisations(&scope.organisations),
    )?;
    Ok(ConsoleList { rows, next, total, organisations })
}
