//! How the evening stands.

use domain::account::Action;
use domain::checkin::Overview;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// How the evening stands: one reading, so that the figures add up.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn overview(app: &App, actor: &Actor, info: &EventInfo) -> Result<Overview, AppError> {
    actor.require(Action::SeeOverview, info, app.now())?;
    Ok(app.store().overview(info.event.id).await?)
}
