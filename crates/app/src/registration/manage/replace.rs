//! Somebody else comes instead.

use domain::form::Values;
use domain::ids::MessageId;
use domain::outbox::Notice;
use domain::registration::{Protocol, Registration, RegistrationState, TransitionError};

use super::super::notice_of;
use super::companion::{named, new, refuse_known};
use super::{finish, first_notice, held};
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::limits::Tried;
use crate::{App, AppError};

/// Hands the holder's place to another person: the same seat or number in line, the same party, but a registration, a
/// ticket and a badge of their own. The former holder's are over with that, and so is this session: an old badge opens
/// no door, an old ticket cancels nothing, an old invitation leads nowhere. Both are told.
///
/// # Errors
/// [`EditError::Wrong`] with every fault, or [`domain::form::Fault::Taken`] when that person is registered already;
/// [`AppError::Transition`] when the holder is inside; [`AppError::Forbidden`] when they were invited for themselves
/// alone; [`AppError::TooManyTries`] when many were named under that address; [`AppError::LinkSpent`].
pub async fn replace(app: &App, info: &EventInfo, session: &str, values: &Values) -> Result<(), EditError> {
    let write = app.store().write().await?;
    let mut former = held(app, info, &write, session).await?;
    if write.guest_invitation_of(info.event.id, former.id).await?.is_some_and(|one| one.offer.locked) {
        return Err(AppError::Forbidden.into());
    }
    if former.admission.is_some() {
        return Err(AppError::from(TransitionError::AlreadyAdmitted).into());
    }
    let attendee = named(values, &former.attendee, "replacement", true).map_err(EditError::Wrong)?;
    refuse_known(&write, info, &attendee, "replacement_given_name").await?;
    app.limits.take(Tried::Registering(&attendee.email), None, app.now())?;
    let successor = Registration {
        category_key: former.category_key.clone(),
        state: former.state,
        pool: former.pool.clone(),
        lead: former.lead,
        heads: former.heads,
        ..new(app, info, former.category, attendee)
    };
    former.state = RegistrationState::Cancelled { at: app.now() };
    write.write_state(&former).await?;
    write.drop_all_sessions(info.event.id, former.id).await?;
    write.drop_other_files(info.event.id, former.id, &[]).await?;
    write.insert_registrations(&[(successor.clone(), app.new_uuid())]).await?;
    write.succeed(info.event.id, former.id, successor.id).await?;
    // The chair stays where it is. How the former holder was addressed, their rank and who receives them were theirs.
    let place = write.protocol(info.event.id, former.id).await?.of_the_place();
    write.save_protocol(info.event.id, &[(former.id, Protocol::default()), (successor.id, place)]).await?;
    let told = [notice_of(&former, Notice::Cancelled), notice_of(&successor, first_notice(successor.state))];
    let messages = told.map(|body| (MessageId(app.new_uuid()), body)).into();
    finish(app, info, write, messages).await?;
    Ok(())
}
