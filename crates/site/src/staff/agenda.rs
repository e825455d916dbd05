//! The programme as organisers prepare it: a grid of each day, which phones and screen readers get as a list; sessions,
//! rooms and tracks with their forms; what cannot be as it is said, with the ways out.

mod board;
pub(super) mod clash;
mod page;
mod panel;
mod places;
mod query;
mod run;
mod session;
mod session_form;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post as posted};
use domain::ids::SessionId;
use domain::locale::Locale;
use serde::Deserialize;

use self::places::{rooms, tracks};
use super::desk::{console_href, console_path};

/// The routes of this capability: see [`super::ROUTES`].
pub const ROUTES: [(&str, &str); 24] = [
    ("GET", "/{lang}/console/{org}/{event}/agenda"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/sessions/new"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/sessions/new"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/sessions/{session}"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/sessions/{session}"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/sessions/{session}/place"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/sessions/{session}/fix"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/sessions/{session}/delete"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/sessions/{session}/delete"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/rooms"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/rooms"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/rooms/{room}"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/rooms/{room}"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/rooms/{room}/move"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/rooms/{room}/delete"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/rooms/{room}/delete"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/tracks"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/tracks"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/tracks/{track}"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/tracks/{track}"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/tracks/{track}/move"),
    ("GET", "/{lang}/console/{org}/{event}/agenda/tracks/{track}/delete"),
    ("POST", "/{lang}/console/{org}/{event}/agenda/tracks/{track}/delete"),
    ("GET", "/{lang}/console/{org}/{event}/run"),
];

/// The pages.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/agenda", get(page::page))
        .route("/{lang}/console/{org}/{event}/agenda/sessions/new", get(session::new).post(session::add))
        .route(
            "/{lang}/console/{org}/{event}/agenda/sessions/{session}",
            get(session::edit).post(session::change),
        )
        .route("/{lang}/console/{org}/{event}/agenda/sessions/{session}/place", posted(session::place))
        .route("/{lang}/console/{org}/{event}/agenda/sessions/{session}/fix", posted(session::fix))
        .route(
            "/{lang}/console/{org}/{event}/agenda/sessions/{session}/delete",
            get(session::ask_delete).post(session::delete),
        )
        .route("/{lang}/console/{org}/{event}/agenda/rooms", get(rooms::list).post(rooms::add))
        .route("/{lang}/console/{org}/{event}/agenda/rooms/{room}", get(rooms::edit).post(rooms::change))
        .route("/{lang}/console/{org}/{event}/agenda/rooms/{room}/move", posted(rooms::reorder))
        .route(
            "/{lang}/console/{org}/{event}/agenda/rooms/{room}/delete",
            get(rooms::ask_delete).post(rooms::delete),
        )
        .route("/{lang}/console/{org}/{event}/agenda/tracks", get(tracks::list).post(tracks::add))
        .route("/{lang}/console/{org}/{event}/agenda/tracks/{track}", get(tracks::edit).post(tracks::change))
        .route("/{lang}/console/{org}/{event}/agenda/tracks/{track}/move", posted(tracks::reorder))
        .route(
            "/{lang}/console/{org}/{event}/agenda/tracks/{track}/delete",
            get(tracks::ask_delete).post(tracks::delete),
        )
        .route("/{lang}/console/{org}/{event}/run", get(run::page))
}

/// The programme's page in the console.
fn agenda_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/agenda", console_href(locale, info))
}

/// The programme's page in the console, without a language.
fn agenda_path(info: &EventInfo) -> String {
    format!("{}/agenda", console_path(info))
}

/// The session of an address.
#[derive(Deserialize)]
pub(super) struct SessionSegment {
    session: SessionId,
}
