//! The hour at which registration opens: 500 clients who each send one registration after the other, then 2,500 at the
//! same moment, which is more than can be served in time. On SQLite, and on PostgreSQL with two servers.

mod crowd;
mod watch;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use domain::registration::{RegistrationFilter, RegistrationState};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup, UNLIMITED, event_path};
use multaqa_tests::process;
use multaqa_tests::race::{FORM_HEADER, registration_body};

use crate::figure::Figure;
use crate::load::{self, MANY, Request, count_f64, ms, percentile};
use crowd::{Crowd, Served};

const CLIENTS: usize = 500;
const ATTEMPTS: usize = 100_000;
/// Fewer than attempts: the evening is full on the way, and who comes later waits in line.
const SEATS: u32 = 30_000;
/// Who come at the same moment afterwards.
const AT_ONCE: usize = 2_500;
/// Before the rate is measured: connections open, caches fill.
const WARM_UP: Duration = Duration::from_secs(2);
const SUSTAINED: Duration = Duration::from_secs(20);

/// What a registration costs from page to ticket, then the rush on each database.
pub(crate) async fn figures() -> Vec<Figure> {
    let mut figures = vec![full_registration().await];
    figures.extend(rush(Backend::Sqlite).await);
    if Backend::Postgres.is_there() {
        figures.extend(rush(Backend::Postgres).await);
    }
    figures
}

/// The event's page, the form, its POST and the ticket, for each of many people.
async fn full_registration() -> Figure {
    const PEOPLE: usize = 2_000;
    let people = u32::try_from(PEOPLE).expect("few");
    let mut evening = Evening::with(Backend::Sqlite, Setup { capacity: 2 * people, guests: 0 });
    evening.restart_with(&UNLIMITED);
    let (app, server) = (evening.app().await, evening.server());
    let get = |path: String| Request { method: "GET", path, headers: String::new(), body: Vec::new() };
    let post = |n: usize| Request {
        method: "POST",
        path: event_path("fr", "/register"),
        headers: FORM_HEADER.to_owned(),
        body: registration_body(app, n),
    };
    load::run(server, MANY, 200, 200, |_| get(event_path("fr", "/register")));
    let page = load::run(server, MANY, PEOPLE, 200, |_| get(event_path("fr", "")));
    let form = load::run(server, MANY, PEOPLE, 200, |_| get(event_path("fr", "/register")));
    let sent = load::run(server, MANY, PEOPLE, 303, post);
    let tickets = sent.answers.iter().map(|answer| answer.location.clone()).collect::<Vec<_>>();
    let ticket = load::run(server, MANY, PEOPLE, 200, |n| get(tickets[n].clone()));
    let parts = [("event page", &page), ("form", &form), ("POST", &sent), ("ticket", &ticket)];
    let total = parts.iter().map(|(_, part)| part.cpu_ms()).sum();
    parts
        .into_iter()
        .fold(Figure::new("full_registration", total, "ms CPU", 2.0), |figure, (name, part)| {
            figure.with(name, part.cpu_ms())
        })
        .how("event page, form, POST and ticket page of 2,000 people; mails sent meanwhile are in it")
}

async fn rush(backend: Backend) -> Vec<Figure> {
    let mut evening = Evening::with_seats(backend, SEATS);
    evening.restart_with(&UNLIMITED);
    let second = (backend == Backend::Postgres).then(|| evening.another_server(&UNLIMITED));
    let servers = std::iter::once(evening.server()).chain(&second).collect::<Vec<_>>();
    let addresses = servers.iter().map(|server| server.address).collect::<Vec<_>>();
    let app = evening.app().await;
    let bodies = (0..ATTEMPTS + AT_ONCE).map(|n| registration_body(app, n)).collect::<Vec<_>>();
    let bodies = Arc::new(bodies);

    let cpu = || servers.iter().map(|server| process::cpu(server.pid())).sum::<Duration>();
    let before = cpu();
    let crowd = Crowd::start(CLIENTS, &addresses, &bodies, 0..ATTEMPTS);
    let seen = watch::seats(&evening, &addresses, &crowd).await;
    let sustained = crowd.served();
    let spent = cpu().saturating_sub(before);
    let crowd = Crowd::start(AT_ONCE, &addresses, &bodies, ATTEMPTS..ATTEMPTS + AT_ONCE);
    watch::seats(&evening, &addresses, &crowd).await;
    let at_once = crowd.served();

    let wrong =
        sustained.wrong + at_once.wrong + seen.impossible + lost(&evening, [&sustained, &at_once]).await;
    drop(second);
    told(backend, &sustained, &at_once, &seen, (spent, wrong))
}

/// How many answers do not agree with what the database has.
async fn lost(evening: &Evening, answers: [&Served; 2]) -> usize {
    let (app, event) = (evening.app().await, evening.info().await.event.id);
    let rows = app.store().every_registration(event, &RegistrationFilter::default()).await.expect("a list");
    let held = rows.iter().filter(|row| row.state == RegistrationState::Confirmed).count();
    let waiting = rows.iter().filter_map(|row| row.state.waiting_number()).collect::<HashSet<_>>();
    let mut by_address = HashMap::new();
    let mut wrong = 0;
    for row in &rows {
        let ticket = app::registration::ticket_key(app, row.id);
        wrong += usize::from(by_address.insert(row.attendee.email.to_string(), ticket).is_some());
    }
    for (n, location) in answers.iter().flat_map(|served| &served.tickets) {
        let ticket = by_address.get(&format!("course{n}@exemple.org"));
        wrong += usize::from(!ticket.is_some_and(|ticket| location.ends_with(ticket.as_str())));
    }
    let seats = evening.seats().await;
    let capacity = usize::try_from(SEATS).expect("few");
    let counted = usize::try_from(seats.taken + seats.waiting).expect("few");
    wrong
        + held.abs_diff(capacity)
        + (rows.len() - capacity).abs_diff(waiting.len())
        + counted.abs_diff(rows.len())
}

fn told(
    backend: Backend,
    sustained: &Served,
    at_once: &Served,
    seen: &watch::Seen,
    (spent, wrong): (Duration, usize),
) -> Vec<Figure> {
    let [rate, p99, outcomes, stale] = match backend {
        Backend::Sqlite => ["rush_sqlite_rate", "rush_sqlite_p99", "rush_sqlite_wrong", "rush_sqlite_stale"],
        Backend::Postgres => {
            ["rush_postgres_rate", "rush_postgres_p99", "rush_postgres_wrong", "rush_postgres_stale"]
        }
    };
    let seconds = sustained.by_second();
    let window = |second: usize| seconds.get(second).copied().unwrap_or_default();
    let warm_up = usize::try_from(WARM_UP.as_secs()).expect("few");
    let length = usize::try_from(SUSTAINED.as_secs()).expect("few");
    let counts = (warm_up..warm_up + length).map(window).collect::<Vec<_>>();
    let acknowledged = sustained.tickets.len();
    let servers = if backend == Backend::Sqlite { "one server" } else { "two servers" };
    let how = format!(
        "500 clients, 100,000 registrations, {servers}; each is answered once its transaction is on disk, which it \
         shares with whoever waits at that moment; the clients and the database take their part of the same processors"
    );
    vec![
        Figure::at_least(rate, count_f64(counts.iter().sum()) / SUSTAINED.as_secs_f64(), "a second", 1_000.0)
            .with("slowest second", count_f64(counts.iter().copied().min().unwrap_or_default()))
            .with("all", count_f64(acknowledged))
            .with("seconds", sustained.elapsed.as_secs_f64())
            .with("server ms CPU each", ms(spent) / count_f64(acknowledged.max(1)))
            .with("asked to come back", count_f64(sustained.refused))
            .how(&how),
        Figure::new(p99, ms(percentile(&sustained.waits, 0.99)), "ms", 1_000.0)
            .with("p50", ms(percentile(&sustained.waits, 0.50)))
            .with("max", ms(percentile(&sustained.waits, 1.0)))
            .with("2,500 at once: p99", ms(percentile(&at_once.waits, 0.99)))
            .with("2,500 at once: asked to come back", count_f64(at_once.refused))
            .with("2,500 at once: p99 of being asked", ms(percentile(&at_once.refusals, 0.99)))
            .with("2,500 at once: seconds for all", at_once.elapsed.as_secs_f64())
            .how("from the first byte sent to the last of the answer"),
        Figure::new(outcomes, count_f64(wrong), "outcomes", 0.0)
            .with("acknowledged", count_f64(acknowledged + at_once.tickets.len()))
            .how("each ticket that was answered is that person's row; seats are all taken and not one more; numbers in line are used once; who is refused is told when to come back"),
        Figure::new(stale, seen.stale.as_secs_f64(), "s", 2.0)
            .with("pages looked at", count_f64(seen.pages))
            .how("how long the public page told of free seats after the last was taken"),
    ]
}
