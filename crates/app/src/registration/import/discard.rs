//! Forgets an import that is not wanted.

use domain::ids::GuestImportId;
use domain::registration::import::ImportState;

use super::{ImportError, own};
use crate::App;
use crate::account::Actor;
use crate::event::EventInfo;

/// Forgets an import with its file. One that is confirmed and not done yet stays: it is in its turn.
///
/// # Errors
/// [`ImportError::MovedOn`]; [`crate::AppError::NotFound`] for what is not the asker's.
pub async fn discard(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
) -> Result<(), ImportError> {
    own(app, actor, info, id).await?;
    let write = app.store().write().await?;
    let Some(import) = write.guest_import(info.event.id, id).await? else { return Ok(()) };
    if import.state == ImportState::Confirmed {
        return Err(ImportError::MovedOn);
    }
    write.remove_guest_import(id).await?;
    Ok(write.commit().await?)
}
