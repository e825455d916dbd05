//! Programmes: as organisers prepare them, and as people find and choose from them.

mod change;
mod choose;
mod fix;
mod news;
mod places;
mod programme;
mod run;
mod show;

pub use change::{Deleted, Saved, add_session, change_session, delete_session};
pub use choose::{Choice, Chose, ChosenSession, TicketProgramme, choose, ticket_programme};
pub(crate) use choose::{Wish, chosen_sessions};
pub use fix::{Fixed, apply_fix};
pub use news::{ChangesPage, changes};
pub(crate) use news::{letter_of_news, news, tell_changes, tell_followers};
pub use places::{
    add_room, add_track, change_room, change_track, delete_room, delete_track, move_room, move_track,
};
pub use programme::{
    Found, PublicProgramme, find_session, programme, selection_calendar, session_calendar, ticket_calendar,
};
pub use run::{RunSheet, run};
pub(crate) use show::prepared;
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
