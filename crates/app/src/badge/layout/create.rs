//! New layouts: from a usual one, from a file, from another event; and their end.

use domain::account::Action;
use domain::badge::layout::{Layout, Setting, Usual};
use domain::ids::BadgeLayoutId;
use domain::journal::Deed;

use super::change::note;
use super::copy::along;
use super::{LayoutError, MOST_LAYOUTS};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// What a new layout starts as.
#[derive(Debug, Clone)]
pub enum Start<'a> {
    /// One that every installation has.
    Usual(Usual),
    /// What a file says.
    File(&'a str),
    /// One of this event's or of another of the organisation's, with its pictures.
    Copy(BadgeLayoutId),
}

/// Adds a layout to an event.
///
/// # Errors
/// [`LayoutError::Unreadable`] for a file that is none; [`LayoutError::Faulty`] when it could not be printed at this
/// event; [`LayoutError::TooMany`]; [`AppError::NotFound`] for a layout of another organisation; or when it is not
/// allowed.
pub async fn create(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    start: Start<'_>,
) -> Result<BadgeLayoutId, LayoutError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let event = info.event.id;
    let (mut layout, from) = match start {
        Start::Usual(usual) => (usual.layout(), None),
        Start::File(json) => (Layout::from_json(json)?, None),
        Start::Copy(id) => {
            let found = app.store().badge_layout_of(info.organisation.id, id).await?;
            let (from, layout) = found.ok_or(AppError::NotFound)?;
            (layout, (from != event).then_some(from))
        }
    };
    let write = app.store().write().await?;
    if write.badge_layouts(event).await?.len() >= MOST_LAYOUTS {
        return Err(LayoutError::TooMany);
    }
    if let Some(from) = from {
        along(app, &write, from, event, &mut [&mut layout], false).await?;
    }
    let faults = layout.check(&Setting::of(&info.event, write.known_pictures(event).await?));
    if !faults.is_empty() {
        return Err(LayoutError::Faulty(faults));
    }
    let id = BadgeLayoutId(app.new_uuid());
    write.insert_badge_layout(event, id, &layout, app.now()).await?;
    note(app, actor, info, &write, Deed::BadgeLayoutAdded, id, &layout).await?;
    write.commit().await?;
    Ok(id)
}

/// Forgets a layout. Where it was chosen, badges are printed after the usual one again.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn delete(app: &App, actor: &Actor, info: &EventInfo, id: BadgeLayoutId) -> Result<(), AppError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let write = app.store().write().await?;
    let kept = write.badge_layout(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    write.delete_badge_layout(info.event.id, id).await?;
    note(app, actor, info, &write, Deed::BadgeLayoutRemoved, id, &kept.layout).await?;
    Ok(write.commit().await?)
}
