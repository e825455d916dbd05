//! Every staff page, rendered with made-up values in each language.

mod access;
mod door;
mod duplicates;
mod invitations;
mod layouts;
mod letters;
mod papers;
mod precedence;
mod printing;
mod unprinted;

use std::sync::Arc;

use app::account::Actor;
use app::event::{ConsoleList, EventInfo};
use askama::Template;
use domain::account::{Access, Grant, Role};
use domain::checkin::{Admission, CategoryFigures, DoorFigures, MinuteFigures, Overview};
use domain::event::{Event, EventCursor, EventFilter, EventState, Figures, Seats};
use domain::ids::RegistrationId;
use domain::key::Key;
use domain::locale::Locale;
use domain::publication::WorkingCopy;
use domain::registration::{
    Cursor, CursorKey, Registration, RegistrationFilter, RegistrationOrder, RegistrationPage,
    RegistrationState, Standing,
};
use domain::text::Email;
use jiff::Timestamp;
use uuid::Uuid;

use super::console::events_page;
use super::desk::{Desk, Place};
use super::overview::overview_page;
use super::query::Start;
use super::registrations::{count_of_all, list_page, place_of};
use super::sign_in;
use crate::samples::{self, at};

const SEATS: Seats = Seats { capacity: 40, taken: 38, waiting: 2, waiting_apart: 0, inside: 5, reserved: 0 };
const FIGURES: Figures = Figures { seats: SEATS, requests: 3 };

fn now() -> Timestamp {
    at("2025-06-25T16:38:00Z")
}

fn access(role: Role, door: Option<&str>) -> Access {
    let organisation = samples::event().0.organisation.id;
    let grant = Grant { door: door.map(str::to_owned), ..Grant::in_organisation(organisation, role) };
    Access::new(None, None, vec![grant], at("2025-06-26T02:00:00Z"))
}

fn organiser() -> Actor {
    Actor::Staff(Arc::new(access(Role::Organiser, None)))
}

fn desk(locale: Locale, info: &EventInfo, place: Place) -> Desk {
    Desk::of_event(locale, &organiser(), info, FIGURES, place, now()).expect("is signed in")
}

fn inside() -> Registration {
    let admission = Admission { at: at("2025-06-25T16:12:00Z"), door: "A".into() };
    Registration { admission: Some(admission), ..samples::registration(RegistrationState::Confirmed) }
}

/// What holds for every page: its language, nothing unescaped, one heading, no style or script in the markup.
fn sound(locale: Locale, page: &impl Template) -> String {
    let html = page.render().expect("renders");
    let opening = format!("<html lang=\"{locale}\" dir=\"{}\"", locale.direction().code());
    assert!(html.contains(&opening), "{html}");
    let shown = html.split("<template").next().unwrap_or_default();
    assert_eq!(shown.matches("<h1").count(), 1, "{html}");
    assert!(html.contains("id=\"content\"") || html.contains("id=\"door\""), "{html}");
    for wrong in [" style=", "<script>", "<b>\"", "Atelier <b>", "No localization", "Unknown localization"] {
        assert!(!html.contains(wrong), "{wrong}: {html}");
    }
    html
}

#[test]
fn signing_in() {
    let info = samples::event().0;
    let email = Email::parse("equipe@example.org").expect("an address");
    for locale in Locale::ALL {
        let page = sign_in::sign_in_page(locale, "pas une adresse\"><b>".into(), Some("!".into()));
        let html = sound(locale, &page);
        assert!(html.contains("aria-invalid=\"true\"") && html.contains("15"));
        assert!(!html.contains("\"><b>"), "{html}");
        let sent = sound(locale, &sign_in::sent_page(locale, &email));
        assert!(sent.contains("equipe@example.org"));
        sound(locale, &sign_in::spent_page(locale));
        let link = |role, door| {
            let events = [info.clone()];
            sound(locale, &sign_in::link_page(locale, "a_b", &access(role, door), &events))
        };
        let (door, console) = (link(Role::DoorStaff, Some("B")), link(Role::Organiser, None));
        assert!(door.contains("method=\"post\"") && door != console);
        assert!(console.contains(&crate::page::words(locale, &info.event.theme)));
    }
}

#[test]
fn a_link_page_says_which_door_and_until_when() {
    let events = [samples::event().0];
    let page = sign_in::link_page(Locale::Fr, "t", &access(Role::DoorStaff, Some("B")), &events);
    assert_eq!(page.button, "Ouvrir la porte B");
    assert_eq!(page.place, "Porte\u{A0}B");
    assert_eq!(page.until, "26 juin 2025 à 4\u{A0}h\u{A0}00");
}

#[test]
fn the_list_of_events() {
    let info = samples::event().0;
    let copy = |state, edition, version| WorkingCopy {
        organisation: info.organisation.clone(),
        event: Event { state, ..info.event.clone() },
        version,
        edition,
        published_version: 1,
    };
    let rows = vec![copy(EventState::Published, 1, 2), copy(EventState::Draft, 0, 2)];
    let next = Some(EventCursor { starts_at: now(), id: info.event.id });
    let list = ConsoleList { rows, next, total: 214, organisations: vec![info.organisation.clone()] };
    let none = ConsoleList { rows: vec![], next: None, total: 0, ..list.clone() };
    let all = EventFilter::default();
    let drafts = EventFilter { state: Some(EventState::Draft), ..all.clone() };
    for locale in Locale::ALL {
        let organiser = access(Role::Organiser, None);
        let html = sound(locale, &events_page(locale, &organiser, &all, true, &list));
        assert!(html.contains(&format!("href=\"/{locale}/console/lyon/soiree-2025\"")));
        assert!(html.contains(&format!("/{locale}/console/lyon/soiree-2025/details")), "a draft is prepared");
        assert!(html.contains(&format!("/{locale}/console/lyon/new")) && html.contains("rel=\"next\""));
        let staff = access(Role::DoorStaff, Some("A"));
        let html = sound(locale, &events_page(locale, &staff, &all, false, &list));
        assert!(html.contains(&format!("/{locale}/door/lyon/soiree-2025")));
        assert!(!html.contains("/console/lyon/soiree-2025") && !html.contains("/new"), "not theirs");
        let empty = sound(locale, &events_page(locale, &organiser, &all, false, &none));
        assert!(empty.contains(&format!("/{locale}/console/lyon/new")), "what to do next");
        let nothing = sound(locale, &events_page(locale, &organiser, &drafts, false, &none));
        assert!(nothing.contains("<option value=\"draft\" selected>"));
        sound(locale, &events_page(locale, &staff, &all, false, &none));
    }
}

fn busy() -> Overview {
    let minute = |minute: &str, arrivals| MinuteFigures { minute: at(minute), arrivals };
    Overview {
        seats: SEATS,
        requests: 3,
        by_category: vec![CategoryFigures { category: key("press"), confirmed: 7, inside: 5 }],
        by_door: vec![DoorFigures { door: "A".into(), inside: 5, last_at: at("2025-06-25T16:30:00Z") }],
        arrivals: vec![minute("2025-06-25T16:12:00Z", 4), minute("2025-06-25T16:38:00Z", 1)],
        latest: vec![inside()],
    }
}

#[test]
fn the_overview() {
    let (mut info, page) = samples::event();
    info.event.doors.push("B".into());
    for locale in Locale::ALL {
        let shown = |overview: &Overview, at| {
            let desk = desk(locale, &info, Place::Overview);
            sound(locale, &overview_page(locale, &info, desk, overview, &page.sessions, at))
        };
        let html = shown(&busy(), now());
        assert!(html.contains("data-live-url=\"/api/v1/events/lyon/soiree-2025/live\""));
        assert_eq!(html.matches("<rect").count(), 2);
        assert!(html.contains("<rect class=\"b now\"") && html.contains("<details"));
        assert!(html.contains("class=\"st mid\""), "a silent door says so");
        let empty = shown(&Overview { seats: SEATS, ..Overview::default() }, now());
        assert!(!empty.contains("<rect"));
        let after = shown(&busy(), at("2026-11-23T12:00:00Z"));
        assert!(!after.contains("class=\"b now\"") && !after.contains("card c4 next"));
    }
}

#[test]
fn the_overview_in_french() {
    let (info, page) = samples::event();
    let desk = desk(Locale::Fr, &info, Place::Overview);
    let page = overview_page(Locale::Fr, &info, desk, &busy(), &page.sessions, now());
    assert_eq!(page.title, "La soirée en cours");
    assert_eq!(page.expected, 33);
    assert_eq!(
        (page.of_registered.before.as_str(), page.of_registered.after.as_str()),
        ("sur ", " inscrits")
    );
    assert_eq!(page.recent, "1 arrivée en 10 minutes");
    assert_eq!(page.doors[0].entries, "5 entrées, dernière à 18\u{A0}h\u{A0}30");
    let chart = page.chart.expect("somebody came");
    assert_eq!(chart.peak, "Pointe\u{A0}: 4 à 18\u{A0}h\u{A0}12. En clair, la minute en cours");
    assert_eq!(chart.rows.len(), 2);
    let next = page.next.expect("a session comes");
    assert_eq!(next.time, "Prochaine séance, 18\u{A0}h\u{A0}45");
    assert_eq!(next.until, "dans 7\u{A0}min");
}

#[test]
fn door_staff_see_no_list_in_the_side_bar() {
    let info = samples::event().0;
    let actor = Actor::Staff(Arc::new(access(Role::DoorStaff, Some("A"))));
    let desk = Desk::of_event(Locale::Fr, &actor, &info, FIGURES, Place::Overview, now()).expect("signed in");
    assert!(
        !desk.groups.iter().flat_map(|group| &group.links).any(|link| link.href.contains("console/lyon"))
    );
    assert!(Desk::of_event(Locale::Fr, &Actor::Guest, &info, FIGURES, Place::Overview, now()).is_err());
}

#[test]
fn a_draft_s_side_bar_leads_to_the_guest_list() {
    let import = |state, place| {
        let mut info = samples::event().0;
        info.event.state = state;
        let desk = desk(Locale::Fr, &info, place);
        let links = desk.groups.into_iter().flat_map(|group| group.links);
        links.filter(|link| link.href.ends_with("/import")).map(|link| link.current).collect::<Vec<_>>()
    };
    assert_eq!(import(EventState::Draft, Place::Details), [false]);
    assert_eq!(import(EventState::Draft, Place::Import), [true]);
    assert!(
        import(EventState::Published, Place::Details).is_empty(),
        "the list of registrations leads there"
    );
}

fn listed(
    locale: Locale,
    filter: &RegistrationFilter,
    start: Option<&Start>,
    found: &RegistrationPage,
) -> String {
    let info = samples::event().0;
    let desk = desk(locale, &info, place_of(filter));
    sound(locale, &list_page(locale, &info, desk, filter, start, found))
}

fn key(raw: &str) -> Key {
    Key::parse(raw).expect("a key")
}

#[test]
fn the_list() {
    let place = CursorKey::Name("obrien zoe".into());
    let cursor = Cursor { key: place, id: RegistrationId(Uuid::from_u128(50)) };
    let filter =
        RegistrationFilter { query: "zo".into(), category: Some(key("attendee")), ..Default::default() };
    let rows = vec![
        inside(),
        samples::registration(RegistrationState::Confirmed),
        samples::registration(RegistrationState::Waiting { number: 3 }),
        samples::registration(RegistrationState::Cancelled { at: now() }),
    ];
    let start = Start { after: cursor.clone(), shown: 50 };
    let found = RegistrationPage { rows, next: Some(cursor), total: 214, counted: true };
    for locale in Locale::ALL {
        let html = listed(locale, &filter, Some(&start), &found);
        for class in ["st ok", "st na", "st mid", "st bad"] {
            assert!(html.contains(class), "{class}");
        }
        assert!(html.contains("?format=xlsx&#38;q=zo&#38;category=attendee"), "{html}");
        assert!(html.contains("category=attendee&#38;after="));
        assert!(html.contains("<option value=\"attendee\" selected>") && html.contains("value=\"zo\""));
        assert!(html.contains("/badges?q=zo"));
        assert!(html.contains("214") && html.contains("&#38;shown=54\" rel=\"next\""));
    }
    assert!(listed(Locale::Fr, &filter, Some(&start), &found).contains(">51 à 54 sur 214<"));
}

#[test]
fn a_list_says_its_order() {
    let rows = vec![samples::registration(RegistrationState::Confirmed)];
    let found = RegistrationPage { rows, next: None, total: 1, counted: true };
    for locale in Locale::ALL {
        let by_name = listed(locale, &RegistrationFilter::default(), None, &found);
        assert_eq!(by_name.matches("aria-sort=\"ascending\"").count(), 1);
        assert!(by_name.contains("<option value=\"latest\">"), "{by_name}");
        let filter = RegistrationFilter { order: RegistrationOrder::Latest, ..Default::default() };
        let latest = listed(locale, &filter, None, &found);
        assert_eq!(latest.matches("aria-sort=").count(), 1);
        assert!(latest.contains("aria-sort=\"descending\""), "{latest}");
        assert!(latest.contains("<option value=\"latest\" selected>"));
        assert!(latest.contains("export?format=csv\"") && latest.contains("/badges\""), "files are by name");
    }
}

#[test]
fn the_whole_list_says_how_many_seats_it_takes() {
    let said = count_of_all(Locale::Fr, 41, SEATS);
    assert_eq!(said, "41 inscriptions, 38 places prises, 2 en attente");
    for locale in Locale::ALL {
        let said = count_of_all(locale, 41, SEATS);
        for figure in ["41", "38", "2"] {
            assert!(said.contains(figure), "{said}");
        }
    }
}

#[test]
fn a_list_without_seats_offers_no_badges() {
    let filter = RegistrationFilter { standing: Some(Standing::Waiting), ..Default::default() };
    let rows = vec![samples::registration(RegistrationState::Waiting { number: 1 })];
    let html =
        listed(Locale::Fr, &filter, None, &RegistrationPage { rows, next: None, total: 1, counted: true });
    assert!(!html.contains("/badges?") && html.contains("XLSX, 1 ligne<"));
    assert!(html.contains("<h1>Liste d’attente</h1>"));
}

#[test]
fn nobody_found_repeats_the_criteria() {
    let found = RegistrationPage { rows: Vec::new(), next: None, total: 0, counted: true };
    let filter = RegistrationFilter {
        query: "atlas".into(),
        standing: Some(Standing::Cancelled),
        category: Some(key("press")),
        ..Default::default()
    };
    let html = listed(Locale::Fr, &filter, None, &found);
    assert!(html.contains("Recherche «\u{A0}atlas\u{A0}», catégorie Presse, état Annulé."), "{html}");
    assert!(!html.contains("/export?"));
    for locale in Locale::ALL {
        listed(locale, &filter, None, &found);
        let none_yet = listed(locale, &RegistrationFilter::default(), None, &found);
        assert!(none_yet.contains(&format!("href=\"/{locale}/lyon/soiree-2025\"")));
    }
}
