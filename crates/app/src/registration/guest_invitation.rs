//! Guests who are asked to come: whom organisers ask, what they are sent, and what they answer.

mod answer;
mod letter;
mod link;
mod list;
mod send;
mod write;

use domain::ids::GuestInvitationId;
use domain::outbox::{MessageState, SentMessage};
use domain::registration::protocol::Seated;
use domain::registration::{GuestInvitation, GuestStanding, Rank, Registration};
use domain::{account::Action, ids::RegistrationId, outbox::Ended};
use persistence::Write;

use super::seating::others_on_seat;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

pub use answer::{Declined, Invited, decline, hesitate, invited};
pub(crate) use letter::{letter, preview};
pub use list::{figures, list};
pub use send::{remind_all, send, send_all};
pub use write::{invite, save, withdraw};

/// An invitation, with what was sent and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestInvitationFile {
    /// The invitation.
    pub invitation: GuestInvitation,
    /// Where it stands.
    pub standing: GuestStanding,
    /// The registration that was made of it.
    pub registration: Option<Registration>,
    /// A registration that the same person has, however it was made.
    pub known: Option<RegistrationId>,
    /// The event's ranks, the first first.
    pub ranks: Vec<Rank>,
    /// Who else has the seat that it promises.
    pub same_seat: Vec<Seated>,
    /// Its letters, the latest first.
    pub messages: Vec<SentMessage>,
}

/// One invitation of an event.
///
/// # Errors
/// [`AppError::NotFound`] when the event has no such invitation; [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestInvitationId,
) -> Result<GuestInvitationFile, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let event = info.event.id;
    let invitation = app.store().guest_invitation(event, id).await?.ok_or(AppError::NotFound)?;
    let registration = match invitation.registration_id {
        Some(registration) => app.store().standing_registration(event, registration).await?,
        None => None,
    };
    let person = invitation.offer.guest.person_key();
    let known = app.store().registration_of_person(event, &person).await?;
    let ranks = app.store().ranks(event).await?;
    let messages = app.store().messages_of_guest_invitation(event, id).await?;
    let standing = invitation.standing(messages.first().is_some_and(is_unreached), app.now());
    let pending = !matches!(standing, GuestStanding::Yes | GuestStanding::No | GuestStanding::Withdrawn);
    let same_seat = if pending {
        others_on_seat(app, info, &person, &invitation.offer.protocol).await?
    } else {
        Vec::new()
    };
    Ok(GuestInvitationFile { invitation, standing, registration, known, ranks, same_seat, messages })
}

/// Whether a letter did not reach its reader, or would not be read.
fn is_unreached(message: &SentMessage) -> bool {
    message.state == MessageState::Bounced || message.ended == Some(Ended::Unsubscribed)
}

/// The registration that was made of an invitation and stands, as a transaction holds it.
async fn place(write: &Write, invitation: &GuestInvitation) -> Result<Option<Registration>, AppError> {
    let Some(registration) = invitation.registration_id else { return Ok(None) };
    let found = write.standing_registration(invitation.event_id, registration).await?;
    Ok(found.filter(|one| !one.state.is_over()))
}
