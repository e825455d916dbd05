//! The figures.

use std::time::{Duration, Instant};

use domain::registration::{RegistrationFilter, Standing};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{
    EVENT, Evening, ORGANISATION, Setup, UNLIMITED, api_path, console_path, event_path,
};
use multaqa_tests::process;
use multaqa_tests::race::{FORM_HEADER, register_at_once, registration_body};
use multaqa_tests::visitor::Visitor;

use crate::figure::Figure;
use crate::load::{self, MANY, ONE, Request, count_f64, ms};

/// What a browser says it can unpack.
const ENCODINGS: &str = "Accept-Encoding: gzip, deflate, br\r\n";
/// Guests of the evening on which pages, door and export are measured.
const GUESTS: u32 = 5_000;
const SCANS: u32 = 3_000;
/// Registrations on top of them.
const REGISTRATIONS: u32 = 3_000;

/// From the start of the process to its first answer.
pub(crate) fn start() -> Vec<Figure> {
    let mut evening = Evening::start(Backend::Sqlite);
    let mut times = Vec::new();
    for _ in 0..7 {
        evening.take_server().kill();
        evening.restart();
        let server = evening.server();
        times.push(load::first_answer(server, server.address, &event_path("fr", "")));
    }
    times.sort_unstable();
    let seconds = |time: Duration| time.as_secs_f64();
    let figure = Figure::new("start_to_first_answer", seconds(times[3]), "s", 0.3)
        .with("slowest", seconds(times[6]))
        .how("median of 7 starts after a kill, until the event page was read");
    vec![figure]
}

/// What one server does for an evening with 5,000 guests, and the memory it takes for that.
pub(crate) async fn served() -> Vec<Figure> {
    let mut evening = Evening::with(Backend::Sqlite, Setup { capacity: 20_000, guests: GUESTS });
    evening.restart_with(&UNLIMITED);
    let server = evening.server();
    let at_rest = process::memory(server.pid());
    let mut figures = vec![event_page(&evening), export(&evening).await, scan(&evening).await];
    figures.extend(register(&evening).await);
    let memory = process::memory(server.pid());
    let figure = Figure::new("resident_memory", memory.peak, "MiB", 80.0)
        .with("at the start", at_rest.now)
        .with("at the end", memory.now)
        .how("the most that was ever resident during all loads above (VmHWM)");
    figures.push(figure);
    figures
}

fn event_page(evening: &Evening) -> Figure {
    let page = |language: &'static str| {
        move |_| Request {
            method: "GET",
            path: event_path(language, ""),
            headers: ENCODINGS.to_owned(),
            body: Vec::new(),
        }
    };
    load::run(evening.server(), MANY, 500, 200, page("fr"));
    let outcome = load::run(evening.server(), MANY, 20_000, 200, page("fr"));
    let bytes = outcome.answers.first().map_or(0, |answer| answer.body.len());
    outcome.figure("event_page", 0.15).with("bytes", count_f64(bytes))
}

/// The cookie header line of somebody who followed a sign-in link.
pub(crate) async fn cookie(evening: &Evening, link: &str) -> String {
    let path = multaqa_tests::visitor::path_of(link);
    let visitor = Visitor::new(evening.server().address);
    let fields = visitor.open(&path).await.hidden_fields();
    let arrived = visitor.post(&path, &fields).await.with_status(303);
    let cookie = arrived.header("set-cookie").split(';').next().unwrap_or_default();
    format!("Cookie: {cookie}\r\n")
}

async fn export(evening: &Evening) -> Figure {
    let link = evening.multaqa(&["admin", "organiser-link", "--organisation", ORGANISATION]);
    let headers = cookie(evening, &link).await;
    let get = |_| Request {
        method: "GET",
        path: console_path("fr", "/export?format=csv"),
        headers: headers.clone(),
        body: Vec::new(),
    };
    load::run(evening.server(), ONE, 2, 200, get);
    let outcome = load::run(evening.server(), ONE, 40, 200, get);
    let bytes = outcome.answers.first().map_or(0, |answer| answer.body.len());
    outcome
        .figure("csv_of_5000_attendees", 60.0)
        .with("bytes", count_f64(bytes))
        .how("the whole HTTP request: session, rows from SQLite, file; one after the other")
}

async fn scan(evening: &Evening) -> Figure {
    let link = evening.multaqa(&[
        "admin",
        "door-link",
        "--organisation",
        ORGANISATION,
        "--event",
        EVENT,
        "--door",
        "A",
    ]);
    let headers = format!("{}Content-Type: application/json\r\n", cookie(evening, &link).await);
    let tokens = tokens(evening).await;
    let request = |n: usize| Request {
        method: "POST",
        path: api_path("/checkins?lang=fr"),
        headers: headers.clone(),
        body: format!(r#"{{"presented":"{}"}}"#, tokens[n]).into_bytes(),
    };
    let outcome = load::run(evening.server(), MANY, tokens.len(), 200, request);
    let admitted = |body: &[u8]| String::from_utf8_lossy(body).contains(r#""verdict":"admitted"#);
    let count = outcome.answers.iter().filter(|answer| admitted(&answer.body)).count();
    assert_eq!(count, tokens.len(), "every badge is admitted");
    outcome
        .figure("badge_scan", 0.4)
        .how("POST to the API: session, ES256 signature verified, admission committed to disk, JSON answer")
}

/// What the QRs of the first guests who are not inside carry.
async fn tokens(evening: &Evening) -> Vec<String> {
    let (app, info) = (evening.app().await, evening.info().await);
    let filter = RegistrationFilter { standing: Some(Standing::Expected), ..RegistrationFilter::default() };
    let page = app.store().registrations(info.event.id, &filter, None, SCANS).await.expect("guests");
    let mut tokens = Vec::new();
    for registration in page.rows {
        let key = app::registration::ticket_key(app, registration.id);
        let ticket = app::registration::ticket(app, &info, &key).await.expect("a ticket");
        tokens.extend(ticket.badge);
    }
    tokens
}

async fn register(evening: &Evening) -> Vec<Figure> {
    let (app, count) = (evening.app().await, REGISTRATIONS as usize);
    let request = |n: usize| Request {
        method: "POST",
        path: event_path("fr", "/register"),
        headers: FORM_HEADER.to_owned(),
        body: registration_body(app, n),
    };
    let letters_before = evening.letters().len();
    let outcome = load::run(evening.server(), MANY, count, 303, request);
    let letters = evening.letters().len() - letters_before;
    assert!(evening.seats().await.taken >= GUESTS + REGISTRATIONS, "every row is there");

    // The mails go on after the load: what one costs is told beside it.
    let (sent, cpu, started) =
        (evening.letters().len(), process::cpu(evening.server().pid()), Instant::now());
    while started.elapsed() < Duration::from_secs(5) {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let cpu = process::cpu(evening.server().pid()).saturating_sub(cpu);
    let sent = evening.letters().len() - sent;
    let a_letter = ms(cpu) / count_f64(sent.max(1));
    let alone = outcome.cpu_ms() - a_letter * count_f64(letters) / f64::from(REGISTRATIONS);
    let figure = outcome
        .figure("registration", 1.0)
        .with("without mails", alone)
        .with("mails meanwhile", count_f64(letters))
        .with("ms CPU a mail", a_letter)
        .how("POST of the form, answered once the row is committed to disk; mails sent meanwhile are in it");
    vec![figure]
}

/// 500 clients race for the last 40 seats.
pub(crate) async fn race(backend: Backend) -> Figure {
    const CLIENTS: usize = 500;
    const SEATS: u32 = 40;
    let evening = Evening::with_seats(backend, SEATS);
    let started = Instant::now();
    let answers = register_at_once(evening.app().await, evening.server().address, CLIENTS);
    let elapsed = started.elapsed();
    let mut waits = Vec::new();
    let (mut confirmed, mut waiting) = (0_u32, 0_u32);
    for (answer, wait) in answers.into_iter().flatten().filter(|(answer, _)| answer.status == 303) {
        waits.push(wait);
        match evening.ticket(&answer.location).await.waiting_position {
            None => confirmed += 1,
            Some(_) => waiting += 1,
        }
    }
    waits.sort_unstable();
    let seats = evening.seats().await;
    let answered = u32::try_from(waits.len()).unwrap_or_default();
    let errors = 500 - answered;
    let wrong = errors
        + confirmed.abs_diff(SEATS)
        + waiting.abs_diff(500 - SEATS)
        + seats.taken.abs_diff(SEATS)
        + seats.waiting.abs_diff(500 - SEATS);
    let name = match backend {
        Backend::Sqlite => "race_sqlite_wrong",
        Backend::Postgres => "race_postgres_wrong",
    };
    Figure::new(name, f64::from(wrong), "outcomes", 0.0)
        .with("confirmed", f64::from(confirmed))
        .with("waiting", f64::from(waiting))
        .with("errors", f64::from(errors))
        .with("seconds", elapsed.as_secs_f64())
        .with("p50 ms", ms(load::percentile(&waits, 0.50)))
        .with("p99 ms", ms(load::percentile(&waits, 0.99)))
        .how("500 clients at once for the last 40 seats: exactly 40 confirmed, 460 waiting, no error")
}
