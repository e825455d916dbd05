//! Wanting no more letters than one's ticket needs: by a link that every such letter has, without signing in, with one
//! click of a mail program (RFC 8058).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::RegistrationId;
use domain::registration::Registration;
use jiff::Timestamp;
use uuid::Uuid;

use crate::event::EventInfo;
use crate::{App, AppError};

const PURPOSE: &str = "unsubscribe";

/// Whether somebody gets letters that their ticket does not need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Who.
    pub registration: Registration,
    /// Since when they want none.
    pub unsubscribed_at: Option<Timestamp>,
}

/// The address by which somebody unsubscribes: it names them, and only this installation can make it.
pub(crate) fn url(app: &App, info: &EventInfo, registration: &Registration) -> String {
    let id = registration.id.0.as_bytes();
    let key = URL_SAFE_NO_PAD.encode([id.as_slice(), &app.secret().mac(PURPOSE, id)].concat());
    app.url(&format!("{}/unsubscribe/{key}", info.path(registration.attendee.locale)))
}

async fn named(app: &App, info: &EventInfo, key: &str) -> Result<Registration, AppError> {
    let bytes = URL_SAFE_NO_PAD.decode(key).map_err(|_| AppError::NotFound)?;
    let (id, mac) = bytes.split_at_checked(16).ok_or(AppError::NotFound)?;
    if !app.secret().verify(PURPOSE, id, mac) {
        return Err(AppError::NotFound);
    }
    let id = Uuid::from_slice(id).map(RegistrationId).map_err(|_| AppError::NotFound)?;
    app.store().registration(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// Whether whom a link names gets such letters.
///
/// # Errors
/// [`AppError::NotFound`] when it names nobody of this event.
pub async fn subscription(app: &App, info: &EventInfo, key: &str) -> Result<Subscription, AppError> {
    let registration = named(app, info, key).await?;
    let unsubscribed_at = unsubscribed_since(app, info, &registration).await?;
    Ok(Subscription { registration, unsubscribed_at })
}

/// Since when somebody wants no letters of an organisation that their ticket does not need.
pub(crate) async fn unsubscribed_since(
    app: &App,
    info: &EventInfo,
    registration: &Registration,
) -> Result<Option<Timestamp>, AppError> {
    let email = &registration.attendee.email;
    Ok(app.store().unsubscribed_since(info.organisation.id, email).await?)
}

/// Unsubscribes whom a link names from all letters of the organisation that tickets do not need, for all its events.
/// Their agreement to hear of the next ones ends too; when is kept. Done twice, it changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] when it names nobody of this event.
pub async fn unsubscribe(app: &App, info: &EventInfo, key: &str) -> Result<Subscription, AppError> {
    let mut registration = named(app, info, key).await?;
    let write = app.store().write().await?;
    write.unsubscribe(info.organisation.id, &registration.attendee.email, app.now()).await?;
    write.withdraw_news(info.event.id, registration.id).await?;
    write.commit().await?;
    registration.attendee.consents.news = false;
    let unsubscribed_at = unsubscribed_since(app, info, &registration).await?;
    Ok(Subscription { registration, unsubscribed_at })
}

/// Takes an unsubscription back. The agreement to hear of the next events does not come back with it: that is asked
/// for itself.
///
/// # Errors
/// [`AppError::NotFound`] when it names nobody of this event.
pub async fn resubscribe(app: &App, info: &EventInfo, key: &str) -> Result<Subscription, AppError> {
    let registration = named(app, info, key).await?;
    let write = app.store().write().await?;
    write.resubscribe(info.organisation.id, &registration.attendee.email, app.now()).await?;
    write.commit().await?;
    Ok(Subscription { registration, unsubscribed_at: None })
}
