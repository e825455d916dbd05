//! Speakers in the console: the list, their pages, and what they wrote of themselves. Their own page is here too.

mod edit;
mod list;
mod own;
mod remove;
mod review;
mod view;

use std::sync::Arc;

use app::App;
use axum::Router;
use axum::routing::{get, post};
use domain::ids::SpeakerId;
use domain::locale::Locale;
use serde::Deserialize;

use super::desk::console_href;
use app::event::EventInfo;

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 16] = [
    ("GET", "/{lang}/console/{org}/{event}/speakers"),
    ("GET", "/{lang}/console/{org}/{event}/speakers/new"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/new"),
    ("GET", "/{lang}/console/{org}/{event}/speakers/{speaker}"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}/move"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}/picture"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}/picture/remove"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}/approve"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}/send-back"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}/invite"),
    ("GET", "/{lang}/console/{org}/{event}/speakers/{speaker}/remove"),
    ("POST", "/{lang}/console/{org}/{event}/speakers/{speaker}/remove"),
    ("GET", "/{lang}/my/speaker/{org}/{event}"),
    ("POST", "/{lang}/my/speaker/{org}/{event}"),
    ("POST", "/{lang}/my/speaker/{org}/{event}/picture"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    let uploads = http_face::uploads;
    Router::new()
        .route("/{lang}/console/{org}/{event}/speakers", get(list::page))
        .route("/{lang}/console/{org}/{event}/speakers/new", get(edit::empty).post(edit::add))
        .route("/{lang}/console/{org}/{event}/speakers/{speaker}", get(edit::page).post(edit::save))
        .route("/{lang}/console/{org}/{event}/speakers/{speaker}/move", post(edit::shift))
        .route(
            "/{lang}/console/{org}/{event}/speakers/{speaker}/picture",
            post(edit::set_picture).layer(uploads()),
        )
        .route("/{lang}/console/{org}/{event}/speakers/{speaker}/picture/remove", post(edit::remove_picture))
        .route("/{lang}/console/{org}/{event}/speakers/{speaker}/approve", post(review::approve))
        .route("/{lang}/console/{org}/{event}/speakers/{speaker}/send-back", post(review::send_back))
        .route("/{lang}/console/{org}/{event}/speakers/{speaker}/invite", post(review::invite))
        .route(
            "/{lang}/console/{org}/{event}/speakers/{speaker}/remove",
            get(remove::ask).post(remove::remove),
        )
        .route("/{lang}/my/speaker/{org}/{event}", get(own::page).post(own::propose))
        .route("/{lang}/my/speaker/{org}/{event}/picture", post(own::propose_picture).layer(uploads()))
}

/// The speaker of an address.
#[derive(Deserialize)]
pub(super) struct SpeakerPath {
    speaker: SpeakerId,
}

/// The list of an event's speakers.
fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/speakers", console_href(locale, info))
}

/// A speaker's page in the console.
fn edit_href(locale: Locale, info: &EventInfo, id: SpeakerId) -> String {
    format!("{}/{id}", list_href(locale, info))
}
