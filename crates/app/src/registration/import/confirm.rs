//! The one word after which a list is brought in.

use domain::ids::{GuestImportId, MessageId};
use domain::outbox::MessageBody;
use domain::registration::import::{Confirmation, ImportState, beyond};

use super::{ImportError, own};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Confirms the plan of this version, to be done in its turn: at once, unless mails wait. Said twice, it is done once.
/// Wrong rows are left out only if that is said.
///
/// # Errors
/// [`ImportError::NotConfirmed`] when something must be decided first; [`ImportError::MovedOn`] when the plan is
/// another by now.
pub async fn confirm(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
    version: u32,
    (confirmation, wrong_left_out): (Confirmation, bool),
) -> Result<(), ImportError> {
    own(app, actor, info, id).await?;
    let write = app.store().write().await?;
    let mut import = write.guest_import(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    match import.state {
        ImportState::Confirmed | ImportState::Done => return Ok(()),
        ImportState::Planned if import.version == version => {}
        _ => return Err(ImportError::MovedOn),
    }
    let tally = write.import_tally(id).await?;
    let lines = write.hold_lines(info.event.id, true).await?;
    let beyond = beyond(&info.event.all_categories(), &lines, &write.import_newcomers(id).await?);
    confirmation.check(&tally, beyond, wrong_left_out).map_err(ImportError::NotConfirmed)?;
    (import.state, import.confirmation, import.changed) = (ImportState::Confirmed, confirmation, 0);
    write.save_guest_import(&import).await?;
    let job = MessageBody::GuestImport { import_id: id };
    write.enqueue(&[(MessageId(app.new_uuid()), job)], app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}
