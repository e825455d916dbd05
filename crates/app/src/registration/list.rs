//! The attendee list.

use domain::account::Action;
use domain::registration::{Cursor, RegistrationFilter, RegistrationPage};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// One page of an event's registrations, in the filter's order.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn list(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &RegistrationFilter,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<RegistrationPage, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().registrations(info.event.id, filter, after, limit).await?)
}
