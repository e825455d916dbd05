//! What an event's public page shows.

use domain::agenda::Session;
use domain::event::Seats;
use domain::partner::Partner;
use domain::speaker::Speaker;

use super::EventInfo;
use crate::{App, AppError};

/// What an event's public page shows beside the event itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPage {
    /// How full it is.
    pub seats: Seats,
    /// The programme, in order of time.
    pub sessions: Vec<Session>,
    /// Who is on it, in the organisers' order.
    pub speakers: Vec<Speaker>,
    /// Who supports it, in the organisers' order.
    pub partners: Vec<Partner>,
}

/// Gathers an event's public page.
///
/// # Errors
/// When the store fails.
pub async fn show(app: &App, info: &EventInfo) -> Result<EventPage, AppError> {
    let id = info.event.id;
    let store = app.store();
    let (seats, sessions, speakers, partners) =
        tokio::try_join!(store.seats(id), store.agenda(id), store.speakers(id), store.partners(id))?;
    Ok(EventPage { seats, sessions, speakers, partners })
}
