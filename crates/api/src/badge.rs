//! What a door needs to judge badges without a network: the public keys that check their signatures, and which badges
//! open no door any more.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use http_face::AppState;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::Problem;
use crate::extract::{Input, OfEvent, Staff};

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

/// What the asker knows already.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Known {
    /// The number up to which all is known; without it, or with a number that was never given, everything is told.
    #[serde(default)]
    since: u32,
}

/// What changed of the badges that open no door any more.
#[derive(Serialize, ToSchema)]
pub(crate) struct SignedRevocations {
    /// A JWT under ES256 of the type `revocations+jwt`, signed by one of the badge keys: `e` the event as badges name it,
    /// `n` the number up to which all is told, `s` the one from which on, `iat` when; `x` the codes of replaced badges, `c`
    /// of those whose registration is cancelled, `v` of those that open doors again, eight characters each.
    list: String,
}

/// Badges that open no door any more, as far as that changed since a number
///
/// A door that asks every half minute refuses them without a network too. It keeps what it knows when it is told of a lower
/// number or an earlier moment.
#[utoipa::path(
    get, path = "/events/{organisation}/{event}/badge-revocations", tag = "badge", operation_id = "badgeRevocations",
    params(("organisation" = String, Path), ("event" = String, Path), Known),
    responses(
        (status = 200, body = SignedRevocations), (status = 400, body = Problem), (status = 401, body = Problem),
        (status = 403, body = Problem), (status = 404, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn revocations(
    State(app): State<AppState>,
    OfEvent(info): OfEvent,
    Staff(actor): Staff,
    Input(Query(known)): Input<Query<Known>>,
) -> Result<impl IntoResponse, Problem> {
    let list = app::badge::revocations(&app, &actor, &info, known.since).await?;
    Ok(([(CACHE_CONTROL, "no-store")], Json(SignedRevocations { list })))
}
