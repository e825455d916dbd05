//! The public keys with which anybody can check a badge's signature.

use axum::Json;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use http_face::AppState;

use crate::Problem;
use crate::extract::OfEvent;

/// The public keys of an event's badges, as a JSON Web Key Set (RFC 7517)
///
/// A key fixes its algorithm, ES256; what a badge's header claims does not matter.
#[utoipa::path(
    get, path = "/events/{organisation}/{event}/badge-keys", tag = "badge", operation_id = "badgeKeys",
    params(("organisation" = String, Path), ("event" = String, Path)),
    responses(
        (status = 200, body = serde_json::Value, content_type = "application/jwk-set+json"),
        (status = 404, body = Problem),
    ),
)]
pub(crate) async fn keys(
    State(app): State<AppState>,
    OfEvent(info): OfEvent,
) -> Result<impl IntoResponse, Problem> {
    let keys = app::badge::public_keys(&app, &info).await?;
    let headers = [
        (axum::http::header::CONTENT_TYPE, "application/jwk-set+json"),
        (CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((headers, Json(keys)))
}
