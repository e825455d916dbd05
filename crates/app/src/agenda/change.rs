//! Sessions come, change and go.

use domain::account::Action;
use domain::agenda::Session;
use domain::ids::SessionId;
use domain::journal::Deed;
use persistence::Write;

use super::note;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It was made.
    Done(Session),
    /// Somebody else changed the session since it was read: here is what it is now.
    Newer(Session),
    /// More people have a seat in it than it would have seats: so many.
    SeatsTaken(u32),
}

/// A session that was taken off a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// What it was.
    pub session: Session,
}

/// Adds a session to a programme.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when its room, its track or somebody in
/// it is none of the event's; or when the store fails.
pub async fn add_session(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    draft: Session,
) -> Result<Session, AppError> {
    actor.require(Action::ManageAgenda, info, app.now())?;
    let mut session = Session { id: SessionId(app.new_uuid()), event_id: info.event.id, version: 1, ..draft };
    let write = app.store().write().await?;
    belongs(app, &write, info, &session).await?;
    session.number = write.insert_session(&session).await?;
    note(app, &write, actor, info, Deed::SessionAdded, (session.id.0, &session.title)).await?;
    write.commit().await?;
    Ok(session)
}

/// Changes a session from the version that the draft was made from.
///
/// # Errors
/// Like [`add_session`]; [`AppError::NotFound`] also when the event has no such session.
pub async fn change_session(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    draft: Session,
) -> Result<Saved, AppError> {
    actor.require(Action::ManageAgenda, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let before = write.session(event, draft.id).await?.ok_or(AppError::NotFound)?;
    if before.version != draft.version {
        return Ok(Saved::Newer(before));
    }
    let mut draft = Session { event_id: event, number: before.number, ..draft };
    belongs(app, &write, info, &draft).await?;
    if draft.seats != before.seats && !write.set_session_seats(draft.id, draft.seats).await? {
        let taken = app.store().followings(event).await?.get(&draft.id).map_or(0, |one| one.taken);
        return Ok(Saved::SeatsTaken(taken));
    }
    if !write.update_session(&draft).await? {
        // On PostgreSQL somebody else may have been between the look and the change.
        drop(write);
        let now = app.store().session(event, draft.id).await?.ok_or(AppError::NotFound)?;
        return Ok(Saved::Newer(now));
    }
    let place = |one: &Session| (one.starts_at, one.ends_at, one.room_id);
    let deed = if place(&draft) == place(&before) { Deed::SessionChanged } else { Deed::SessionMoved };
    note(app, &write, actor, info, deed, (draft.id.0, &draft.title)).await?;
    write.commit().await?;
    draft.version += 1;
    Ok(Saved::Done(draft))
}

/// Takes a session off a programme. Who had chosen it is told when the programme is published.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`]; or when the store fails.
pub async fn delete_session(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SessionId,
) -> Result<Deleted, AppError> {
    actor.require(Action::ManageAgenda, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let session = write.session(event, id).await?.ok_or(AppError::NotFound)?;
    write.delete_session(event, id).await?;
    note(app, &write, actor, info, Deed::SessionRemoved, (id.0, &session.title)).await?;
    write.commit().await?;
    Ok(Deleted { session })
}

/// Whether a session's room, track and people are the event's own.
async fn belongs(app: &App, write: &Write, info: &EventInfo, session: &Session) -> Result<(), AppError> {
    let event = info.event.id;
    if let Some(room) = session.room_id {
        let rooms = write.rooms(event).await?;
        rooms.iter().find(|one| one.id == room).ok_or(AppError::NotFound)?;
    }
    if let Some(track) = session.track_id {
        let tracks = write.tracks(event).await?;
        tracks.iter().find(|one| one.id == track).ok_or(AppError::NotFound)?;
    }
    if !session.people.is_empty() {
        let speakers = app.store().speakers(event).await?;
        let known = |id| speakers.iter().any(|speaker| speaker.id == id);
        if !session.people.iter().all(|(id, _)| known(*id)) {
            return Err(AppError::NotFound);
        }
    }
    Ok(())
}
