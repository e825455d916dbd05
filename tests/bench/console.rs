//! What the console's pages cost beside 10,000 registrations and a conference of 300 sessions.

use multaqa_tests::backend::Backend;
use multaqa_tests::conference::Conference;
use multaqa_tests::evening::{Evening, ORGANISATION, Setup, console_path};
use multaqa_tests::visitor::Visitor;

use crate::cases::cookie;
use crate::figure::Figure;
use crate::load::{self, ONE, Request};

const GUESTS: u32 = 10_000;

/// Each page is looked at so often, a while apart: what else a machine does takes the caches from whoever reads most, in
/// bursts of seconds.
const ROUNDS: usize = 5;

/// The pages, by a short name: what is typed finds a few, very many, or nobody.
const PAGES: [(&str, &str); 13] = [
    ("overview", ""),
    ("list", "/registrations"),
    ("expected", "/registrations?standing=expected"),
    ("waiting", "/registrations?standing=waiting"),
    ("press", "/registrations?category=press"),
    ("latest", "/registrations?order=latest"),
    ("expected earliest", "/registrations?standing=expected&order=earliest"),
    ("press latest", "/registrations?category=press&order=latest"),
    ("search a latest", "/registrations?q=a&order=latest"),
    ("search amr", "/registrations?q=amr"),
    ("search a", "/registrations?q=a"),
    ("search nobody", "/registrations?q=zzzz"),
    ("search waiting", "/registrations?q=mo&standing=waiting"),
];

/// The pages of a conference, likewise. SESSION, SPEAKER and PARTNER stand for one of them.
const CONFERENCE: [(&str, &str); 26] = [
    ("details", "/details"),
    ("publish", "/publish"),
    ("preview", "/publish/preview"),
    ("team", "/team"),
    ("team latest", "/team?order=latest"),
    ("agenda", "/agenda"),
    ("agenda day 2", "/agenda?day=2025-06-27"),
    ("agenda panel", "/agenda?session=SESSION"),
    ("run", "/run"),
    ("new session", "/agenda/sessions/new"),
    ("session", "/agenda/sessions/SESSION"),
    ("rooms", "/agenda/rooms"),
    ("tracks", "/agenda/tracks"),
    ("speakers", "/speakers"),
    ("search speakers", "/speakers?q=personne"),
    ("speakers by name", "/speakers?order=name"),
    ("speaker", "/speakers/SPEAKER"),
    ("speaker goes", "/speakers/SPEAKER/remove"),
    ("partners", "/partners"),
    ("partners by name", "/partners?order=name"),
    ("partner", "/partners/PARTNER"),
    ("tiers", "/partners/tiers"),
    ("journal", "ORG/journal"),
    ("journal earliest", "ORG/journal?order=earliest"),
    ("journal of a kind", "ORG/journal?deed=member-joined"),
    ("search journal", "ORG/journal?q=seance"),
];

/// The costliest page, with the cost of each.
pub(crate) async fn pages() -> Figure {
    let evening = Evening::with(Backend::Sqlite, Setup { capacity: 9_000, guests: GUESTS });
    let conference =
        Conference { sessions: 300, speakers: 200, partners: 40, places: 10, team: 20, entries: 10_000 };
    conference.join(&evening).await;
    let link = evening.multaqa(&["admin", "organiser-link", "--organisation", ORGANISATION]);
    let organiser = evening.signed_in(&link).await;
    publish(&organiser).await;
    // Something changed since, so that there is something to compare.
    Conference { sessions: 1, speakers: 2, partners: 1, places: 1, team: 0, entries: 0 }.join(&evening).await;
    let link = evening.multaqa(&["admin", "organiser-link", "--organisation", ORGANISATION]);
    let headers = cookie(&evening, &link).await;
    let names = names(&evening).await;
    let pages = PAGES.into_iter().chain(CONFERENCE).map(|(name, path)| {
        let path = names.iter().fold(path.to_owned(), |path, (word, id)| path.replace(word, id));
        let path = match path.strip_prefix("ORG") {
            Some(rest) => format!("/fr/console/{ORGANISATION}{rest}"),
            None => console_path("fr", &path),
        };
        (name, path, Vec::new())
    });
    let mut pages = pages.collect::<Vec<_>>();
    for _ in 0..ROUNDS {
        for (_, path, costs) in &mut pages {
            let get =
                |_| Request { method: "GET", path: path.clone(), headers: headers.clone(), body: Vec::new() };
            load::run(evening.server(), ONE, 5, 200, get);
            costs.push(load::run(evening.server(), ONE, 200, 200, get).cpu_ms());
        }
    }
    let costs = pages.into_iter().map(|(name, _, costs)| (name, middle(costs))).collect::<Vec<_>>();
    let costliest = costs.iter().map(|(_, cost)| *cost).fold(0.0, f64::max);
    let figure = Figure::new("console_page", costliest, "ms CPU", 3.0);
    costs.iter().fold(figure, |figure, (name, cost)| figure.with(name, *cost)).how(
        "the costliest page of the console beside 10,000 registrations, 300 sessions, 200 speakers, 40 partners \
         and 10,000 lines of the journal; one request after the other, of each page the middle of five rounds",
    )
}

/// Of an odd number of costs the middle one.
fn middle(mut costs: Vec<f64>) -> f64 {
    costs.sort_unstable_by(f64::total_cmp);
    costs[costs.len() / 2]
}

/// Publishes what the evening's organisers prepared, whatever stands in its way.
async fn publish(organiser: &Visitor) {
    let path = console_path("fr", "/publish");
    let page = organiser.open(&path).await;
    let mut fields = page.form();
    let keys = page.attributes(r#"input[name="confirm"]"#, "value");
    fields.extend(keys.into_iter().map(|key| ("confirm".to_owned(), key)));
    organiser.post(&path, &fields).await.with_status(303);
}

/// What the words of the paths stand for.
async fn names(evening: &Evening) -> [(&'static str, String); 3] {
    let (store, event) = (evening.app().await.store(), evening.info().await.event.id);
    let session = store.agenda(event).await.expect("sessions")[150].id;
    let speaker = store.speakers(event).await.expect("speakers")[100].id;
    let partner = store.partners(event).await.expect("partners")[20].id;
    [("SESSION", session.to_string()), ("SPEAKER", speaker.to_string()), ("PARTNER", partner.to_string())]
}
