//! What is written down about each answer: never the address, which can hold a ticket's or a link's secret, never
//! a query, which can hold a name; the route that matched says enough.

use std::time::{Duration, Instant};

use axum::extract::MatchedPath;
use axum::http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode};

/// The route of an address that nothing matches.
const UNMATCHED: &str = "(none)";

/// One request, from its arrival to its answer.
pub(crate) struct Observed {
    method: &'static str,
    route: Option<MatchedPath>,
    started: Instant,
}

impl Observed {
    pub(crate) fn start(method: &Method, extensions: &Extensions) -> Self {
        Self {
            method: known(method),
            route: extensions.get::<MatchedPath>().cloned(),
            started: Instant::now(),
        }
    }

    fn route(&self) -> &str {
        self.route.as_ref().map_or(UNMATCHED, MatchedPath::as_str)
    }

    /// The span in which everything about this request is logged. Of the highest level, so that even a log of errors
    /// alone says which request each belongs to.
    pub(crate) fn span(&self, id: &HeaderValue) -> tracing::Span {
        let id = id.to_str().unwrap_or_default();
        tracing::error_span!("request", id, method = self.method, route = self.route())
    }

    /// Writes the answer down: one line, one counter, one histogram. To be called within the span.
    pub(crate) fn finish(&self, status: StatusCode) {
        let elapsed = self.started.elapsed();
        let (status, latency_ms) = (status.as_u16(), milliseconds(elapsed));
        if status >= 500 {
            tracing::warn!(status, latency_ms, "answered");
        } else {
            tracing::info!(status, latency_ms, "answered");
        }
        let route = self.route().to_owned();
        metrics::counter!(
            "multaqa_http_requests_total",
            "method" => self.method, "route" => route.clone(), "status" => class(status)
        )
        .increment(1);
        metrics::histogram!(
            "multaqa_http_request_duration_seconds", "method" => self.method, "route" => route
        )
        .record(elapsed.as_secs_f64());
    }
}

/// The id of a request: the proxy's, where it gives a plausible one, so that both logs can be read together.
pub(crate) fn request_id(headers: &HeaderMap, fresh: impl FnOnce() -> String) -> HeaderValue {
    let plausible = |value: &&HeaderValue| {
        (8..=64).contains(&value.len())
            && value.as_bytes().iter().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(b))
    };
    headers
        .get("x-request-id")
        .filter(plausible)
        .cloned()
        .or_else(|| HeaderValue::try_from(fresh()).ok())
        .unwrap_or_else(|| HeaderValue::from_static("-"))
}

/// A request can bring any word as its method; metrics keep to those that exist.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}

fn class(status: u16) -> &'static str {
    match status {
        ..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}

/// To a hundredth, which is finer than any clock noise and short in logs.
fn milliseconds(elapsed: Duration) -> f64 {
    (elapsed.as_secs_f64() * 100_000.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxys_id_is_kept_unless_it_could_disturb_a_log() {
        let id = |value: &'static str| {
            let headers = [("x-request-id".parse().expect("name"), HeaderValue::from_static(value))];
            request_id(&headers.into_iter().collect(), || "fresh".into())
        };
        assert_eq!(id("0af7651916cd43dd"), "0af7651916cd43dd");
        assert_eq!(id("a b c d e f g h"), "fresh");
        assert_eq!(id("short"), "fresh");
        assert_eq!(request_id(&HeaderMap::new(), || "fresh".into()), "fresh");
    }

    #[test]
    fn labels_have_few_values() {
        assert_eq!(known(&Method::from_bytes(b"BREW").expect("a token")), "OTHER");
        assert_eq!((class(204), class(302), class(422), class(503)), ("2xx", "3xx", "4xx", "5xx"));
        assert!((milliseconds(Duration::from_micros(1234)) - 1.23).abs() < 1e-9);
    }
}
