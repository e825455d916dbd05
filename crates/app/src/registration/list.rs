//! The attendee list.

use domain::account::Action;
use domain::ids::EventId;
use domain::registration::{Cursor, Registration, RegistrationFilter, RegistrationPage};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// One page of an event's registrations, in the order of names.
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

/// Every registration that a filter finds, in the order of names: for files, after the asker was authorised.
pub(crate) async fn every(
    app: &App,
    event_id: EventId,
    filter: &RegistrationFilter,
) -> Result<Vec<Registration>, AppError> {
    // Few enough that their rows take little memory beside the whole.
    const PAGE: u32 = 500;
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let (rows, next) = app.store().registrations_after(event_id, filter, after.as_ref(), PAGE).await?;
        all.extend(rows);
        match next {
            Some(next) => after = Some(next),
            None => return Ok(all),
        }
    }
}
