//! One registration, as organisers see it.

use domain::account::Action;
use domain::ids::{AnswerFileId, GuestInvitationId, RegistrationId};
use domain::outbox::SentMessage;
use domain::registration::protocol::Seated;
use domain::registration::{EventProtocol, Protocol, Rank, Registration, RegistrationState};

use super::seating::others_on_seat;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// A registration, with what was sent to whoever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationFile {
    /// The registration.
    pub registration: Registration,
    /// Who comes with them: whom they bring along, or who brings them along and the others. Nobody whose registration
    /// is over.
    pub party: Vec<Registration>,
    /// How many are served before, plus one; only on the waiting list.
    pub waiting_position: Option<u32>,
    /// What protocol says of them.
    pub protocol: Protocol,
    /// The event's ranks.
    pub ranks: Vec<Rank>,
    /// Who else has their seat.
    pub same_seat: Vec<Seated>,
    /// The invitation of which it was made.
    pub invitation: Option<GuestInvitationId>,
    /// The messages, the latest first.
    pub messages: Vec<SentMessage>,
    /// Which of the files that they answered with are there: those of who does not come are gone.
    pub files: Vec<AnswerFileId>,
}

/// One registration of an event.
///
/// # Errors
/// [`AppError::NotFound`] when the event has no such registration; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RegistrationId,
) -> Result<RegistrationFile, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let registration = app.store().registration(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let event = info.event.id;
    let mut party = app.store().party(event, registration.lead.unwrap_or(id)).await?;
    party.retain(|one| one.id != id);
    let waiting_position = match registration.state {
        RegistrationState::Waiting { number } => {
            Some(app.store().waiting_position(event, registration.pool.as_ref(), number).await?)
        }
        _ => None,
    };
    let messages = app.store().messages_to(event, id).await?;
    let ids = std::iter::once(id).chain(registration.lead).collect::<Vec<_>>();
    let guests = app.store().protocol_of(event, &ids).await?;
    let ranks = app.store().ranks(event).await?;
    let said = EventProtocol { ranks, guests };
    let person = registration.attendee.person_key();
    let same_seat = if registration.state.is_over() {
        Vec::new()
    } else {
        others_on_seat(app, info, &person, &said.seated(&registration)).await?
    };
    let EventProtocol { ranks, mut guests } = said;
    let protocol = guests.remove(&id).unwrap_or_default();
    let files = if registration.answers.files().next().is_some() {
        app.store().answer_files(event, id).await?
    } else {
        Vec::new()
    };
    let invitation = app.store().guest_invitation_of(event, id).await?.map(|one| one.id);
    Ok(RegistrationFile {
        registration,
        party,
        waiting_position,
        protocol,
        ranks,
        same_seat,
        invitation,
        messages,
        files,
    })
}
