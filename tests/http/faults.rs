//! What an acknowledgement is worth when the server dies, and what a stop owes to requests in flight.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, UNLIMITED, event_path};
use multaqa_tests::form::{Form, handed_out};
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::{Visitor, path_of};

on_both_databases!(what_was_acknowledged_survives_a_kill, a_stop_finishes_what_was_begun);

/// More people than are registered while a test waits.
const PEOPLE: usize = 5_000;

/// The forms of people from the `first` on, filled in.
async fn forms(evening: &Evening, first: usize) -> Arc<Vec<Vec<(String, String)>>> {
    let app = evening.app().await;
    let form = |n: usize| Form::person(n).fields(&handed_out(app, n as u128));
    Arc::new((first..first + PEOPLE).map(form).collect())
}

/// Sends registrations one after the other until the server no longer answers. Returns the tickets' addresses.
async fn register_until_the_end(
    visitor: Visitor,
    forms: Arc<Vec<Vec<(String, String)>>>,
    next: Arc<AtomicUsize>,
) -> Vec<String> {
    let path = event_path("fr", "/register");
    let mut tickets = Vec::new();
    loop {
        let form = &forms[next.fetch_add(1, Ordering::Relaxed)];
        match visitor.try_send(visitor.request("POST", &path).form(form)).await {
            Ok(page) => tickets.push(page.with_status(303).location()),
            Err(_) => return tickets,
        }
    }
}

async fn what_was_acknowledged_survives_a_kill(backend: Backend) {
    let mut evening = Evening::with_seats(backend, 100);
    evening.restart_with(&UNLIMITED);
    for round in 1..=3_usize {
        let (forms, next) = (forms(&evening, round * 100_000).await, Arc::new(AtomicUsize::new(0)));
        let stream = || register_until_the_end(evening.visitor(), forms.clone(), next.clone());
        let streams = (0..8).map(|_| tokio::spawn(stream()));
        let streams = streams.collect::<Vec<_>>();
        tokio::time::sleep(Duration::from_millis(900)).await;
        evening.take_server().kill();
        let mut tickets = Vec::new();
        for stream in streams {
            tickets.extend(stream.await.expect("it ends"));
        }
        assert!(tickets.len() >= 8, "{} registrations before the kill", tickets.len());
        evening.restart_with(&UNLIMITED);
        let visitor = evening.visitor();
        for ticket in &tickets {
            visitor.open(ticket).await;
        }
        let seats = evening.seats().await;
        assert!(seats.taken <= 100 && (seats.taken == 100 || seats.waiting == 0), "{seats:?}");
        assert!(seats.taken + seats.waiting >= u32::try_from(tickets.len()).expect("few"), "{seats:?}");
    }
}

async fn a_stop_finishes_what_was_begun(backend: Backend) {
    let mut evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let mut live = organiser
        .request("GET", &multaqa_tests::evening::api_path("/live"))
        .send()
        .await
        .expect("a stream of figures that would go on for ever");
    let (forms, next) = (forms(&evening, 0).await, Arc::new(AtomicUsize::new(0)));
    let stream = || register_until_the_end(evening.visitor(), forms.clone(), next.clone());
    let streams = (0..4).map(|_| tokio::spawn(stream()));
    let streams = streams.collect::<Vec<_>>();
    tokio::time::sleep(Duration::from_millis(500)).await;
    let mut server = evening.take_server();
    server.ask_to_stop();
    let status = server.wait(Duration::from_secs(10)).expect("it stops by itself, open streams or not");
    assert!(status.success(), "{status}");
    let mut tickets = Vec::new();
    for stream in streams {
        tickets.extend(stream.await.expect("it ends"));
    }
    while let Ok(Some(_)) = live.chunk().await {}
    drop(server);
    evening.restart();
    let visitor = evening.visitor();
    for ticket in &tickets {
        visitor.open(ticket).await;
    }
    let seats = evening.seats().await;
    // Nothing was registered without an answer either: every request in flight got one.
    assert_eq!(usize::try_from(seats.taken + seats.waiting).expect("few"), tickets.len());
}

#[tokio::test]
async fn a_link_printed_before_the_start_works_after_it() {
    let mut evening = Evening::start(Backend::Sqlite);
    let link = evening.multaqa(&["admin", "organiser-link", "--organisation", "maroc-lyon"]);
    evening.take_server().kill();
    evening.restart();
    evening.signed_in(&link).await.open("/fr/console").await;
    assert!(path_of(&link).contains("/sign-in/"));
}
