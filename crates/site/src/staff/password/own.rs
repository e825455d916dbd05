//! Looking after one's own password, second factor and recovery codes.

use std::sync::Arc;

use app::account::{NewFactor, PasswordState, Proof};
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::{Access, Factor, Password};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::{refusal, wait_words};
use crate::page::{LangRoute, Shell, html};
use crate::staff::desk::{Desk, account_href};
use crate::staff::refused::{InLocale, Refused};

/// What was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct PasswordForm {
    current: String,
    password: String,
}

/// A code of the second factor.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct CodeForm {
    code: String,
}

/// Faults, each at its field.
#[derive(Debug, Default)]
pub(in crate::staff) struct Faults {
    pub(in crate::staff) current: Option<String>,
    pub(in crate::staff) password: Option<String>,
    pub(in crate::staff) code: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/account/password.html")]
pub(in crate::staff) struct PasswordPage {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) desk: Desk,
    pub(in crate::staff) href: String,
    pub(in crate::staff) account: String,
    pub(in crate::staff) email: String,
    pub(in crate::staff) state: PasswordState,
    pub(in crate::staff) faults: Faults,
    pub(in crate::staff) min: u32,
}

#[derive(Template)]
#[template(path = "staff/account/factor.html")]
pub(in crate::staff) struct FactorPage {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) desk: Desk,
    pub(in crate::staff) href: String,
    /// The picture to scan.
    pub(in crate::staff) qr: String,
    /// The secret, in groups of four.
    pub(in crate::staff) secret: String,
    pub(in crate::staff) error: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/account/codes.html")]
pub(in crate::staff) struct CodesPage {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) desk: Desk,
    pub(in crate::staff) codes: Vec<String>,
    pub(in crate::staff) account: String,
}

/// GET `/{lang}/account/password`.
pub(in crate::staff) async fn form(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
) -> Result<Response, Refused> {
    shown(&app, &viewer, locale, StatusCode::OK, Faults::default()).await
}

/// POST `/{lang}/account/password`: sets or changes it, then leads to the second factor where there is none.
pub(in crate::staff) async fn set(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<PasswordForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    let t = i18n::site(locale);
    let new = match Password::parse(&form.password) {
        Ok(new) => new,
        Err(error) => {
            let faults = Faults { password: Some(refusal(locale, error)), ..Faults::default() };
            return shown(&app, &viewer, locale, StatusCode::UNPROCESSABLE_ENTITY, faults).await;
        }
    };
    let current = Password::parse(&form.current).ok();
    let (status, faults) = match app::account::set_password(&app, &viewer.actor, current, new).await {
        Ok(()) => {
            let state = app::account::password_state(&app, &viewer.actor).await.or_refuse(locale)?;
            let next = if state.factor { "?done=password" } else { "/second-factor" };
            return Ok(Redirect::to(&format!("{}{next}", account_href(locale))).into_response());
        }
        Err(AppError::GuessablePassword) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Faults { password: Some(fl!(t, "password-guessable")), ..Faults::default() },
        ),
        Err(error) => current_fault(locale, error)?,
    };
    shown(&app, &viewer, locale, status, faults).await
}

/// POST `/{lang}/account/password/remove`.
pub(in crate::staff) async fn remove(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<PasswordForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    let current = Password::parse(&form.current).ok();
    match app::account::remove_password(&app, &viewer.actor, current).await {
        Ok(()) => {
            Ok(Redirect::to(&format!("{}?done=password-removed", account_href(locale))).into_response())
        }
        Err(error) => {
            let (status, faults) = current_fault(locale, error)?;
            shown(&app, &viewer, locale, status, faults).await
        }
    }
}

/// GET `/{lang}/account/second-factor`: what a device takes.
pub(in crate::staff) async fn factor(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
) -> Result<Response, Refused> {
    shown_factor(&app, &viewer, locale, StatusCode::OK, None).await
}

/// POST `/{lang}/account/second-factor`: confirms it, and shows the recovery codes, once.
pub(in crate::staff) async fn confirm(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<CodeForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    let code = match Factor::parse(&form.code) {
        Some(Factor::Totp(code)) => Some(code),
        _ => None,
    };
    match app::account::confirm_factor(&app, &viewer.actor, code).await {
        Ok(codes) => shown_codes(&app, &viewer, locale, codes),
        // Nothing is being set up: the password's page says where it stands.
        Err(AppError::Forbidden) => {
            Ok(Redirect::to(&format!("{}/password", account_href(locale))).into_response())
        }
        Err(error) => {
            let (status, words) = code_fault(locale, error)?;
            shown_factor(&app, &viewer, locale, status, Some(words)).await
        }
    }
}

/// POST `/{lang}/account/recovery-codes`: new ones, shown once.
pub(in crate::staff) async fn renew(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<CodeForm>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.account(app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    match app::account::renew_codes(&app, &viewer.actor, Factor::parse(&form.code)).await {
        Ok(codes) => shown_codes(&app, &viewer, locale, codes),
        Err(error) => {
            let (status, words) = code_fault(locale, error)?;
            let faults = Faults { code: Some(words), ..Faults::default() };
            shown(&app, &viewer, locale, status, faults).await
        }
    }
}

/// What is wrong with the present password; other refusals are no page's of ours.
pub(in crate::staff) fn current_fault(
    locale: Locale,
    error: AppError,
) -> Result<(StatusCode, Faults), Refused> {
    let (status, words) = match error {
        AppError::WrongCredentials => {
            (StatusCode::UNPROCESSABLE_ENTITY, fl!(i18n::site(locale), "password-current-wrong"))
        }
        AppError::TooManyTries(wait) => (StatusCode::TOO_MANY_REQUESTS, wait_words(locale, wait)),
        error => return Err(Refused::App(locale, error)),
    };
    Ok((status, Faults { current: Some(words), ..Faults::default() }))
}

fn code_fault(locale: Locale, error: AppError) -> Result<(StatusCode, String), Refused> {
    match error {
        AppError::WrongCredentials => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, fl!(i18n::site(locale), "factor-wrong")))
        }
        AppError::TooManyTries(wait) => Ok((StatusCode::TOO_MANY_REQUESTS, wait_words(locale, wait))),
        error => Err(Refused::App(locale, error)),
    }
}

async fn shown(
    app: &App,
    viewer: &Viewer,
    locale: Locale,
    status: StatusCode,
    faults: Faults,
) -> Result<Response, Refused> {
    let state = app::account::password_state(app, &viewer.actor).await.or_refuse(locale)?;
    // Without a password there is nothing to do here but choose one, which takes having signed in just now.
    if app::account::proof(app, &viewer.actor).await.or_refuse(locale)? == Proof::SignIn {
        return Err(Refused::App(locale, AppError::ProofNeeded));
    }
    let access = viewer.actor.staff(app.now()).or_refuse(locale)?;
    Ok(html(locale, status, &password_page(locale, access, state, faults)))
}

pub(in crate::staff) fn password_page(
    locale: Locale,
    access: &Access,
    state: PasswordState,
    faults: Faults,
) -> PasswordPage {
    let title = fl!(i18n::site(locale), "password-title");
    PasswordPage {
        shell: Shell::new(locale, "/account/password", title),
        desk: Desk::of_account(locale, access),
        href: format!("{}/password", account_href(locale)),
        account: account_href(locale),
        email: access.account.as_ref().map(|account| account.email.to_string()).unwrap_or_default(),
        state,
        faults,
        min: u32::try_from(Password::MIN).unwrap_or(u32::MAX),
    }
}

async fn shown_factor(
    app: &App,
    viewer: &Viewer,
    locale: Locale,
    status: StatusCode,
    error: Option<String>,
) -> Result<Response, Refused> {
    let new = match app::account::begin_factor(app, &viewer.actor).await {
        Ok(new) => new,
        // There is one, or a password comes first: either is told on the password's page.
        Err(AppError::Forbidden) if viewer.actor.account(app.now()).is_ok() => {
            return Ok(Redirect::to(&format!("{}/password", account_href(locale))).into_response());
        }
        Err(error) => return Err(Refused::App(locale, error)),
    };
    let access = viewer.actor.staff(app.now()).or_refuse(locale)?;
    let page = factor_page(locale, access, &new, error).or_refuse(locale)?;
    Ok(html(locale, status, &page))
}

pub(in crate::staff) fn factor_page(
    locale: Locale,
    access: &Access,
    new: &NewFactor,
    error: Option<String>,
) -> Result<FactorPage, AppError> {
    let title = fl!(i18n::site(locale), "factor-title");
    let groups = new.secret.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned());
    Ok(FactorPage {
        shell: Shell::new(locale, "/account/second-factor", title),
        desk: Desk::of_account(locale, access),
        href: format!("{}/second-factor", account_href(locale)),
        qr: app::badge::qr_svg(&new.uri)?,
        secret: groups.collect::<Vec<_>>().join(" "),
        error,
    })
}

fn shown_codes(app: &App, viewer: &Viewer, locale: Locale, codes: Vec<String>) -> Result<Response, Refused> {
    let access = viewer.actor.staff(app.now()).or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &codes_page(locale, access, codes)))
}

pub(in crate::staff) fn codes_page(locale: Locale, access: &Access, codes: Vec<String>) -> CodesPage {
    let title = fl!(i18n::site(locale), "codes-title");
    CodesPage {
        shell: Shell::new(locale, "/account/password", title),
        desk: Desk::of_account(locale, access),
        codes,
        account: account_href(locale),
    }
}
