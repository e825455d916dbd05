//! What the console's pages cost beside 10,000 registrations.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION, Setup, console_path};

use crate::cases::cookie;
use crate::figure::Figure;
use crate::load::{self, ONE, Request};

const GUESTS: u32 = 10_000;

/// The pages, by a short name: what is typed finds a few, very many, or nobody.
const PAGES: [(&str, &str); 9] = [
    ("overview", ""),
    ("list", "/registrations"),
    ("expected", "/registrations?standing=expected"),
    ("waiting", "/registrations?standing=waiting"),
    ("press", "/registrations?category=press"),
    ("search amr", "/registrations?q=amr"),
    ("search a", "/registrations?q=a"),
    ("search nobody", "/registrations?q=zzzz"),
    ("search waiting", "/registrations?q=mo&standing=waiting"),
];

/// The costliest page, with the cost of each.
pub(crate) async fn pages() -> Figure {
    let evening = Evening::with(Backend::Sqlite, Setup { capacity: 9_000, guests: GUESTS });
    let link = evening.multaqa(&["admin", "organiser-link", "--organisation", ORGANISATION]);
    let headers = cookie(&evening, &link).await;
    let mut costs = Vec::new();
    for (name, path) in PAGES {
        let get = |_| Request {
            method: "GET",
            path: console_path("fr", path),
            headers: headers.clone(),
            body: Vec::new(),
        };
        load::run(evening.server(), ONE, 5, 200, get);
        costs.push((name, load::run(evening.server(), ONE, 200, 200, get).cpu_ms()));
    }
    let costliest = costs.iter().map(|(_, cost)| *cost).fold(0.0, f64::max);
    let figure = Figure::new("console_page", costliest, "ms CPU", 3.0);
    costs
        .iter()
        .fold(figure, |figure, (name, cost)| figure.with(name, *cost))
        .how("the costliest page of the console beside 10,000 registrations; one request after the other")
}
