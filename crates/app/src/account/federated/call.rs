//! Requests to the provider: few, short, and no further than where they were sent.

use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse, http};
use reqwest::redirect::Policy;

use crate::AppError;

/// How long a provider has to answer; somebody waits.
const PATIENCE: Duration = Duration::from_secs(5);

/// More than any provider's keys or tokens take.
const LARGEST: usize = 256 * 1024;

/// Why a request came to nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CallError {
    /// It could not be sent, or not be answered in time.
    #[error("{0}")]
    Http(#[from] reqwest::Error),
    /// The answer has no end.
    #[error("an answer of more than {LARGEST} bytes")]
    TooLarge,
    /// The answer is none.
    #[error("an answer that is none")]
    Malformed(#[from] http::Error),
}

/// Sends requests. It follows no redirect: what the provider says is where it said.
pub(super) struct Caller(reqwest::Client);

impl Caller {
    pub(super) fn new() -> Result<Self, AppError> {
        let client = reqwest::Client::builder()
            .redirect(Policy::none())
            .connect_timeout(PATIENCE)
            .timeout(PATIENCE)
            .no_proxy()
            .build();
        client.map(Self).map_err(|_| AppError::Internal("no client for the sign-in provider"))
    }

    /// Sends a request and reads the answer, up to a limit.
    pub(super) fn call(
        &self,
        request: HttpRequest,
    ) -> impl Future<Output = Result<HttpResponse, CallError>> + use<> {
        let client = self.0.clone();
        async move {
            let request = reqwest::Request::try_from(request)?;
            let mut answer = client.execute(request).await.map_err(reqwest::Error::without_url)?;
            let mut response = http::Response::builder().status(answer.status());
            for (name, value) in answer.headers() {
                response = response.header(name, value);
            }
            let mut body = Vec::new();
            while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
                if body.len() + chunk.len() > LARGEST {
                    return Err(CallError::TooLarge);
                }
                body.extend_from_slice(&chunk);
            }
            Ok(response.body(body)?)
        }
    }
}
