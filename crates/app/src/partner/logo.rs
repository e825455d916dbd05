//! A partner's sign, as an organiser sets it.

use bytes::Bytes;
use domain::account::Action;
use domain::ids::PartnerId;
use domain::journal::Deed;
use domain::picture::PictureUse;

use super::finish;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::picture::{self, PictureError, PictureOwner};
use crate::{App, AppError};

/// Gives a partner a logo in place of the one that it had. Who does not see it reads its name.
///
/// # Errors
/// [`PictureError::Refused`]: nothing was kept, the old one stays. Or when it is not allowed.
pub async fn set_logo(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    bytes: Bytes,
) -> Result<(), PictureError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let prepared = picture::prepare(app, bytes, PictureUse::Logo).await?;
    let write = app.store().write().await.map_err(AppError::from)?;
    let found = write.partner_file(info.event.id, id).await.map_err(AppError::from)?;
    let mut file = found.ok_or(AppError::NotFound)?;
    let (owner, alt) = (PictureOwner::Partner(id), file.partner.name.clone());
    let new = picture::store(app, &write, info, owner, prepared, alt).await?;
    if let Some(old) = file.partner.logo.replace(new) {
        picture::remove(&write, info.event.id, old.id).await?;
    }
    write.save_partner(&file).await.map_err(AppError::from)?;
    Ok(finish(app, actor, info, write, Deed::PartnerChanged, (id.0, &file.partner.name.fr)).await?)
}

/// Takes a partner's logo away; its name stands in its place.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn remove_logo(app: &App, actor: &Actor, info: &EventInfo, id: PartnerId) -> Result<(), AppError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let write = app.store().write().await?;
    let mut file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let Some(old) = file.partner.logo.take() else { return Ok(()) };
    picture::remove(&write, info.event.id, old.id).await?;
    write.save_partner(&file).await?;
    finish(app, actor, info, write, Deed::PartnerChanged, (id.0, &file.partner.name.fr)).await
}
