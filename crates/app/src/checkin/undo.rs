//! Takes an admission back: the wrong person was tapped.

use domain::account::Action;
use domain::event::Seats;
use domain::ids::CheckinId;
use domain::registration::Registration;

use super::publish;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Who is outside again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// Whose admission was taken back.
    pub registration: Registration,
    /// How many are inside, after this.
    pub seats: Seats,
}

/// Takes one admission back, while it is the current one.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when that admission is not this
/// event's or was taken back already.
pub async fn undo(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    checkin_id: CheckinId,
) -> Result<Undone, AppError> {
    let now = app.now();
    actor.require(Action::CheckIn, info, now)?;
    let event_id = info.event.id;
    let write = app.store().write().await?;
    let id = write
        .undo_admission(CheckinId(app.new_uuid()), event_id, checkin_id, now)
        .await?
        .ok_or(AppError::NotFound)?;
    let registration = write.registration(event_id, id).await?.ok_or(AppError::NotFound)?;
    let seats = write.seats(event_id).await?;
    write.commit().await?;
    publish(app, event_id).await;
    Ok(Undone { registration, seats })
}
