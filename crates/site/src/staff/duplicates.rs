//! Registrations that may be one person's twice: found, compared side by side, made one or kept apart by somebody.

mod list;
mod pair;
mod words;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::ids::RegistrationId;
use domain::locale::Locale;
use serde::Deserialize;
use uuid::Uuid;

use super::desk::console_href;

#[cfg(test)]
pub(super) use list::list_page;
#[cfg(test)]
pub(super) use pair::pair_page;

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 5] = [
    ("GET", "/{lang}/console/{org}/{event}/duplicates"),
    ("GET", "/{lang}/console/{org}/{event}/duplicates/{first}/{second}"),
    ("POST", "/{lang}/console/{org}/{event}/duplicates/{first}/{second}/merge"),
    ("POST", "/{lang}/console/{org}/{event}/duplicates/{first}/{second}/apart"),
    ("POST", "/{lang}/console/{org}/{event}/merges/{merge}/undo"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/duplicates", get(list::page))
        .route("/{lang}/console/{org}/{event}/duplicates/{first}/{second}", get(pair::page))
        .route("/{lang}/console/{org}/{event}/duplicates/{first}/{second}/merge", post(pair::merge))
        .route("/{lang}/console/{org}/{event}/duplicates/{first}/{second}/apart", post(pair::keep_apart))
        .route("/{lang}/console/{org}/{event}/merges/{merge}/undo", post(list::undo))
}

/// Two registrations in an address.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct PairSegments {
    first: Uuid,
    second: Uuid,
}

/// The list of pairs.
pub(super) fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/duplicates", console_href(locale, info))
}

/// The page that compares two.
pub(super) fn pair_href(
    locale: Locale,
    info: &EventInfo,
    first: RegistrationId,
    second: RegistrationId,
) -> String {
    format!("{}/{first}/{second}", list_href(locale, info))
}
