//! Many clients, each on a connection of its own, who come back when they are asked to.

use std::net::SocketAddr;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use multaqa_tests::evening::event_path;
use multaqa_tests::race::FORM_HEADER;
use multaqa_tests::wire::Connection;

/// However slow the servers, a rush ends.
const AT_MOST: Duration = Duration::from_mins(5);

/// Clients at work.
pub(super) struct Crowd {
    clients: Vec<JoinHandle<Served>>,
    began: Instant,
}

/// What became of the registrations that a crowd sent.
#[derive(Default)]
pub(super) struct Served {
    /// Whose registration was acknowledged, with the address of their ticket.
    pub(super) tickets: Vec<(usize, String)>,
    /// When, from the beginning.
    at: Vec<Duration>,
    /// How long each waited for that answer, shortest first.
    pub(super) waits: Vec<Duration>,
    /// How often somebody was asked to come back later.
    pub(super) refused: usize,
    /// How long they waited to be told so, shortest first.
    pub(super) refusals: Vec<Duration>,
    /// Answers that are neither, broken connections, and people who were never served.
    pub(super) wrong: usize,
    /// Until the last was served.
    pub(super) elapsed: Duration,
}

impl Crowd {
    /// So many clients connect, wait for each other, then take the registrations of these numbers in turn.
    pub(super) fn start(
        clients: usize,
        servers: &[SocketAddr],
        bodies: &Arc<Vec<Vec<u8>>>,
        numbers: Range<usize>,
    ) -> Self {
        let (next, start) = (Arc::new(AtomicUsize::new(numbers.start)), Arc::new(Barrier::new(clients + 1)));
        let client = |nth: usize| {
            let (bodies, next, start) = (bodies.clone(), next.clone(), start.clone());
            let (server, last) = (servers[nth % servers.len()], numbers.end);
            let work = move || client(server, &bodies, &next, last, &start);
            thread::Builder::new().stack_size(128 * 1024).spawn(work).expect("a thread")
        };
        let clients = (0..clients).map(client).collect();
        start.wait();
        Self { clients, began: Instant::now() }
    }

    /// Whether all have ended.
    pub(super) fn is_over(&self) -> bool {
        self.clients.iter().all(JoinHandle::is_finished)
    }

    /// What became of all.
    pub(super) fn served(self) -> Served {
        let elapsed = self.began.elapsed();
        let mut all = Served { elapsed, ..Served::default() };
        for client in self.clients {
            let one = client.join().expect("a client does not panic");
            all.tickets.extend(one.tickets);
            all.at.extend(one.at);
            all.waits.extend(one.waits);
            all.refusals.extend(one.refusals);
            all.refused += one.refused;
            all.wrong += one.wrong;
        }
        all.waits.sort_unstable();
        all.refusals.sort_unstable();
        all.elapsed = all.at.iter().copied().max().unwrap_or(elapsed);
        all
    }
}

impl Served {
    /// How many were acknowledged in each second from the beginning.
    pub(super) fn by_second(&self) -> Vec<usize> {
        let mut seconds = Vec::new();
        for at in &self.at {
            let second = usize::try_from(at.as_secs()).expect("few");
            if seconds.len() <= second {
                seconds.resize(second + 1, 0);
            }
            seconds[second] += 1;
        }
        seconds
    }
}

fn client(
    server: SocketAddr,
    bodies: &[Vec<u8>],
    next: &AtomicUsize,
    last: usize,
    start: &Barrier,
) -> Served {
    let path = event_path("fr", "/register");
    let mut answers = Served::default();
    let mut connection = Connection::open(server);
    start.wait();
    let began = Instant::now();
    loop {
        let n = next.fetch_add(1, Ordering::Relaxed);
        if n >= last {
            return answers;
        }
        loop {
            let sent = Instant::now();
            let answer = match &mut connection {
                Ok(connection) => connection.send("POST", &path, FORM_HEADER, &bodies[n]),
                Err(error) => Err(error.kind().into()),
            };
            match answer {
                Ok(answer) if answer.status == 303 => {
                    answers.waits.push(sent.elapsed());
                    answers.at.push(began.elapsed());
                    answers.tickets.push((n, answer.location));
                    break;
                }
                Ok(answer) if answer.status == 503 && began.elapsed() < AT_MOST => {
                    answers.refused += 1;
                    answers.refusals.push(sent.elapsed());
                    // One that does not say when is wrong.
                    answers.wrong += usize::from(answer.retry_after.is_none());
                    thread::sleep(Duration::from_secs(answer.retry_after.unwrap_or(1)));
                }
                _ => {
                    answers.wrong += 1;
                    connection = Connection::open(server);
                    break;
                }
            }
        }
    }
}
