//! An organiser's changes.

use domain::account::Action;
use domain::form::{Reader, Values};
use domain::ids::SpeakerId;
use domain::journal::Deed;
use domain::locale::Localized;
use domain::speaker::{Speaker, SpeakerFile, SpeakerForm};
use persistence::Move;

use super::finish;
use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError};

/// A speaker with what waits beside what shows.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when the event has no such speaker.
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
) -> Result<SpeakerFile, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    app.store().speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// Adds somebody after all others.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; or when it is not allowed.
pub async fn add(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    values: &Values,
) -> Result<SpeakerId, EditError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let form = read(values)?;
    let speaker = Speaker::new(SpeakerId(app.new_uuid()), info.event.id, Localized::default());
    let mut file = SpeakerFile { speaker, position: 0, version: 1, email: None, proposal: None };
    form.apply(&mut file);
    let write = app.store().write().await?;
    // First, so that of two who are added at once each gets a place of its own.
    write.touch_event(info.event.id).await?;
    write.add_speaker(&file).await?;
    finish(app, actor, info, write, Deed::SpeakerAdded, &file.speaker).await?;
    Ok(file.speaker.id)
}

/// Saves what an organiser changed.
///
/// # Errors
/// [`EditError`].
pub async fn save(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
    edit: Edit<'_>,
) -> Result<(), EditError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let write = app.store().write().await?;
    let mut file = write.speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let values = edit.onto(file.version, &SpeakerForm::values(&file))?;
    read(&values)?.apply(&mut file);
    write.save_speaker(&file).await?;
    finish(app, actor, info, write, Deed::SpeakerChanged, &file.speaker).await?;
    Ok(())
}

/// Moves a speaker one place up or down.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn shift(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
    to: Move,
) -> Result<(), AppError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let write = app.store().write().await?;
    let file = write.speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    write.move_speaker(info.event.id, id, to).await?;
    finish(app, actor, info, write, Deed::SpeakerChanged, &file.speaker).await
}

fn read(values: &Values) -> Result<SpeakerForm, EditError> {
    let mut reader = Reader::new(values);
    let form = SpeakerForm::read(&mut reader);
    reader.finish(Some(form)).map_err(EditError::Wrong)
}
