//! The tiers in which partners stand: named, placed and taken away by organisers.

use domain::account::Action;
use domain::form::{Fault, Problem, Reader, TextShape, Values};
use domain::ids::TierId;
use domain::journal::Deed;
use domain::locale::Localized;
use domain::partner::{Tier, TierFile};
use persistence::Move;

use super::finish;
use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError};

/// A tier, with how many partners stand in it.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn open_tier(app: &App, actor: &Actor, info: &EventInfo, id: TierId) -> Result<TierFile, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    app.store().tier_file(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// Adds a tier after all others.
///
/// # Errors
/// [`EditError::Wrong`]; or when it is not allowed.
pub async fn add_tier(app: &App, actor: &Actor, info: &EventInfo, values: &Values) -> Result<(), EditError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let name = read(values)?;
    add_named(app, actor, info, vec![name]).await
}

/// Adds the tiers that most events start from, under the names that `names` gives them.
///
/// # Errors
/// [`EditError::Wrong`] when there are too many; or when it is not allowed.
pub async fn usual_tiers(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    names: Vec<Localized>,
) -> Result<(), EditError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    add_named(app, actor, info, names).await
}

async fn add_named(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    names: Vec<Localized>,
) -> Result<(), EditError> {
    let write = app.store().write().await?;
    // First, so that of two that are added at once each gets a place of its own.
    write.touch_event(info.event.id).await?;
    if app.store().tiers(info.event.id).await?.len() + names.len() > Tier::MOST {
        return Err(EditError::Wrong(vec![Problem::new("name-fr", Fault::TooMany { max: Tier::MOST })]));
    }
    let tiers =
        names.into_iter().map(|name| Tier { id: TierId(app.new_uuid()), event_id: info.event.id, name });
    let tiers = tiers.collect::<Vec<_>>();
    for tier in &tiers {
        write.add_tier(tier).await?;
    }
    if let Some(last) = tiers.last() {
        finish(app, actor, info, write, Deed::TierChanged, (last.id.0, &last.name.fr)).await?;
    }
    Ok(())
}

/// Renames a tier.
///
/// # Errors
/// [`EditError`].
pub async fn rename_tier(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: TierId,
    edit: Edit<'_>,
) -> Result<(), EditError> {
    let mut file = held(app, actor, info, id).await?;
    let mut current = Values::default();
    current.set_localized("name", &file.tier.name);
    file.tier.name = read(&edit.onto(file.version, &current)?)?;
    let write = app.store().write().await?;
    write.save_tier(&file.tier).await?;
    finish(app, actor, info, write, Deed::TierChanged, (id.0, &file.tier.name.fr)).await?;
    Ok(())
}

/// Moves a tier one place up or down.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn shift_tier(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: TierId,
    to: Move,
) -> Result<(), AppError> {
    let file = held(app, actor, info, id).await?;
    let write = app.store().write().await?;
    write.move_tier(info.event.id, id, to).await?;
    finish(app, actor, info, write, Deed::TierChanged, (id.0, &file.tier.name.fr)).await
}

/// Takes a tier away. Its partners stay, without one.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn remove_tier(app: &App, actor: &Actor, info: &EventInfo, id: TierId) -> Result<(), AppError> {
    let file = held(app, actor, info, id).await?;
    let write = app.store().write().await?;
    write.delete_tier(info.event.id, id).await?;
    finish(app, actor, info, write, Deed::TierRemoved, (id.0, &file.tier.name.fr)).await
}

/// The tier to change, for who may.
async fn held(app: &App, actor: &Actor, info: &EventInfo, id: TierId) -> Result<TierFile, AppError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    app.store().tier_file(info.event.id, id).await?.ok_or(AppError::NotFound)
}

fn read(values: &Values) -> Result<Localized, EditError> {
    let mut reader = Reader::new(values);
    let name = reader.localized("name", TextShape::line(Tier::MAX_NAME).required());
    reader.finish(Some(name)).map_err(EditError::Wrong)
}
