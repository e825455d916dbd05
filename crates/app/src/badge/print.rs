//! Badges to hold: one by its ticket, many by a filter.

use documents::badge::{Badge, BadgeSheet};
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationFilter, RegistrationState};

use super::keys;
use crate::event::EventInfo;
use crate::registration::holder;
use crate::{App, AppError, make_document};

/// The QR of a badge's token as an SVG picture.
///
/// # Errors
/// When the token is too long to be one.
pub fn qr_svg(token: &str) -> Result<String, AppError> {
    Ok(documents::badge::qr_svg(token)?)
}

/// The badge of a ticket's holder, as a PDF.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's or has no seat.
pub async fn document(
    app: &App,
    info: &EventInfo,
    ticket: &str,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    let registration = holder(app, info, ticket).await?;
    if registration.state != RegistrationState::Confirmed {
        return Err(AppError::NotFound);
    }
    print(app, info, vec![registration], locale).await
}

/// All badges as one PDF. For the command line, which authorises by being run on the server.
///
/// # Errors
/// [`AppError::NotFound`] when nobody is confirmed.
pub async fn documents_all(app: &App, info: &EventInfo, locale: Locale) -> Result<Vec<u8>, AppError> {
    let registrations = app.store().every_registration(info.event.id, &RegistrationFilter::default()).await?;
    print(app, info, registrations, locale).await
}

/// Prints on a thread that may take its time, one page a confirmed registration.
pub(crate) async fn print(
    app: &App,
    info: &EventInfo,
    mut registrations: Vec<Registration>,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    registrations.retain(|registration| registration.state == RegistrationState::Confirmed);
    if registrations.is_empty() {
        return Err(AppError::NotFound);
    }
    let keys = keys(app, info.organisation.id).await?;
    let info = info.clone();
    make_document(app, move || {
        let badges = registrations
            .iter()
            .map(|registration| Ok(Badge { registration, token: keys.sign(&info, registration)? }))
            .collect::<Result<Vec<_>, AppError>>()?;
        let sheet = BadgeSheet { locale, organisation: &info.organisation, event: &info.event };
        Ok(documents::badge::pdf(&sheet, badges)?)
    })
    .await
}
