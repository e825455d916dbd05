//! Suggests people to meet to somebody who agreed to be suggested too.

use domain::networking::{Reason, suggest};
use domain::registration::Registration;

use crate::event::EventInfo;
use crate::registration::holder;
use crate::{App, AppError};

/// How many people one page suggests: as many as an evening has time for.
const SUGGESTED: usize = 12;

/// How many people with a topic in common are weighed, those with most in common first.
const WEIGHED: u32 = 300;

/// A person to meet, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Who.
    pub registration: Registration,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
}

/// The ticket's holder, and the people whom they should meet, the best first.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; [`AppError::NotOptedIn`] when its holder did
/// not agree to be suggested, or has no seat.
pub async fn suggestions(
    app: &App,
    info: &EventInfo,
    ticket: &str,
) -> Result<(Registration, Vec<Meeting>), AppError> {
    let reader = holder(app, info, ticket).await?;
    let store = app.store();
    let profile = store.networking_profile(info.event.id, reader.id).await?.ok_or(AppError::NotOptedIn)?;
    let (profiles, mut people): (Vec<_>, Vec<_>) =
        store.networking_candidates(info.event.id, &profile, WEIGHED).await?.into_iter().unzip();
    let meetings = suggest(&profile, &profiles, SUGGESTED)
        .into_iter()
        .filter_map(|suggestion| {
            let place = people.iter().position(|person| person.id == suggestion.registration_id)?;
            Some(Meeting { registration: people.swap_remove(place), reasons: suggestion.reasons })
        })
        .collect();
    Ok((reader, meetings))
}
