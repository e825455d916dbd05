//! What letters say. Each is worded in the language of who receives it, from what is true when it is sent.

mod guest_invitation;
mod invitation;
mod manage;
mod programme;
mod registration;
mod sample;
mod sheet;
mod sign_in;
mod standard;
mod values;

pub use guest_invitation::{GuestInvitationMail, guest_invitation};
pub use invitation::{InvitationMail, invitation};
pub use manage::manage_link;
pub use programme::{ProgrammeMail, programme};
pub use registration::{RegistrationMail, registration};
pub use sample::{as_if, sample, sample_invitation};
pub use sign_in::sign_in_link;
pub use standard::standard;
pub use values::AnswerLinks;

use domain::ids::MessageId;
use domain::outbox::Message;
use jiff::Timestamp;

/// What tells a letter from all others, however often sending it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The message that it comes from.
    pub id: MessageId,
    /// When that was enqueued.
    pub written_at: Timestamp,
}

impl From<&Message> for Stamp {
    fn from(message: &Message) -> Self {
        Self { id: message.id, written_at: message.enqueued_at }
    }
}

#[cfg(test)]
mod tests;
