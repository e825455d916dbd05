//! Sends requests over a few kept connections and says what they cost.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use multaqa_tests::process;
use multaqa_tests::server::Server;
use multaqa_tests::wire::{Answer, Connection};

use crate::figure::Figure;

/// Connections at a time: enough that the server always has work, few enough for two processors.
pub(crate) const MANY: usize = 8;
/// One request after the other.
pub(crate) const ONE: usize = 1;

/// However slow the server, a load ends.
const AT_MOST: Duration = Duration::from_mins(1);

/// A request to send.
pub(crate) struct Request {
    /// The method.
    pub(crate) method: &'static str,
    /// The path.
    pub(crate) path: String,
    /// Header lines, each ended by CR LF.
    pub(crate) headers: String,
    /// The body.
    pub(crate) body: Vec<u8>,
}

/// What a load took.
pub(crate) struct Outcome {
    /// Requests that were answered as expected.
    pub(crate) count: usize,
    /// Processor time of the server.
    pub(crate) cpu: Duration,
    /// Time that passed.
    pub(crate) elapsed: Duration,
    /// Waiting times, shortest first.
    pub(crate) waits: Vec<Duration>,
    /// The answers, in no order.
    pub(crate) answers: Vec<Answer>,
}

/// Sends `count` requests over so many connections. An answer with another status than `status` ends the benchmark.
pub(crate) fn run(
    server: &Server,
    connections: usize,
    count: usize,
    status: u16,
    request: impl Fn(usize) -> Request + Sync,
) -> Outcome {
    let next = AtomicUsize::new(0);
    let (cpu_before, started) = (process::cpu(server.pid()), Instant::now());
    let client = || {
        let mut connection = Connection::open(server.address).expect("the server listens");
        let mut results = Vec::new();
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= count || started.elapsed() > AT_MOST {
                return results;
            }
            let Request { method, path, headers, body } = request(n);
            let sent = Instant::now();
            let answer = connection.send(method, &path, &headers, &body).expect("an answer");
            let wait = sent.elapsed();
            assert_eq!(answer.status, status, "{method} {path}: {}", String::from_utf8_lossy(&answer.body));
            results.push((wait, answer));
        }
    };
    let results = std::thread::scope(|scope| {
        let clients = (0..connections.min(count)).map(|_| scope.spawn(client)).collect::<Vec<_>>();
        clients.into_iter().flat_map(|client| client.join().expect("a client")).collect::<Vec<_>>()
    });
    let (elapsed, cpu) = (started.elapsed(), process::cpu(server.pid()).saturating_sub(cpu_before));
    let (mut waits, answers): (Vec<_>, Vec<_>) = results.into_iter().unzip();
    waits.sort_unstable();
    Outcome { count: waits.len(), cpu, elapsed, waits, answers }
}

/// Milliseconds.
pub(crate) fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

/// The waiting time that this share of requests did not exceed.
pub(crate) fn percentile(waits: &[Duration], share: f64) -> Duration {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let position = (waits.len() as f64 * share) as usize;
    waits.get(position.min(waits.len().saturating_sub(1))).copied().unwrap_or_default()
}

impl Outcome {
    /// Processor time a request, in milliseconds.
    pub(crate) fn cpu_ms(&self) -> f64 {
        ms(self.cpu) / count_f64(self.count)
    }

    /// The figure of this load's cost, with waiting times and rate.
    pub(crate) fn figure(&self, name: &'static str, limit: f64) -> Figure {
        Figure::new(name, self.cpu_ms(), "ms CPU", limit)
            .with("requests", count_f64(self.count))
            .with("requests/s", count_f64(self.count) / self.elapsed.as_secs_f64())
            .with("p50 ms", ms(percentile(&self.waits, 0.50)))
            .with("p99 ms", ms(percentile(&self.waits, 0.99)))
    }
}

/// A count as a number to divide by.
#[allow(clippy::cast_precision_loss, reason = "counts here are far below 2^52")]
pub(crate) fn count_f64(count: usize) -> f64 {
    count as f64
}

/// How long until this server answers for the first time, from the start of its process.
pub(crate) fn first_answer(server: &Server, address: SocketAddr, path: &str) -> Duration {
    let asked = Instant::now();
    let answer = Connection::open(address).and_then(|mut connection| connection.send("GET", path, "", b""));
    assert_eq!(answer.expect("an answer").status, 200);
    server.started_in + asked.elapsed()
}
