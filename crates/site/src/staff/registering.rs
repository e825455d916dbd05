//! Who may register for an event and how, in the console: its categories, the pools of their seats, and the organisers'
//! questions. What is changed here is shown to the public when the event is published.

mod edit;
mod fields;
mod list;
mod settings;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::key::Key;
use domain::locale::Locale;
use serde::Deserialize;

use super::desk::{console_href, console_path};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 11] = [
    ("GET", "/{lang}/console/{org}/{event}/registering"),
    ("GET", "/{lang}/console/{org}/{event}/registering/settings"),
    ("POST", "/{lang}/console/{org}/{event}/registering/settings"),
    ("GET", "/{lang}/console/{org}/{event}/registering/{what}/new"),
    ("POST", "/{lang}/console/{org}/{event}/registering/{what}/new"),
    ("GET", "/{lang}/console/{org}/{event}/registering/{what}/{key}"),
    ("POST", "/{lang}/console/{org}/{event}/registering/{what}/{key}"),
    ("POST", "/{lang}/console/{org}/{event}/registering/{what}/{key}/move"),
    ("POST", "/{lang}/console/{org}/{event}/registering/{what}/{key}/renew-link"),
    ("GET", "/{lang}/console/{org}/{event}/registering/{what}/{key}/remove"),
    ("POST", "/{lang}/console/{org}/{event}/registering/{what}/{key}/remove"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/registering", get(list::page))
        .route("/{lang}/console/{org}/{event}/registering/settings", get(settings::page).post(settings::save))
        .route("/{lang}/console/{org}/{event}/registering/{what}/new", get(edit::empty).post(edit::add))
        .route("/{lang}/console/{org}/{event}/registering/{what}/{key}", get(edit::page).post(edit::save))
        .route("/{lang}/console/{org}/{event}/registering/{what}/{key}/move", post(edit::shift))
        .route("/{lang}/console/{org}/{event}/registering/{what}/{key}/renew-link", post(edit::renew_link))
        .route(
            "/{lang}/console/{org}/{event}/registering/{what}/{key}/remove",
            get(edit::ask).post(edit::remove),
        )
}

/// One of the three lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum What {
    Categories,
    Pools,
    Questions,
}

impl What {
    const fn code(self) -> &'static str {
        match self {
            Self::Categories => "categories",
            Self::Pools => "pools",
            Self::Questions => "questions",
        }
    }
}

/// The list of an address.
#[derive(Deserialize)]
struct ListPath {
    what: What,
}

/// The one of a list of an address.
#[derive(Deserialize)]
struct OnePath {
    what: What,
    key: Key,
}

fn list_path(info: &EventInfo) -> String {
    format!("{}/registering", console_path(info))
}

fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/registering", console_href(locale, info))
}

fn one_href(locale: Locale, info: &EventInfo, what: What, key: &Key) -> String {
    format!("{}/{}/{key}", list_href(locale, info), what.code())
}
