//! Writes what protocol says of a guest.

use domain::account::Action;
use domain::form::Values;
use domain::ids::RegistrationId;
use domain::journal::Deed;
use domain::registration::Protocol;

use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Says how a guest is addressed, in which rank they stand, who receives them and where they sit.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; [`AppError::NotFound`] when the event has no such registration; or when it is
/// not allowed.
pub async fn save_protocol(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RegistrationId,
    values: &Values,
) -> Result<(), EditError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let registration = write.registration(event, id).await?.ok_or(AppError::NotFound)?;
    let protocol = Protocol::read(values, &write.ranks(event).await?).map_err(EditError::Wrong)?;
    write.save_protocol(event, &[(id, protocol)]).await?;
    let entry = journal::entry(app, actor, Deed::ProtocolChanged)
        .at_event(info.organisation.id, event)
        .about(id.0, &registration.attendee.full_name());
    write.record(&entry).await?;
    write.commit().await?;
    Ok(())
}
