//! What doors are told of badges that open no door any more.

use domain::account::Action;

use super::keys;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// What changed since a number of the badges that open no door any more, signed with the organisation's key; all of them
/// when the number is 0. A door that holds it can tell without a network.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn revocations(app: &App, actor: &Actor, info: &EventInfo, since: u32) -> Result<String, AppError> {
    actor.require(Action::CheckIn, info, app.now())?;
    let changed = app.store().revocations(info.event.id, since, app.now()).await?;
    Ok(keys(app, info.organisation.id).await?.sign_revocations(&changed)?)
}
