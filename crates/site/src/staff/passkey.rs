//! What the script of a passkey asks for, and the way to remove one.

use std::sync::Arc;

use app::App;
use app::account::Challenge;
use axum::Json;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::PasskeyId;
use domain::locale::Locale;
use http_face::{Failure, Viewer};
use i18n_embed_fl::fl;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::account::{ProofForm, Removal, ask, not_removed};
use super::desk::account_href;
use super::refused::{InLocale, Refused};
use super::sign_in::landing;
use crate::page::{LangRoute, Segments};

/// A challenge, as the script takes it.
#[derive(Serialize)]
struct ChallengeBody {
    id: Uuid,
    options: Value,
}

/// A device's answer.
#[derive(Deserialize)]
pub(super) struct AnswerBody {
    id: Uuid,
    credential: Value,
    /// What its holder calls it; nothing for signing in.
    #[serde(default)]
    name: String,
}

/// Where to go on.
#[derive(Serialize)]
struct Next {
    next: String,
}

/// A passkey in an address.
#[derive(Deserialize)]
pub(super) struct PasskeySegment {
    id: Uuid,
}

fn challenge(challenge: Challenge) -> Response {
    Json(ChallengeBody { id: challenge.id, options: challenge.options }).into_response()
}

/// POST `/{lang}/account/passkeys/start`: the proof comes with it, as a form's.
pub(super) async fn begin(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<ProofForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let current = form.or_refuse(locale)?.0.current();
    app::account::begin_passkey(&app, &viewer.actor, current).await.map(challenge).or_refuse(locale)
}

/// POST `/{lang}/account/passkeys`.
pub(super) async fn add(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    body: Result<Json<AnswerBody>, axum::extract::rejection::JsonRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let Ok(Json(answer)) = body else { return Err(Refused::malformed(locale)) };
    let name = if answer.name.is_empty() { viewer.device.as_str() } else { &answer.name };
    app::account::add_passkey(&app, &viewer.actor, answer.id, answer.credential, name)
        .await
        .or_refuse(locale)?;
    Ok(Json(Next { next: format!("{}?done=passkey", account_href(locale)) }).into_response())
}

fn removal(locale: Locale, id: Uuid) -> Removal {
    let t = i18n::site(locale);
    Removal {
        path: format!("/account/passkeys/{id}/remove"),
        title: fl!(t, "passkey-remove-title"),
        lead: fl!(t, "passkey-remove-lead"),
        button: fl!(t, "team-remove"),
    }
}

/// GET `/{lang}/account/passkeys/{id}/remove`.
pub(super) async fn ask_to_remove(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(PasskeySegment { id }): Segments<PasskeySegment>,
) -> Result<Response, Refused> {
    ask(&app, &viewer, locale, removal(locale, id)).await
}

/// POST `/{lang}/account/passkeys/{id}/remove`.
pub(super) async fn remove(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(PasskeySegment { id }): Segments<PasskeySegment>,
    form: Result<Form<ProofForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let current = form.or_refuse(locale)?.0.current();
    match app::account::remove_passkey(&app, &viewer.actor, PasskeyId(id), current).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=passkey-removed", account_href(locale))).into_response()),
        Err(error) => not_removed(&app, &viewer, locale, removal(locale, id), error),
    }
}

/// POST `/{lang}/sign-in/passkey/start`.
pub(super) async fn begin_sign_in(
    LangRoute(_): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
) -> Result<Response, Failure> {
    Ok(challenge(app::account::begin_passkey_sign_in(&app, viewer.client).await?))
}

/// POST `/{lang}/sign-in/passkey`.
pub(super) async fn sign_in(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    body: Result<Json<AnswerBody>, axum::extract::rejection::JsonRejection>,
) -> Result<Response, Failure> {
    let Ok(Json(answer)) = body else { return Ok(StatusCode::BAD_REQUEST.into_response()) };
    let arrival = viewer.arrival();
    let signed_in = app::account::sign_in_by_passkey(&app, answer.id, answer.credential, arrival).await?;
    let cookie = http_face::session_cookie(&app, &signed_in.session_token, signed_in.access.expires_at);
    let next = landing(&app, locale, &signed_in, viewer.asked.as_deref()).await?;
    Ok((cookie, http_face::clear_asked(&app), Json(Next { next })).into_response())
}
