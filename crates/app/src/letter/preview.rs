//! A letter as somebody would get it, before anybody does.

use domain::account::Action;
use domain::agenda::{Change, SessionChange};
use domain::form::{Reader, Values};
use domain::ids::{MessageId, RegistrationId};
use domain::letter::{LetterKind, LetterText};
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationFilter};
use jiff::SignedDuration;
use mail::Letter;
use mail::compose::{self, Stamp};
use uuid::Uuid;

use super::text::Words;
use super::{about_registration, words};
use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::registration::guest_invitation;
use crate::{App, AppError, agenda};

/// How many people a search for a reader shows.
const READERS: u32 = 8;

/// People whose letter can be looked at, by their name, address or code; nobody where nothing was typed.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn readers(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    query: &str,
) -> Result<Vec<Registration>, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    if query.trim().is_empty() {
        return Ok(Vec::new());
    }
    let filter = RegistrationFilter { query: query.to_owned(), ..RegistrationFilter::default() };
    Ok(app.store().registrations(info.event.id, &filter, None, READERS).await?.rows)
}

/// The letter that somebody would get in a language: with the words that are typed, or those that stand; to a
/// registration as if it were what the letter tells of, or to somebody made up.
///
/// # Errors
/// [`EditError::Wrong`] with what is wrong with the words; [`AppError::NotFound`] when the event has no such
/// registration; [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn preview(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    (kind, locale): (LetterKind, Locale),
    typed: Option<&Values>,
    reader: Option<RegistrationId>,
) -> Result<Letter, EditError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let words = match typed {
        Some(typed) => {
            let mut reader = Reader::new(typed);
            let text = LetterText::read(&mut reader, kind);
            Words { text: reader.finish(Some(text)).map_err(EditError::Wrong)?, locale }
        }
        None => words(app, info.event.id, kind, locale).await?,
    };
    if reader.is_some() {
        actor.require(Action::ListRegistrations, info, app.now())?;
    }
    Ok(shown_to(app, info, kind, &words, locale, reader).await?)
}

/// A letter of these words as a registration would get it if it were what the letter tells of, or somebody made up who
/// reads `locale`.
pub(crate) async fn shown_to(
    app: &App,
    info: &EventInfo,
    kind: LetterKind,
    words: &Words,
    locale: Locale,
    reader: Option<RegistrationId>,
) -> Result<Letter, AppError> {
    let registration = match reader {
        Some(id) => app.store().registration(info.event.id, id).await?.ok_or(AppError::NotFound)?,
        None => compose::sample(info.event.id, locale, app.now())?,
    };
    let stamp = Stamp { id: MessageId(Uuid::nil()), written_at: app.now() };
    if kind.invites() {
        let reader = registration.attendee;
        return guest_invitation::preview(app, stamp, info, (kind, words), reader, words.locale);
    }
    let registration = compose::as_if(kind, registration, app.now());
    match kind {
        LetterKind::Programme => {
            let changes = some_change(app, info).await?;
            agenda::news(app, stamp, info, &registration, &changes, words)
        }
        _ => about_registration(app, stamp, info, &registration, kind, words).await,
    }
}

/// A change as a letter of news would tell it: the first session, half an hour later than it was.
async fn some_change(app: &App, info: &EventInfo) -> Result<Vec<SessionChange>, AppError> {
    let sessions = app.store().agenda(info.event.id).await?;
    let earlier = SignedDuration::from_mins(-30);
    let change = |session: domain::agenda::Session| {
        let moved = |at: jiff::Timestamp| at.checked_add(earlier).unwrap_or(at);
        SessionChange {
            session: session.id,
            changes: vec![Change::Moved { from: moved(session.starts_at), until: moved(session.ends_at) }],
            title: session.title,
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            room: session.room,
        }
    };
    Ok(sessions.into_iter().next().map(change).into_iter().collect())
}
