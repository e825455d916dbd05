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

/// The first registrations of whom each typed word starts a name: those who are spelt so, those whose address alone is,
/// those who sound alike, each in the order of names.
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
    let as_typed =
        RegistrationFilter { query: query.to_owned(), as_typed: true, ..RegistrationFilter::default() };
    let typed = as_typed.typed();
    if typed.words().map(|word| word.chars().count()).sum::<usize>() < SEARCH_MINIMUM {
        return Ok(Vec::new());
    }
    let (store, event) = (app.store(), info.event.id);
    let mut found = store.registrations(event, &as_typed, None, SHOWN).await?.rows;
    found.sort_by_cached_key(|one| !one.attendee.searched().is_named(&typed));
    if found.len() < SHOWN as usize {
        let either = RegistrationFilter { as_typed: false, ..as_typed };
        let others = store.registrations(event, &either, None, SHOWN).await?.rows;
        let spelt = found.iter().map(|one| one.id).collect::<Vec<_>>();
        found.extend(others.into_iter().filter(|one| !spelt.contains(&one.id)));
        found.truncate(SHOWN as usize);
    }
    Ok(found)
}
