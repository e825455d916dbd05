//! A speaker's face, as an organiser sets it.

use bytes::Bytes;
use domain::account::Action;
use domain::ids::SpeakerId;
use domain::journal::Deed;
use domain::picture::PictureUse;

use super::finish;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::picture::{self, PictureError, PictureOwner};
use crate::{App, AppError};

/// Gives a speaker a portrait in place of the one that they had. Who does not see it reads their name.
///
/// # Errors
/// [`PictureError::Refused`]: nothing was kept, the old one stays. Or when it is not allowed.
pub async fn set_picture(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
    bytes: Bytes,
) -> Result<(), PictureError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let prepared = picture::prepare(app, bytes, PictureUse::Portrait).await?;
    let write = app.store().write().await.map_err(AppError::from)?;
    let found = write.speaker_file(info.event.id, id).await.map_err(AppError::from)?;
    let mut file = found.ok_or(AppError::NotFound)?;
    let (owner, alt) = (PictureOwner::Speaker(id), file.speaker.name.clone());
    let new = picture::store(app, &write, info, owner, prepared, alt).await?;
    if let Some(old) = file.speaker.picture.replace(new) {
        picture::remove(&write, info.event.id, old.id).await?;
    }
    write.save_speaker(&file).await.map_err(AppError::from)?;
    Ok(finish(app, actor, info, write, Deed::SpeakerChanged, &file.speaker).await?)
}

/// Takes a speaker's portrait away; the engraved initials stand in its place.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn remove_picture(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
) -> Result<(), AppError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let write = app.store().write().await?;
    let mut file = write.speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let Some(old) = file.speaker.picture.take() else { return Ok(()) };
    picture::remove(&write, info.event.id, old.id).await?;
    write.save_speaker(&file).await?;
    finish(app, actor, info, write, Deed::SpeakerChanged, &file.speaker).await
}
