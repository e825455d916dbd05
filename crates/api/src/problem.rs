//! Errors as JSON: problem details (RFC 9457).

use app::AppError;
use axum::http::{HeaderValue, StatusCode, header::CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::layout::Fault;

/// Why a request failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// What kind of problem it is: `about:blank` when the status says it all.
    #[serde(rename = "type")]
    #[schema(example = "urn:multaqa:problem:sign-in-needed")]
    kind: &'static str,
    /// The kind in words.
    #[schema(example = "Unauthorized")]
    title: &'static str,
    /// The HTTP status.
    #[schema(example = 401)]
    status: u16,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// What is wrong with a layout of badges.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    faults: Vec<Fault>,
    /// In how many seconds it may be tried again: a header of the answer.
    #[serde(skip)]
    #[schema(ignore)]
    retry_after: Option<i64>,
}

impl Problem {
    /// A problem that its status describes.
    pub fn of(status: StatusCode) -> Self {
        Self {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            detail: match status {
                StatusCode::PAYLOAD_TOO_LARGE => {
                    Some(format!("A body may have at most {} bytes.", http_face::BODY_LIMIT))
                }
                _ => advice(status).map(str::to_owned),
            },
            faults: Vec::new(),
            retry_after: None,
        }
    }

    /// A layout that is refused with everything that is wrong with it.
    pub(crate) fn of_faults(faults: Vec<Fault>) -> Self {
        let detail = "The layout could not be printed at this event: `faults` says why.".to_owned();
        let kind = "urn:multaqa:problem:badge-layout";
        Self { kind, faults, ..Self::of_input(StatusCode::UNPROCESSABLE_ENTITY, detail) }
    }

    /// A problem with a request's own input, in the parser's words.
    pub(crate) fn of_input(status: StatusCode, detail: String) -> Self {
        Self { detail: Some(detail), ..Self::of(status) }
    }
}

fn advice(status: StatusCode) -> Option<&'static str> {
    Some(match status {
        StatusCode::FORBIDDEN => "Requests that change something must come from this server's own pages.",
        StatusCode::NOT_FOUND => {
            "There is nothing at this address. /api/v1/openapi.json lists what there is."
        }
        StatusCode::METHOD_NOT_ALLOWED => "The `Allow` header names the methods of this address.",
        StatusCode::SERVICE_UNAVAILABLE => "Try again in a moment.",
        StatusCode::INTERNAL_SERVER_ERROR => {
            "The fault is ours. The log has it under this answer's x-request-id."
        }
        _ => return None,
    })
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        http_face::report(&error);
        let status = http_face::status_of(&error);
        let retry_after = http_face::retry_after(&error);
        let (kind, detail) = match error {
            AppError::NotFound => ("urn:multaqa:problem:not-found", "There is no such thing here."),
            AppError::SignInNeeded => {
                ("urn:multaqa:problem:sign-in-needed", "Sign in: the session cookie is missing or over.")
            }
            AppError::Forbidden => (
                "urn:multaqa:problem:forbidden",
                "This session is not for this event, or not for this action.",
            ),
            AppError::LinkSpent => {
                ("urn:multaqa:problem:link-spent", "The link was used already, or its time is over.")
            }
            AppError::NotOptedIn => {
                ("urn:multaqa:problem:not-opted-in", "Only for attendees who agreed to be suggested.")
            }
            AppError::RegistrationClosed => {
                ("urn:multaqa:problem:registration-closed", "The event takes no registrations any more.")
            }
            AppError::RegistrationNotYet => {
                ("urn:multaqa:problem:registration-not-yet", "The event takes no registrations yet.")
            }
            AppError::Transition(_) | AppError::Merge(_) | AppError::GuestInvitation(_) => {
                ("urn:multaqa:problem:conflict", "The registration's present state does not allow it.")
            }
            AppError::Unprintable => {
                ("urn:multaqa:problem:unprintable", "The badge cannot be printed as it is.")
            }
            AppError::PrinterGone => {
                ("urn:multaqa:problem:printer-gone", "There is no such label printer any more.")
            }
            AppError::DoorsPrintNot => {
                ("urn:multaqa:problem:forbidden", "Organisers let nobody at the doors print badges.")
            }
            AppError::NotInside => ("urn:multaqa:problem:conflict", "Only badges of those who are inside."),
            AppError::MemberAlready => {
                ("urn:multaqa:problem:member-already", "The person is on this team already.")
            }
            AppError::WrongCredentials
            | AppError::GuessablePassword
            | AppError::ProofNeeded
            | AppError::IdentityUnknown
            | AppError::SignInUnfinished(_) => {
                ("urn:multaqa:problem:wrong-credentials", "This is not right, or not good enough.")
            }
            AppError::TooManyTries(_) => {
                ("urn:multaqa:problem:too-many-tries", "Too many tries. Wait a little, then try again.")
            }
            AppError::Busy(_) => (
                "urn:multaqa:problem:busy",
                "Too many ask at this moment. Try again after `Retry-After` seconds.",
            ),
            AppError::SlugTaken => ("urn:multaqa:problem:slug-taken", "This address is taken."),
            AppError::LastOwner => {
                ("urn:multaqa:problem:last-owner", "An organisation keeps at least one owner.")
            }
            AppError::EventState(_) => {
                ("urn:multaqa:problem:conflict", "The event's present state does not allow it.")
            }
            AppError::Store(_)
            | AppError::Document(_)
            | AppError::Key(_)
            | AppError::Mail(_)
            | AppError::ProviderDown(_)
            | AppError::Internal(_) => {
                return Self { retry_after, ..Self::of(status) };
            }
        };
        Self { kind, detail: Some(detail.to_owned()), retry_after, ..Self::of(status) }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = self.retry_after;
        let mut response = (status, axum::Json(self)).into_response();
        http_face::set_retry_after(&mut response, retry_after);
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response
    }
}

/// Any address under the API that is none of its routes.
pub(crate) async fn not_found() -> Problem {
    Problem::of(StatusCode::NOT_FOUND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_tells_its_kind_and_keeps_its_cause_to_itself() {
        let json = |problem: Problem| serde_json::to_value(problem).expect("plain values");
        let needed = json(Problem::from(AppError::SignInNeeded));
        assert_eq!(needed["type"], "urn:multaqa:problem:sign-in-needed");
        assert_eq!((&needed["title"], &needed["status"]), (&"Unauthorized".into(), &401.into()));
        let internal = json(Problem::from(AppError::Internal("the cause")));
        assert_eq!(internal["status"], 500);
        assert!(!internal.to_string().contains("the cause"));
    }

    #[test]
    fn who_is_to_come_back_is_told_when() {
        let away = AppError::Store(app::StoreError::Unavailable("away".to_owned()));
        let away = Problem::from(away).into_response();
        assert_eq!(away.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(away.headers()["retry-after"], "10");
    }

    #[test]
    fn the_media_type_says_problem() {
        let response = Problem::of(StatusCode::GONE).into_response();
        assert_eq!(response.status(), StatusCode::GONE);
        assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json");
    }
}
