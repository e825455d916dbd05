//! Metrics, served on an address of their own so that they are never public by accident.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http_face::Shutdown;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;
use tokio::time::MissedTickBehavior;

use crate::ServerError;
use crate::settings::Address;

/// Bounds of the latency histogram, in seconds: around the 0.15 ms of a page as well as around a slow disk.
const LATENCY: [f64; 13] =
    [0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 15.0];

/// How often samples are folded into the histogram; between, they take memory.
const UPKEEP: Duration = Duration::from_secs(2);

/// Listens where the settings say. A built-in address that is taken is let go with a warning: metrics are no reason
/// not to serve.
pub(crate) async fn listen(address: Option<&Address>) -> Result<Option<TcpListener>, ServerError> {
    let Some(address) = address else { return Ok(None) };
    match TcpListener::bind(&address.text).await {
        Ok(listener) => Ok(Some(listener)),
        Err(error) if address.given => Err(ServerError::MetricsListen(address.text.clone(), error)),
        Err(error) => {
            tracing::warn!(address = %address.text, %error, "no metrics are served: see MULTAQA_METRICS_LISTEN");
            Ok(None)
        }
    }
}

/// Serves metrics until the server stops.
pub(crate) async fn serve(listener: TcpListener, mut shutdown: Shutdown) -> Result<(), ServerError> {
    let Some(recorder) = install() else { return Ok(()) };
    let upkeep = tokio::spawn(keep(recorder.clone()));
    let pages = Router::new().route("/metrics", get(move || async move { recorder.render() }));
    let served = axum::serve(listener, pages).with_graceful_shutdown(async move { shutdown.stopped().await });
    let served = served.await;
    upkeep.abort();
    served.map_err(|error| ServerError::System("metrics are no longer served", error))
}

/// The process's recorder. A second server in one process, as tests have them, goes without.
fn install() -> Option<PrometheusHandle> {
    let latency = Matcher::Full("multaqa_http_request_duration_seconds".to_owned());
    let recorder =
        PrometheusBuilder::new().set_buckets_for_metric(latency, &LATENCY).ok()?.install_recorder().ok()?;
    metrics::describe_counter!("multaqa_http_requests_total", "Answers, by method, route and status class");
    metrics::describe_histogram!(
        "multaqa_http_request_duration_seconds",
        metrics::Unit::Seconds,
        "Time from a request's head to its answer's, by method and route"
    );
    metrics::describe_counter!("multaqa_store_statements_total", "Statements sent to the database");
    metrics::describe_counter!("multaqa_messages_sent_total", "Mails that the mail server took");
    metrics::describe_counter!("multaqa_messages_failed_total", "Tries to send a mail that failed");
    metrics::describe_gauge!("multaqa_build_info", "Always 1; the label tells the version");
    metrics::gauge!("multaqa_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    Some(recorder)
}

async fn keep(recorder: PrometheusHandle) {
    let mut ticks = tokio::time::interval(UPKEEP);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        recorder.run_upkeep();
    }
}
