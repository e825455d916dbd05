//! HTML pages: the public event pages, what attendees see, and under [`staff`] what organisers and doors see.
//!
//! A handler extracts, parses, makes one `app` call and presents. Words are in `web/locales`, markup in
//! `web/templates`; both are checked when this crate is built.

mod agenda;
pub mod assets;
mod cache;
mod cancel;
mod cursor;
pub mod error;
mod event;
mod guest_invitation;
mod manage;
mod networking;
pub mod page;
pub mod picture;
mod registration;
#[cfg(test)]
mod samples;
pub mod seal;
mod speaker;
pub mod staff;
mod ticket;
mod unsubscribe;

use std::sync::Arc;

use app::App;
use axum::routing::{get, post};
use axum::{Extension, Router};

pub use manage::ROUTES as MANAGE_ROUTES;

use crate::agenda::RowCache;
use crate::cache::PageCache;

/// The public routes and what each answers, for the test that walks them all and fails on one that is not listed.
pub const ROUTES: [(&str, &str); 43] = [
    ("GET", "/"),
    ("GET", "/{lang}"),
    ("GET", "/{lang}/"),
    ("GET", "/{org}/{event}"),
    ("GET", "/{lang}/{org}/{event}"),
    ("GET", "/{lang}/{org}/{event}/event.ics"),
    ("GET", "/{lang}/{org}/{event}/programme"),
    ("POST", "/{lang}/{org}/{event}/programme"),
    ("GET", "/{lang}/{org}/{event}/programme.ics"),
    ("GET", "/{lang}/{org}/{event}/changes"),
    ("GET", "/{lang}/{org}/{event}/sessions/{session}"),
    ("GET", "/{lang}/{org}/{event}/speakers/{speaker}"),
    ("GET", "/{lang}/{org}/{event}/register"),
    ("POST", "/{lang}/{org}/{event}/register"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/badge.pdf"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/certificate.pdf"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/event.ics"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/ticket.pkpass"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/google-wallet"),
    ("POST", "/{lang}/{org}/{event}/tickets/{ticket}/accept"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/cancel"),
    ("POST", "/{lang}/{org}/{event}/tickets/{ticket}/cancel"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/people"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/sessions"),
    ("POST", "/{lang}/{org}/{event}/tickets/{ticket}/sessions"),
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/sessions.ics"),
    ("GET", "/{lang}/{org}/{event}/invitation/{key}"),
    ("GET", "/{lang}/{org}/{event}/invitation/{key}/yes"),
    ("POST", "/{lang}/{org}/{event}/invitation/{key}/yes"),
    ("GET", "/{lang}/{org}/{event}/invitation/{key}/maybe"),
    ("POST", "/{lang}/{org}/{event}/invitation/{key}/maybe"),
    ("GET", "/{lang}/{org}/{event}/invitation/{key}/no"),
    ("POST", "/{lang}/{org}/{event}/invitation/{key}/no"),
    ("GET", "/{lang}/{org}/{event}/unsubscribe/{key}"),
    ("POST", "/{lang}/{org}/{event}/unsubscribe/{key}"),
    ("POST", "/{lang}/{org}/{event}/unsubscribe/{key}/back"),
    ("GET", "/pictures/{picture}"),
    ("GET", "/pictures/{picture}/small"),
    ("GET", "/assets/{*file}"),
    ("GET", "/licences/{*file}"),
    ("GET", "/favicon.svg"),
    ("GET", "/apple-touch-icon.png"),
];

/// Every page of the product, with the answers for addresses that do not exist.
pub fn router() -> Router<Arc<App>> {
    if assets::missing() {
        tracing::warn!("styles and scripts are missing: run `npm run build` in web, then build again");
    }
    Router::new()
        .route("/", get(event::negotiate))
        .route("/{lang}", get(event::home))
        .route("/{lang}/", get(event::list))
        .route("/{org}/{event}", get(event::choose_language))
        .route("/{lang}/{org}/{event}", get(event::page))
        .route("/{lang}/{org}/{event}/event.ics", get(event::calendar))
        .route("/{lang}/{org}/{event}/programme", get(agenda::page).post(agenda::choose))
        .route("/{lang}/{org}/{event}/programme.ics", get(agenda::calendar))
        .route("/{lang}/{org}/{event}/changes", get(agenda::changes))
        .route("/{lang}/{org}/{event}/sessions/{session}", get(agenda::session))
        .route("/{lang}/{org}/{event}/speakers/{speaker}", get(speaker::page))
        .route("/{lang}/{org}/{event}/register", get(registration::form).post(registration::submit))
        .route("/{lang}/{org}/{event}/invitation/{key}", get(guest_invitation::page))
        .route(
            "/{lang}/{org}/{event}/invitation/{key}/yes",
            get(guest_invitation::form).post(guest_invitation::register),
        )
        .route(
            "/{lang}/{org}/{event}/invitation/{key}/maybe",
            get(guest_invitation::ask_maybe).post(guest_invitation::hesitate),
        )
        .route(
            "/{lang}/{org}/{event}/invitation/{key}/no",
            get(guest_invitation::ask_no).post(guest_invitation::decline),
        )
        .route("/{lang}/{org}/{event}/tickets/{ticket}", get(ticket::page))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/badge.pdf", get(ticket::badge))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/certificate.pdf", get(ticket::certificate))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/event.ics", get(ticket::calendar))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/ticket.pkpass", get(ticket::apple_wallet))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/google-wallet", get(ticket::google_wallet))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/accept", post(ticket::accept))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/cancel", get(cancel::ask).post(cancel::cancel))
        .route("/{lang}/{org}/{event}/tickets/{ticket}/people", get(networking::people))
        .route(
            "/{lang}/{org}/{event}/tickets/{ticket}/sessions",
            get(agenda::ticket_page).post(agenda::ticket_choose),
        )
        .route("/{lang}/{org}/{event}/tickets/{ticket}/sessions.ics", get(agenda::ticket_calendar))
        .route(
            "/{lang}/{org}/{event}/unsubscribe/{key}",
            get(unsubscribe::ask).post(unsubscribe::unsubscribe),
        )
        .route("/{lang}/{org}/{event}/unsubscribe/{key}/back", post(unsubscribe::resubscribe))
        .route("/pictures/{picture}", get(picture::large))
        .route("/pictures/{picture}/small", get(picture::small))
        .route("/assets/{*file}", get(assets::serve))
        .route("/licences/{*file}", get(assets::serve))
        .route("/favicon.svg", get(assets::serve))
        .route("/apple-touch-icon.png", get(assets::serve))
        .merge(manage::router())
        .merge(staff::router())
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::method_not_allowed)
        .layer(Extension(Arc::new(PageCache::default())))
        .layer(Extension(Arc::new(RowCache::default())))
}
