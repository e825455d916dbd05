//! Rooms and tracks come, change, are put in order and go. Sessions in one that goes stay, without it.

use domain::account::Action;
use domain::agenda::{Room, Track};
use domain::ids::{RoomId, TrackId};
use domain::journal::Deed;
use domain::locale::Localized;
use persistence::{Move, Write};
use uuid::Uuid;

use super::note;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

async fn begin(app: &App, actor: &Actor, info: &EventInfo) -> Result<Write, AppError> {
    actor.require(Action::ManageAgenda, info, app.now())?;
    Ok(app.store().write().await?)
}

/// What was done to what.
struct Done<'a> {
    deed: Deed,
    id: Uuid,
    name: &'a Localized,
}

async fn finish(
    app: &App,
    write: Write,
    actor: &Actor,
    info: &EventInfo,
    done: Done<'_>,
) -> Result<(), AppError> {
    note(app, &write, actor, info, done.deed, (done.id, done.name)).await?;
    Ok(write.commit().await?)
}

/// Adds a room behind the others.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; or when the store fails.
pub async fn add_room(app: &App, actor: &Actor, info: &EventInfo, draft: Room) -> Result<RoomId, AppError> {
    let write = begin(app, actor, info).await?;
    let room = Room { id: RoomId(app.new_uuid()), event_id: info.event.id, ..draft };
    write.insert_room(&room).await?;
    let done = Done { deed: Deed::RoomChanged, id: room.id.0, name: &room.name };
    finish(app, write, actor, info, done).await?;
    Ok(room.id)
}

/// Changes a room.
///
/// # Errors
/// Like [`add_room`]; [`AppError::NotFound`].
pub async fn change_room(app: &App, actor: &Actor, info: &EventInfo, room: Room) -> Result<(), AppError> {
    let write = begin(app, actor, info).await?;
    let room = Room { event_id: info.event.id, ..room };
    if !write.update_room(&room).await? {
        return Err(AppError::NotFound);
    }
    let done = Done { deed: Deed::RoomChanged, id: room.id.0, name: &room.name };
    finish(app, write, actor, info, done).await
}

/// Removes a room; its sessions have none then.
///
/// # Errors
/// Like [`change_room`].
pub async fn delete_room(app: &App, actor: &Actor, info: &EventInfo, id: RoomId) -> Result<(), AppError> {
    let write = begin(app, actor, info).await?;
    let rooms = write.rooms(info.event.id).await?;
    let room = rooms.iter().find(|room| room.id == id).ok_or(AppError::NotFound)?;
    write.delete_room(info.event.id, id).await?;
    let done = Done { deed: Deed::RoomRemoved, id: id.0, name: &room.name };
    finish(app, write, actor, info, done).await
}

/// Moves a room by a place.
///
/// # Errors
/// Like [`change_room`].
pub async fn move_room(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RoomId,
    to: Move,
) -> Result<(), AppError> {
    let write = begin(app, actor, info).await?;
    let rooms = write.rooms(info.event.id).await?;
    let room = rooms.iter().find(|room| room.id == id).ok_or(AppError::NotFound)?;
    write.move_room(info.event.id, id, to).await?;
    let done = Done { deed: Deed::RoomChanged, id: id.0, name: &room.name };
    finish(app, write, actor, info, done).await
}

/// Adds a track behind the others.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; or when the store fails.
pub async fn add_track(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    draft: Track,
) -> Result<TrackId, AppError> {
    let write = begin(app, actor, info).await?;
    let track = Track { id: TrackId(app.new_uuid()), event_id: info.event.id, ..draft };
    write.insert_track(&track).await?;
    let done = Done { deed: Deed::TrackChanged, id: track.id.0, name: &track.name };
    finish(app, write, actor, info, done).await?;
    Ok(track.id)
}

/// Changes a track.
///
/// # Errors
/// Like [`add_track`]; [`AppError::NotFound`].
pub async fn change_track(app: &App, actor: &Actor, info: &EventInfo, track: Track) -> Result<(), AppError> {
    let write = begin(app, actor, info).await?;
    let track = Track { event_id: info.event.id, ..track };
    if !write.update_track(&track).await? {
        return Err(AppError::NotFound);
    }
    let done = Done { deed: Deed::TrackChanged, id: track.id.0, name: &track.name };
    finish(app, write, actor, info, done).await
}

/// Removes a track; its sessions have none then.
///
/// # Errors
/// Like [`change_track`].
pub async fn delete_track(app: &App, actor: &Actor, info: &EventInfo, id: TrackId) -> Result<(), AppError> {
    let write = begin(app, actor, info).await?;
    let tracks = write.tracks(info.event.id).await?;
    let track = tracks.iter().find(|track| track.id == id).ok_or(AppError::NotFound)?;
    write.delete_track(info.event.id, id).await?;
    let done = Done { deed: Deed::TrackRemoved, id: id.0, name: &track.name };
    finish(app, write, actor, info, done).await
}

/// Moves a track by a place.
///
/// # Errors
/// Like [`change_track`].
pub async fn move_track(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: TrackId,
    to: Move,
) -> Result<(), AppError> {
    let write = begin(app, actor, info).await?;
    let tracks = write.tracks(info.event.id).await?;
    let track = tracks.iter().find(|track| track.id == id).ok_or(AppError::NotFound)?;
    write.move_track(info.event.id, id, to).await?;
    let done = Done { deed: Deed::TrackChanged, id: id.0, name: &track.name };
    finish(app, write, actor, info, done).await
}
