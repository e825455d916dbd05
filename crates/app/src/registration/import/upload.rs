//! Takes a guest list.

use bytes::Bytes;
use domain::account::Action;
use domain::ids::{GuestImportId, MessageId};
use domain::locale::Locale;
use domain::outbox::MessageBody;
use domain::registration::import::{
    Confirmation, GuestChoices, GuestImport, ImportFigures, ImportState, Mapping, ReadChoice,
};

use super::{ImportError, make, owner};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Reads a guest list and keeps it for a day, in place of the one that its sender had under way. Nothing of a file that
/// is refused is kept. Guests of whom the list says no language are written to in the sender's.
///
/// # Errors
/// [`ImportError::Refused`]; or when it is not allowed.
pub async fn upload(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    bytes: Bytes,
    locale: Locale,
) -> Result<GuestImportId, ImportError> {
    let now = app.now();
    actor.require(Action::ImportRegistrations, info, now)?;
    let owner = owner(actor, now)?;
    let (table, source) = make::table(app, bytes.clone(), ReadChoice::default()).await?;
    let import = GuestImport {
        id: GuestImportId(app.new_uuid()),
        event_id: info.event.id,
        owner,
        owner_name: actor.staff(now)?.account.as_ref().map(|account| account.label().to_owned()),
        state: ImportState::Read,
        source,
        reading: ReadChoice::default(),
        mapping: Mapping::guess(&table),
        choices: GuestChoices::usual(&info.event.all_categories(), locale),
        confirmation: Confirmation::default(),
        version: 0,
        changed: 0,
        basis: None,
        figures: ImportFigures::default(),
        created_at: now,
        expires_at: now
            .checked_add(GuestImport::KEPT)
            .map_err(|_| AppError::Internal("a day beyond the calendar"))?,
    };
    let former = app.store().guest_import_under_way(info.event.id, owner, now).await?;
    let write = app.store().write().await?;
    if let Some(former) = former
        && let Some(former) = write.guest_import(info.event.id, former.id).await?
        && former.state != ImportState::Confirmed
    {
        write.remove_guest_import(former.id).await?;
    }
    write.insert_guest_import(&import, bytes.into()).await?;
    let over = MessageBody::GuestImport { import_id: import.id };
    write.enqueue(&[(MessageId(app.new_uuid()), over)], import.expires_at).await?;
    write.commit().await?;
    Ok(import.id)
}

/// The import that somebody has under way at an event.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn under_way(app: &App, actor: &Actor, info: &EventInfo) -> Result<Option<GuestImport>, AppError> {
    actor.require(Action::ImportRegistrations, info, app.now())?;
    let owner = owner(actor, app.now())?;
    Ok(app.store().guest_import_under_way(info.event.id, owner, app.now()).await?)
}
