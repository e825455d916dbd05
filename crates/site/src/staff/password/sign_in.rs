//! Signing in by a password and a second factor.

use std::sync::Arc;

use app::account::PasswordSignIn;
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use domain::account::{Factor, Password};
use domain::locale::Locale;
use domain::text::Email;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::wait_words;
use crate::page::{LangRoute, Shell, html};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::sign_in::welcome;

/// What was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct SignInForm {
    email: String,
    password: String,
    code: String,
}

#[derive(Template)]
#[template(path = "staff/sign-in-password.html")]
pub(in crate::staff) struct PasswordSignInPage {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) email: String,
    pub(in crate::staff) error: Option<String>,
}

/// GET `/{lang}/sign-in/password`.
pub(in crate::staff) async fn sign_in_form(LangRoute(locale): LangRoute) -> Response {
    html(locale, StatusCode::OK, &sign_in_page(locale, String::new(), None))
}

/// POST `/{lang}/sign-in/password`: whatever was wrong, the answer is the same.
pub(in crate::staff) async fn sign_in(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<SignInForm>, FormRejection>,
) -> Result<Response, Refused> {
    let Form(form) = form.or_refuse(locale)?;
    let t = i18n::site(locale);
    let again = |status, error| html(locale, status, &sign_in_page(locale, form.email.clone(), Some(error)));
    // What is no address is nobody's; that it is none says nothing of who has an account.
    let Ok(email) = Email::parse(&form.email) else {
        return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, fl!(t, "signin-email-malformed")));
    };
    let typed = PasswordSignIn {
        email,
        password: Password::parse(&form.password).ok(),
        factor: Factor::parse(&form.code),
    };
    match app::account::sign_in_by_password(&app, typed, viewer.client, viewer.arrival()).await {
        Ok(signed_in) => welcome(&app, locale, signed_in, viewer.asked.as_deref()).await,
        Err(AppError::WrongCredentials) => {
            Ok(again(StatusCode::UNPROCESSABLE_ENTITY, fl!(t, "password-wrong")))
        }
        Err(AppError::TooManyTries(wait)) => {
            let mut answer = again(StatusCode::TOO_MANY_REQUESTS, wait_words(locale, wait));
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
            Ok(answer)
        }
        Err(error) => Err(Refused::App(locale, error)),
    }
}

pub(in crate::staff) fn sign_in_page(
    locale: Locale,
    email: String,
    error: Option<String>,
) -> PasswordSignInPage {
    let title = fl!(i18n::site(locale), "signin-title");
    PasswordSignInPage { shell: Shell::new(locale, "/sign-in/password", title), email, error }
}
