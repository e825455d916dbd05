//! The journal of an organisation, page by page.

use domain::account::Action;
use domain::event::Organisation;
use domain::journal::{JournalCursor, JournalFilter};
use persistence::JournalPage;

use crate::account::Actor;
use crate::{App, AppError};

/// The most entries of a page.
const LIMIT: u32 = 100;

/// What was done in an organisation, the latest first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn journal(
    app: &App,
    actor: &Actor,
    organisation: &Organisation,
    filter: &JournalFilter,
    after: Option<&JournalCursor>,
    limit: u32,
) -> Result<JournalPage, AppError> {
    actor.require_in(Action::ReadJournal, organisation, app.now())?;
    Ok(app.store().journal(organisation.id, filter, after, limit.min(LIMIT)).await?)
}
