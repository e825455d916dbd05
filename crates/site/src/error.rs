//! Answers for what cannot be done: one page, in the reader's language, that says what to do instead.

use app::AppError;
use askama::Template;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use domain::locale::Locale;
use i18n_embed_fl::fl;

use crate::page::{Shell, locale_of, path_locale};

/// Why there is no page, and in which language to say so.
#[derive(Debug)]
pub struct PageError {
    locale: Locale,
    status: StatusCode,
    cause: Cause,
    /// In how many seconds it may be tried again, where that is known.
    retry_after: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cause {
    NotFound,
    SignInNeeded,
    Forbidden,
    LinkSpent,
    Closed,
    NotYet,
    NotPossible,
    Unprintable,
    PrinterGone,
    DoorsPrintNot,
    NotInside,
    EventState,
    Method,
    TooLarge,
    Unreadable,
    TooMany,
    Unavailable,
    Internal,
}

impl PageError {
    /// The page for a use case's refusal. What went wrong inside is logged, not shown.
    pub fn new(locale: Locale, error: &AppError) -> Self {
        http_face::report(error);
        let status = http_face::status_of(error);
        let cause = match error {
            AppError::NotFound => Cause::NotFound,
            AppError::SignInNeeded => Cause::SignInNeeded,
            AppError::Forbidden => Cause::Forbidden,
            AppError::LinkSpent => Cause::LinkSpent,
            AppError::RegistrationClosed => Cause::Closed,
            AppError::RegistrationNotYet => Cause::NotYet,
            AppError::NotOptedIn
            | AppError::Transition(_)
            | AppError::Merge(_)
            | AppError::GuestInvitation(_)
            | AppError::MemberAlready
            | AppError::LastOwner
            | AppError::SlugTaken => Cause::NotPossible,
            AppError::EventState(_) => Cause::EventState,
            AppError::Unprintable => Cause::Unprintable,
            AppError::PrinterGone => Cause::PrinterGone,
            AppError::DoorsPrintNot => Cause::DoorsPrintNot,
            AppError::NotInside => Cause::NotInside,
            _ => Cause::of(status),
        };
        Self { locale, status, cause, retry_after: http_face::retry_after(error) }
    }

    /// Nothing at this address.
    pub const fn not_found(locale: Locale) -> Self {
        Self { locale, status: StatusCode::NOT_FOUND, cause: Cause::NotFound, retry_after: None }
    }

    /// Something that should always hold did not.
    pub const fn internal(locale: Locale) -> Self {
        Self { locale, status: StatusCode::INTERNAL_SERVER_ERROR, cause: Cause::Internal, retry_after: None }
    }

    /// The page for a status that something below the pages answered.
    pub fn of_status(locale: Locale, status: StatusCode) -> Self {
        Self { locale, status, cause: Cause::of(status), retry_after: None }
    }
}

impl Cause {
    fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::UNAUTHORIZED => Self::SignInNeeded,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::GONE => Self::LinkSpent,
            StatusCode::CONFLICT => Self::NotPossible,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany,
            StatusCode::REQUEST_TIMEOUT
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT => Self::Unavailable,
            status if status.is_client_error() => Self::Unreadable,
            _ => Self::Internal,
        }
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    status: u16,
    title: String,
    detail: String,
    signs_in: bool,
}

impl ErrorPage {
    fn new(error: &PageError) -> Self {
        let locale = error.locale;
        let t = i18n::site(locale);
        let (title, detail) = match error.cause {
            Cause::NotFound => (fl!(t, "error-not-found"), fl!(t, "error-not-found-detail")),
            Cause::SignInNeeded => (fl!(t, "error-sign-in"), fl!(t, "error-sign-in-detail")),
            Cause::Forbidden => (fl!(t, "error-forbidden"), fl!(t, "error-forbidden-detail")),
            Cause::LinkSpent => (fl!(t, "error-link-spent"), fl!(t, "error-link-spent-detail")),
            Cause::Closed => (fl!(t, "error-closed"), fl!(t, "error-closed-detail")),
            Cause::NotYet => (fl!(t, "error-not-yet"), fl!(t, "error-not-yet-detail")),
            Cause::NotPossible => (fl!(t, "error-not-possible"), fl!(t, "error-not-possible-detail")),
            Cause::Unprintable => (fl!(t, "error-unprintable"), fl!(t, "error-unprintable-detail")),
            Cause::PrinterGone => (fl!(t, "error-printer-gone"), fl!(t, "error-printer-gone-detail")),
            Cause::DoorsPrintNot => (fl!(t, "error-doors-print-not"), fl!(t, "error-doors-print-not-detail")),
            Cause::NotInside => (fl!(t, "error-not-inside"), fl!(t, "error-not-inside-detail")),
            Cause::EventState => (fl!(t, "error-event-state"), fl!(t, "error-event-state-detail")),
            Cause::Method => (fl!(t, "error-method"), fl!(t, "error-method-detail")),
            Cause::TooLarge => (fl!(t, "error-too-large"), fl!(t, "error-too-large-detail")),
            Cause::Unreadable => (fl!(t, "error-unreadable"), fl!(t, "error-unreadable-detail")),
            Cause::TooMany => (fl!(t, "error-too-many"), fl!(t, "error-too-many-detail")),
            Cause::Unavailable => (fl!(t, "error-unavailable"), fl!(t, "error-unavailable-detail")),
            Cause::Internal => (fl!(t, "error-internal"), fl!(t, "error-internal-detail")),
        };
        Self {
            shell: Shell::new(locale, "/", title.clone()),
            status: error.status.as_u16(),
            title,
            detail,
            signs_in: matches!(error.cause, Cause::SignInNeeded | Cause::Forbidden | Cause::LinkSpent),
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = match ErrorPage::new(&self).render() {
            Ok(body) => crate::page::private(self.locale, self.status, body),
            Err(_) => self.status.into_response(),
        };
        http_face::set_retry_after(&mut response, self.retry_after);
        response
    }
}

/// Nothing at this address. One with a slash too many leads to the one without.
pub async fn not_found(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let locale = locale_of(&uri, &headers);
    let trimmed = uri.path().trim_matches('/');
    let ours = path_locale(&uri).is_some() || trimmed.split('/').count() == 2;
    if ours && uri.path().ends_with('/') && matches!(method, Method::GET | Method::HEAD) {
        // One slash at the start: two would lead to another host.
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("/{trimmed}{query}")).into_response();
    }
    PageError::not_found(locale).into_response()
}

/// A page that was asked for in a way that it does not answer to.
pub async fn method_not_allowed(uri: Uri, headers: HeaderMap) -> Response {
    PageError::of_status(locale_of(&uri, &headers), StatusCode::METHOD_NOT_ALLOWED).into_response()
}

/// Words a refusal from below the pages (a body too large, a timeout, a panic): what [`http_face::wrap`] is given.
pub fn present(refused: http_face::Refused<'_>) -> Response {
    let wish = refused.accept_language.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let locale = path_locale(refused.uri).unwrap_or_else(|| Locale::negotiate(wish));
    PageError::of_status(locale, refused.status).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn every_refusal_is_worded_in_every_language() {
        let causes = [
            Cause::NotFound,
            Cause::SignInNeeded,
            Cause::Forbidden,
            Cause::LinkSpent,
            Cause::Closed,
            Cause::NotYet,
            Cause::NotPossible,
            Cause::EventState,
            Cause::Method,
            Cause::TooLarge,
            Cause::Unreadable,
            Cause::TooMany,
            Cause::Unavailable,
            Cause::Internal,
        ];
        for locale in Locale::ALL {
            for cause in causes {
                let error = PageError { locale, status: StatusCode::IM_A_TEAPOT, cause, retry_after: None };
                let html = ErrorPage::new(&error).render().unwrap();
                let page = samples::sane(&html, locale);
                assert!(page.attributes("main a", "href").contains(&format!("/{locale}/")), "a way on");
            }
        }
    }

    #[test]
    fn a_status_has_its_cause() {
        let causes =
            [413, 405, 503, 422, 500, 404].map(|code| Cause::of(StatusCode::from_u16(code).unwrap()));
        let expected = [
            Cause::TooLarge,
            Cause::Method,
            Cause::Unavailable,
            Cause::Unreadable,
            Cause::Internal,
            Cause::NotFound,
        ];
        assert_eq!(causes, expected);
    }

    fn answer(method: Method, path: &'static str) -> Response {
        let future = not_found(method, Uri::from_static(path), HeaderMap::new());
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
    }

    #[test]
    fn a_slash_too_many_is_taken_off_without_leaving_the_server() {
        let redirected = answer(Method::GET, "/fr/lyon/2025/?a=b");
        assert_eq!(redirected.status(), StatusCode::PERMANENT_REDIRECT);
        assert_eq!(redirected.headers()["location"], "/fr/lyon/2025?a=b");
        assert_eq!(answer(Method::GET, "//evil.example/x/").headers()["location"], "/evil.example/x");
        assert_eq!(answer(Method::POST, "/fr/lyon/2025/").status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(Method::GET, "//").status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(Method::GET, "/assets/").status(), StatusCode::NOT_FOUND);
    }
}
