//! Pictures that layouts show.

use bytes::Bytes;
use domain::account::Action;
use domain::ids::PictureId;
use domain::journal::Deed;
use domain::locale::Localized;
use domain::picture::PictureUse;
use persistence::{BadgePicture, PictureOwner};

use super::LayoutError;
use super::copy::shows;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::picture::{PictureError, prepare, store};
use crate::{App, AppError, journal};

/// The most pictures that an event keeps for its badges.
const MOST_PICTURES: usize = 60;

/// Keeps a picture for an event's badges.
///
/// # Errors
/// [`PictureError::Refused`] with the reason; [`AppError::Forbidden`] and the like.
pub async fn add_picture(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    bytes: Bytes,
    name: &str,
) -> Result<PictureId, PictureError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let prepared = prepare(app, bytes, PictureUse::Logo).await?;
    let event = info.event.id;
    let write = app.store().write().await.map_err(AppError::from)?;
    if write.badge_pictures(event).await.map_err(AppError::from)?.len() >= MOST_PICTURES {
        return Err(AppError::Internal("more pictures of badges than are kept").into());
    }
    let alt = Localized { fr: name.to_owned(), ..Localized::default() };
    let picture = store(app, &write, info, PictureOwner::Event, prepared, alt).await?;
    let kept = BadgePicture { id: picture.id, name: name.to_owned() };
    write.insert_badge_picture(event, &kept).await.map_err(AppError::from)?;
    let entry = journal::entry(app, actor, Deed::BadgePicturesChanged).at_event(info.organisation.id, event);
    write.record(&entry.about(picture.id.0, name)).await.map_err(AppError::from)?;
    write.commit().await.map_err(AppError::from)?;
    Ok(picture.id)
}

/// Forgets a picture that no layout shows.
///
/// # Errors
/// [`LayoutError::InUse`] with the layouts that show it; [`AppError::NotFound`]; or when it is not allowed.
pub async fn remove_picture(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PictureId,
) -> Result<(), LayoutError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let pictures = write.badge_pictures(event).await?;
    let picture = pictures.iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
    let layouts = write.badge_layouts(event).await?;
    let showing = layouts.into_iter().filter(|kept| shows(&kept.layout, id)).map(|kept| kept.layout.name);
    let showing = showing.collect::<Vec<_>>();
    if !showing.is_empty() {
        return Err(LayoutError::InUse(showing));
    }
    write.delete_badge_picture(event, id).await?;
    let entry = journal::entry(app, actor, Deed::BadgePicturesChanged).at_event(info.organisation.id, event);
    write.record(&entry.about(id.0, &picture.name)).await?;
    Ok(write.commit().await?)
}
