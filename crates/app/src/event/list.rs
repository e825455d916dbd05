//! Lists of events.

use domain::account::Access;
use domain::event::{EventCursor, EventFilter, EventScope, Organisation};
use domain::publication::WorkingCopy;

use super::EventInfo;
use crate::account::Actor;
use crate::{App, AppError};

/// Every event of the installation, the newest first.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App) -> Result<Vec<EventInfo>, AppError> {
    let events = app.store().events().await?;
    Ok(events.into_iter().map(|(organisation, event)| EventInfo { organisation, event }).collect())
}

/// The events that somebody would work for who had this.
///
/// # Errors
/// When the store fails.
pub async fn list_of(app: &App, access: &Access) -> Result<Vec<EventInfo>, AppError> {
    let mut events = list(app).await?;
    events.retain(|info| access.at_event(info.organisation.id, info.event.id).next().is_some());
    Ok(events)
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
    let whole = access.grants.iter().filter(|grant| grant.event_id.is_none());
    let scope = EventScope {
        organisations: whole.map(|grant| grant.organisation_id).collect(),
        events: access.grants.iter().filter_map(|grant| grant.event_id).collect(),
    };
    let store = app.store();
    let ((rows, next), total, organisations) = tokio::try_join!(
        store.working_copies(&scope, filter, after, limit),
        store.count_working_copies(&scope, filter),
        store.organisations(&scope.organisations),
    )?;
    Ok(ConsoleList { rows, next, total, organisations })
}
