//! Closes an event's registration, opens it again, puts an event away, takes it out again.

use domain::account::Action;
use domain::event::{EventState, StateError, Turn};
use domain::journal::Deed;

use super::EventInfo;
use crate::account::Actor;
use crate::{App, AppError, journal};

/// Turns an event's state. It holds at once. Publishing is a use case of its own: it shows something new.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`]; [`AppError::EventState`] when the
/// event's state does not allow it.
pub async fn turn(app: &App, actor: &Actor, info: &EventInfo, turn: Turn) -> Result<EventState, AppError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    if turn == Turn::Publish {
        return Err(AppError::EventState(StateError));
    }
    let write = app.store().write().await?;
    let copy = write.working_copy(info.event.id).await?.ok_or(AppError::NotFound)?;
    let state = copy.event.state.turn(turn, copy.edition > 0)?;
    write.set_event_state(info.event.id, state).await?;
    let entry = journal::entry(app, actor, deed(turn));
    let entry = entry.at_event(info.organisation.id, info.event.id);
    write.record(&entry.about(info.event.id.0, &copy.event.theme.fr)).await?;
    write.commit().await?;
    app.events.forget(&copy);
    Ok(state)
}

/// What the journal calls it.
const fn deed(turn: Turn) -> Deed {
    match turn {
        Turn::Publish => Deed::EventPublished,
        Turn::Close => Deed::EventClosed,
        Turn::Reopen | Turn::Restore => Deed::EventReopened,
        Turn::Archive => Deed::EventArchived,
    }
}
