//! Somebody asked to come, by name and address: what they were sent, what they answered, and the registration that they
//! made of it.

mod form;
mod invitee;
mod list;

pub use form::{NOTE, answer_by, answers_end};
pub use invitee::Invitee;
pub use list::{
    GuestFigures, GuestInvitationCursor, GuestInvitationFilter, GuestInvitationKey, GuestInvitationOrder,
    GuestInvitationPage, GuestInvitationRow, GuestStanding, GuestTally,
};

use jiff::{SignedDuration, Timestamp};

use super::{Attendee, Companions, EventCategory, Protocol, Rank};
use crate::event::{Event, EventState, Registering};
use crate::ids::{EventId, GuestInvitationId, RegistrationId};
use crate::key::Key;
use crate::name::compare;
use crate::text::Email;

/// What somebody said who is asked to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GuestAnswer {
    /// They come: there is a registration.
    Yes,
    /// They do not know yet.
    Maybe,
    /// They do not come.
    No,
}

impl GuestAnswer {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Maybe, Self::No];

    /// The name in rows and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Maybe => "maybe",
            Self::No => "no",
        }
    }

    /// The answer of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.code() == code)
    }
}

/// What organisers write into an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestOffer {
    /// Who is asked.
    pub guest: Invitee,
    /// In which of the event's categories they would come.
    pub category_key: Key,
    /// How many they may bring along; as many as the category lets, where nothing is said.
    pub companions: Option<u8>,
    /// Whether the registration is made under the invited address and no other.
    pub locked: bool,
    /// Until when they answer.
    pub answer_by: Option<Timestamp>,
    /// A line in the letter for them alone.
    pub note: Option<String>,
    /// What protocol says of them: it is their registration's as soon as they say yes.
    pub protocol: Protocol,
}

impl GuestOffer {
    /// What protocol says of who comes by it under this name: of somebody else in their stead, where they sit alone. A rank
    /// that is not among these any more is none.
    #[must_use]
    pub fn protocol_of(&self, comes: &Attendee, ranks: &[Rank]) -> Protocol {
        let in_person = comes.sort_key() == self.guest.sort_key()
            // « Aya Alami » writes herself « Aya El Alami » from her own address.
            || (comes.email.key() == self.guest.email.key()
                && compare(&comes.name(), &self.guest.searched().name()).is_match());
        let protocol = if in_person { self.protocol.clone() } else { self.protocol.of_the_place() };
        protocol.among(ranks)
    }
}

/// Somebody asked to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestInvitation {
    /// Its identity, which opens nothing.
    pub id: GuestInvitationId,
    /// To which event.
    pub event_id: EventId,
    /// What was written into it.
    pub offer: GuestOffer,
    /// Counts its links: with the next number the links of before open nothing.
    pub link_number: u32,
    /// What they said last, and when.
    pub answer: Option<(GuestAnswer, Timestamp)>,
    /// A word that they sent with a no.
    pub word: Option<String>,
    /// When it was first given to the outbox.
    pub sent_at: Option<Timestamp>,
    /// When they were last reminded.
    pub reminded_at: Option<Timestamp>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// The registration that was made of it.
    pub registration_id: Option<RegistrationId>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts every change of what organisers wrote.
    pub version: u32,
}

/// Why an invitation cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnswerable {
    /// It was taken back.
    #[error("withdrawn")]
    Withdrawn,
    /// The time to answer is over.
    #[error("too late")]
    Late,
    /// The event takes no registrations any more.
    #[error("registration closed")]
    Closed,
    /// The event is not shown to anybody yet.
    #[error("not published")]
    Unpublished,
}

/// Why something cannot be done with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GuestInvitationError {
    /// They cannot answer it, so nothing is sent or said.
    #[error("not answerable: {0}")]
    NotAnswerable(#[from] NotAnswerable),
    /// They answered: what they answered to stays as it was.
    #[error("already answered")]
    Answered,
    /// They have a place: it is given up first.
    #[error("has a registration")]
    Registered,
    /// It was not sent yet.
    #[error("not sent")]
    NotSent,
    /// They were written to a short while ago.
    #[error("written to lately")]
    WrittenLately,
}

impl GuestInvitation {
    /// How long nobody is reminded after they were written to.
    pub const REMINDER_PAUSE: SignedDuration = SignedDuration::from_hours(48);
    /// The longest word that comes with a no, in characters.
    pub const MAX_WORD: usize = 300;

    /// A new one that was not sent yet.
    pub const fn new(id: GuestInvitationId, event_id: EventId, offer: GuestOffer, now: Timestamp) -> Self {
        Self {
            id,
            event_id,
            offer,
            link_number: 0,
            answer: None,
            word: None,
            sent_at: None,
            reminded_at: None,
            withdrawn_at: None,
            registration_id: None,
            created_at: now,
            version: 1,
        }
    }

    /// What they said last.
    pub fn said(&self) -> Option<GuestAnswer> {
        self.answer.map(|(answer, _)| answer)
    }

    /// Whether they can answer now, or change what they answered.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn check_answerable(&self, event: &Event, now: Timestamp) -> Result<(), NotAnswerable> {
        self.check_stands(now)?;
        check_event(event, now)
    }

    /// Whether it was not taken back and is not too late, whatever the event.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn check_stands(&self, now: Timestamp) -> Result<(), NotAnswerable> {
        if self.withdrawn_at.is_some() {
            return Err(NotAnswerable::Withdrawn);
        }
        if self.offer.answer_by.is_some_and(|until| until < now) {
            return Err(NotAnswerable::Late);
        }
        Ok(())
    }

    /// The category of the form that a yes leads to: the invited one, open to whoever holds the link, for as many
    /// companions as were granted. Nothing where the event has no such category any more.
    pub fn category(&self, event: &Event) -> Option<EventCategory> {
        let mut category = event.category(&self.offer.category_key)?;
        if let Some(granted) = self.offer.companions {
            category.companions = category.companions.at_most(granted);
        }
        Some(category)
    }

    /// Whether a registration may be made under an address.
    pub fn admits(&self, email: &Email) -> bool {
        !self.offer.locked || self.offer.guest.email.key() == email.key()
    }

    /// Says yes, with the registration that was made of it.
    pub fn accept(&mut self, registration: RegistrationId, now: Timestamp) {
        (self.answer, self.word) = (Some((GuestAnswer::Yes, now)), None);
        self.registration_id = Some(registration);
    }

    /// Says that they do not know yet. Who has a place gives it up by a no.
    ///
    /// # Errors
    /// [`GuestInvitationError::NotAnswerable`], [`GuestInvitationError::Registered`].
    pub fn hesitate(
        &mut self,
        event: &Event,
        has_place: bool,
        now: Timestamp,
    ) -> Result<(), GuestInvitationError> {
        self.check_answerable(event, now)?;
        if has_place {
            return Err(GuestInvitationError::Registered);
        }
        (self.answer, self.word) = (Some((GuestAnswer::Maybe, now)), None);
        Ok(())
    }

    /// Says no, perhaps with a word. A place that they had is given up by who calls this.
    ///
    /// # Errors
    /// [`GuestInvitationError::NotAnswerable`].
    pub fn decline(
        &mut self,
        event: &Event,
        word: Option<String>,
        now: Timestamp,
    ) -> Result<(), GuestInvitationError> {
        self.check_answerable(event, now)?;
        (self.answer, self.word) = (Some((GuestAnswer::No, now)), word);
        Ok(())
    }

    /// Takes it back. Who has a place keeps it: that is cancelled for itself, and first.
    ///
    /// # Errors
    /// [`GuestInvitationError::Registered`].
    pub fn withdraw(&mut self, now: Timestamp) -> Result<(), GuestInvitationError> {
        if self.said() == Some(GuestAnswer::Yes) {
            return Err(GuestInvitationError::Registered);
        }
        self.withdrawn_at.get_or_insert(now);
        Ok(())
    }

    /// Writes what it says anew. To another address it was not sent yet, and links to the former open nothing.
    ///
    /// # Errors
    /// [`GuestInvitationError::Answered`], or [`GuestInvitationError::NotAnswerable`] when it was taken back.
    pub fn rewrite(&mut self, offer: GuestOffer) -> Result<(), GuestInvitationError> {
        self.check_rewritable()?;
        if offer.guest.email.key() != self.offer.guest.email.key() {
            (self.sent_at, self.reminded_at) = (None, None);
            self.link_number += 1;
        }
        self.offer = offer;
        Ok(())
    }

    /// Whether what it says may still be changed.
    ///
    /// # Errors
    /// As [`GuestInvitation::rewrite`].
    pub fn check_rewritable(&self) -> Result<(), GuestInvitationError> {
        if self.withdrawn_at.is_some() {
            return Err(NotAnswerable::Withdrawn.into());
        }
        if self.answer.is_some() { Err(GuestInvitationError::Answered) } else { Ok(()) }
    }

    /// Gives it to the outbox, for the first time or again.
    ///
    /// # Errors
    /// [`GuestInvitationError::Answered`], [`GuestInvitationError::NotAnswerable`].
    pub fn send(&mut self, event: &Event, now: Timestamp) -> Result<(), GuestInvitationError> {
        self.check_answerable(event, now)?;
        if self.answer.is_some() {
            return Err(GuestInvitationError::Answered);
        }
        self.sent_at.get_or_insert(now);
        Ok(())
    }

    /// Reminds who was sent it and did not answer.
    ///
    /// # Errors
    /// Why they are not reminded.
    pub fn remind(&mut self, event: &Event, now: Timestamp) -> Result<(), GuestInvitationError> {
        self.check_answerable(event, now)?;
        if self.answer.is_some() {
            return Err(GuestInvitationError::Answered);
        }
        let Some(sent_at) = self.sent_at else { return Err(GuestInvitationError::NotSent) };
        if Self::written_since(now) < self.reminded_at.unwrap_or(sent_at) {
            return Err(GuestInvitationError::WrittenLately);
        }
        self.reminded_at = Some(now);
        Ok(())
    }

    /// Who was sent it, or reminded, after this moment is not reminded now.
    pub fn written_since(now: Timestamp) -> Timestamp {
        now.checked_sub(Self::REMINDER_PAUSE).unwrap_or(Timestamp::MIN)
    }
}

/// Whether invitations to an event can be sent and answered.
///
/// # Errors
/// [`NotAnswerable::Unpublished`], [`NotAnswerable::Closed`].
pub fn check_event(event: &Event, now: Timestamp) -> Result<(), NotAnswerable> {
    if event.state == EventState::Draft {
        return Err(NotAnswerable::Unpublished);
    }
    match event.registering(now) {
        Registering::Closed => Err(NotAnswerable::Closed),
        Registering::NotYet(_) | Registering::Open => Ok(()),
    }
}

impl Companions {
    /// The same for no more than so many.
    #[must_use]
    pub fn at_most(self, granted: u8) -> Self {
        match (self, self.most().min(granted)) {
            (Self::None, _) | (_, 0) => Self::None,
            (Self::Named(_), most) => Self::Named(most),
            (Self::Counted(_), most) => Self::Counted(most),
        }
    }
}

#[cfg(test)]
mod tests;
