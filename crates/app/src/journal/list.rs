//! The journal of an organisation, page by page.

use domain::account::Action;
use domain::event::{EventName, Organisation};
use domain::journal::{JournalCursor, JournalFilter};
use persistence::JournalPage;

use crate::account::Actor;
use crate::{App, AppError};

/// The most entries of a page.
const LIMIT: u32 = 100;

/// The most events by which entries can be filtered: the latest. An older one is reached by its address.
const EVENTS: u32 = 50;

/// What was done in an organisation, a page at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// The page.
    pub page: JournalPage,
    /// The events by which it can be filtered, the latest first.
    pub events: Vec<EventName>,
}

/// What was done in an organisation, in the filter's order.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when the filter's event is not this
/// organisation's.
pub async fn journal(
    app: &App,
    actor: &Actor,
    organisation: &Organisation,
    filter: &JournalFilter,
    after: Option<&JournalCursor>,
    limit: u32,
) -> Result<Journal, AppError> {
    actor.require_in(Action::ReadJournal, organisation, app.now())?;
    let store = app.store();
    let (page, events) = tokio::try_join!(
        store.journal(organisation.id, filter, after, limit.min(LIMIT)),
        store.event_names(organisation.id, filter.event_id, EVENTS),
    )?;
    if filter.event_id.is_some_and(|id| events.iter().all(|event| event.id != id)) {
        return Err(AppError::NotFound);
    }
    Ok(Journal { page, events })
}
