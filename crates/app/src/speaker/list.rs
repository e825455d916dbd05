//! The list of speakers.

use domain::account::Action;
use domain::ids::SpeakerId;
use domain::locale::Locale;
use domain::speaker::{PlaceCursor, PlacePage, SpeakerFile, SpeakerFilter};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// One page of an event's speakers, in the filter's order; by name as it is read in `locale`.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn list(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &SpeakerFilter,
    locale: Locale,
    after: Option<&PlaceCursor<SpeakerId>>,
    limit: u32,
) -> Result<PlacePage<SpeakerFile, SpeakerId>, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    Ok(app.store().speaker_files(info.event.id, filter, locale, after, limit).await?)
}

/// How many speakers' own texts wait to be approved.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn waiting(app: &App, actor: &Actor, info: &EventInfo) -> Result<u32, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    Ok(app.store().speakers_waiting(info.event.id).await?)
}
