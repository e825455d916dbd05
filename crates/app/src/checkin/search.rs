//! Finds somebody by name at the door.

use domain::account::Action;
use domain::registration::{Registration, RegistrationFilter};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Fewer letters than this find nothing: half the hall starts with « a ».
pub const SEARCH_MINIMUM: usize = 3;

/// As many as a phone shows without losing oneself.
const SHOWN: u32 = 20;

/// The first registrations of whom each typed word starts a name, in the order of names.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn search(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    query: &str,
) -> Result<Vec<Registration>, AppError> {
    actor.require(Action::SearchAtDoor, info, app.now())?;
    let filter = RegistrationFilter { query: query.to_owned(), ..RegistrationFilter::default() };
    if filter.typed().words().map(|word| word.chars().count()).sum::<usize>() < SEARCH_MINIMUM {
        return Ok(Vec::new());
    }
    Ok(app.store().registrations(info.event.id, &filter, None, SHOWN).await?.rows)
}
