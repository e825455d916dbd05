//! Seats left on the public page: each category's own, and never a free one that somebody has taken for two seconds.

use std::time::{Duration, Instant};

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::server::Server;
use multaqa_tests::visitor::Visitor;

on_both_databases!(
    the_last_seat_is_gone_on_every_server_within_two_seconds,
    a_category_with_seats_of_its_own_shows_them,
);

/// What the page says of the seats.
async fn told(visitor: &Visitor) -> String {
    visitor.open(&event_path("fr", "")).await.texts("#h-register").join("")
}

/// Asks again and again until the page says so; returns how long it said something else.
async fn until(visitor: &Visitor, said: &str) -> Duration {
    let started = Instant::now();
    loop {
        let page = told(visitor).await;
        if page.contains(said) {
            return started.elapsed();
        }
        assert!(started.elapsed() < Duration::from_secs(10), "still: {page}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

const AT_MOST: Duration = Duration::from_secs(2);

async fn the_last_seat_is_gone_on_every_server_within_two_seconds(backend: Backend) {
    let evening = Evening::with_seats(backend, 1);
    let other = Server::start(evening.data(), evening.database_url());
    let (here, there) = (evening.visitor(), Visitor::new(other.address));
    for round in 0..3 {
        // Both have just shown it as free, and keep that page.
        until(&here, "Il reste une place").await;
        until(&there, "Il reste une place").await;
        let ticket = evening.send_form(&here, "fr", &Form::person(round)).await.with_status(303).location();
        let (a, b) = tokio::join!(until(&here, "Toutes les places"), until(&there, "Toutes les places"));
        assert!(a < AT_MOST && b < AT_MOST, "free for {a:?} here, {b:?} there");
        // The form itself is never from before.
        let form = there.open(&event_path("fr", "/register")).await.text();
        assert!(form.contains("Toutes les places sont prises"), "{form}");
        there.post(&format!("{ticket}/cancel"), &[]).await.with_status(303);
    }
}

async fn a_category_with_seats_of_its_own_shows_them(backend: Backend) {
    let evening = Evening::with_seats(backend, 6);
    let organiser = evening.organiser().await;
    let fill = async |below: &str, typed: &[(&str, &str)]| {
        let path = console_path("fr", below);
        let form = organiser.open(&path).await;
        organiser.post(&path, &form.filled(typed)).await.with_status(303);
    };
    fill("/registering/pools/new", &[("name-fr", "Délégations"), ("seats", "2")]).await;
    fill("/registering/categories/delegation", &[("visibility", "public"), ("pool", "delegations")]).await;
    evening.publish().await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let visitor = evening.visitor();
    let page = visitor.open(&event_path("fr", "")).await;
    assert!(page.texts("#h-register").join("").contains("6 places"), "all together");
    let apart = |page: &multaqa_tests::page::Page| {
        let names = page.texts(".apart dt");
        names.into_iter().zip(page.texts(".apart dd")).collect::<Vec<_>>()
    };
    let row = |name: &str, left: &str| (name.to_owned(), left.to_owned());
    let before = apart(&page);
    assert!(before.contains(&row("Délégation", "Il reste 2 places")), "{before:?}");
    assert!(before.iter().any(|(_, left)| left == "Il reste 4 places"), "{before:?}");
    for n in 0..2 {
        let form = Form::person(n).with("category", "delegation");
        let path = event_path("fr", "/register?category=delegation");
        let hidden = evening.open_form(&visitor, &path).await;
        visitor.post(&event_path("fr", "/register"), &form.fields(&hidden)).await.with_status(303);
    }
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let after = apart(&visitor.open(&event_path("fr", "")).await);
    assert!(after.contains(&row("Délégation", "Complet : liste d’attente")), "{after:?}");
    assert!(after.iter().any(|(_, left)| left == "Il reste 4 places"), "{after:?}");
    let choice = visitor.open(&event_path("fr", "/register")).await.text();
    assert!(choice.contains("liste d’attente"), "{choice}");
    let waiting = visitor.open(&event_path("fr", "/register?category=delegation")).await.text();
    assert!(waiting.contains("Rejoindre la liste d’attente"), "{waiting}");
    let open = visitor.open(&event_path("fr", "/register?category=attendee")).await;
    assert!(!open.text().contains("Rejoindre la liste d’attente"), "{}", open.text());
    // Of several categories the form says which one it is of, the usual one too.
    let fields = Form::person(9).fields(&evening.aged(&open.hidden_fields()).await);
    let sent = visitor.post(&event_path("fr", "/register"), &fields).await.with_status(303);
    assert_eq!(evening.ticket(&sent.location()).await.registration.category_key.as_str(), "attendee");
}
