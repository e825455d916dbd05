//! Gives a registration up; the seat goes to the next in line at once.

use domain::ids::MessageId;
use domain::outbox::Notice;
use domain::registration::Registration;

use super::notice_of;
use super::ticket::holder_id;
use crate::event::EventInfo;
use crate::{App, AppError, checkin};

/// Cancels the registration that a ticket names, and gives its seat to the next in line in the same transaction. Its
/// seats in sessions are free again.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; [`AppError::Transition`] when the registration
/// is cancelled already or its holder is inside.
pub async fn cancel(app: &App, info: &EventInfo, ticket: &str) -> Result<Registration, AppError> {
    let event_id = info.event.id;
    let id = holder_id(app, ticket)?;
    let write = app.store().write().await?;
    let mut registration = write.registration(event_id, id).await?.ok_or(AppError::NotFound)?;
    let cancelled = registration.state.cancel(registration.admission.is_some(), app.now())?;
    registration.state = cancelled.state;
    // The seat of who came through a partner is that partner's again; any other is the next in line's.
    let frees_seat = cancelled.frees_seat && !write.return_place(event_id, id).await?;
    if frees_seat {
        write.release_seat(event_id).await?;
    } else if !cancelled.frees_seat {
        write.leave_waiting_list(event_id).await?;
    }
    write.cancel_registration(&registration).await?;
    write.drop_all_sessions(event_id, id).await?;
    let mut messages = vec![(MessageId(app.new_uuid()), notice_of(&registration, Notice::Cancelled))];
    if frees_seat && let Some(next) = write.promote_next(event_id).await? {
        messages.push((MessageId(app.new_uuid()), notice_of(&next, Notice::Promoted)));
    }
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    checkin::publish(app, event_id).await;
    Ok(registration)
}
