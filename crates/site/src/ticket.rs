//! The ticket: what its holder shows at the door, and what they can do with it.

mod card;
mod sessions;
mod view;

use std::sync::Arc;

use app::{App, AppError};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Redirect, Response};
use serde::Deserialize;

use crate::agenda::{Said, rendered};
use crate::cache::private;
use crate::error::PageError;
use crate::event::{calendar_file, file};
use crate::page::{EventRoute, Segments};

pub(crate) use card::{Name, job, names};
use sessions::SessionsView;
use view::{TicketPage, Wallets};

/// The secret part of a ticket's address.
#[derive(Deserialize)]
pub(crate) struct TicketPath {
    pub(crate) ticket: String,
}

/// The ticket.
pub(crate) async fn page(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
    Query(said): Query<Said>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let refuse = |error: app::AppError| PageError::new(route.locale, &error);
    let held = app::registration::ticket(&app, &route.info, &ticket).await.map_err(refuse)?;
    let kept = crate::agenda::read(&headers, route.info.event.id);
    let mut page = TicketPage::new(&route, &ticket, &held, app.now()).map_err(refuse)?;
    if app::badge::has_certificate(&app, &route.info, &held.registration) {
        page.offer_certificate();
    }
    page.wallets = Wallets { apple: app.wallets().apple.is_some(), google: app.wallets().google.is_some() };
    page.sessions = SessionsView::new(route.locale, &route.info, &held.sessions, &kept, said.is_full());
    // Read in a hall with a weak network: the codes of a party alone are long.
    Ok(private(route.locale, &headers, rendered(&page).map_err(refuse)?))
}

/// Takes the seat that is held. Who comes too late is shown the ticket, which says so.
pub(crate) async fn accept(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Redirect, PageError> {
    match app::registration::accept(&app, &route.info, &ticket).await {
        Ok(_) | Err(AppError::Transition(_)) => {
            Ok(Redirect::to(&format!("{}/tickets/{ticket}", route.href())))
        }
        Err(error) => Err(PageError::new(route.locale, &error)),
    }
}

/// The badge as a PDF to print.
pub(crate) async fn badge(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    let made = app::badge::document(&app, &route.info, &ticket, route.locale)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    let pdf = made.pdf.ok_or_else(|| PageError::new(route.locale, &AppError::Unprintable))?;
    let name = format!("badge-{}.pdf", route.info.event.slug);
    Ok(file("application/pdf", &name, "no-store", pdf.into()))
}

/// The certificate that its holder was there, once the event is over.
pub(crate) async fn certificate(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    let made = app::badge::own_certificate(&app, &route.info, &ticket, route.locale)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    let pdf = made.pdf.ok_or_else(|| PageError::new(route.locale, &AppError::Unprintable))?;
    let name = format!("certificate-{}.pdf", route.info.event.slug);
    Ok(file("application/pdf", &name, "no-store", pdf.into()))
}

/// The evening as a calendar file that leads back to the ticket.
pub(crate) async fn calendar(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    // Looked up so that an address that is no ticket's is not written into anybody's calendar.
    app::registration::ticket(&app, &route.info, &ticket)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    let url = app.url(&format!("{}/tickets/{ticket}", route.href()));
    let ics = app::event::calendar(&app, &route.info, route.locale, &url);
    Ok(calendar_file(ics, route.info.event.slug.as_str(), "no-store"))
}

/// The ticket as a file for Apple Wallet.
pub(crate) async fn apple_wallet(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    let pass = app::registration::apple_pass(&app, &route.info, &ticket, route.locale)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    let name = format!("{}.pkpass", route.info.event.slug);
    Ok(file("application/vnd.apple.pkpass", &name, "no-store", pass.into()))
}

/// To Google Wallet, with the ticket in the address: nothing is told to Google before somebody follows this.
pub(crate) async fn google_wallet(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Redirect, PageError> {
    let url = app::registration::google_pass_url(&app, &route.info, &ticket, route.locale)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    Ok(Redirect::to(&url))
}
