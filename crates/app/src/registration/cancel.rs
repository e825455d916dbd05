//! Gives a registration up; the seat is offered to the next in line at once.

use domain::account::Action;
use domain::ids::RegistrationId;
use domain::journal::Deed;
use domain::registration::Registration;
use persistence::Write;

use super::end::{End, end_party};
use super::line::call_line;
use super::ticket::holder_id;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, checkin, journal};

/// Cancels the registration that a ticket names, and offers its seat to the next in line in the same transaction. Who
/// brings others along cancels for them too; who is brought along cancels for themselves. Seats in sessions are free
/// again.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; [`AppError::Transition`] when the registration
/// is over already or somebody of the party is inside.
pub async fn cancel(app: &App, info: &EventInfo, ticket: &str) -> Result<Registration, AppError> {
    let id = holder_id(app, ticket)?;
    let write = app.store().write().await?;
    let registration = end(app, info, &write, id).await?;
    finish(app, info, write).await?;
    Ok(registration)
}

/// Cancels a registration for its holder.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`], [`AppError::Transition`].
pub async fn cancel_for(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RegistrationId,
) -> Result<Registration, AppError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let write = app.store().write().await?;
    let registration = end(app, info, &write, id).await?;
    let name = registration.attendee.full_name();
    let entry = journal::entry(app, actor, Deed::RegistrationCancelled);
    write.record(&entry.at_event(info.organisation.id, info.event.id).about(id.0, &name)).await?;
    finish(app, info, write).await?;
    Ok(registration)
}

/// Ends a registration with those whom it brings along, and enqueues what they are told.
pub(super) async fn end(
    app: &App,
    info: &EventInfo,
    write: &Write,
    id: RegistrationId,
) -> Result<Registration, AppError> {
    let event = &info.event;
    let registration = write.registration(event.id, id).await?.ok_or(AppError::NotFound)?;
    let mut party = match registration.lead {
        Some(_) => vec![registration],
        None if registration.state.is_over() => vec![registration],
        None => write.party(event.id, id).await?,
    };
    let mut messages = end_party(app, write, &mut party, End::Cancel).await?;
    let ended = party.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
    messages.extend(call_line(app, write, event, ended.pool.as_ref()).await?);
    write.enqueue(&messages, app.now()).await?;
    Ok(ended)
}

/// Makes it lasting, and tells who watches.
pub(super) async fn finish(app: &App, info: &EventInfo, write: Write) -> Result<(), AppError> {
    write.commit().await?;
    app.enqueued.notify_one();
    checkin::publish(app, info.event.id).await;
    Ok(())
}
