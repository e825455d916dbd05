//! Letters over SMTP.

use std::fmt::Write as _;
use std::net::IpAddr;
use std::time::Duration;

use async_trait::async_trait;
use lettre::message::Mailbox;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::{Letter, MailError, MailSettings, Mailer, SmtpServer};

/// How long a mail server may take for one step. Well under the outbox's lease, so that a server that hangs does not
/// make two workers send one letter.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Sends letters over SMTP, on connections that are kept and shared.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// A mailer for a server.
    ///
    /// Nothing is connected yet, but the pool of connections has a task of its own, so this is called within a tokio
    /// runtime.
    ///
    /// # Errors
    /// When the address or the authority cannot be used, would send a password in the clear, or the sender's address
    /// is none.
    pub fn new(server: &SmtpServer, settings: &MailSettings) -> Result<Self, MailError> {
        let url = with_password(&server.url, server.password.as_deref())?;
        if shows_password(&url) {
            return Err(MailError::SmtpUrl("a password needs smtps:// or ?tls=required"));
        }
        // lettre's own message is not passed on: it can repeat parts of the address.
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url)
            .map_err(|_| {
                MailError::SmtpUrl("not of the form smtp://host:port or smtps://user:password@host")
            })?
            .timeout(Some(TIMEOUT));
        if let Some(pem) = &server.authority {
            builder = builder.tls(trusting(&url, pem)?);
        }
        Ok(Self { transport: builder.build(), from: settings.mailbox()? })
    }
}

/// The address with a password that came by another way, so that none need stand in it.
fn with_password(url: &str, password: Option<&str>) -> Result<String, MailError> {
    const WRONG: MailError =
        MailError::SmtpUrl("the password is given beside it, so it must be of the form smtps://user@host");
    let Some(password) = password else { return Ok(url.to_owned()) };
    let (scheme, rest) = url.split_once("://").ok_or(WRONG)?;
    let (user, host) = rest.split_once('@').filter(|(user, _)| !user.contains([':', '/'])).ok_or(WRONG)?;
    let encoded = password.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    });
    Ok(format!("{scheme}://{user}:{encoded}@{host}"))
}

/// How a certificate starts in a file (RFC 7468, 5.1).
const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// TLS by which a further authority is trusted, in the way that the address asks for.
fn trusting(url: &str, pem: &[u8]) -> Result<Tls, MailError> {
    const WRONG: MailError = MailError::SmtpUrl("the authority's file holds no certificate (PEM)");
    // Where there is none, none is what would be trusted: an empty file is a mistake.
    if !pem.windows(BEGIN.len()).any(|part| part == BEGIN) {
        return Err(WRONG);
    }
    let authority = Certificate::from_pem(pem).map_err(|_| WRONG)?;
    let parameters = TlsParameters::builder(host(url).to_owned()).add_root_certificate(authority);
    let parameters = parameters.build().map_err(|_| WRONG)?;
    if url.starts_with("smtps://") {
        return Ok(Tls::Wrapper(parameters));
    }
    if url.contains("tls=required") {
        return Ok(Tls::Required(parameters));
    }
    Err(MailError::SmtpUrl("an authority says nothing without smtps:// or ?tls=required"))
}

/// The server's name in an address.
fn host(url: &str) -> &str {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
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
    if !authority.contains('@') {
        return false;
    }
    let name = host(url);
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
