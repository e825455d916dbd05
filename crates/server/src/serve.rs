//! Listens, answers, and stops in good order.

use std::future::Future;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use axum::serve::ListenerExt;
use http_face::{AppState, ShutdownSwitch};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::settings::{Address, Settings};
use crate::{ServerError, installation, telemetry, worker};

/// How long requests in flight have to end after a signal to stop.
const GRACE: Duration = Duration::from_secs(20);

/// How long the worker has to end the mails that it began, after that.
const WORKER_GRACE: Duration = Duration::from_secs(5);

/// What to do when the built-in address is another program's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfBusy {
    /// Say so, and end.
    Refuse,
    /// Take one of the next ports.
    TryNext,
}

/// A server that listens but does not answer yet.
pub(crate) struct Server {
    listener: TcpListener,
    address: SocketAddr,
    app: AppState,
    settings: Settings,
}

impl Server {
    /// Listens, then opens the installation, so that a server that cannot serve touches nothing.
    pub(crate) async fn open(settings: Settings, if_busy: IfBusy) -> Result<Self, ServerError> {
        let listener = listen(&settings.listen, if_busy).await?;
        let address =
            listener.local_addr().map_err(|e| ServerError::Listen(settings.listen.text.clone(), e))?;
        let base_url = settings.base_url.clone().unwrap_or_else(|| local_url(address));
        let app = installation::open(&settings, base_url).await?;
        Ok(Self { listener, address, app, settings })
    }

    pub(crate) const fn app(&self) -> &AppState {
        &self.app
    }

    /// Whether it listens on another port than the settings', because that was taken.
    pub(crate) fn moved(&self) -> bool {
        !self.settings.listen.given
            && !self.settings.listen.text.ends_with(&format!(":{}", self.address.port()))
    }

    /// Answers until SIGTERM or Ctrl-C, then ends what was begun. `announce` is called once it answers.
    pub(crate) async fn run(
        self,
        ready_file: Option<&Path>,
        announce: impl FnOnce(),
    ) -> Result<(), ServerError> {
        let Self { listener, address, app, settings } = self;
        let stop = stop_signal().map_err(|error| ServerError::System("signals cannot be awaited", error))?;
        let mailer = installation::mailer(&settings)?;
        let metrics = telemetry::listen(settings.metrics_listen.as_ref()).await?;
        let metrics_address = metrics.as_ref().and_then(|listener| listener.local_addr().ok());

        let (switch, shutdown) = ShutdownSwitch::new();
        let mut tasks = JoinSet::new();
        tasks.spawn(worker::send_mails(app.clone(), mailer, shutdown.clone()));
        tasks.spawn(worker::leave_letters(app.clone(), shutdown.clone()));
        tasks.spawn(worker::refresh_figures(app.clone(), shutdown.clone()));
        tasks.spawn(worker::move_lines(app.clone(), shutdown.clone()));
        tasks.spawn(worker::forget_files(app.clone(), shutdown.clone()));
        tasks.spawn(worker::make_badges(app.clone(), shutdown.clone()));
        for printer in app.label_printers().to_vec() {
            tasks.spawn(worker::print_labels(app.clone(), printer, shutdown.clone()));
        }
        if let Some(listener) = metrics {
            let served = telemetry::serve(listener, shutdown.clone());
            tasks.spawn(async move {
                if let Err(error) = served.await {
                    tracing::error!(%error, "metrics");
                }
            });
        }

        let routes = crate::routes(app.clone(), shutdown.clone());
        let mut stopped = shutdown;
        let listener = listener.tap_io(|connection| {
            // Answers are written whole; waiting to fill a packet would only delay them.
            let _ = connection.set_nodelay(true);
        });
        let routes = routes.into_make_service_with_connect_info::<SocketAddr>();
        let served = axum::serve(listener, routes)
            .with_graceful_shutdown(async move { stopped.stopped().await })
            .into_future();
        let mut served = tokio::spawn(served);
        tracing::info!(%address, metrics = metrics_address.map(tracing::field::display), "listening");
        if let Some(path) = ready_file {
            write_ready(path, address, metrics_address)
                .map_err(|error| ServerError::File(path.to_owned(), error))?;
        }
        announce();

        tokio::select! {
            ended = &mut served => {
                return Err(ServerError::System("the server ended by itself", join_error(ended)));
            }
            () = stop => {}
        }
        tracing::info!("stopping");
        switch.stop();
        if timeout(GRACE, served).await.is_err() {
            tracing::warn!("requests in flight were cut off");
        }
        if timeout(WORKER_GRACE, async { while tasks.join_next().await.is_some() {} }).await.is_err() {
            tracing::warn!("the worker was cut off; what it had begun is tried again at the next start");
        }
        app.store().close().await;
        tracing::info!("stopped");
        Ok(())
    }
}

async fn listen(address: &Address, if_busy: IfBusy) -> Result<TcpListener, ServerError> {
    let busy = match TcpListener::bind(&address.text).await {
        Ok(listener) => return Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => ServerError::AddressInUse(address.text.clone()),
        Err(error) => return Err(ServerError::Listen(address.text.clone(), error)),
    };
    let (host, port) = address.text.rsplit_once(':').unwrap_or((&address.text, ""));
    let port = port.parse::<u16>().unwrap_or(u16::MAX);
    if address.given || if_busy == IfBusy::Refuse {
        return Err(busy);
    }
    for next in port.saturating_add(1)..=port.saturating_add(50) {
        if let Ok(listener) = TcpListener::bind((host, next)).await {
            return Ok(listener);
        }
    }
    Err(busy)
}

/// How this machine's browser reaches the server: an address that stands for all is reached as this machine.
fn local_url(address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        format!("http://localhost:{}", address.port())
    } else {
        format!("http://{address}")
    }
}

/// Resolves at SIGTERM or Ctrl-C. A second one ends the process at once, for people who cannot wait.
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tokio::spawn(async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            std::process::exit(1);
        });
    })
}

fn join_error(ended: Result<io::Result<()>, tokio::task::JoinError>) -> io::Error {
    match ended {
        Ok(Err(error)) => error,
        Ok(Ok(())) => io::Error::other("no reason given"),
        Err(error) => io::Error::other(error),
    }
}

/// Tells whoever started us where we are. Written beside its place and moved there: half of it is never read.
fn write_ready(path: &Path, listen: SocketAddr, metrics: Option<SocketAddr>) -> io::Result<()> {
    let text = serde_json::json!({ "listen": listen, "metrics": metrics }).to_string();
    let draft = path.with_extension("draft");
    std::fs::write(&draft, text)?;
    std::fs::rename(&draft, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_port_that_is_taken_is_refused_or_stepped_over() {
        let taken = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let text = taken.local_addr().expect("bound").to_string();
        let (given, built_in) = (Address { text: text.clone(), given: true }, Address { text, given: false });
        for (address, if_busy) in
            [(&given, IfBusy::Refuse), (&given, IfBusy::TryNext), (&built_in, IfBusy::Refuse)]
        {
            assert!(matches!(listen(address, if_busy).await, Err(ServerError::AddressInUse(_))));
        }
        let other = listen(&built_in, IfBusy::TryNext).await.expect("one of the next");
        assert_ne!(other.local_addr().expect("bound"), taken.local_addr().expect("bound"));
    }

    #[test]
    fn an_address_that_stands_for_all_is_reached_as_this_machine() {
        let url = |address: &str| local_url(address.parse().expect("an address"));
        assert_eq!(url("0.0.0.0:8080"), "http://localhost:8080");
        assert_eq!(url("127.0.0.1:9"), "http://127.0.0.1:9");
        assert_eq!(url("[::1]:9"), "http://[::1]:9");
    }

    #[test]
    fn the_ready_file_says_where() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ready.json");
        write_ready(&path, "127.0.0.1:8080".parse().expect("an address"), None).expect("written");
        let text = std::fs::read_to_string(&path).expect("there");
        assert_eq!(text, r#"{"listen":"127.0.0.1:8080","metrics":null}"#);
    }
}
