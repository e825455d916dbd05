//! Another badge in place of one that was lost or that somebody else has.

use domain::account::Action;
use domain::badge::{BadgeCode, may_replace};
use domain::ids::{MessageId, RegistrationId};
use domain::journal::Deed;
use domain::outbox::Notice;
use domain::registration::Registration;
use persistence::Write;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::registration::notice_of;
use crate::{App, AppError, journal};

/// Gives somebody another badge. The one of before is refused at the doors from now on, whoever shows it; the ticket's
/// address stays and shows the new one, which is sent to them.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when they are not registered for this event;
/// [`AppError::Transition`] when they have no badge.
pub async fn replace(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RegistrationId,
) -> Result<Registration, AppError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let write = app.store().write().await?;
    let holder = write.registration(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let holder = another(app, &write, holder).await?;
    let entry = journal::entry(app, actor, Deed::BadgeReplaced);
    let entry = entry.at_event(info.organisation.id, info.event.id);
    write.record(&entry.about(id.0, &holder.attendee.full_name())).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(holder)
}

/// Replaces all badges of a registration's holder and enqueues what they are told.
///
/// # Errors
/// [`AppError::Transition`] when they have no badge.
pub(crate) async fn another(
    app: &App,
    write: &Write,
    mut holder: Registration,
) -> Result<Registration, AppError> {
    may_replace(holder.state)?;
    // Who was registered twice may have lost either.
    for (id, former) in write.badges_of(holder.event_id, holder.id).await? {
        let code = BadgeCode::from_random(app.random_bytes());
        write.replace_badge((holder.event_id, id), &former, &code).await?;
        if id == holder.id {
            holder.code = code;
        }
    }
    let message = (MessageId(app.new_uuid()), notice_of(&holder, Notice::BadgeReplaced));
    write.enqueue(&[message], app.now()).await?;
    Ok(holder)
}
