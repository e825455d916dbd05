//! What became of messages to attendees, as organisers see it.

use jiff::Timestamp;

use crate::ids::{MessageId, RegistrationId};
use crate::letter::LetterKind;
use crate::list::TimeOrder;
use crate::registration::RegistrationFilter;
use crate::text::Email;

/// Where a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MessageState {
    /// Not tried yet.
    Waiting,
    /// Tried, and to be tried again.
    Retrying,
    /// A mail server took it.
    Sent,
    /// Refused for good, or given up after many tries.
    Bounced,
    /// Not sent, since by then it should not be.
    Skipped,
}

impl MessageState {
    /// All of them, in the order of filters.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Retrying, Self::Sent, Self::Bounced, Self::Skipped];

    /// The name in rows and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Retrying => "retrying",
            Self::Sent => "sent",
            Self::Bounced => "bounced",
            Self::Skipped => "skipped",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Why a message ended without being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ended {
    /// A mail server refused the address for good.
    Refused,
    /// Too many tries failed.
    GivenUp,
    /// The row cannot be read.
    Unreadable,
    /// What it was to tell is true no more.
    Gone,
    /// Whom it was for wants no such letters.
    Unsubscribed,
    /// Whoever had it sent stopped it.
    Stopped,
}

impl Ended {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Refused, Self::GivenUp, Self::Unreadable, Self::Gone, Self::Unsubscribed, Self::Stopped];

    /// The name in rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::GivenUp => "given_up",
            Self::Unreadable => "unreadable",
            Self::Gone => "gone",
            Self::Unsubscribed => "unsubscribed",
            Self::Stopped => "stopped",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ended| ended.code() == code)
    }
}

/// A message to an attendee or to somebody invited, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentMessage {
    /// Which.
    pub id: MessageId,
    /// Which kind of letter.
    pub kind: LetterKind,
    /// Where it is.
    pub state: MessageState,
    /// When it was enqueued.
    pub enqueued_at: Timestamp,
    /// When it is tried, or was to be tried last.
    pub due_at: Timestamp,
    /// When a mail server took it.
    pub sent_at: Option<Timestamp>,
    /// How often sending failed.
    pub attempts: u32,
    /// Why it ended without being sent.
    pub ended: Option<Ended>,
    /// What went wrong last, without anybody's name or address.
    pub last_error: Option<String>,
}

/// A message, and to whom it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryMessage {
    /// The message.
    pub message: SentMessage,
    /// To whose registration.
    pub registration_id: RegistrationId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Email,
}

/// Which messages a list shows. Empty means all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MessageFilter {
    /// Words of the name or the address of whom it is for, or their badge's code.
    pub query: String,
    /// Only those that are there.
    pub state: Option<MessageState>,
    /// Only this kind.
    pub kind: Option<LetterKind>,
    /// In which order.
    pub order: TimeOrder,
}

impl MessageFilter {
    /// What was typed, as the list of registrations reads it.
    pub fn typed(&self) -> RegistrationFilter {
        RegistrationFilter { query: self.query.clone(), ..RegistrationFilter::default() }
    }
}

/// The row after which a page goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessageCursor {
    /// When it was enqueued.
    pub enqueued_at: Timestamp,
    /// Which it is.
    pub id: MessageId,
}

/// One page of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessagePage {
    /// The rows.
    pub rows: Vec<HistoryMessage>,
    /// Where the next page starts, if there is one.
    pub next: Option<MessageCursor>,
    /// How many of the event's messages ended as bounced.
    pub bounced: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_states_and_ends() {
        for state in MessageState::ALL {
            assert_eq!(MessageState::from_code(state.code()), Some(state));
        }
        for ended in Ended::ALL {
            assert_eq!(Ended::from_code(ended.code()), Some(ended));
        }
    }
}
