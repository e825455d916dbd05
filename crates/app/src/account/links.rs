//! Links that sign somebody in, once.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::account::{Access, Link, LinkFor};
use domain::ids::{AccountId, MessageId};
use domain::locale::Locale;
use domain::outbox::MessageBody;
use domain::text::Email;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::sign_in::SESSION_LIFETIME;
use crate::limits::{Client, Tried};
use crate::secret::token_hash;
use crate::{App, AppError};

/// How long a sign-in link that was sent by mail can be used.
pub const SIGN_IN_LINK_LIFETIME: SignedDuration = SignedDuration::from_mins(15);

/// A link to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRequest {
    /// What the session that it opens is, and until when.
    pub link: Link,
    /// How long the link itself can be used.
    pub valid_for: SignedDuration,
}

/// A new secret of 128 bits, as addresses and cookies carry it.
pub(super) fn new_token(app: &App) -> String {
    URL_SAFE_NO_PAD.encode(app.random_bytes::<16>())
}

/// A new secret, and the hash by which it is found.
pub(crate) fn new_secret(app: &App) -> (String, [u8; 32]) {
    let token = new_token(app);
    let hash = token_hash(&token);
    (token, hash)
}

pub(crate) fn after(now: Timestamp, lifetime: SignedDuration) -> Result<Timestamp, AppError> {
    now.checked_add(lifetime).map_err(|_| AppError::Internal("a lifetime beyond the calendar"))
}

/// Makes a link and returns its secret, which nothing keeps. For the command line, which authorises by being
/// run on the server.
///
/// # Errors
/// When the store fails.
pub async fn create_link(app: &App, request: LinkRequest) -> Result<String, AppError> {
    let token = new_token(app);
    let usable_until = after(app.now(), request.valid_for)?;
    let write = app.store().write().await?;
    write.insert_link(token_hash(&token), &request.link, usable_until).await?;
    write.commit().await?;
    Ok(token)
}

/// What a link would open, without spending it.
///
/// # Errors
/// [`AppError::LinkSpent`] when it is unknown, used or over.
pub async fn peek_link(app: &App, token: &str) -> Result<Access, AppError> {
    let link = app.store().link(token_hash(token), app.now()).await?.ok_or(AppError::LinkSpent)?;
    app.store().access_for(link.opens, None, link.session_until).await?.ok_or(AppError::LinkSpent)
}

/// Sends a sign-in link to somebody who has an account. Whether the address is anybody's is not said. Where another
/// use case sends it for who may, there is no client to count by.
///
/// # Errors
/// [`AppError::TooManyTries`], or when the store fails.
pub async fn request_link(
    app: &App,
    email: &Email,
    locale: Locale,
    client: Option<Client>,
) -> Result<(), AppError> {
    app.limits.take(Tried::LinkTo(email), client, app.now())?;
    // As much is done for an address that nobody has, so that the time it takes tells nothing: its message finds no
    // account when it is to be sent, and none is.
    let account = app.store().account_by_email(email).await?;
    let (to, account_id) = match account {
        Some(account) => (account.email, account.id),
        None => (nobody()?, AccountId(Uuid::nil())),
    };
    let write = app.store().write().await?;
    let body = MessageBody::SignInLink { to, account_id, locale };
    write.enqueue(&[(MessageId(app.new_uuid()), body)], app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}

/// In place of an address that is not ours to keep (RFC 2606, 2).
fn nobody() -> Result<Email, AppError> {
    Email::parse("nobody@nowhere.invalid").map_err(|_| AppError::Internal("nobody has no address"))
}

/// The link that an account asked for, at the moment when it is sent; `None` when the account is gone since.
pub(crate) async fn requested_link(
    app: &App,
    email: &Email,
    account_id: AccountId,
) -> Result<Option<String>, AppError> {
    let account = app.store().account_by_email(email).await?;
    if account.is_none_or(|account| account.id != account_id) {
        return Ok(None);
    }
    let link =
        Link { opens: LinkFor::Account(account_id), session_until: after(app.now(), SESSION_LIFETIME)? };
    create_link(app, LinkRequest { link, valid_for: SIGN_IN_LINK_LIFETIME }).await.map(Some)
}
