//! Judging what a speaker wrote of themselves.

use domain::account::Action;
use domain::ids::SpeakerId;
use domain::journal::Deed;
use domain::speaker::SpeakerFile;
use jiff::Timestamp;
use persistence::Write;

use super::finish;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, picture};

/// What became of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// It holds.
    Done,
    /// The speaker wrote again since the organiser read it: nothing was changed, and it is to be read anew.
    WrittenAnew,
}

/// Puts what a speaker wrote in place of what shows. `read` is when it was written, as the organiser read it.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn approve(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
    read: Timestamp,
) -> Result<Judged, AppError> {
    let Some((write, mut file)) = judge(app, actor, info, id, read).await? else {
        return Ok(Judged::WrittenAnew);
    };
    let Some(proposal) = file.proposal.take() else { return Err(AppError::NotFound) };
    let old = file.speaker.picture.as_ref().map(|picture| picture.id);
    let approved = proposal.approve(&file.speaker.profile());
    file.speaker = file.speaker.with_profile(approved);
    let new = file.speaker.picture.as_ref().map(|picture| picture.id);
    if let Some(old) = old.filter(|old| new != Some(*old)) {
        picture::remove(&write, info.event.id, old).await?;
    }
    write.save_speaker(&file).await?;
    finish(app, actor, info, write, Deed::SpeakerApproved, &file.speaker).await?;
    Ok(Judged::Done)
}

/// Gives what a speaker wrote back to them, with what is to be changed.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn send_back(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
    read: Timestamp,
    reason: String,
) -> Result<Judged, AppError> {
    let Some((write, mut file)) = judge(app, actor, info, id, read).await? else {
        return Ok(Judged::WrittenAnew);
    };
    file.proposal = file.proposal.map(|proposal| proposal.send_back(reason));
    write.save_speaker(&file).await?;
    finish(app, actor, info, write, Deed::SpeakerSentBack, &file.speaker).await?;
    Ok(Judged::Done)
}

/// The speaker whose proposal is judged, held; nothing when it was written anew since.
async fn judge(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
    read: Timestamp,
) -> Result<Option<(Write, SpeakerFile)>, AppError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let write = app.store().write().await?;
    let file = write.speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let written = file.proposal.as_ref().map(|proposal| proposal.written_at).ok_or(AppError::NotFound)?;
    Ok((written == read).then_some((write, file)))
}
