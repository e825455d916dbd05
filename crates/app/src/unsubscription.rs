//! Wanting no more letters than one's ticket needs: by a link that every such letter has, without signing in, with one
//! click of a mail program (RFC 8058).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::{GuestInvitationId, RegistrationId};
use domain::registration::{GuestInvitation, Registration};
use domain::text::Email;
use jiff::Timestamp;
use uuid::Uuid;

use crate::event::EventInfo;
use crate::{App, AppError};

const PURPOSE: &str = "unsubscribe";

/// What the links of guests who have no ticket yet are made for.
const PURPOSE_INVITED: &str = "unsubscribe-invited";

/// Whether somebody gets letters that their ticket does not need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Since when they want none.
    pub unsubscribed_at: Option<Timestamp>,
}

/// The address by which somebody unsubscribes: it names them, and only this installation can make it.
pub(crate) fn url(app: &App, info: &EventInfo, registration: &Registration) -> String {
    let id = registration.id.0.as_bytes();
    let key = URL_SAFE_NO_PAD.encode([id.as_slice(), &app.secret().mac(PURPOSE, id)].concat());
    app.url(&format!("{}/unsubscribe/{key}", info.path(registration.attendee.locale)))
}

/// The same for somebody who is asked to come.
pub(crate) fn url_of_invitation(app: &App, info: &EventInfo, invitation: &GuestInvitation) -> String {
    let id = invitation.id.0.as_bytes();
    let key = URL_SAFE_NO_PAD.encode([id.as_slice(), &app.secret().mac(PURPOSE_INVITED, id)].concat());
    app.url(&format!("{}/unsubscribe/{key}", info.path(invitation.offer.guest.locale)))
}

/// Whom a link names: their address, and their registration where they have one.
async fn named(app: &App, info: &EventInfo, key: &str) -> Result<(Email, Option<RegistrationId>), AppError> {
    let bytes = URL_SAFE_NO_PAD.decode(key).map_err(|_| AppError::NotFound)?;
    let (id, mac) = bytes.split_at_checked(16).ok_or(AppError::NotFound)?;
    let uuid = Uuid::from_slice(id).map_err(|_| AppError::NotFound)?;
    let event = info.event.id;
    if app.secret().verify(PURPOSE, id, mac) {
        let registration = app.store().registration(event, RegistrationId(uuid)).await?;
        return registration.map(|one| (one.attendee.email, Some(one.id))).ok_or(AppError::NotFound);
    }
    if app.secret().verify(PURPOSE_INVITED, id, mac) {
        let invitation = app.store().guest_invitation(event, GuestInvitationId(uuid)).await?;
        return invitation.map(|one| (one.offer.guest.email, None)).ok_or(AppError::NotFound);
    }
    Err(AppError::NotFound)
}

/// Whether whom a link names gets such letters.
///
/// # Errors
/// [`AppError::NotFound`] when it names nobody of this event.
pub async fn subscription(app: &App, info: &EventInfo, key: &str) -> Result<Subscription, AppError> {
    let (email, _) = named(app, info, key).await?;
    Ok(Subscription { unsubscribed_at: unsubscribed_since(app, info, &email).await? })
}

/// Since when somebody wants no letters of an organisation that their ticket does not need.
pub(crate) async fn unsubscribed_since(
    app: &App,
    info: &EventInfo,
    email: &Email,
) -> Result<Option<Timestamp>, AppError> {
    Ok(app.store().unsubscribed_since(info.organisation.id, email).await?)
}

/// Unsubscribes whom a link names from all letters of the organisation that tickets do not need, for all its events.
/// Their agreement to hear of the next ones ends too; when is kept. Done twice, it changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] when it names nobody of this event.
pub async fn unsubscribe(app: &App, info: &EventInfo, key: &str) -> Result<Subscription, AppError> {
    let (email, registration) = named(app, info, key).await?;
    let write = app.store().write().await?;
    write.unsubscribe(info.organisation.id, &email, app.now()).await?;
    if let Some(registration) = registration {
        write.withdraw_news(info.event.id, registration).await?;
    }
    write.commit().await?;
    Ok(Subscription { unsubscribed_at: unsubscribed_since(app, info, &email).await? })
}

/// Takes an unsubscription back. The agreement to hear of the next events does not come back with it: that is asked
/// for itself.
///
/// # Errors
/// [`AppError::NotFound`] when it names nobody of this event.
pub async fn resubscribe(app: &App, info: &EventInfo, key: &str) -> Result<Subscription, AppError> {
    let (email, _) = named(app, info, key).await?;
    let write = app.store().write().await?;
    write.resubscribe(info.organisation.id, &email, app.now()).await?;
    write.commit().await?;
    Ok(Subscription { unsubscribed_at: None })
}
