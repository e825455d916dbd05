//! What a partner's representatives write: it waits beside what shows until an organiser approves it.

use bytes::Bytes;
use domain::account::Action;
use domain::form::{Reader, Values};
use domain::ids::PartnerId;
use domain::journal::Deed;
use domain::partner::{PartnerFile, PartnerSheet};
use domain::picture::PictureUse;
use domain::review::Proposal;

use super::finish;
use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::picture::{self, PictureError, PictureOwner};
use crate::{App, AppError};

/// The partner that is represented.
fn represented(app: &App, actor: &Actor, info: &EventInfo) -> Result<PartnerId, AppError> {
    actor.require(Action::WriteOwnPartner, info, app.now())?;
    actor.partner_of(info).ok_or(AppError::Forbidden)
}

/// The asker's partner, with what waits.
///
/// # Errors
/// [`AppError::SignInNeeded`]; [`AppError::Forbidden`] for who represents none at this event.
pub async fn own(app: &App, actor: &Actor, info: &EventInfo) -> Result<PartnerFile, AppError> {
    let id = represented(app, actor, info)?;
    app.store().partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// Keeps what the asker wrote of their partner, for an organiser to read. Nothing of it shows.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; or when it is not allowed.
pub async fn propose(app: &App, actor: &Actor, info: &EventInfo, values: &Values) -> Result<(), EditError> {
    let id = represented(app, actor, info)?;
    let mut reader = Reader::new(values);
    let written = PartnerSheet::read(&mut reader);
    let written = reader.finish(Some(written)).map_err(EditError::Wrong)?;
    let write = app.store().write().await?;
    let mut file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let logo = newest(&file).logo;
    let (shown, before) = (file.partner.sheet(), file.proposal.take());
    file.proposal = Some(Proposal::new(PartnerSheet { logo, ..written }, shown, before, app.now()));
    write.save_partner(&file).await?;
    Ok(finish(app, actor, info, write, Deed::PartnerWrote, (id.0, &file.partner.name.fr)).await?)
}

/// Keeps a logo that the asker sent, for an organiser to see.
///
/// # Errors
/// [`PictureError::Refused`]: nothing was kept. Or when it is not allowed.
pub async fn propose_logo(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    bytes: Bytes,
) -> Result<(), PictureError> {
    let id = represented(app, actor, info)?;
    let prepared = picture::prepare(app, bytes, PictureUse::Logo).await?;
    let write = app.store().write().await.map_err(AppError::from)?;
    let found = write.partner_file(info.event.id, id).await.map_err(AppError::from)?;
    let mut file = found.ok_or(AppError::NotFound)?;
    let mut written = newest(&file);
    let (owner, alt) = (PictureOwner::Partner(id), written.name.clone());
    let new = picture::store(app, &write, info, owner, prepared, alt).await?;
    let shown = file.partner.logo.as_ref().map(|logo| logo.id);
    // One that was only proposed is nobody's any more; one that shows stays until the new one is approved.
    if let Some(old) = written.logo.replace(new).filter(|old| Some(old.id) != shown) {
        picture::remove(&write, info.event.id, old.id).await?;
    }
    let (shown, before) = (file.partner.sheet(), file.proposal.take());
    file.proposal = Some(Proposal::new(written, shown, before, app.now()));
    write.save_partner(&file).await.map_err(AppError::from)?;
    Ok(finish(app, actor, info, write, Deed::PartnerWrote, (id.0, &file.partner.name.fr)).await?)
}

/// What representatives go on from: what they wrote last, else what shows.
fn newest(file: &PartnerFile) -> PartnerSheet {
    file.proposal.as_ref().map_or_else(|| file.partner.sheet(), |proposal| proposal.content.clone())
}
