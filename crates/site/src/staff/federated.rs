//! The organisation's own sign-in: the way to its provider, the way back, and untying one's account from it.

use std::sync::Arc;

use app::account::Returned;
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::IdentityId;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

use super::account::{ProofForm, Removal, ask, not_removed};
use super::desk::account_href;
use super::refused::{InLocale, Refused};
use super::sign_in::welcome;
use crate::page::{LangRoute, Segments, Shell, html, locale_of};

/// What a provider adds to the address to which it sends people back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Answer {
    state: String,
    code: String,
    error: String,
    iss: Option<String>,
}

/// Who somebody is at a provider, in an address.
#[derive(Debug, Deserialize)]
pub(super) struct IdentitySegment {
    id: Uuid,
}

/// Why nobody was signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// The answer is none that we asked for, or was used, or says no.
    Unfinished,
    /// It names nobody of ours. Whether an account has this address is not said.
    Unknown,
    /// The provider does not answer.
    Down,
}

#[derive(Template)]
#[template(path = "staff/sign-in-ended.html")]
pub(super) struct EndedPage {
    pub(super) shell: Shell,
    pub(super) text: String,
    pub(super) advice: String,
}

/// GET `/{lang}/sign-in/federated`: a link and no form, because a form of ours leads nowhere else (`form-action`).
pub(super) async fn begin(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
) -> Result<Response, Refused> {
    match app::account::begin_federated(&app, locale, viewer.client).await {
        Ok(departure) => {
            // The language travels along: whoever comes back is at an address that has none.
            let ticket = format!("{locale}.{}", departure.ticket);
            let cookie = http_face::departure_cookie(&app, &ticket, departure.patience.as_secs());
            Ok((cookie, Redirect::to(&departure.href)).into_response())
        }
        Err(error) => ended(&app, locale, error),
    }
}

/// GET `/sign-in/federated`: the provider's answer.
pub(super) async fn finish(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    uri: Uri,
    headers: HeaderMap,
    answer: Result<Query<Answer>, QueryRejection>,
) -> Result<Response, Refused> {
    let brought = http_face::departure(&headers).and_then(|brought| brought.split_once('.'));
    let locale = brought.and_then(|(code, _)| Locale::from_code(code));
    let locale = locale.unwrap_or_else(|| locale_of(&uri, &headers));
    let Query(answer) = answer.unwrap_or_default();
    let returned = Returned {
        ticket: brought.and_then(|(_, ticket)| ticket.parse().ok()),
        state: answer.state,
        code: answer.code,
        error: answer.error,
        issuer: answer.iss,
    };
    let arrival = viewer.arrival();
    let answer = match app::account::finish_federated(&app, returned, viewer.client, arrival).await {
        Ok(signed_in) => welcome(&app, locale, signed_in, viewer.asked.as_deref()).await?,
        Err(error) => ended(&app, locale, error)?,
    };
    Ok((http_face::clear_departure(&app), answer).into_response())
}

fn ended(app: &App, locale: Locale, error: AppError) -> Result<Response, Refused> {
    let why = match &error {
        AppError::SignInUnfinished(_) => Ended::Unfinished,
        AppError::IdentityUnknown | AppError::LinkSpent => Ended::Unknown,
        AppError::ProviderDown(_) => Ended::Down,
        _ => return Err(Refused::App(locale, error)),
    };
    http_face::report(&error);
    let name = app.provider().map(|provider| provider.name.clone()).unwrap_or_default();
    Ok(html(locale, http_face::status_of(&error), &ended_page(locale, why, &name)))
}

pub(super) fn ended_page(locale: Locale, why: Ended, name: &str) -> EndedPage {
    let t = i18n::site(locale);
    let (title, text, advice) = match why {
        Ended::Unfinished => (
            fl!(t, "federated-unfinished-title"),
            fl!(t, "federated-unfinished-text"),
            fl!(t, "federated-unfinished-advice"),
        ),
        Ended::Unknown => (
            fl!(t, "federated-unknown-title"),
            fl!(t, "federated-unknown-text", name = name),
            fl!(t, "federated-unknown-advice"),
        ),
        Ended::Down => (
            fl!(t, "federated-down-title"),
            fl!(t, "federated-down-text", name = name),
            fl!(t, "federated-down-advice"),
        ),
    };
    EndedPage { shell: Shell::new(locale, "/sign-in", title), text, advice }
}

fn removal(locale: Locale, id: Uuid) -> Removal {
    let t = i18n::site(locale);
    Removal {
        path: format!("/account/identities/{id}/remove"),
        title: fl!(t, "federated-remove-title"),
        lead: fl!(t, "federated-remove-lead"),
        button: fl!(t, "federated-remove"),
    }
}

/// GET `/{lang}/account/identities/{id}/remove`.
pub(super) async fn ask_to_remove(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(IdentitySegment { id }): Segments<IdentitySegment>,
) -> Result<Response, Refused> {
    ask(&app, &viewer, locale, removal(locale, id)).await
}

/// POST `/{lang}/account/identities/{id}/remove`.
pub(super) async fn remove(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(IdentitySegment { id }): Segments<IdentitySegment>,
    form: Result<Form<ProofForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let current = form.or_refuse(locale)?.0.current();
    match app::account::remove_identity(&app, &viewer.actor, IdentityId(id), current).await {
        Ok(()) => {
            Ok(Redirect::to(&format!("{}?done=identity-removed", account_href(locale))).into_response())
        }
        Err(error) => not_removed(&app, &viewer, locale, removal(locale, id), error),
    }
}
