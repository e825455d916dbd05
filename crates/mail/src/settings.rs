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

/// The mail server that takes letters, as the operator sets it.
#[derive(Clone, Default)]
pub struct SmtpServer {
    /// Its address:
    /// - `smtps://user:password@host` (TLS from the start, port 465),
    /// - `smtp://user:password@host:587?tls=required` (STARTTLS),
    /// - `smtp://localhost:1025` (no TLS: a relay on the same machine, or a sink in tests).
    ///
    /// User and password are percent-encoded.
    pub url: String,
    /// The password, where the address names the user alone.
    pub password: Option<String>,
    /// Certificates (PEM) of an authority that is trusted beside those that the system trusts.
    pub authority: Option<Vec<u8>>,
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
