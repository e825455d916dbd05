//! Five hundred people want the last forty seats; three hundred want sixty of two servers, one of which dies.

use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use domain::registration::{RegistrationFilter, RegistrationState};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::Evening;
use multaqa_tests::on_both_databases;
use multaqa_tests::race::{insist, register_at_once, registration_body};

on_both_databases!(forty_of_five_hundred_get_a_seat, a_server_that_dies_in_a_rush_takes_nothing_along);

const CLIENTS: usize = 500;
const SEATS: u32 = 40;

async fn forty_of_five_hundred_get_a_seat(backend: Backend) {
    let evening = Evening::with_seats(backend, SEATS);
    let server = evening.server().address;
    let (mut confirmed, mut numbers) = (0, Vec::new());
    for answer in register_at_once(evening.app().await, server, CLIENTS) {
        let (answer, _) = answer.expect("an answer, no error");
        assert_eq!(answer.status, 303, "{}", String::from_utf8_lossy(&answer.body));
        match evening.ticket(&answer.location).await.waiting_position {
            None => confirmed += 1,
            Some(position) => numbers.push(position),
        }
    }
    numbers.sort_unstable();
    assert_eq!(confirmed, SEATS);
    assert!(numbers.iter().copied().eq(1..=460), "one place in the list each: {numbers:?}");
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting), (SEATS, 460));
}

/// On SQLite two servers share a file, which nobody is told to do: it is slower, and as right.
async fn a_server_that_dies_in_a_rush_takes_nothing_along(backend: Backend) {
    const CLIENTS: usize = 300;
    const SEATS: usize = 60;
    let evening = Evening::with_seats(backend, 60);
    let second = evening.another_server(&[]);
    let servers = [evening.server().address, second.address];
    let app = evening.app().await;
    let bodies = (0..CLIENTS).map(|n| registration_body(app, n)).collect::<Vec<_>>();
    let acknowledged = &AtomicUsize::new(0);
    let tickets = std::thread::scope(|scope| {
        let (bodies, servers) = (&bodies, &servers);
        let client = |n: usize| {
            let work = move || {
                let ticket = insist(servers, n, &bodies[n]).expect("a server is left");
                acknowledged.fetch_add(1, Ordering::Relaxed);
                ticket
            };
            std::thread::Builder::new().stack_size(128 * 1024).spawn_scoped(scope, work).expect("a thread")
        };
        let clients = (0..CLIENTS).map(client).collect::<Vec<_>>();
        while acknowledged.load(Ordering::Relaxed) < CLIENTS / 10 {
            std::thread::sleep(Duration::from_millis(1));
        }
        second.kill();
        clients.into_iter().map(|client| client.join().expect("acknowledged")).collect::<Vec<_>>()
    });

    assert_eq!(tickets.iter().collect::<HashSet<_>>().len(), CLIENTS, "nobody shares a ticket");
    let event = evening.info().await.event.id;
    let rows = app.store().every_registration(event, &RegistrationFilter::default()).await.expect("a list");
    assert_eq!(rows.len(), CLIENTS, "nobody is there twice, and nobody is lost");
    let kept = rows.iter().map(|row| app::registration::ticket_key(app, row.id)).collect::<HashSet<_>>();
    let key = |ticket: &String| ticket.rsplit('/').next().unwrap_or_default().to_owned();
    assert_eq!(tickets.iter().map(key).collect::<HashSet<_>>(), kept, "what was acknowledged is there");
    assert_eq!(rows.iter().filter(|row| row.state == RegistrationState::Confirmed).count(), SEATS);
    let mut numbers = rows.iter().filter_map(|row| row.state.waiting_number()).collect::<Vec<_>>();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), CLIENTS - SEATS, "one place in the list each");
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting), (60, 240));
}
