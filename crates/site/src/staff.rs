//! What staff see: signing in, the organisers' console, the door.
//!
//! Every page works without scripts. Use cases authorise; a page that needs somebody who is not signed in leads to
//! the sign-in page and says nothing else, see [`refused`].

mod account;
mod agenda;
mod answer;
mod chart;
mod console;
mod desk;
mod door;
mod event;
mod files;
#[allow(dead_code, reason = "some parts are for pages of other capabilities")]
mod form;
mod journal;
mod overview;
mod partner;
mod people;
mod post;
mod query;
mod refused;
mod registrations;
mod route;
mod sign_in;
mod speaker;
#[cfg(test)]
mod tests;
mod words;

use std::sync::Arc;

use app::App;
use axum::Router;
use axum::routing::{get, post as posted};

pub use agenda::ROUTES as AGENDA_ROUTES;
pub use event::ROUTES as EVENT_ROUTES;
pub use partner::ROUTES as PARTNER_ROUTES;
pub use speaker::ROUTES as SPEAKER_ROUTES;

/// The staff routes, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 18] = [
    ("GET", "/{lang}/sign-in"),
    ("POST", "/{lang}/sign-in"),
    ("GET", "/{lang}/sign-in/{token}"),
    ("POST", "/{lang}/sign-in/{token}"),
    ("POST", "/{lang}/sign-out"),
    ("GET", "/{lang}/account"),
    ("POST", "/{lang}/account"),
    ("POST", "/{lang}/account/sessions/{id}/end"),
    ("POST", "/{lang}/account/sessions/end-others"),
    ("GET", "/{lang}/console"),
    ("GET", "/{lang}/console/{org}/journal"),
    ("GET", "/{lang}/console/{org}/{event}"),
    ("GET", "/{lang}/console/{org}/{event}/registrations"),
    ("GET", "/{lang}/console/{org}/{event}/export"),
    ("GET", "/{lang}/console/{org}/{event}/badges.pdf"),
    ("GET", "/{lang}/door/{org}/{event}"),
    ("POST", "/{lang}/door/{org}/{event}/checkins"),
    ("POST", "/{lang}/door/{org}/{event}/checkins/{id}/undo"),
];

/// The staff pages.
pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .merge(speaker::router())
        .merge(partner::router())
        .route("/{lang}/sign-in", get(sign_in::form).post(sign_in::request))
        .route("/{lang}/sign-in/{token}", get(sign_in::link).post(sign_in::spend))
        .route("/{lang}/sign-out", posted(sign_in::sign_out))
        .route("/{lang}/account", get(account::page).post(account::change))
        .route("/{lang}/account/sessions/{id}/end", posted(account::end_session))
        .route("/{lang}/account/sessions/end-others", posted(account::end_other_sessions))
        .route("/{lang}/console", get(console::events))
        .route("/{lang}/console/{org}/journal", get(journal::page))
        .route("/{lang}/console/{org}/{event}", get(overview::page))
        .route("/{lang}/console/{org}/{event}/registrations", get(registrations::page))
        .route("/{lang}/console/{org}/{event}/export", get(files::export))
        .route("/{lang}/console/{org}/{event}/badges.pdf", get(files::badges))
        .merge(event::router())
        .merge(agenda::router())
        .route("/{lang}/door/{org}/{event}", get(door::page))
        .route("/{lang}/door/{org}/{event}/checkins", posted(answer::check_in))
        .route("/{lang}/door/{org}/{event}/checkins/{id}/undo", posted(answer::undo))
}
