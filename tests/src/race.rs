//! Many people who want the last seats at the same moment.

use std::io;
use std::net::SocketAddr;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use app::App;

use crate::evening::event_path;
use crate::form::handed_out;
use crate::wire::{Answer, Connection, form_body};

/// The header line of a form.
pub const FORM_HEADER: &str = "Content-Type: application/x-www-form-urlencoded\r\n";

/// The `n`th registration of a load, as its form travels: only what is required, and a key of its own.
pub fn registration_body(app: &App, n: usize) -> Vec<u8> {
    let email = format!("course{n}@exemple.org");
    let typed = [("given_name", "Course"), ("family_name", "Égale"), ("email", email.as_str())];
    let handed = handed_out(app, n as u128);
    form_body(handed.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(typed))
}

/// Each client connects, waits for all others, then sends its registration. Returns what each got, after how long.
pub fn register_at_once(
    app: &App,
    server: SocketAddr,
    clients: usize,
) -> Vec<io::Result<(Answer, Duration)>> {
    let start = Barrier::new(clients);
    let one = &|n: usize| {
        let (connection, body) = (Connection::open(server), registration_body(app, n));
        start.wait();
        let started = Instant::now();
        let answer = connection?.send("POST", &event_path("fr", "/register"), FORM_HEADER, &body)?;
        Ok((answer, started.elapsed()))
    };
    std::thread::scope(|scope| {
        let spawn = |n: usize| {
            let builder = std::thread::Builder::new().stack_size(128 * 1024);
            builder.spawn_scoped(scope, move || one(n)).expect("a thread")
        };
        let clients = (0..clients).map(spawn).collect::<Vec<_>>();
        clients.into_iter().map(|client| client.join().expect("a client does not panic")).collect()
    })
}

/// Sends a registration until it is acknowledged: a server that asks to come back later is asked again then, and when a
/// connection breaks the next server is asked, with the same form. Returns the ticket's address.
///
/// # Errors
/// When no server acknowledges it.
pub fn insist(servers: &[SocketAddr], client: usize, body: &[u8]) -> io::Result<String> {
    let path = event_path("fr", "/register");
    let mut at = client;
    for _ in 0..20 {
        let server = servers[at % servers.len()];
        let answer =
            Connection::open(server).and_then(|mut server| server.send("POST", &path, FORM_HEADER, body));
        match answer {
            Ok(answer) if answer.status == 303 => return Ok(answer.location),
            Ok(Answer { retry_after: Some(seconds), .. }) => std::thread::sleep(Duration::from_secs(seconds)),
            Ok(answer) => return Err(io::Error::other(format!("{}", answer.status))),
            Err(_) => at += 1,
        }
    }
    Err(io::ErrorKind::TimedOut.into())
}
