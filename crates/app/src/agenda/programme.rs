//! The programme as everybody sees it: the latest publication's, with the seats that hold at once.

use std::collections::HashMap;
use std::sync::Arc;

use domain::agenda::{Selection, Session, SessionSeats};
use domain::ids::SessionId;
use domain::locale::Locale;
use domain::publication::Published;

use super::ticket_programme;
use crate::event::{self, EventInfo};
use crate::{App, AppError};

/// A published programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicProgramme {
    /// What was published.
    pub content: Arc<Published>,
    /// How full sessions are for which one signs up.
    pub seats: HashMap<SessionId, SessionSeats>,
}

impl PublicProgramme {
    /// How full a session is for which one signs up. That one does, and how many can, holds at once.
    pub fn seats_of(&self, session: &Session) -> Option<SessionSeats> {
        self.seats.get(&session.id).copied()
    }

    /// The session of a number.
    pub fn numbered(&self, number: u32) -> Option<&Session> {
        self.content.sessions.iter().find(|session| session.number == number)
    }

    /// The sessions of a selection, in order of time. What is on the programme no more is left out.
    pub fn selected(&self, selection: &Selection) -> Vec<&Session> {
        self.content.sessions.iter().filter(|session| selection.has(session.number)).collect()
    }
}

/// What the public sees of an event's programme now.
///
/// # Errors
/// [`AppError::NotFound`] when it was never published; or when the store fails.
pub async fn programme(app: &App, info: &EventInfo) -> Result<PublicProgramme, AppError> {
    let id = info.event.id;
    let seats = async { Ok(app.store().session_seats(id).await?) };
    let (content, seats) = tokio::try_join!(event::published(app, id), seats)?;
    Ok(PublicProgramme { content, seats })
}

/// What became of a session that somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It is on the programme.
    Shown(PublicProgramme),
    /// It was on the programme.
    Withdrawn,
    /// It never was on the programme of this event, as far as the public can know.
    Unknown,
}

/// Looks for a session on the published programme.
///
/// # Errors
/// Like [`programme`].
pub async fn find_session(app: &App, info: &EventInfo, id: SessionId) -> Result<Found, AppError> {
    let programme = programme(app, info).await?;
    if programme.content.sessions.iter().any(|session| session.id == id) {
        return Ok(Found::Shown(programme));
    }
    let told = app.store().was_told(info.event.id, id).await?;
    Ok(if told { Found::Withdrawn } else { Found::Unknown })
}

/// One part of the programme as an iCalendar file, for a reader of `locale`.
///
/// # Errors
/// [`AppError::NotFound`] when the event has no such session.
pub async fn session_calendar(
    app: &App,
    info: &EventInfo,
    session: SessionId,
    locale: Locale,
) -> Result<String, AppError> {
    let published = event::published(app, info.event.id).await?;
    let session = published.sessions.iter().find(|s| s.id == session).ok_or(AppError::NotFound)?;
    Ok(calendar(app, info, &[session], locale))
}

/// A selection as an iCalendar file; nothing when none of it is on the programme.
///
/// # Errors
/// Like [`programme`].
pub async fn selection_calendar(
    app: &App,
    info: &EventInfo,
    selection: &Selection,
    locale: Locale,
) -> Result<Option<String>, AppError> {
    let programme = programme(app, info).await?;
    let sessions = programme.selected(selection);
    Ok((!sessions.is_empty()).then(|| calendar(app, info, &sessions, locale)))
}

/// What the holder of a ticket chose as an iCalendar file; nothing when none of it is on the programme.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; or when the store fails.
pub async fn ticket_calendar(
    app: &App,
    info: &EventInfo,
    ticket: &str,
    locale: Locale,
) -> Result<Option<String>, AppError> {
    let held = ticket_programme(app, info, ticket).await?;
    let sessions = held.sessions().map(|(session, _)| session).collect::<Vec<_>>();
    Ok((!sessions.is_empty()).then(|| calendar(app, info, &sessions, locale)))
}

fn calendar(app: &App, info: &EventInfo, sessions: &[&Session], locale: Locale) -> String {
    let page = app.url(&info.path(locale));
    let url = |session: &Session| format!("{page}/sessions/{}", session.id);
    documents::calendar::sessions_ics(locale, &info.organisation, &info.event, sessions, url, app.now())
}
