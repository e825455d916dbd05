//! The link, and the session that it opens.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::{EventId, MessageId, RegistrationId};
use domain::outbox::MessageBody;
use domain::registration::TransitionError;
use jiff::{SignedDuration, Timestamp};
use mail::Letter;
use mail::compose::{self, Stamp};
use uuid::Uuid;

use crate::account::{after, new_secret};
use crate::event::EventInfo;
use crate::limits::{Client, Tried};
use crate::registration::holder;
use crate::secret::token_hash;
use crate::{App, AppError};

const PURPOSE: &str = "manage-session";

/// How long a link can be used.
pub const LINK_LIFETIME: SignedDuration = SignedDuration::from_mins(15);

/// How long a session lasts.
pub const SESSION_LIFETIME: SignedDuration = SignedDuration::from_mins(30);

/// Sends a link to the address of the registration whose ticket this is. A ticket's address may be passed on, printed or
/// read over a shoulder: the mailbox is the holder's alone.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; [`AppError::Transition`] when the registration is
/// over; [`AppError::TooManyTries`].
pub async fn request(app: &App, info: &EventInfo, ticket: &str, client: Client) -> Result<(), AppError> {
    let registration = holder(app, info, ticket).await?;
    if registration.state.is_over() {
        return Err(TransitionError::AlreadyCancelled.into());
    }
    app.limits.take(Tried::TicketMailTo(&registration.attendee.email), Some(client), app.now())?;
    let body = MessageBody::ManageLink { event_id: info.event.id, registration_id: registration.id };
    let write = app.store().write().await?;
    write.enqueue(&[(MessageId(app.new_uuid()), body)], app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}

/// The letter with a link, which is made now; `None` when the registration is over since.
pub(crate) async fn letter(
    app: &App,
    stamp: Stamp,
    event_id: EventId,
    id: RegistrationId,
) -> Result<Option<Letter>, AppError> {
    let Some((organisation, event)) = app.store().event(event_id).await? else { return Ok(None) };
    let registration = app.store().registration(event_id, id).await?;
    let Some(registration) = registration.filter(|one| !one.state.is_over()) else { return Ok(None) };
    let (token, hash) = new_secret(app);
    let now = app.now();
    let write = app.store().write().await?;
    write.insert_manage_link((event_id, id), hash, after(now, LINK_LIFETIME)?, now).await?;
    write.commit().await?;
    let locale = registration.attendee.locale;
    let url = app.url(&format!("/{locale}/{}/{}/manage/{token}", organisation.slug, event.slug));
    Ok(Some(compose::manage_link(stamp, &organisation, &event, &registration, &url)?))
}

/// Whether a link can still be used. Looking does not spend it: mail scanners open links.
///
/// # Errors
/// [`AppError::LinkSpent`] when it is unknown, used, over, or another event's.
pub async fn peek(app: &App, info: &EventInfo, token: &str) -> Result<(), AppError> {
    let found = app.store().manage_link(info.event.id, token_hash(token), app.now()).await?;
    found.map(|_| ()).ok_or(AppError::LinkSpent)
}

/// Spends a link and returns the session that it opens, for a cookie. Nothing keeps the session: it says itself whose it
/// is and until when, with a MAC that only this installation can make.
///
/// # Errors
/// [`AppError::LinkSpent`] as [`peek`].
pub async fn open(app: &App, info: &EventInfo, token: &str) -> Result<String, AppError> {
    let write = app.store().write().await?;
    let id = write.spend_manage_link(info.event.id, token_hash(token), app.now()).await?;
    let id = id.ok_or(AppError::LinkSpent)?;
    write.commit().await?;
    let said = said(info.event.id, id, after(app.now(), SESSION_LIFETIME)?);
    let mac = app.secret().mac(PURPOSE, &said);
    Ok(URL_SAFE_NO_PAD.encode([said.as_slice(), &mac].concat()))
}

/// What a session says: the event, the registration, and until when it lasts.
fn said(event: EventId, id: RegistrationId, until: Timestamp) -> Vec<u8> {
    [event.0.as_bytes().as_slice(), id.0.as_bytes(), &until.as_second().to_be_bytes()].concat()
}

/// Whose session this is.
///
/// # Errors
/// [`AppError::LinkSpent`] when it is none, over, or another event's.
pub(super) fn session_holder(app: &App, info: &EventInfo, session: &str) -> Result<RegistrationId, AppError> {
    const SAID: usize = 16 + 16 + 8;
    let read = || {
        let bytes = URL_SAFE_NO_PAD.decode(session).ok()?;
        let (said, mac) = bytes.split_at_checked(SAID)?;
        if !app.secret().verify(PURPOSE, said, mac) {
            return None;
        }
        let until = i64::from_be_bytes(said.get(32..SAID)?.try_into().ok()?);
        let mine = said.starts_with(info.event.id.0.as_bytes()) && app.now().as_second() < until;
        let id = Uuid::from_slice(said.get(16..32)?).ok()?;
        mine.then_some(RegistrationId(id))
    };
    read().ok_or(AppError::LinkSpent)
}
