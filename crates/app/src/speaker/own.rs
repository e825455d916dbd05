//! What a speaker writes of themselves: it waits beside what shows until an organiser approves it.

use bytes::Bytes;
use domain::account::Action;
use domain::form::{Reader, Values};
use domain::ids::SpeakerId;
use domain::journal::Deed;
use domain::picture::PictureUse;
use domain::review::Proposal;
use domain::speaker::{SpeakerFile, SpeakerProfile};

use super::finish;
use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::picture::{self, PictureError, PictureOwner};
use crate::{App, AppError};

/// Who of the programme is asking.
fn themselves(app: &App, actor: &Actor, info: &EventInfo) -> Result<SpeakerId, AppError> {
    actor.require(Action::WriteOwnSpeaker, info, app.now())?;
    actor.speaker_of(info).ok_or(AppError::Forbidden)
}

/// The asker's own page, with what waits.
///
/// # Errors
/// [`AppError::SignInNeeded`]; [`AppError::Forbidden`] for who is not on this programme.
pub async fn own(app: &App, actor: &Actor, info: &EventInfo) -> Result<SpeakerFile, AppError> {
    let id = themselves(app, actor, info)?;
    app.store().speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// Keeps what the asker wrote of themselves, for an organiser to read. Nothing of it shows.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; or when it is not allowed.
pub async fn propose(app: &App, actor: &Actor, info: &EventInfo, values: &Values) -> Result<(), EditError> {
    let id = themselves(app, actor, info)?;
    let mut reader = Reader::new(values);
    let written = SpeakerProfile::read(&mut reader);
    let written = reader.finish(Some(written)).map_err(EditError::Wrong)?;
    let write = app.store().write().await?;
    let mut file = write.speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let picture = newest(&file).picture;
    let (shown, before) = (file.speaker.profile(), file.proposal.take());
    file.proposal = Some(Proposal::new(SpeakerProfile { picture, ..written }, shown, before, app.now()));
    write.save_speaker(&file).await?;
    Ok(finish(app, actor, info, write, Deed::SpeakerWrote, &file.speaker).await?)
}

/// Keeps a portrait that the asker sent, for an organiser to see.
///
/// # Errors
/// [`PictureError::Refused`]: nothing was kept. Or when it is not allowed.
pub async fn propose_picture(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    bytes: Bytes,
) -> Result<(), PictureError> {
    let id = themselves(app, actor, info)?;
    let prepared = picture::prepare(app, bytes, PictureUse::Portrait).await?;
    let write = app.store().write().await.map_err(AppError::from)?;
    let found = write.speaker_file(info.event.id, id).await.map_err(AppError::from)?;
    let mut file = found.ok_or(AppError::NotFound)?;
    let mut written = newest(&file);
    let (owner, alt) = (PictureOwner::Speaker(id), written.name.clone());
    let new = picture::store(app, &write, info, owner, prepared, alt).await?;
    let shown = file.speaker.picture.as_ref().map(|picture| picture.id);
    // One that was only proposed is nobody's any more; one that shows stays until the new one is approved.
    if let Some(old) = written.picture.replace(new).filter(|old| Some(old.id) != shown) {
        picture::remove(&write, info.event.id, old.id).await?;
    }
    let (shown, before) = (file.speaker.profile(), file.proposal.take());
    file.proposal = Some(Proposal::new(written, shown, before, app.now()));
    write.save_speaker(&file).await.map_err(AppError::from)?;
    Ok(finish(app, actor, info, write, Deed::SpeakerWrote, &file.speaker).await?)
}

/// What a speaker goes on from: what they wrote last, else what shows.
fn newest(file: &SpeakerFile) -> SpeakerProfile {
    file.proposal.as_ref().map_or_else(|| file.speaker.profile(), |proposal| proposal.content.clone())
}
