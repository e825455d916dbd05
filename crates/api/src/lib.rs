//! JSON API, version 1, and its OpenAPI document. Every error is a problem (RFC 9457).
//!
//! A handler extracts, parses, makes one call into `app`, presents.

mod badge;
mod checkin;
mod event;
mod extract;
mod if_match;
mod layout;
mod openapi;
mod person;
mod problem;

use axum::Router;
use axum::routing::{any, get};
use http_face::{AppState, Shutdown};
use utoipa_axum::{router::OpenApiRouter, routes};

pub use openapi::document;
pub use problem::Problem;

/// Where the API starts.
pub const PREFIX: &str = "/api/v1";

/// Every route: its method, and its path as it is matched. Tests walk it.
pub const ROUTES: [(&str, &str); 12] = [
    ("GET", "/api/v1/openapi.json"),
    ("GET", "/api/v1/events/{organisation}/{event}"),
    ("GET", "/api/v1/events/{organisation}/{event}/live"),
    ("POST", "/api/v1/events/{organisation}/{event}/checkins"),
    ("POST", "/api/v1/events/{organisation}/{event}/checkins/{checkin}/undo"),
    ("GET", "/api/v1/events/{organisation}/{event}/attendees"),
    ("GET", "/api/v1/events/{organisation}/{event}/badge-keys"),
    ("GET", "/api/v1/events/{organisation}/{event}/badge-revocations"),
    ("GET", "/api/v1/events/{organisation}/{event}/badge-layouts"),
    ("POST", "/api/v1/events/{organisation}/{event}/badge-layouts"),
    ("GET", "/api/v1/events/{organisation}/{event}/badge-layouts/{layout}"),
    ("PUT", "/api/v1/events/{organisation}/{event}/badge-layouts/{layout}"),
];

/// The API's routes. Streams of live figures end when the server stops.
pub fn router(shutdown: Shutdown) -> Router<AppState> {
    let (routes, _) = described().split_for_parts();
    let routes = routes.route("/openapi.json", get(openapi::show)).layer(axum::Extension(shutdown));
    // A route of its own instead of a fallback: `/api/v1/x` has the shape of a page's address too.
    Router::new()
        .route("/api", any(problem::not_found))
        .route("/api/{*rest}", any(problem::not_found))
        .nest(PREFIX, routes)
}

/// The routes that the document describes, without the prefix.
fn described() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(openapi::frame())
        .routes(routes!(event::show))
        .routes(routes!(event::live))
        .routes(routes!(checkin::scan))
        .routes(routes!(checkin::undo))
        .routes(routes!(checkin::search))
        .routes(routes!(badge::keys))
        .routes(routes!(badge::revocations))
        .routes(routes!(layout::list, layout::add))
        .routes(routes!(layout::show, layout::put))
}
