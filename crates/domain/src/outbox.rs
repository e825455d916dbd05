//! Messages that wait to be sent. Each is enqueued in the transaction that makes it due.

mod history;

pub use history::{
    Ended, HistoryMessage, MessageCursor, MessageFilter, MessagePage, MessageState, SentMessage,
};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{
    AccountId, EventId, GuestImportId, GuestInvitationId, InvitationId, MailingId, MessageId, RegistrationId,
};
use crate::letter::LetterKind;
use crate::locale::Locale;
use crate::registration::RegistrationState;
use crate::text::Email;

/// What a message tells about a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// You have a seat; here is the ticket.
    Confirmed,
    /// You are on the waiting list.
    Waiting,
    /// A seat became free and is yours.
    Promoted,
    /// Your registration is cancelled.
    Cancelled,
    /// You asked again: here is the ticket that you have.
    TicketAgain,
    /// Your badge was replaced: here is the ticket with the new one.
    BadgeReplaced,
    /// We have what you sent; an organiser decides.
    Received,
    /// The organisers said no.
    Declined,
    /// A seat became free and is held for you until a moment.
    Offered,
    /// The seat that was held for you went to the next in line.
    OfferLapsed,
}

impl Notice {
    /// What can be told of a registration that stands so by now. Where it has moved on since the notice was enqueued,
    /// what is true now is told.
    #[must_use]
    pub const fn still_true(self, state: RegistrationState) -> Self {
        match (state, self) {
            (RegistrationState::Cancelled { .. }, _) => Self::Cancelled,
            (RegistrationState::Declined { .. }, _) => Self::Declined,
            (RegistrationState::Lapsed { .. }, _) => Self::OfferLapsed,
            (RegistrationState::Requested, _) => Self::Received,
            (RegistrationState::Waiting { .. }, _) => Self::Waiting,
            (RegistrationState::Offered { .. }, _) => Self::Offered,
            (RegistrationState::Confirmed, Self::Promoted | Self::TicketAgain | Self::BadgeReplaced) => self,
            // Whatever they waited for when the notice was enqueued, they have a seat by now.
            (RegistrationState::Confirmed, _) => Self::Confirmed,
        }
    }
}

/// What to send. It is worded when it is sent, from what is then true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum MessageBody {
    /// To an attendee, about their registration.
    Registration {
        /// What it tells.
        notice: Notice,
        /// The event.
        event_id: EventId,
        /// Whose registration.
        registration_id: RegistrationId,
    },
    /// To who chose sessions that a publication moved, in one letter.
    Programme {
        /// The event.
        event_id: EventId,
        /// The publication's number.
        number: u32,
        /// To whom.
        registration_id: RegistrationId,
    },
    /// To nobody yet: a publication moved sessions, and those who chose them are to be written to, so many at a time.
    ProgrammeFollowers {
        /// The event.
        event_id: EventId,
        /// The publication's number.
        number: u32,
        /// Those up to this one have their letter already.
        after: Option<RegistrationId>,
    },
    /// To nobody: a guest list that was confirmed is to be brought in, or one whose day is over is forgotten.
    GuestImport {
        /// Which.
        import_id: GuestImportId,
    },
    /// To somebody, a letter that leaves by itself.
    Scheduled {
        /// The event.
        event_id: EventId,
        /// Which letter.
        letter: LetterKind,
        /// To whom.
        registration_id: RegistrationId,
    },
    /// To nobody yet: the hour of a letter has come, and its readers are to be written to, so many at a time.
    ScheduledReaders {
        /// The event.
        event_id: EventId,
        /// Which letter.
        letter: LetterKind,
        /// Those up to this one have theirs already.
        after: Option<RegistrationId>,
    },
    /// To somebody, a letter to many.
    Mailing {
        /// The event.
        event_id: EventId,
        /// Which letter.
        mailing_id: MailingId,
        /// To whom.
        registration_id: RegistrationId,
    },
    /// To nobody yet: a letter to many was confirmed, and its readers are to be written to, so many at a time.
    MailingReaders {
        /// The event.
        event_id: EventId,
        /// Which letter.
        mailing_id: MailingId,
        /// Those up to this one have theirs already.
        after: Option<RegistrationId>,
    },
    /// To somebody who is asked to come, or reminded of it.
    GuestInvitation {
        /// The event.
        event_id: EventId,
        /// Which invitation.
        invitation_id: GuestInvitationId,
        /// Whether it asks or reminds.
        letter: LetterKind,
    },
    /// To a member of staff: a link that signs them in once. The link is made when the message is sent, so that its
    /// secret is written nowhere and its time starts then.
    SignInLink {
        /// To whom.
        to: Email,
        /// As whom they sign in.
        account_id: AccountId,
        /// In which language.
        locale: Locale,
    },
    /// To an attendee: a link that lets them change their registration, once. It is made when the message is sent too.
    ManageLink {
        /// The event.
        event_id: EventId,
        /// Whose registration.
        registration_id: RegistrationId,
    },
    /// To somebody who is asked to join a team. Its link is made when the message is sent too.
    Invitation {
        /// Which.
        invitation_id: InvitationId,
    },
}

/// Whom and what a message is about, for finding it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// The event, where it is about one.
    pub event_id: Option<EventId>,
    /// The attendee to whom it goes; a message without one is for staff, or has work done.
    pub registration_id: Option<RegistrationId>,
    /// The invitation of a guest that it tells of.
    pub guest_invitation_id: Option<GuestInvitationId>,
    /// Which kind of letter they get.
    pub kind: Option<LetterKind>,
    /// What had it sent, where one thing has many sent.
    pub source: Option<Uuid>,
}

impl About {
    /// Whether it can wait until what somebody waits for has left: their ticket, the link that signs them in.
    pub fn can_wait(&self) -> bool {
        match self.kind {
            Some(kind) => !kind.is_needed(),
            None => self.event_id.is_some(),
        }
    }
}

impl MessageBody {
    /// Whom and what it is about.
    pub fn about(&self) -> About {
        match *self {
            Self::Registration { notice, event_id, registration_id } => About {
                event_id: Some(event_id),
                registration_id: Some(registration_id),
                kind: Some(notice.into()),
                ..About::default()
            },
            Self::Programme { event_id, registration_id, .. } => About {
                event_id: Some(event_id),
                registration_id: Some(registration_id),
                kind: Some(LetterKind::Programme),
                ..About::default()
            },
            Self::Scheduled { event_id, letter, registration_id } => About {
                event_id: Some(event_id),
                registration_id: Some(registration_id),
                kind: Some(letter),
                ..About::default()
            },
            Self::Mailing { event_id, mailing_id, registration_id } => About {
                event_id: Some(event_id),
                registration_id: Some(registration_id),
                kind: Some(LetterKind::Mailing),
                source: Some(mailing_id.0),
                ..About::default()
            },
            Self::GuestInvitation { event_id, invitation_id, letter } => About {
                event_id: Some(event_id),
                guest_invitation_id: Some(invitation_id),
                kind: Some(letter),
                ..About::default()
            },
            Self::ProgrammeFollowers { event_id, .. }
            | Self::ScheduledReaders { event_id, .. }
            | Self::MailingReaders { event_id, .. } => About { event_id: Some(event_id), ..About::default() },
            Self::GuestImport { .. }
            | Self::SignInLink { .. }
            | Self::ManageLink { .. }
            | Self::Invitation { .. } => About::default(),
        }
    }
}

/// A message in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its identity; also the `Message-ID`, so that a repeated delivery can be told.
    pub id: MessageId,
    /// What to send.
    pub body: MessageBody,
    /// How often sending failed.
    pub attempts: u32,
    /// When it was enqueued: when its letter was written, however often sending it is tried (RFC 5322, 3.6.1).
    pub enqueued_at: Timestamp,
}

/// When to try again after `attempts` failures: 30 s, doubled each time, at most 6 h; `None` after 12 tries,
/// about two days.
pub fn retry_at(attempts: u32, now: Timestamp) -> Option<Timestamp> {
    if attempts >= 12 {
        return None;
    }
    let seconds = 30_i64.checked_shl(attempts.saturating_sub(1)).unwrap_or(i64::MAX).min(6 * 3600);
    now.checked_add(SignedDuration::from_secs(seconds)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retries_slow_down_and_end() {
        let after = |attempts| retry_at(attempts, Timestamp::UNIX_EPOCH).map(Timestamp::as_second);
        assert_eq!(after(1), Some(30));
        assert_eq!(after(2), Some(60));
        assert_eq!(after(11), Some(21_600));
        assert_eq!(after(12), None);
    }
}
