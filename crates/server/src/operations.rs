//! What a supervisor asks: alive? ready?

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use http_face::AppState;

/// `/healthz` and `/readyz`.
pub(crate) fn router(app: AppState) -> Router {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(ready)).with_state(app)
}

/// Ready: the database answers and no migration is missing. What is missing is in the log, not in the answer.
async fn ready(State(app): State<AppState>) -> (StatusCode, &'static str) {
    match app.store().ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}
