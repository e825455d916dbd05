//! Judging what a partner's representatives wrote.

use domain::account::Action;
use domain::ids::PartnerId;
use domain::journal::Deed;
use domain::partner::PartnerFile;
use jiff::Timestamp;
use persistence::Write;

use super::finish;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::speaker::Judged;
use crate::{App, AppError, picture};

/// Puts what representatives wrote in place of what shows. `read` is when it was written, as the organiser read it.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn approve(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    read: Timestamp,
) -> Result<Judged, AppError> {
    let Some((write, mut file)) = judge(app, actor, info, id, read).await? else {
        return Ok(Judged::WrittenAnew);
    };
    let Some(proposal) = file.proposal.take() else { return Err(AppError::NotFound) };
    let old = file.partner.logo.as_ref().map(|logo| logo.id);
    let approved = proposal.approve(&file.partner.sheet());
    file.partner = file.partner.with_sheet(approved);
    let new = file.partner.logo.as_ref().map(|logo| logo.id);
    if let Some(old) = old.filter(|old| new != Some(*old)) {
        picture::remove(&write, info.event.id, old).await?;
    }
    write.save_partner(&file).await?;
    finish(app, actor, info, write, Deed::PartnerChanged, (id.0, &file.partner.name.fr)).await?;
    Ok(Judged::Done)
}

/// Gives what representatives wrote back to them, with what is to be changed.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn send_back(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    read: Timestamp,
    reason: String,
) -> Result<Judged, AppError> {
    let Some((write, mut file)) = judge(app, actor, info, id, read).await? else {
        return Ok(Judged::WrittenAnew);
    };
    file.proposal = file.proposal.map(|proposal| proposal.send_back(reason));
    write.save_partner(&file).await?;
    finish(app, actor, info, write, Deed::PartnerChanged, (id.0, &file.partner.name.fr)).await?;
    Ok(Judged::Done)
}

/// The partner whose proposal is judged, held; nothing when it was written anew since.
async fn judge(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    read: Timestamp,
) -> Result<Option<(Write, PartnerFile)>, AppError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let write = app.store().write().await?;
    let file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let written = file.proposal.as_ref().map(|proposal| proposal.written_at).ok_or(AppError::NotFound)?;
    Ok((written == read).then_some((write, file)))
}
