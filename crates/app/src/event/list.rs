//! Lists of events.

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
    let grant = actor.staff(app.now())?;
    let mut events = list(app).await?;
    events.retain(|info| {
        info.organisation.id == grant.organisation_id
            && grant.event_id.is_none_or(|only| only == info.event.id)
    });
    Ok(events)
}
