//! Many people who want the last seats at the same moment.

use std::io;
use std::net::SocketAddr;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::evening::event_path;
use crate::wire::{Answer, Connection, form_body};

/// The header line of a form.
pub const FORM_HEADER: &str = "Content-Type: application/x-www-form-urlencoded\r\n";

/// The `n`th registration of a load, as its form travels: only what is required, and a key of its own.
pub fn registration_body(n: usize) -> Vec<u8> {
    let email = format!("course{n}@exemple.org");
    let key = Uuid::from_u128(n as u128 + 1).to_string();
    form_body([
        ("given_name", "Course"),
        ("family_name", "Égale"),
        ("email", email.as_str()),
        ("idempotency_key", key.as_str()),
    ])
}

/// Each client connects, waits for all others, then sends its registration. Returns what each got, after how long.
pub fn register_at_once(server: SocketAddr, clients: usize) -> Vec<io::Result<(Answer, Duration)>> {
    let start = Barrier::new(clients);
    let one = &|n: usize| {
        let connection = Connection::open(server);
        start.wait();
        let started = Instant::now();
        let answer =
            connection?.send("POST", &event_path("fr", "/register"), FORM_HEADER, &registration_body(n))?;
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
