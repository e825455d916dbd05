//! What an error of a use case is in HTTP: the one place that decides it.

use app::{AppError, StoreError};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The status of an answer to a request that failed so.
pub fn status_of(error: &AppError) -> StatusCode {
    match error {
        AppError::NotFound => StatusCode::NOT_FOUND,
        AppError::SignInNeeded => StatusCode::UNAUTHORIZED,
        AppError::Forbidden
        | AppError::DoorsPrintNot
        | AppError::NotOptedIn
        | AppError::ProofNeeded
        | AppError::IdentityUnknown => StatusCode::FORBIDDEN,
        AppError::SignInUnfinished(_) => StatusCode::BAD_REQUEST,
        AppError::LinkSpent | AppError::RegistrationClosed | AppError::PrinterGone => StatusCode::GONE,
        AppError::RegistrationNotYet
        | AppError::Transition(_)
        | AppError::Merge(_)
        | AppError::GuestInvitation(_)
        | AppError::EventState(_)
        | AppError::Unprintable
        | AppError::NotInside
        | AppError::MemberAlready
        | AppError::LastOwner
        | AppError::SlugTaken => StatusCode::CONFLICT,
        AppError::WrongCredentials | AppError::GuessablePassword => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::TooManyTries(_) => StatusCode::TOO_MANY_REQUESTS,
        AppError::Busy(_) | AppError::Store(StoreError::Unavailable(..)) | AppError::ProviderDown(_) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        AppError::Store(_)
        | AppError::Document(_)
        | AppError::Key(_)
        | AppError::Mail(_)
        | AppError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// In how many seconds it may be tried again, where that is known: the `Retry-After` of the answer (RFC 9110, 10.2.3).
pub fn retry_after(error: &AppError) -> Option<i64> {
    match error {
        AppError::TooManyTries(wait) | AppError::Busy(wait) => {
            let part = i64::from(wait.subsec_nanos() > 0);
            Some(wait.as_secs().saturating_add(part).max(1))
        }
        AppError::Store(StoreError::Unavailable(..)) => Some(AWAY),
        _ => None,
    }
}

/// How long a database that does not answer is left alone, in seconds.
const AWAY: i64 = 10;

/// Writes down what went wrong on our side. What a request got wrong is its sender's business: the status in the
/// request's own line is enough.
pub fn report(error: &AppError) {
    let status = status_of(error);
    // Who is asked to come back later is no failure, and in a rush there are many.
    if status.is_server_error() && !matches!(error, AppError::Busy(_)) {
        tracing::error!(status = status.as_u16(), error = %chain(error), "request failed");
    }
}

/// An error with its causes, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let line = error.to_string();
        // Errors that word their cause themselves would say it twice.
        if !text.contains(&line) {
            text.push_str(": ");
            text.push_str(&line);
        }
        cause = error.source();
    }
    text
}

/// Says in an answer in how many seconds it may be tried again, where that is known.
pub fn set_retry_after(response: &mut Response, seconds: Option<i64>) {
    if let Some(seconds) = seconds {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}

/// A failed use case as an answer without words: the status alone. The shell lets the face that was asked word it.
#[derive(Debug)]
pub struct Failure(pub AppError);

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        report(&self.0);
        let mut response = status_of(&self.0).into_response();
        set_retry_after(&mut response, retry_after(&self.0));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("the outer")]
    struct Outer(#[source] Inner);
    #[derive(Debug, thiserror::Error)]
    #[error("the inner")]
    struct Inner;

    #[test]
    fn causes_are_told_in_one_line() {
        assert_eq!(chain(&Outer(Inner)), "the outer: the inner");
    }

    #[test]
    fn what_a_sender_may_do_about_it_decides_the_status() {
        assert_eq!(status_of(&AppError::NotFound), StatusCode::NOT_FOUND);
        assert_eq!(status_of(&AppError::SignInNeeded), StatusCode::UNAUTHORIZED);
        assert_eq!(status_of(&AppError::Forbidden), StatusCode::FORBIDDEN);
        assert_eq!(status_of(&AppError::LinkSpent), StatusCode::GONE);
        assert_eq!(
            status_of(&AppError::Transition(domain::registration::TransitionError::AlreadyCancelled)),
            StatusCode::CONFLICT
        );
        assert_eq!(status_of(&AppError::Internal("x")), StatusCode::INTERNAL_SERVER_ERROR);
        let busy = AppError::Busy(jiff::SignedDuration::from_millis(1_200));
        assert_eq!((status_of(&busy), retry_after(&busy)), (StatusCode::SERVICE_UNAVAILABLE, Some(2)));
    }
}
