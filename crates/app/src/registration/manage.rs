//! What the holder of a registration changes themselves: through a link that is sent to their address and opens a short
//! session for that one registration.

mod badge;
mod change;
mod companion;
mod link;
mod replace;

use domain::event::Event;
use domain::ids::MessageId;
use domain::outbox::Notice;
use domain::registration::{
    Companions, ConsentChange, EventCategory, GuestInvitation, Registration, RegistrationState,
};

pub use badge::replace_badge;
pub use change::{change, set_consents};
pub use companion::{add, remove};
pub(crate) use link::letter;
pub use link::{LINK_LIFETIME, SESSION_LIFETIME, open, peek, request};
pub use replace::replace;

use super::ticket::ticket_key;
use super::{Messages, check_open, notice_of};
use crate::event::EventInfo;
use crate::limits::{Client, Tried};
use crate::{App, AppError};

/// What the holder of a registration sees before they change something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Managed {
    /// The registration.
    pub registration: Registration,
    /// Its category, with what is asked in it.
    pub category: EventCategory,
    /// Whom they bring along.
    pub companions: Vec<Registration>,
    /// How many more they may bring along by name, now.
    pub room: u8,
    /// Whether somebody else may come instead: not where they were invited for themselves alone.
    pub transferable: bool,
    /// When they changed their mind about what they agreed to, the earliest first.
    pub consents: Vec<ConsentChange>,
    /// The secret part of the ticket's address.
    pub ticket: String,
}

/// The registration that a session is for, with what its holder may change.
///
/// # Errors
/// [`AppError::LinkSpent`] when the session is none, over, or another event's, or the registration is over.
pub async fn show(app: &App, info: &EventInfo, session: &str) -> Result<Managed, AppError> {
    let (event, id) = (info.event.id, link::session_holder(app, info, session)?);
    let registration = app.store().registration(event, id).await?;
    let registration = registration.filter(|one| !one.state.is_over()).ok_or(AppError::LinkSpent)?;
    let mut companions = app.store().party(event, id).await?;
    companions.retain(|one| one.lead == Some(id));
    let invitation = app.store().guest_invitation_of(event, id).await?;
    let category = granted(&info.event, &registration, invitation.as_ref());
    let open = check_open(&info.event, app.now()).is_ok();
    let room = if open { room(&category, &registration, companions.len()) } else { 0 };
    let consents = app.store().consent_changes(event, id).await?;
    let transferable = invitation.is_none_or(|one| !one.offer.locked);
    let ticket = ticket_key(app, id);
    Ok(Managed { registration, category, companions, room, transferable, consents, ticket })
}

/// Sends the ticket to the registration's address again.
///
/// # Errors
/// [`AppError::LinkSpent`] as [`show`]; [`AppError::TooManyTries`].
pub async fn send_ticket(app: &App, info: &EventInfo, session: &str, client: Client) -> Result<(), AppError> {
    let registration = show(app, info, session).await?.registration;
    app.limits.take(Tried::TicketMailTo(&registration.attendee.email), Some(client), app.now())?;
    let write = app.store().write().await?;
    let message = (MessageId(app.new_uuid()), notice_of(&registration, Notice::TicketAgain));
    finish(app, info, write, vec![message]).await
}

/// The category in which somebody registered; the usual one of its kind where the event took it away since.
fn category_of(event: &Event, registration: &Registration) -> EventCategory {
    event.category(&registration.category_key).unwrap_or_else(|| EventCategory::of(registration.category))
}

/// The same with as many companions as the invitation of which the registration was made granted.
fn granted(
    event: &Event,
    registration: &Registration,
    invitation: Option<&GuestInvitation>,
) -> EventCategory {
    invitation
        .filter(|one| one.offer.category_key == registration.category_key)
        .and_then(|one| one.category(event))
        .unwrap_or_else(|| category_of(event, registration))
}

/// How many more somebody may bring along by name.
fn room(category: &EventCategory, registration: &Registration, companions: usize) -> u8 {
    let decided = matches!(
        registration.state,
        RegistrationState::Requested | RegistrationState::Confirmed | RegistrationState::Waiting { .. }
    );
    match category.companions {
        Companions::Named(most) if decided && registration.lead.is_none() => {
            most.saturating_sub(u8::try_from(companions).unwrap_or(u8::MAX))
        }
        _ => 0,
    }
}

/// The registration that a session is for, as a transaction holds it.
async fn held(
    app: &App,
    info: &EventInfo,
    write: &persistence::Write,
    session: &str,
) -> Result<Registration, AppError> {
    let id = link::session_holder(app, info, session)?;
    let registration = write.registration(info.event.id, id).await?;
    registration.filter(|one| !one.state.is_over()).ok_or(AppError::LinkSpent)
}

async fn finish(
    app: &App,
    info: &EventInfo,
    write: persistence::Write,
    messages: Messages,
) -> Result<(), AppError> {
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    crate::checkin::publish(app, info.event.id).await;
    Ok(())
}

/// What somebody who stands so is told first.
const fn first_notice(state: RegistrationState) -> Notice {
    match state {
        RegistrationState::Confirmed => Notice::Confirmed,
        RegistrationState::Requested => Notice::Received,
        RegistrationState::Offered { .. } => Notice::Offered,
        _ => Notice::Waiting,
    }
}
