//! The list of invitations, and how many stand where.

use domain::account::Action;
use domain::registration::{
    GuestFigures, GuestInvitationCursor, GuestInvitationFilter, GuestInvitationPage, check_event,
};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// One page of an event's invitations, in the filter's order.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn list(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &GuestInvitationFilter,
    after: Option<&GuestInvitationCursor>,
    limit: u32,
) -> Result<GuestInvitationPage, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().guest_invitations(info.event.id, filter, after, app.now(), limit).await?)
}

/// How many of an event's invitations stand where, how many can be sent now, and how many guests can be reminded.
/// Nothing is sent before the event is shown, or once it takes no registrations any more.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn figures(app: &App, actor: &Actor, info: &EventInfo) -> Result<GuestFigures, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let figures = app.store().guest_figures(info.event.id, app.now()).await?;
    Ok(match check_event(&info.event, app.now()) {
        Ok(()) => figures,
        Err(_) => GuestFigures { to_send: 0, to_remind: 0, ..figures },
    })
}
