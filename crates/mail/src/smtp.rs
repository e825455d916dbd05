//! Letters over SMTP.

use std::net::IpAddr;
use std::time::Duration;

use async_trait::async_trait;
use lettre::message::Mailbox;
use lettre::transport::smtp::Error as SmtpError;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::{Letter, MailError, MailSettings, Mailer};

/// How long a mail server may take for one step. Well under the outbox's lease, so that a server that hangs does not
/// make two workers send one letter.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Sends letters over SMTP, on connections that are kept and shared.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// A mailer for a server's address:
    /// - `smtps://user:password@host` (TLS from the start, port 465),
    /// - `smtp://user:password@host:587?tls=required` (STARTTLS),
    /// - `smtp://localhost:1025` (no TLS: a relay on the same machine, or a sink in tests).
    ///
    /// User and password are percent-encoded. Nothing is connected yet, but the pool of connections has a task of its
    /// own, so this is called within a tokio runtime.
    ///
    /// # Errors
    /// When the address cannot be used, would send a password in the clear, or the sender's address is none.
    pub fn new(url: &str, settings: &MailSettings) -> Result<Self, MailError> {
        if shows_password(url) {
            return Err(MailError::SmtpUrl("a password needs smtps:// or ?tls=required"));
        }
        // lettre's own message is not passed on: it can repeat parts of the address.
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| {
                MailError::SmtpUrl("not of the form smtp://host:port or smtps://user:password@host")
            })?
            .timeout(Some(TIMEOUT))
            .build();
        Ok(Self { transport, from: settings.mailbox()? })
    }
}

/// Whether a password would cross a network in the clear, or could be made to by who stands between:
/// `tls=opportunistic` falls back to no TLS at all.
fn shows_password(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    if !scheme.eq_ignore_ascii_case("smtp") {
        return false;
    }
    let (authority, query) = rest.split_once('?').unwrap_or((rest, ""));
    let Some((_, host)) = authority.rsplit_once('@') else { return false };
    let host = host.split('/').next().unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let loopback = name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    !loopback && !query.split('&').any(|pair| pair == "tls=required")
}

/// What an error tells without the server's words.
fn told(error: &SmtpError) -> MailError {
    if let Some(code) = error.status() {
        return MailError::Refused { code: code.into(), policy: is_policy(error) };
    }
    MailError::Unreachable(if error.is_timeout() {
        "it took too long"
    } else if error.is_tls() {
        "TLS failed"
    } else if error.is_response() || error.is_client() {
        "it was not understood"
    } else {
        "no connection"
    })
}

/// Whether the answer's enhanced code (RFC 3463) is of the class of security and policy, `5.7.x`. It comes first in the
/// text; the rest of it is the server's own words and is not looked at.
fn is_policy(error: &SmtpError) -> bool {
    let answer = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    answer.trim_start().starts_with("5.7.")
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let message = letter.message(&self.from)?;
        self.transport.send(message).await.map(|_| ()).map_err(|error| told(&error))
    }
}

#[cfg(test)]
mod tests;
