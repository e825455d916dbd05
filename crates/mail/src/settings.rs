//! Whose letters they are.

use lettre::message::Mailbox;

use crate::MailError;

/// Whose letters they are, as the operator sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailSettings {
    /// The address that letters come from: `no-reply@example.org`, or `Name <no-reply@example.org>`. The name of
    /// the organisation goes before this one's.
    pub from: String,
}

impl Default for MailSettings {
    /// An address that no server relays, so that an installation nobody configured sends nothing in anybody's name.
    fn default() -> Self {
        Self { from: "no-reply@localhost".to_owned() }
    }
}

impl MailSettings {
    pub(crate) fn mailbox(&self) -> Result<Mailbox, MailError> {
        self.from.parse().map_err(|_| MailError::From)
    }
}
