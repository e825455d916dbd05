//! An organiser's changes.

use domain::account::Action;
use domain::form::{Reader, Values};
use domain::ids::{PartnerId, TierId};
use domain::journal::Deed;
use domain::locale::Localized;
use domain::partner::{Partner, PartnerFile, PartnerForm};
use persistence::Move;

use super::finish;
use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError};

/// A partner with what waits beside what shows.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when the event has no such partner.
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
) -> Result<PartnerFile, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    app.store().partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// Adds a partner after all others.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; or when it is not allowed.
pub async fn add(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    values: &Values,
) -> Result<PartnerId, EditError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let form = read(values, &tier_ids(app, info).await?)?;
    let partner = Partner::new(PartnerId(app.new_uuid()), info.event.id, Localized::default());
    let mut file =
        PartnerFile { partner, position: 0, version: 1, places: 0, places_taken: 0, proposal: None };
    form.apply(&mut file);
    let write = app.store().write().await?;
    // First, so that of two that are added at once each gets a place of its own.
    write.touch_event(info.event.id).await?;
    write.add_partner(&file).await?;
    let (id, name) = (file.partner.id, file.partner.name.fr.as_str());
    finish(app, actor, info, write, Deed::PartnerAdded, (id.0, name)).await?;
    Ok(id)
}

/// Saves what an organiser changed.
///
/// # Errors
/// [`EditError`].
pub async fn save(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    edit: Edit<'_>,
) -> Result<(), EditError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let tiers = tier_ids(app, info).await?;
    let write = app.store().write().await?;
    let mut file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let values = edit.onto(file.version, &PartnerForm::values(&file))?;
    read(&values, &tiers)?.apply(&mut file);
    write.save_partner(&file).await?;
    finish(app, actor, info, write, Deed::PartnerChanged, (id.0, &file.partner.name.fr)).await?;
    Ok(())
}

/// Moves a partner one place up or down.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn shift(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    to: Move,
) -> Result<(), AppError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let write = app.store().write().await?;
    let file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    write.move_partner(info.event.id, id, to).await?;
    finish(app, actor, info, write, Deed::PartnerChanged, (id.0, &file.partner.name.fr)).await
}

async fn tier_ids(app: &App, info: &EventInfo) -> Result<Vec<TierId>, AppError> {
    Ok(app.store().tiers(info.event.id).await?.into_iter().map(|tier| tier.id).collect())
}

fn read(values: &Values, tiers: &[TierId]) -> Result<PartnerForm, EditError> {
    let mut reader = Reader::new(values);
    let form = PartnerForm::read(&mut reader, tiers);
    reader.finish(Some(form)).map_err(EditError::Wrong)
}
