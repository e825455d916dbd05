//! What staff pages answer when a use case refuses.

use app::AppError;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::locale::Locale;
use http_face::SignInFirst;

use super::query::MalformedQuery;
use crate::error::PageError;

/// A refusal, in the reader's language.
#[derive(Debug)]
pub(super) enum Refused {
    /// A use case's.
    App(Locale, AppError),
    /// A request that no page of ours makes.
    Malformed(Locale, StatusCode),
}

/// Gives an error the language of the page that it ends.
pub(super) trait InLocale<T> {
    fn or_refuse(self, locale: Locale) -> Result<T, Refused>;
}

impl<T> InLocale<T> for Result<T, AppError> {
    fn or_refuse(self, locale: Locale) -> Result<T, Refused> {
        self.map_err(|error| Refused::App(locale, error))
    }
}

impl<T> InLocale<T> for Result<T, MalformedQuery> {
    fn or_refuse(self, locale: Locale) -> Result<T, Refused> {
        self.map_err(|MalformedQuery| Refused::malformed(locale))
    }
}

impl<T> InLocale<T> for Result<T, FormRejection> {
    fn or_refuse(self, locale: Locale) -> Result<T, Refused> {
        self.map_err(|rejection| Refused::Malformed(locale, rejection.status()))
    }
}

impl Refused {
    /// An address that no page links to.
    pub(super) const fn malformed(locale: Locale) -> Self {
        Self::Malformed(locale, StatusCode::BAD_REQUEST)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        match self {
            Self::App(locale, AppError::SignInNeeded) => {
                let there = Redirect::to(&format!("{}?needed=1", sign_in_href(locale)));
                (SignInFirst, there).into_response()
            }
            Self::App(locale, AppError::ProofNeeded) => {
                let there = Redirect::to(&format!("{}?again=1", sign_in_href(locale)));
                (SignInFirst, there).into_response()
            }
            Self::App(locale, error) => PageError::new(locale, &error).into_response(),
            Self::Malformed(locale, status) => PageError::of_status(locale, status).into_response(),
        }
    }
}

/// Where one signs in.
pub(super) fn sign_in_href(locale: Locale) -> String {
    format!("/{locale}/sign-in")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header::LOCATION;

    #[test]
    fn a_stranger_is_led_to_the_sign_in_page_and_told_no_more() {
        let answer = Refused::App(Locale::Ar, AppError::SignInNeeded).into_response();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[LOCATION], "/ar/sign-in?needed=1");
        let forbidden = Refused::App(Locale::Fr, AppError::Forbidden).into_response();
        assert_eq!(forbidden.status(), StatusCode::FORBIDDEN);
        assert_eq!(Refused::malformed(Locale::Fr).into_response().status(), StatusCode::BAD_REQUEST);
    }
}
