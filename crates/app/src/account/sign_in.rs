//! Turns a link into a session, and ends one.

use std::sync::Arc;

use domain::account::{Access, Account, Device, LinkFor, Session, SignInMethod};
use domain::ids::{AccessSessionId, JournalEntryId, OrganisationId};
use domain::journal::{AuditEntry, Deed, Doer, Field};
use jiff::{SignedDuration, Timestamp};
use persistence::{NewSession, Write};

use super::links::{after, new_token};
use crate::event::EventInfo;
use crate::secret::token_hash;
use crate::{App, AppError, journal};

/// How long somebody who signed in by themselves stays signed in: a day's work.
pub const SESSION_LIFETIME: SignedDuration = SignedDuration::from_hours(12);

/// How long what is over is kept before it is removed.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// The browser in which somebody signs in.
#[derive(Debug, Clone, Default)]
pub struct Arrival {
    /// What it says it is.
    pub device: Device,
    /// The session that it brings, which ends: whoever signs in starts anew, so that a session that somebody else
    /// planted in a browser gains nothing by it.
    pub session_token: Option<String>,
}

/// Somebody who just signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// What the session cookie carries. Nothing keeps it.
    pub session_token: String,
    /// What the session gives.
    pub access: Arc<Access>,
    /// The event to which it is confined, where it is: the page to show next.
    pub next: Option<Arc<EventInfo>>,
}

/// Spends a link. Of two who try at once, one gets in.
///
/// # Errors
/// [`AppError::LinkSpent`] when the link is unknown, used or over.
pub async fn sign_in(app: &App, token: &str, arrival: Arrival) -> Result<SignedIn, AppError> {
    let write = app.store().write().await?;
    let link = write.spend_link(token_hash(token), app.now()).await?.ok_or(AppError::LinkSpent)?;
    begin(app, write, link.opens, SignInMethod::Link, link.session_until, arrival).await
}

/// Signs a person in who proved who they are.
///
/// # Errors
/// [`AppError::LinkSpent`] when they are gone meanwhile, or when the store fails.
pub async fn open_session(
    app: &App,
    account: &Account,
    method: SignInMethod,
    arrival: Arrival,
) -> Result<SignedIn, AppError> {
    let until = after(app.now(), SESSION_LIFETIME)?;
    let write = app.store().write().await?;
    begin(app, write, LinkFor::Account(account.id), method, until, arrival).await
}

/// Makes the session, ends the one that the browser brought, and writes it down.
pub(super) async fn begin(
    app: &App,
    write: Write,
    opens: LinkFor,
    method: SignInMethod,
    expires_at: Timestamp,
    arrival: Arrival,
) -> Result<SignedIn, AppError> {
    let (session_token, now) = (new_token(app), app.now());
    let id = AccessSessionId(app.new_uuid());
    // Read before a link is spent for good: who sees an error can use it again.
    let access = app.store().access_for(opens.clone(), Some(id), expires_at).await?;
    let access = access.ok_or(AppError::LinkSpent)?;
    let next = match access.grants.as_slice() {
        [only] => match only.event_id {
            Some(event) => app.store().event(event).await?,
            None => None,
        },
        _ => None,
    };
    let next = next.map(|(organisation, event)| Arc::new(EventInfo { organisation, event }));
    let device = arrival.device;
    let session = Session { id, method, device, created_at: now, seen_at: now, expires_at };
    write.forget_expired(now.checked_sub(KEPT).unwrap_or(Timestamp::MIN)).await?;
    let former = arrival.session_token.as_deref().map(token_hash);
    if let Some(former) = former {
        write.delete_access_session(former).await?;
    }
    write
        .insert_access_session(token_hash(&session_token), &NewSession { opens, session: session.clone() })
        .await?;
    record(app, &write, &access, &session).await?;
    write.commit().await?;
    if let Some(former) = former {
        app.sessions.forget(&former);
    }
    Ok(SignedIn { session_token, access: Arc::new(access), next })
}

/// Each organisation of theirs sees that somebody signed in.
async fn record(app: &App, write: &Write, access: &Access, session: &Session) -> Result<(), AppError> {
    let doer = journal::doer_of(access);
    let label = match &doer {
        Doer::Account { name, .. } => name.clone(),
        _ => String::new(),
    };
    let mut entry = journal::by(app, doer, Deed::SignedIn)
        .about(session.id.0, &label)
        .with(Field::Method, method_code(session.method));
    if !session.device.as_str().is_empty() {
        entry = entry.with(Field::Device, session.device.as_str());
    }
    let organisations = access.grants.iter().map(|grant| grant.organisation_id);
    record_in(app, write, organisations.collect(), &entry).await
}

/// Each organisation of a person sees what they did with their account.
pub(super) async fn record_everywhere(
    app: &App,
    write: &Write,
    account: &Account,
    deed: Deed,
    details: &[(Field, &str)],
) -> Result<(), AppError> {
    let doer = Doer::Account { id: account.id, name: account.label().to_owned() };
    let entry = journal::by(app, doer, deed).about(account.id.0, account.label());
    let entry = details.iter().fold(entry, |entry, (field, value)| entry.with(*field, value));
    let memberships = app.store().memberships_of(account.id).await?;
    let organisations = memberships.iter().map(|one| one.grant.organisation_id);
    record_in(app, write, organisations.collect(), &entry).await
}

async fn record_in(
    app: &App,
    write: &Write,
    mut organisations: Vec<OrganisationId>,
    entry: &AuditEntry,
) -> Result<(), AppError> {
    organisations.sort_unstable();
    organisations.dedup();
    for organisation in organisations {
        let id = JournalEntryId(app.new_uuid());
        write.record(&AuditEntry { id, ..entry.clone() }.in_organisation(organisation)).await?;
    }
    Ok(())
}

const fn method_code(method: SignInMethod) -> &'static str {
    match method {
        SignInMethod::Link => "link",
        SignInMethod::Password => "password",
        SignInMethod::Passkey => "passkey",
        SignInMethod::Federated => "federated",
    }
}

/// Ends a session. Ending one that is unknown is no error.
///
/// # Errors
/// When the store fails.
pub async fn sign_out(app: &App, session_token: &str) -> Result<(), AppError> {
    let hash = token_hash(session_token);
    let write = app.store().write().await?;
    write.delete_access_session(hash).await?;
    write.commit().await?;
    app.sessions.forget(&hash);
    Ok(())
}
