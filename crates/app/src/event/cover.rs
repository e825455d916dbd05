//! The picture at the head of an event's page.

use bytes::Bytes;
use domain::account::Action;
use domain::journal::Deed;
use domain::locale::Localized;
use domain::picture::{Picture, PictureUse};
use persistence::PictureOwner;

use super::EventInfo;
use crate::account::Actor;
use crate::picture::{PictureError, prepare, store};
use crate::{App, AppError, journal};

/// What becomes of an event's cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoverChange {
    /// A new picture, and what it shows.
    Set(Bytes, Localized),
    /// The same picture, told otherwise.
    Describe(Localized),
    /// None any more.
    Remove,
}

/// Changes the cover in the working copy. What is published keeps its own until the next publication.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`]; a file that is refused, with the
/// reason.
pub async fn change_cover(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    change: CoverChange,
) -> Result<(), PictureError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let id = info.event.id;
    // Made before the transaction: nobody else writes while it is open.
    let (prepared, alt) = match change {
        CoverChange::Set(bytes, alt) => (Some(prepare(app, bytes, PictureUse::Cover).await?), Some(alt)),
        CoverChange::Describe(alt) => (None, Some(alt)),
        CoverChange::Remove => (None, None),
    };
    let write = app.store().write().await.map_err(AppError::from)?;
    let copy = write.working_copy(id).await.map_err(AppError::from)?.ok_or(AppError::NotFound)?;
    let before = copy.event.cover.clone();
    let cover = match (prepared, alt, before.clone()) {
        (Some(prepared), Some(alt), _) => {
            Some(store(app, &write, info, PictureOwner::Event, prepared, alt).await?)
        }
        (None, Some(alt), Some(before)) => Some(Picture { alt, ..before }),
        _ => None,
    };
    write.set_cover(id, cover.as_ref()).await.map_err(AppError::from)?;
    if let Some(before) = before.filter(|before| cover.as_ref().is_none_or(|cover| cover.id != before.id)) {
        write.remove_picture(id, before.id).await.map_err(AppError::from)?;
    }
    let entry = journal::entry(app, actor, Deed::EventChanged).at_event(info.organisation.id, id);
    write.record(&entry.about(id.0, &copy.event.theme.fr)).await.map_err(AppError::from)?;
    write.commit().await.map_err(AppError::from)?;
    Ok(())
}
