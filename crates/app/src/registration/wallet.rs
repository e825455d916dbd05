//! The ticket in a phone's wallet, where whoever runs the server set one up.

use documents::wallet::{ApplePass, GoogleIssuer, PassSigner, WalletTicket, save_url};
use domain::locale::Locale;
use domain::registration::Registration;

use super::ticket::{Ticket, ticket};
use crate::event::EventInfo;
use crate::{App, AppError, make_document};

/// What tickets for wallets are signed with.
#[derive(Default)]
pub struct WalletConfig {
    /// For Apple Wallet.
    pub apple: Option<PassSigner>,
    /// For Google Wallet.
    pub google: Option<GoogleIssuer>,
}

/// A ticket as a file for Apple Wallet.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's or has no seat, or there is no such wallet here.
pub async fn apple_pass(app: &App, info: &EventInfo, key: &str, locale: Locale) -> Result<Vec<u8>, AppError> {
    if app.wallets().apple.is_none() {
        return Err(AppError::NotFound);
    }
    let (registration, token) = seat(ticket(app, info, key).await?)?;
    let (wallets, info, url, now) =
        (app.wallets().clone(), info.clone(), page(app, info, key, locale), app.now());
    make_document(app, move || {
        let signer = wallets.apple.as_ref().ok_or(AppError::NotFound)?;
        Ok(ApplePass(of(&info, &registration, &token, &url, locale)).file(signer, now)?)
    })
    .await
}

/// The address that puts a ticket into Google Wallet. Opening it tells Google what the ticket says.
///
/// # Errors
/// As [`apple_pass`].
pub async fn google_pass_url(
    app: &App,
    info: &EventInfo,
    key: &str,
    locale: Locale,
) -> Result<String, AppError> {
    if app.wallets().google.is_none() {
        return Err(AppError::NotFound);
    }
    let (registration, token) = seat(ticket(app, info, key).await?)?;
    let (wallets, info, url, now) =
        (app.wallets().clone(), info.clone(), page(app, info, key, locale), app.now());
    let origin = app.base_url().to_owned();
    make_document(app, move || {
        let issuer = wallets.google.as_ref().ok_or(AppError::NotFound)?;
        Ok(save_url(&of(&info, &registration, &token, &url, locale), issuer, &origin, now)?)
    })
    .await
}

/// Only who has a seat has something to put away.
fn seat(ticket: Ticket) -> Result<(Registration, String), AppError> {
    Ok((ticket.registration, ticket.badge.ok_or(AppError::NotFound)?))
}

fn page(app: &App, info: &EventInfo, key: &str, locale: Locale) -> String {
    app.url(&format!("{}/tickets/{key}", info.path(locale)))
}

fn of<'a>(
    info: &'a EventInfo,
    registration: &'a Registration,
    token: &'a str,
    url: &'a str,
    locale: Locale,
) -> WalletTicket<'a> {
    WalletTicket { locale, organisation: &info.organisation, event: &info.event, registration, token, url }
}
