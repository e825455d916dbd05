//! Letters to many in the console: written to those whom the list of registrations shows, looked at, counted, confirmed,
//! followed and stopped.

mod edit;
mod list;
mod send;
mod view;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::ids::MailingId;
use domain::locale::Locale;
use serde::Deserialize;

#[cfg(test)]
pub(super) use list::list_page;
#[cfg(test)]
pub(super) use view::{Shown, mailing_page};

use super::desk::console_href;

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 10] = [
    ("GET", "/{lang}/console/{org}/{event}/mailings"),
    ("GET", "/{lang}/console/{org}/{event}/mailings/new"),
    ("POST", "/{lang}/console/{org}/{event}/mailings/new"),
    ("GET", "/{lang}/console/{org}/{event}/mailings/{mailing}"),
    ("POST", "/{lang}/console/{org}/{event}/mailings/{mailing}"),
    ("GET", "/{lang}/console/{org}/{event}/mailings/{mailing}/preview"),
    ("POST", "/{lang}/console/{org}/{event}/mailings/{mailing}/preview"),
    ("GET", "/{lang}/console/{org}/{event}/mailings/{mailing}/send"),
    ("POST", "/{lang}/console/{org}/{event}/mailings/{mailing}/send"),
    ("POST", "/{lang}/console/{org}/{event}/mailings/{mailing}/stop"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/mailings", get(list::page))
        .route("/{lang}/console/{org}/{event}/mailings/new", get(edit::empty).post(edit::begin))
        .route("/{lang}/console/{org}/{event}/mailings/{mailing}", get(edit::page).post(edit::save))
        .route(
            "/{lang}/console/{org}/{event}/mailings/{mailing}/preview",
            get(edit::saved_preview).post(edit::typed_preview),
        )
        .route("/{lang}/console/{org}/{event}/mailings/{mailing}/send", get(send::ask).post(send::send))
        .route("/{lang}/console/{org}/{event}/mailings/{mailing}/stop", post(send::stop))
}

/// The letter of an address.
#[derive(Deserialize)]
pub(super) struct MailingPath {
    mailing: MailingId,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    done: String,
    /// The language of the letter that is shown; the page's own when empty.
    text: String,
}

/// The list of letters to many.
fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/mailings", console_href(locale, info))
}

/// The page of one.
fn mailing_href(locale: Locale, info: &EventInfo, id: MailingId) -> String {
    format!("{}/{id}", list_href(locale, info))
}
