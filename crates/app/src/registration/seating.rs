//! Who else has a seat: an organiser who gives one twice is told, and nobody is hindered.

use domain::registration::Protocol;
use domain::registration::protocol::Seated;

use crate::event::EventInfo;
use crate::{App, AppError};

/// The others of an event who have the seat of this person, by their key: those who are registered, then those who are
/// asked to come.
pub(super) async fn others_on_seat(
    app: &App,
    info: &EventInfo,
    person_key: &str,
    place: &Protocol,
) -> Result<Vec<Seated>, AppError> {
    let Some(chair) = place.chair() else { return Ok(Vec::new()) };
    let mut all = app.store().seated_on(info.event.id, &chair, app.now()).await?;
    all.retain(|one| one.person_key != person_key);
    Ok(all)
}
