//! The organisation's own sign-in (OpenID Connect): people go to its provider, and come back with who they are there.
//!
//! Nobody gets an account by it. Who comes back is known by the provider's name for them; the first time, by an address
//! that the provider has verified, which ties the two for good.

mod call;
mod provider;

use domain::account::{Account, Identity, LinkFor, Password, SignInMethod};
use domain::ids::IdentityId;
use domain::journal::Deed;
use domain::locale::Locale;
use domain::text::Email;
use jiff::SignedDuration;
use persistence::{StoreError, StoredIdentity, Write};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(crate) use self::provider::Provider;
pub use self::provider::ProviderConfig;
use self::provider::{Journey, Named};
use super::password::own;
use super::proof::prove;
use super::sign_in::{SESSION_LIFETIME, begin, record_everywhere};
use super::{Actor, Arrival, SignedIn, challenge};
use crate::limits::{Client, Tried};
use crate::{App, AppError};

/// How long somebody may take at the provider.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

const SIGN_IN: &str = "federated-sign-in";

/// Where the provider sends people back to, in every language: it is registered there once.
const RETURN: &str = "/sign-in/federated";

/// Somebody who leaves for the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// Where to.
    pub href: String,
    /// What their browser, and no other, brings back: a cookie's.
    pub ticket: Uuid,
    /// How long it is good for.
    pub patience: SignedDuration,
}

/// Somebody who comes back.
#[derive(Debug, Clone, Default)]
pub struct Returned {
    /// What their browser was given.
    pub ticket: Option<Uuid>,
    /// What was sent along with them.
    pub state: String,
    /// What the provider gives out who they are for, once.
    pub code: String,
    /// Why it does not.
    pub error: String,
    /// Which provider it says it is (RFC 9207).
    pub issuer: Option<String>,
}

/// What is kept while they are away.
#[derive(Serialize, Deserialize)]
struct Kept {
    state: String,
    nonce: String,
    verifier: String,
}

fn provider(app: &App) -> Result<&Provider, AppError> {
    app.provider.as_ref().ok_or(AppError::NotFound)
}

/// Sends somebody to the provider.
///
/// # Errors
/// [`AppError::NotFound`] where there is none, [`AppError::ProviderDown`], [`AppError::TooManyTries`].
pub async fn begin_federated(app: &App, locale: Locale, client: Client) -> Result<Departure, AppError> {
    let provider = provider(app)?;
    app.limits.take(Tried::Provider, Some(client), app.now())?;
    let (state, nonce) = (super::links::new_token(app), super::links::new_token(app));
    let verifier = provider::verifier(app.random_bytes());
    let journey = Journey { state: &state, nonce: &nonce, verifier: &verifier, back: &app.url(RETURN) };
    let href = provider.href(&journey, locale, app.now()).await?;
    let ticket = challenge::keep(app, SIGN_IN, None, &Kept { state, nonce, verifier }, PATIENCE).await?;
    Ok(Departure { href, ticket, patience: PATIENCE })
}

/// Signs in whoever the provider answers for.
///
/// # Errors
/// [`AppError::SignInUnfinished`] whatever was wrong with the answer, [`AppError::IdentityUnknown`] when it names nobody
/// of ours, [`AppError::ProviderDown`], [`AppError::TooManyTries`].
pub async fn finish_federated(
    app: &App,
    returned: Returned,
    client: Client,
    arrival: Arrival,
) -> Result<SignedIn, AppError> {
    let provider = provider(app)?;
    app.limits.take(Tried::Provider, Some(client), app.now())?;
    let ticket = returned.ticket.ok_or_else(|| unfinished("another browser"))?;
    let kept = challenge::take::<Kept>(app, ticket, SIGN_IN, None).await?;
    let kept = kept.ok_or_else(|| unfinished("used or over"))?;
    // Whoever is led here with somebody else's answer has not left with its state.
    if !crate::secret::is_same(&kept.state, &returned.state) {
        return Err(unfinished("another state"));
    }
    if returned.issuer.as_deref().is_some_and(|issuer| issuer != provider.issuer()) {
        return Err(unfinished("another provider"));
    }
    if !returned.error.is_empty() {
        return Err(unfinished("refused there"));
    }
    let back = app.url(RETURN);
    let journey = Journey { state: &kept.state, nonce: &kept.nonce, verifier: &kept.verifier, back: &back };
    let named = provider.named(&journey, returned.code, app.now()).await?;
    // The address is asked for once: from then on it may change, here or there.
    let email = match app.store().identity_of(provider.issuer(), named.subject()).await? {
        Some(_) => None,
        None => Some(provider.verified_email(&named).await?),
    };
    let until = super::after(app.now(), SESSION_LIFETIME)?;
    let write = app.store().write().await?;
    let account = match write.identity_of(provider.issuer(), named.subject()).await? {
        Some(stored) => {
            write.identity_used(stored.identity.id, app.now()).await?;
            stored.account_id
        }
        None => link(app, &write, provider, &named, email.ok_or(AppError::IdentityUnknown)?).await?.id,
    };
    begin(app, write, LinkFor::Account(account), SignInMethod::Federated, until, arrival).await
}

/// Ties the account of a verified address to whom the provider names, once: an account that is tied to somebody else there
/// stays theirs, whoever has the address by now.
async fn link(
    app: &App,
    write: &Write,
    provider: &Provider,
    named: &Named,
    email: Email,
) -> Result<Account, AppError> {
    let account = write.account_by_email(&email).await?.ok_or(AppError::IdentityUnknown)?;
    let now = app.now();
    let identity = Identity {
        id: IdentityId(app.new_uuid()),
        issuer: provider.issuer().to_owned(),
        created_at: now,
        used_at: now,
    };
    let stored = StoredIdentity { identity, account_id: account.id, subject: named.subject().to_owned() };
    write.insert_identity(&stored).await.map_err(|error| match error {
        StoreError::Conflict(_) => AppError::IdentityUnknown,
        other => other.into(),
    })?;
    record_everywhere(app, write, &account, Deed::IdentityLinked, &[]).await?;
    Ok(account)
}

fn unfinished(why: &str) -> AppError {
    AppError::SignInUnfinished(why.to_owned())
}

/// Who one is at providers, the oldest first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn identities(app: &App, actor: &Actor) -> Result<Vec<Identity>, AppError> {
    Ok(app.store().identities(actor.account(app.now())?.id).await?)
}

/// Unties one's account from who one is at a provider, which takes proof.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`], and those of a proof:
/// [`AppError::WrongCredentials`], [`AppError::ProofNeeded`], [`AppError::TooManyTries`].
pub async fn remove_identity(
    app: &App,
    actor: &Actor,
    id: IdentityId,
    current: Option<Password>,
) -> Result<(), AppError> {
    let found = own(app, actor).await?;
    prove(app, actor, &found, current.as_ref()).await?;
    let write = app.store().write().await?;
    if !write.delete_identity(found.account.id, id).await? {
        return Err(AppError::NotFound);
    }
    record_everywhere(app, &write, &found.account, Deed::IdentityUnlinked, &[]).await?;
    write.commit().await?;
    Ok(())
}
