//! Takes a partner off the event.

use domain::account::Action;
use domain::ids::PartnerId;
use domain::journal::Deed;
use persistence::StandsFor;

use super::finish;
use crate::account::{self, Actor};
use crate::event::EventInfo;
use crate::{App, AppError, picture};

/// Takes a partner off the event. What is published stays as it is; what let its representatives write its page ends.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn remove(app: &App, actor: &Actor, info: &EventInfo, id: PartnerId) -> Result<(), AppError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let write = app.store().write().await?;
    let file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let proposed = file.proposal.as_ref().and_then(|proposal| proposal.content.logo.as_ref());
    for shown in file.partner.logo.iter().chain(proposed) {
        picture::remove(&write, info.event.id, shown.id).await?;
    }
    let ended = write.end_standing_for(info.event.id, StandsFor::Partner(id), app.now()).await?;
    write.delete_partner(info.event.id, id).await?;
    finish(app, actor, info, write, Deed::PartnerRemoved, (id.0, &file.partner.name.fr)).await?;
    for account in ended {
        account::changed(app, account);
    }
    Ok(())
}
