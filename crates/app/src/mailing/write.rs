//! What organisers do with a letter to many.

use domain::account::Action;
use domain::form::{Reader, Values};
use domain::ids::{MailingId, RegistrationId};
use domain::journal::{Deed, Field};
use domain::letter::LetterKind;
use domain::locale::Locale;
use domain::mailing::{Mailing, MailingState, MailingTexts, Progress, Reach};
use domain::registration::RegistrationFilter;
use mail::Letter;

use super::spread::job;
use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::letter::{Words, shown_to};
use crate::{App, AppError, journal};

/// A letter to many, with whom it would reach or how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingFile {
    /// The letter.
    pub mailing: Mailing,
    /// Whom it would reach now; while it is a draft.
    pub reach: Reach,
    /// What became of its messages.
    pub progress: Progress,
}

/// What became of confirming one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// It is on its way.
    Begun,
    /// Meanwhile it would reach another number of people, or it is no draft any more: it is looked at again.
    Changed,
}

/// An event's letters to many, the latest first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn list(app: &App, actor: &Actor, info: &EventInfo) -> Result<Vec<Mailing>, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().mailings(info.event.id).await?)
}

/// Begins a letter to all whom a filter finds. Nothing is sent yet.
///
/// # Errors
/// [`EditError::Wrong`]; or when it is not allowed.
pub async fn begin(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: RegistrationFilter,
    values: &Values,
) -> Result<MailingId, EditError> {
    actor.require(Action::SendLetters, info, app.now())?;
    let mailing = Mailing {
        id: MailingId(app.new_uuid()),
        event_id: info.event.id,
        filter,
        texts: read(values)?,
        state: MailingState::Draft,
        created_at: app.now(),
        confirmed_at: None,
        total: 0,
        version: 1,
    };
    let write = app.store().write().await?;
    write.add_mailing(&mailing).await?;
    write.commit().await?;
    Ok(mailing.id)
}

/// A letter to many.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: MailingId,
) -> Result<MailingFile, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let mailing = app.store().mailing(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let (reach, progress) = if mailing.state == MailingState::Draft {
        (reach(app, actor, info, &mailing.filter).await?, Progress::default())
    } else {
        (Reach::default(), app.store().mailing_progress(id).await?)
    };
    Ok(MailingFile { mailing, reach, progress })
}

/// Whom a letter to those whom a filter finds would reach now.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn reach(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &RegistrationFilter,
) -> Result<Reach, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().reach(info.organisation.id, info.event.id, filter, app.now()).await?)
}

/// Saves the words of a draft.
///
/// # Errors
/// [`EditError`].
pub async fn save(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: MailingId,
    edit: Edit<'_>,
) -> Result<(), EditError> {
    actor.require(Action::SendLetters, info, app.now())?;
    let write = app.store().write().await?;
    let mut mailing = write.mailing(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    if mailing.state != MailingState::Draft {
        return Err(AppError::NotFound.into());
    }
    mailing.texts = read(&edit.onto(mailing.version, &mailing.texts.values())?)?;
    write.save_mailing(&mailing).await?;
    Ok(write.commit().await?)
}

/// Sends a draft, to as many people as whoever confirms it was shown. Who registers later does not get it.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn send(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: MailingId,
    shown: u32,
) -> Result<Sending, AppError> {
    actor.require(Action::SendLetters, info, app.now())?;
    let write = app.store().write().await?;
    let mut mailing = write.mailing(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let found = reach(app, actor, info, &mailing.filter).await?.found;
    if mailing.state != MailingState::Draft || found != shown || found == 0 {
        return Ok(Sending::Changed);
    }
    mailing.state = MailingState::Sending;
    mailing.confirmed_at = Some(app.now());
    mailing.total = found;
    write.save_mailing(&mailing).await?;
    write.enqueue(&[job(app, &mailing, None)], app.now()).await?;
    let entry = journal::entry(app, actor, Deed::MailingSent)
        .at_event(info.organisation.id, info.event.id)
        .about(id.0, &mailing.texts.fr.subject)
        .with(Field::Number, found.to_string());
    write.record(&entry).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(Sending::Begun)
}

/// Stops one: what is not being sent at this moment is not sent any more.
///
/// # Errors
/// [`AppError::NotFound`] for a draft; [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn stop(app: &App, actor: &Actor, info: &EventInfo, id: MailingId) -> Result<(), AppError> {
    actor.require(Action::SendLetters, info, app.now())?;
    let write = app.store().write().await?;
    let mut mailing = write.mailing(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    match mailing.state {
        MailingState::Draft => return Err(AppError::NotFound),
        MailingState::Stopped => return Ok(()),
        MailingState::Sending | MailingState::Done => {}
    }
    mailing.state = MailingState::Stopped;
    write.save_mailing(&mailing).await?;
    let entry = journal::entry(app, actor, Deed::MailingStopped)
        .at_event(info.organisation.id, info.event.id)
        .about(id.0, &mailing.texts.fr.subject);
    write.record(&entry).await?;
    write.commit().await?;
    // A lot after the other, so that nobody at the door waits for all of them.
    loop {
        let write = app.store().write().await?;
        let stopped = write.stop_messages_of(id.0, app.now()).await?;
        write.commit().await?;
        if stopped == 0 {
            return Ok(());
        }
    }
}

/// The letter as somebody would get it in a language: with the words that are typed, or those that stand.
///
/// # Errors
/// [`EditError::Wrong`]; [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn preview(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    (id, locale): (MailingId, Locale),
    typed: Option<&Values>,
    reader: Option<RegistrationId>,
) -> Result<Letter, EditError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let texts = match typed {
        Some(values) => read(values)?,
        None => app.store().mailing(info.event.id, id).await?.ok_or(AppError::NotFound)?.texts,
    };
    let (text, language) = texts.resolve(locale);
    let words = Words { text: text.clone(), locale: language };
    Ok(shown_to(app, info, LetterKind::Mailing, &words, locale, reader).await?)
}

fn read(values: &Values) -> Result<MailingTexts, EditError> {
    let mut reader = Reader::new(values);
    let texts = MailingTexts::read(&mut reader);
    reader.finish(Some(texts)).map_err(EditError::Wrong)
}
