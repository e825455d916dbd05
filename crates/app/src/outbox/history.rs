//! What became of messages to attendees, and another try for one.

use domain::account::Action;
use domain::ids::{MessageId, RegistrationId};
use domain::journal::Deed;
use domain::outbox::{MessageCursor, MessageFilter, MessagePage};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// One page of an event's messages to attendees.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn messages(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &MessageFilter,
    after: Option<&MessageCursor>,
    limit: u32,
) -> Result<MessagePage, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().messages(info.event.id, filter, after, limit).await?)
}

/// Whom of these something did not reach.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn unreached(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    registrations: &[RegistrationId],
) -> Result<Vec<RegistrationId>, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().bounced_among(info.event.id, registrations).await?)
}

/// Has a message that did not arrive tried again, and says whose it is.
///
/// # Errors
/// [`AppError::NotFound`] when no such message of this event bounced; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn send_again(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: MessageId,
) -> Result<RegistrationId, AppError> {
    actor.require(Action::SendLetters, info, app.now())?;
    let write = app.store().write().await?;
    let whose = write.retry_message(info.event.id, id, app.now()).await?.ok_or(AppError::NotFound)?;
    let registration = write.registration(info.event.id, whose).await?.ok_or(AppError::NotFound)?;
    let entry = journal::entry(app, actor, Deed::MessageSentAgain)
        .at_event(info.organisation.id, info.event.id)
        .about(whose.0, &registration.attendee.full_name());
    write.record(&entry).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(whose)
}
