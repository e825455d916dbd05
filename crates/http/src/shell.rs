//! The shell around both faces: limits, guards, headers, and a line about each answer. One middleware instead of a
//! tower of them, because each layer costs every request a boxed future, and because here the order can be read.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use axum::Router;
use axum::body::HttpBody;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use domain::badge::layout::Layout;
use futures_util::FutureExt;
use tracing::Instrument;

use crate::asked::{self, SignInFirst};
use crate::observe::{Observed, request_id};
use crate::{AppState, headers, origin, upload};

/// The largest body that a request may bring, in bytes: an event's details with every field full, in letters that take
/// six bytes each in a form (Arabic), are some 150 KiB.
pub const BODY_LIMIT: usize = 192 * 1024;

const _: () = assert!(Layout::MAX_BYTES <= BODY_LIMIT, "a layout that comes as a file may come over the API");

/// How long an answer may take to start. Streams may go on after that.
pub const TIMEOUT: Duration = Duration::from_secs(15);

/// An error that no handler worded.
#[derive(Debug, Clone, Copy)]
pub struct Refused<'a> {
    /// The address asked: which face, which language.
    pub uri: &'a Uri,
    /// The `Accept-Language` header.
    pub accept_language: Option<&'a HeaderValue>,
    /// What went wrong.
    pub status: StatusCode,
}

/// How the faces word an error that no handler worded: a page or a problem, by the address.
pub type Present = fn(Refused<'_>) -> Response;

#[derive(Clone)]
struct Shell {
    app: AppState,
    present: Present,
    https: bool,
}

/// Puts the shell around the merged routes of both faces.
pub fn wrap(router: Router<AppState>, app: AppState, present: Present) -> Router {
    let https = app.base_url().starts_with("https://");
    let shell = Shell { app: app.clone(), present, https };
    router.layer(DefaultBodyLimit::max(BODY_LIMIT)).layer(from_fn_with_state(shell, around)).with_state(app)
}

/// Gives the answers of routes outside the shell its headers, and nothing else of it.
pub fn harden(router: Router, app: &AppState) -> Router {
    let https = app.base_url().starts_with("https://");
    router.layer(map_response(move |mut response: Response| {
        headers::secure(response.headers_mut(), https);
        std::future::ready(response)
    }))
}

async fn around(State(shell): State<Shell>, request: Request, next: Next) -> Response {
    let observed = Observed::start(request.method(), request.extensions());
    let id = request_id(request.headers(), || shell.app.new_uuid().simple().to_string());
    let span = observed.span(&id);
    async move {
        let (method, uri) = (request.method().clone(), request.uri().clone());
        let accept_language = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
        let mut response = answer(&shell, request, next).await;
        if is_bare(response.status(), response.headers()) {
            let status = response.status();
            let refused = Refused { uri: &uri, accept_language: accept_language.as_ref(), status };
            response = worded(&response, (shell.present)(refused));
        }
        let kept =
            response.extensions().get::<SignInFirst>().and_then(|_| asked::keep(&shell.app, &method, &uri));
        if let Some(kept) = kept {
            response = (kept, response).into_response();
        }
        headers::secure(response.headers_mut(), shell.https);
        response.headers_mut().insert("x-request-id", id);
        observed.finish(response.status());
        response
    }
    .instrument(span)
    .await
}

/// The handler's answer, unless the request is refused before, takes too long, or a bug panics.
async fn answer(shell: &Shell, request: Request, next: Next) -> Response {
    if !origin::may_write(request.method(), request.headers(), shell.app.base_url()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    // Files are measured while they are read, so that a form with too large a one can be answered with a form.
    let brings_file = upload::brings_file(request.headers());
    if !brings_file && request.body().size_hint().lower() > BODY_LIMIT as u64 {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let timeout = if brings_file { upload::TIMEOUT } else { TIMEOUT };
    let answer = AssertUnwindSafe(next.run(request)).catch_unwind();
    match tokio::time::timeout(timeout, answer).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => {
            // What it was is with the panic hook, which has written it already.
            tracing::error!("a handler panicked");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Whether an answer is an error that has no words for people yet: a status alone, or a library's line of text.
fn is_bare(status: StatusCode, headers: &HeaderMap) -> bool {
    (status.is_client_error() || status.is_server_error())
        && headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

/// The worded answer, with what the bare one said in its other headers (`Allow`, `Retry-After`).
fn worded(bare: &Response, mut worded: Response) -> Response {
    for (name, value) in bare.headers() {
        if !matches!(*name, header::CONTENT_TYPE | header::CONTENT_LENGTH) {
            worded.headers_mut().insert(name, value.clone());
        }
    }
    *worded.status_mut() = bare.status();
    worded
}
