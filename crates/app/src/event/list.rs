//! Lists of events.

use domain::account::Access;

use super::EventInfo;
use crate::account::Actor;
use crate::{App, AppError};

/// Every event of the installation, the newest first.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App) -> Result<Vec<EventInfo>, AppError> {
    let events = app.store().events().await?;
    Ok(events.into_iter().map(|(organisation, event)| EventInfo { organisation, event }).collect())
}

/// The events that somebody works for, the newest first.
///
/// # Errors
/// [`AppError::SignInNeeded`].
pub async fn list_for(app: &App, actor: &Actor) -> Result<Vec<EventInfo>, AppError> {
    list_of(app, actor.staff(app.now())?).await
}

/// The events that somebody would work for who had this.
///
/// # Errors
/// When the store fails.
pub async fn list_of(app: &App, access: &Access) -> Result<Vec<EventInfo>, AppError> {
    let mut events = list(app).await?;
    events.retain(|info| access.at_event(info.organisation.id, info.event.id).next().is_some());
    Ok(events)
}
