//! What the public programme costs: 300 sessions on four days, with six tracks and 200 people.

use app::event::EventDefinition;
use domain::agenda::{Colour, Room, Selection, Session, SessionKind, SessionRole, Track};
use domain::event::{Day, Event, EventState};
use domain::ids::{EventId, RoomId, SessionId, SpeakerId, TrackId};
use domain::locale::Localized;
use domain::registration::SpokenLanguage;
use domain::speaker::Speaker;
use domain::text::Slug;
use jiff::{SignedDuration, Timestamp};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION};

use crate::figure::Figure;
use crate::load::{self, MANY, ONE, Outcome, Request, count_f64};

const SESSIONS: usize = 300;
const DAYS: usize = 4;
const TRACKS: usize = 6;
const SPEAKERS: usize = 200;
const EVENT: &str = "quatre-jours";

/// Words that titles are made of, so that they differ as titles do.
const WORDS: [&str; 12] = [
    "Souveraineté",
    "données",
    "jeunesse",
    "cybersécurité",
    "exportation",
    "recherche",
    "diaspora",
    "énergie",
    "santé",
    "formation",
    "financement",
    "coopération",
];
const ARABIC: [&str; 12] = [
    "السيادة",
    "البيانات",
    "الشباب",
    "الأمن السيبراني",
    "التصدير",
    "البحث",
    "الجالية",
    "الطاقة",
    "الصحة",
    "التكوين",
    "التمويل",
    "التعاون",
];

fn text(n: usize) -> Localized {
    let of = |words: [&str; 12]| format!("{}, {} {}", words[n % 12], words[n / 12 % 12], words[n * 7 % 12]);
    Localized { fr: format!("{} {n}", of(WORDS)), ar: Some(format!("{} {n}", of(ARABIC))), en: None }
}

fn programme(app: &app::App, like: &app::event::EventInfo) -> EventDefinition {
    let id = EventId(app.new_uuid());
    let opens = "2031-06-10T07:00:00Z".parse::<Timestamp>().expect("a moment");
    let hours = |hours: i64| opens + SignedDuration::from_hours(hours);
    let day = |n: usize| i64::try_from(n).expect("few") * 24;
    let days = (0..DAYS).map(|n| Day {
        doors_open_at: hours(day(n)),
        starts_at: hours(day(n) + 1),
        ends_at: hours(day(n) + 12),
    });
    let event = Event {
        id,
        slug: Slug::parse(EVENT).expect("a slug"),
        doors_open_at: opens,
        starts_at: hours(1),
        ends_at: hours(day(DAYS - 1) + 12),
        badges_valid_until: hours(day(DAYS)),
        days: days.collect(),
        state: EventState::Published,
        ..like.event.clone()
    };
    let tracks = (0..TRACKS).map(|n| Track {
        id: TrackId(app.new_uuid()),
        event_id: id,
        name: text(n * 31),
        colour: Colour::ALL[n],
    });
    let rooms = (0..TRACKS).map(|n| Room {
        id: RoomId(app.new_uuid()),
        event_id: id,
        name: Localized { fr: format!("Salle {n}"), ..Localized::default() },
        capacity: Some(120),
        note: Localized::default(),
    });
    let (tracks, rooms) = (tracks.collect::<Vec<_>>(), rooms.collect::<Vec<_>>());
    let speaker = |n: usize| {
        let name = Localized { fr: format!("Prénom{n} de Famille{n}"), ..Localized::default() };
        Speaker { job: text(n), ..Speaker::new(SpeakerId(app.new_uuid()), id, name) }
    };
    let speakers = (0..SPEAKERS).map(speaker).collect::<Vec<_>>();
    let session = |n: usize| {
        // Six at a time, an hour each.
        let starts = hours(day(n % DAYS) + 1 + i64::try_from(n / DAYS / TRACKS).expect("few"));
        let ends = starts + SignedDuration::from_mins(50);
        let kind = SessionKind::ALL[n % SessionKind::ALL.len()];
        let place = n / DAYS % TRACKS;
        Session {
            about: text(n * 5),
            room_id: Some(rooms[place].id),
            track_id: Some(tracks[place].id),
            people: vec![
                (speakers[n * 3 % SPEAKERS].id, SessionRole::Moderator),
                (speakers[(n * 3 + 1) % SPEAKERS].id, SessionRole::Speaker),
            ],
            languages: vec![SpokenLanguage::Fr],
            interpretation: vec![SpokenLanguage::Ar],
            seats: n.is_multiple_of(3).then_some(40),
            ..Session::new(SessionId(app.new_uuid()), id, kind, text(n), starts, ends)
        }
    };
    EventDefinition {
        organisation: like.organisation.clone(),
        event,
        sessions: (0..SESSIONS).map(session).collect(),
        rooms,
        tracks,
        speakers,
        partners: Vec::new(),
    }
}

/// The costliest way of asking for the programme, and the largest page of it.
pub(crate) async fn page() -> Vec<Figure> {
    let evening = Evening::start(Backend::Sqlite);
    let (app, like) = (evening.app().await, evening.info().await);
    let definition = programme(app, &like);
    app::event::create(app, &definition).await.expect("a programme");
    let event = definition.event.id.0.simple();
    let numbers = (0..12_u32).map(|n| n * 25 + 1).collect::<Selection>().encoded();
    let chosen = format!("Cookie: multaqa_sessions_{event}={numbers}\r\n");
    let ask =
        |connections: usize, count: usize, language: &'static str, below: &'static str, cookie: &str| {
            let path = format!("/{language}/{ORGANISATION}/{EVENT}{below}");
            let headers = format!("Accept-Encoding: gzip, deflate, br\r\n{cookie}");
            let get =
                |_| Request { method: "GET", path: path.clone(), headers: headers.clone(), body: Vec::new() };
            load::run(evening.server(), connections, 20, 200, get);
            load::run(evening.server(), connections, count, 200, get)
        };
    let shared = ask(MANY, 2_000, "fr", "/programme", "");
    let own = ask(ONE, 300, "fr", "/programme", &chosen);
    let arabic = ask(ONE, 300, "ar", "/programme", &chosen);
    let mine = ask(ONE, 300, "fr", "/programme?mine=1", &chosen);
    let costliest = [&shared, &own, &arabic, &mine].into_iter().map(Outcome::cpu_ms).fold(0.0, f64::max);
    let cost = Figure::new("programme_page", costliest, "ms CPU", 3.0)
        .with("shared", shared.cpu_ms())
        .with("with a selection", own.cpu_ms())
        .with("with a selection, ar", arabic.cpu_ms())
        .with("selection alone", mine.cpu_ms())
        .how("300 sessions, 200 people, on one page; a selection of 12 makes a page of its own for each request");
    let bytes = |outcome: &Outcome| outcome.answers.first().map_or(f64::NAN, |one| count_f64(one.body.len()));
    let largest = bytes(&shared).max(bytes(&own)).max(bytes(&arabic));
    let size = Figure::new("programme_page_bytes", largest, "bytes", 60_000.0)
        .with("shared", bytes(&shared))
        .with("with a selection", bytes(&own))
        .with("with a selection, ar", bytes(&arabic))
        .how("as sent to a browser that takes gzip");
    vec![cost, size]
}
