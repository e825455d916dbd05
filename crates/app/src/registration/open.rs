//! One registration, as organisers see it.

use domain::account::Action;
use domain::ids::RegistrationId;
use domain::outbox::SentMessage;
use domain::registration::Registration;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// A registration, with what was sent to whoever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationFile {
    /// The registration.
    pub registration: Registration,
    /// The messages, the latest first.
    pub messages: Vec<SentMessage>,
}

/// One registration of an event.
///
/// # Errors
/// [`AppError::NotFound`] when the event has no such registration; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RegistrationId,
) -> Result<RegistrationFile, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let registration = app.store().registration(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let messages = app.store().messages_to(info.event.id, id).await?;
    Ok(RegistrationFile { registration, messages })
}
