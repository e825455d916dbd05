//! Programmes as organisers prepare them.

mod change;
mod fix;
mod places;
mod run;
mod show;

pub use change::{Deleted, Saved, add_session, change_session, delete_session};
pub use fix::{Fixed, apply_fix};
pub use places::{
    add_room, add_track, change_room, change_track, delete_room, delete_track, move_room, move_track,
};
pub use run::{RunSheet, run};
pub use show::{Agenda, show};

use domain::journal::Deed;
use domain::locale::Localized;
use persistence::Write;
use uuid::Uuid;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Writes down what somebody did to something of an event's programme, and counts the change of the event.
async fn note(
    app: &App,
    write: &Write,
    actor: &Actor,
    info: &EventInfo,
    deed: Deed,
    about: (Uuid, &Localized),
) -> Result<(), AppError> {
    let (id, name) = about;
    let entry = journal::entry(app, actor, deed)
        .at_event(info.organisation.id, info.event.id)
        .about(id, name.get(domain::locale::Locale::Fr));
    write.record(&entry).await?;
    Ok(write.touch_event(info.event.id).await?)
}
