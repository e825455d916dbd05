//! One's own account: name, language, roles, and where one is signed in.

mod remove;
mod view;

use std::sync::Arc;

use app::App;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::AccessSessionId;
use domain::locale::Locale;
use domain::text::{PersonName, TextError};
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

#[cfg(test)]
pub(super) use remove::remove_page;
pub(super) use remove::{ProofForm, Removal, ask, not_removed};
pub(super) use view::{AccountPage, Typed, account_page};

use super::desk::account_href;
use super::refused::{InLocale, Refused};
use crate::page::{LangRoute, Segments, html};

/// What was just done, as the address tells it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    done: String,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ProfileForm {
    name: String,
    locale: String,
}

/// A session in an address.
#[derive(Debug, Deserialize)]
pub(super) struct SessionSegment {
    id: Uuid,
}

/// GET `/{lang}/account`.
pub(super) async fn page(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Query(done): Query<Done>,
) -> Result<Response, Refused> {
    let mut page = load(&app, &viewer, locale, Typed::default()).await?;
    page.done = match done.done.as_str() {
        "saved" => Some(fl!(i18n::site(locale), "account-saved")),
        "password" => Some(fl!(i18n::site(locale), "password-done")),
        "password-removed" => Some(fl!(i18n::site(locale), "password-removed-done")),
        "passkey" => Some(fl!(i18n::site(locale), "passkey-done")),
        "passkey-removed" => Some(fl!(i18n::site(locale), "passkey-removed-done")),
        "identity-removed" => Some(fl!(i18n::site(locale), "federated-removed-done")),
        "ended" => Some(fl!(i18n::site(locale), "account-sessions-ended")),
        _ => None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `/{lang}/account`: the name and the language.
pub(super) async fn change(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<ProfileForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    let name = match PersonName::typed(&form.name) {
        Ok(name) => Some(name),
        Err(TextError::Empty) => None,
        Err(_) => {
            let error = fl!(i18n::site(locale), "account-name-malformed");
            let page =
                load(&app, &viewer, locale, Typed { name: Some(form.name), error: Some(error) }).await?;
            return Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    let wish = Locale::from_code(&form.locale).unwrap_or(locale);
    app::account::change_profile(&app, &viewer.actor, name, wish).await.or_refuse(locale)?;
    Ok(back(locale, "?done=saved"))
}

/// POST `/{lang}/account/sessions/{id}/end`.
pub(super) async fn end_session(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(session): Segments<SessionSegment>,
) -> Result<Response, Refused> {
    let id = AccessSessionId(session.id);
    app::account::end_session(&app, &viewer.actor, id).await.or_refuse(locale)?;
    Ok(back(locale, "#sessions"))
}

/// POST `/{lang}/account/sessions/end-others`.
pub(super) async fn end_other_sessions(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
) -> Result<Response, Refused> {
    app::account::end_other_sessions(&app, &viewer.actor).await.or_refuse(locale)?;
    Ok(back(locale, "?done=ended"))
}

fn back(locale: Locale, rest: &str) -> Response {
    Redirect::to(&format!("{}{rest}", account_href(locale))).into_response()
}

async fn load(app: &App, viewer: &Viewer, locale: Locale, typed: Typed) -> Result<AccountPage, Refused> {
    let actor = &viewer.actor;
    actor.account(app.now()).or_refuse(locale)?;
    let access = actor.staff(app.now()).or_refuse(locale)?;
    let parts = app::account::parts(app, actor).await.or_refuse(locale)?;
    let sessions = app::account::sessions(app, actor).await.or_refuse(locale)?;
    let passkeys = app::account::passkeys(app, actor).await.or_refuse(locale)?;
    let mut page = account_page(locale, access, &parts, &sessions, typed);
    page.has_passkeys = app.has_passkeys();
    page.proof = app::account::proof(app, actor).await.or_refuse(locale)?;
    let identities = app::account::identities(app, actor).await.or_refuse(locale)?;
    page.identities = identities.iter().map(|one| view::identity_row(locale, one, app.provider())).collect();
    page.passkeys = passkeys.iter().map(|one| view::passkey_row(locale, one)).collect();
    Ok(page)
}
