//! Everything that the server answers to.

use axum::Router;
use axum::response::{IntoResponse, Response};
use http_face::{AppState, Refused, Shutdown};

use crate::operations;

/// Pages, API and operations, in their shell. Open streams end when `shutdown` says so.
pub fn routes(app: AppState, shutdown: Shutdown) -> Router {
    let faces = Router::new().merge(site::router()).merge(api::router(shutdown));
    // Outside the shell: what is asked every second fills no log, and is answered in a word.
    let operations = http_face::harden(operations::router(app.clone()), &app);
    http_face::wrap(faces, app, present).merge(operations)
}

/// Words an error that no handler worded, in the face that was asked.
fn present(refused: Refused<'_>) -> Response {
    if refused.uri.path().starts_with("/api/") {
        api::Problem::of(refused.status).into_response()
    } else {
        site::error::present(refused)
    }
}

#[cfg(test)]
mod tests;
