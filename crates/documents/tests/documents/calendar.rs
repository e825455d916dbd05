//! Calendar files, line by line.

use domain::agenda::{Session, SessionKind};
use domain::event::{Day, Event};
use domain::ids::SessionId;
use domain::locale::{Locale, Localized};
use multaqa_documents::calendar::{event_ics, sessions_ics};
use uuid::Uuid;

use crate::fixtures::{at, event, localized, organisation};

const URL: &str = "https://example.org/fr/maroc-lyon/diaspora-2025";

fn session() -> Session {
    let id = SessionId(Uuid::from_u128(0x77));
    let title =
        localized("Diplomatie économique; coopération, entreprises", "الدبلوماسية الاقتصادية", "Trade");
    let (from, to) = (at("2025-06-25T17:15:00Z"), at("2025-06-25T18:00:00Z"));
    Session {
        about: Localized {
            fr: "Le rôle des fédérations.\r\nDes témoignages \\ des échanges.".into(),
            ..Localized::default()
        },
        room: localized("Salle A", "القاعة أ", "Room A"),
        ..Session::new(id, event().id, SessionKind::Panel, title, from, to)
    }
}

#[test]
fn an_event_in_each_language() {
    for locale in Locale::ALL {
        let file = event_ics(locale, &organisation(), &event(), URL, at("2025-06-01T10:00:00Z"));
        insta::assert_snapshot!(format!("event_{locale}"), file.replace("\r\n", "␍\n"));
    }
}

#[test]
fn each_day_of_several_has_an_entry() {
    let one = event();
    let day = |date: &str| Day {
        doors_open_at: at(&format!("{date}T15:00:00Z")),
        starts_at: at(&format!("{date}T16:00:00Z")),
        ends_at: at(&format!("{date}T19:00:00Z")),
    };
    let event = Event { days: vec![day("2025-06-25"), day("2025-06-26")], ..one };
    let file = event_ics(Locale::Fr, &organisation(), &event, URL, at("2025-06-01T10:00:00Z"));
    for line in ["DTSTART:20250625T160000Z", "DTSTART:20250626T160000Z", "DTEND:20250626T190000Z"] {
        assert!(file.contains(line), "{line}: {file}");
    }
    assert!(file.contains(&format!("UID:{}@multaqa", event.id)), "the first is the event's own");
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
}

#[test]
fn a_session() {
    let session = session();
    let of = |sessions: &[&Session]| {
        let url = |_: &Session| URL.to_owned();
        sessions_ics(Locale::Fr, &organisation(), &event(), sessions, url, at("2025-06-01T10:00:00Z"))
    };
    insta::assert_snapshot!(of(&[&session]).replace("\r\n", "␍\n"));
    let two = of(&[&session, &session]);
    assert_eq!((two.matches("BEGIN:VCALENDAR").count(), two.matches("BEGIN:VEVENT").count()), (1, 2));
}

#[test]
fn lines_are_short_and_end_as_the_standard_asks() {
    for locale in Locale::ALL {
        let file = event_ics(locale, &organisation(), &event(), URL, at("2025-06-01T10:00:00Z"));
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "a line has more than 75 octets");
    }
}

#[test]
fn no_text_breaks_out_of_its_line() {
    let mut event = event();
    event.theme.fr = "Fin\r\nEND:VEVENT\r\nX-EVIL:1".into();
    let mut organisation = organisation();
    organisation.name.fr = "A\";X=\"B\r\nX-EVIL:2".into();
    let url = "https://example.org/\r\nX-EVIL:3";
    let file = event_ics(Locale::Fr, &organisation, &event, url, at("2025-06-01T10:00:00Z"));
    let lines = file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect::<Vec<_>>();
    assert!(lines.iter().all(|line| !line.starts_with("X-EVIL")), "{file}");
    assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), 1);
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
}

#[test]
fn the_entry_keeps_its_name_from_file_to_file() {
    let uid = |now: &str| {
        let file = event_ics(Locale::Fr, &organisation(), &event(), URL, at(now));
        file.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
    };
    assert_eq!(uid("2025-06-01T10:00:00Z"), uid("2025-06-02T11:00:00Z"));
    assert_eq!(uid("2025-06-01T10:00:00Z"), "UID:0197a3b4-c5d6-7e8f-9012-3456789abcde@multaqa");
}
