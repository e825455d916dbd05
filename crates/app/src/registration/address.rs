//! Corrects an address that messages do not reach.

use domain::account::Action;
use domain::form::{Fault, Problem, Reader, Values};
use domain::ids::RegistrationId;
use domain::journal::Deed;
use persistence::StoreError;

use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Gives somebody another address, and sends what did not reach them there again. How many messages that are.
///
/// # Errors
/// [`EditError::Wrong`] when it is no address, or the same person has a registration under it already; or when it is
/// not allowed.
pub async fn correct_address(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RegistrationId,
    values: &Values,
) -> Result<u64, EditError> {
    actor.require(Action::SendLetters, info, app.now())?;
    let mut reader = Reader::new(values);
    let email = reader.email("email");
    let email = reader.finish(email).map_err(EditError::Wrong)?;
    let write = app.store().write().await?;
    let mut after = write.registration(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    after.attendee.email = email;
    match write.update_attendee(&after).await {
        Err(StoreError::Conflict(_)) => {
            return Err(EditError::Wrong(vec![Problem::new("email", Fault::Taken)]));
        }
        changed => changed?,
    }
    let again = write.retry_messages_to(info.event.id, id, app.now()).await?;
    let entry = journal::entry(app, actor, Deed::AddressCorrected)
        .at_event(info.organisation.id, info.event.id)
        .about(id.0, &after.attendee.full_name());
    write.record(&entry).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(again)
}
