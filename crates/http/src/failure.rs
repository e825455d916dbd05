//! What an error of a use case is in HTTP: the one place that decides it.

use app::{AppError, StoreError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The status of an answer to a request that failed so.
pub fn status_of(error: &AppError) -> StatusCode {
    match error {
        AppError::NotFound => StatusCode::NOT_FOUND,
        AppError::SignInNeeded => StatusCode::UNAUTHORIZED,
        AppError::Forbidden | AppError::NotOptedIn | AppError::ProofNeeded | AppError::IdentityUnknown => {
            StatusCode::FORBIDDEN
        }
        AppError::SignInUnfinished(_) => StatusCode::BAD_REQUEST,
        AppError::LinkSpent | AppError::RegistrationClosed => StatusCode::GONE,
        AppError::RegistrationNotYet
        | AppError::Transition(_)
        | AppError::Merge(_)
        | AppError::GuestInvitation(_)
        | AppError::EventState(_)
        | AppError::MemberAlready
        | AppError::LastOwner
        | AppError::SlugTaken => StatusCode::CONFLICT,
        AppError::WrongCredentials | AppError::GuessablePassword => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::TooManyTries(_) => StatusCode::TOO_MANY_REQUESTS,
        AppError::Store(StoreError::Unavailable(..)) | AppError::ProviderDown(_) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        AppError::Store(_)
        | AppError::Document(_)
        | AppError::Key(_)
        | AppError::Mail(_)
        | AppError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Writes down what went wrong on our side. What a request got wrong is its sender's business: the status in the
/// request's own line is enough.
pub fn report(error: &AppError) {
    let status = status_of(error);
    if status.is_server_error() {
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
        status_of(&self.0).into_response()
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
    }
}
