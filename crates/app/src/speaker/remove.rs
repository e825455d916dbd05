//! Takes a speaker off the programme.

use domain::account::Action;
use domain::agenda::Session;
use domain::ids::SpeakerId;
use domain::journal::Deed;
use persistence::StandsFor;

use super::finish;
use crate::account::{self, Actor};
use crate::event::EventInfo;
use crate::{App, AppError, picture};

/// The sessions that would lose a speaker.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn what_goes(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
) -> Result<Vec<Session>, AppError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let prepared = crate::agenda::prepared(app, info.event.id).await?;
    let has = |session: &&Session| session.people.iter().any(|(speaker, _)| *speaker == id);
    Ok(prepared.sessions.iter().filter(has).cloned().collect())
}

/// Takes a speaker off the programme, out of every session that they are in. What is published stays as it is; what let
/// them write their page ends.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn remove(app: &App, actor: &Actor, info: &EventInfo, id: SpeakerId) -> Result<(), AppError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let write = app.store().write().await?;
    let file = write.speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    write.leave_sessions(info.event.id, id).await?;
    let proposed = file.proposal.as_ref().and_then(|proposal| proposal.content.picture.as_ref());
    for shown in file.speaker.picture.iter().chain(proposed) {
        picture::remove(&write, info.event.id, shown.id).await?;
    }
    let ended = write.end_standing_for(info.event.id, StandsFor::Speaker(id), app.now()).await?;
    write.delete_speaker(info.event.id, id).await?;
    finish(app, actor, info, write, Deed::SpeakerRemoved, &file.speaker).await?;
    for account in ended {
        account::changed(app, account);
    }
    Ok(())
}
