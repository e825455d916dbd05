//! Links that sign somebody in, once.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::account::{Account, Grant};
use domain::ids::{AccountId, MessageId};
use domain::locale::Locale;
use domain::outbox::MessageBody;
use domain::text::Email;
use jiff::{SignedDuration, Timestamp};

use crate::secret::token_hash;
use crate::{App, AppError};

/// How long a sign-in link that was sent by mail can be used.
pub const SIGN_IN_LINK_LIFETIME: SignedDuration = SignedDuration::from_mins(10);

/// How long somebody who signed in by mail stays signed in.
const SESSION_LIFETIME: SignedDuration = SignedDuration::from_hours(12);

/// A link to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRequest {
    /// What the session that it opens may do, and until when.
    pub grant: Grant,
    /// How long the link itself can be used.
    pub valid_for: SignedDuration,
}

/// A new secret of 128 bits, as addresses and cookies carry it.
pub(super) fn new_token(app: &App) -> String {
    URL_SAFE_NO_PAD.encode(app.random_bytes::<16>())
}

fn after(now: Timestamp, lifetime: SignedDuration) -> Result<Timestamp, AppError> {
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
    write.insert_link(token_hash(&token), &request.grant, usable_until).await?;
    write.commit().await?;
    Ok(token)
}

/// What a link would open, without spending it.
///
/// # Errors
/// [`AppError::LinkSpent`] when it is unknown, used or over.
pub async fn peek_link(app: &App, token: &str) -> Result<Grant, AppError> {
    app.store().grant_of_link(token_hash(token), app.now()).await?.ok_or(AppError::LinkSpent)
}

/// Sends a sign-in link to a member of staff. Whether the address is anybody's is not said.
///
/// # Errors
/// When the store fails.
pub async fn request_link(app: &App, email: &Email, locale: Locale) -> Result<(), AppError> {
    let accounts = app.store().account_by_email(email).await?;
    if accounts.is_empty() {
        return Ok(());
    }
    let message = |account: Account| {
        let body = MessageBody::SignInLink { to: account.email, account_id: account.id, locale };
        (MessageId(app.new_uuid()), body)
    };
    let messages = accounts.into_iter().map(message).collect::<Vec<_>>();
    let write = app.store().write().await?;
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}

/// The link that an account asked for, at the moment when it is sent; `None` when the account is gone since.
pub(crate) async fn requested_link(
    app: &App,
    email: &Email,
    account_id: AccountId,
) -> Result<Option<String>, AppError> {
    let accounts = app.store().account_by_email(email).await?;
    let Some(account) = accounts.iter().find(|account| account.id == account_id) else { return Ok(None) };
    let grant = grant_of(account, after(app.now(), SESSION_LIFETIME)?);
    create_link(app, LinkRequest { grant, valid_for: SIGN_IN_LINK_LIFETIME }).await.map(Some)
}

fn grant_of(account: &Account, expires_at: Timestamp) -> Grant {
    Grant {
        organisation_id: account.organisation_id,
        event_id: None,
        role: account.role,
        door: None,
        account_id: Some(account.id),
        expires_at,
    }
}
