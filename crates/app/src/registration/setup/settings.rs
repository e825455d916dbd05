//! What holds for all who register: how long an offered seat is held, and whether files may be asked for.

use domain::form::Values;
use domain::registration::RegisteringSettings;

use super::change;
use crate::App;
use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;

/// Saves it.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; or when it is not allowed.
pub async fn save_settings(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    values: &Values,
) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let settings = RegisteringSettings::read(values, event).map_err(EditError::Wrong)?;
        event.offer_hours = settings.offer_hours;
        event.file_questions = settings.file_questions;
        Ok(())
    })
    .await
}
