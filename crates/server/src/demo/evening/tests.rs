use super::*;

fn lyon() -> Evening {
    Evening::parse(crate::demo::LYON, "lyon.toml").expect("well-formed")
}

fn define(evening: &Evening) -> Result<EventDefinition, ServerError> {
    let next = std::cell::Cell::new(0_u128);
    evening.define(None, || {
        next.set(next.get() + 1);
        Uuid::from_u128(next.get())
    })
}

#[test]
fn the_evening_in_lyon_is_as_its_press_report_has_it() {
    let evening = define(&lyon()).expect("valid");
    assert_eq!(evening.event.date().to_string(), "2025-06-25");
    let titles = evening.sessions.iter().map(|s| s.title.fr.as_str()).collect::<Vec<_>>();
    assert_eq!(
        titles,
        [
            "Le Maroc numérique face à ses défis",
            "Une diaspora à forte valeur technologique",
            "Diplomatie économique et coopération inter-entreprises",
            "Échanges et perspectives"
        ]
    );
    assert!(evening.sessions.iter().all(|s| s.title.ar.is_some() && s.title.en.is_some()));
    assert!(evening.sessions.iter().all(|s| s.starts_at >= evening.event.starts_at));
    let partners = evening.partners.iter().map(|p| p.name.fr.as_str()).collect::<Vec<_>>();
    assert_eq!(partners, ["Allianz", "APEBI"]);
}

#[test]
fn its_guests_are_people() {
    let (evening, definition) = (lyon(), define(&lyon()).expect("valid"));
    assert!(!evening.guests().is_empty());
    for guest in evening.guests() {
        guest.attendee(&definition.event).expect("a valid form");
    }
}

#[test]
fn what_is_wrong_is_named_by_its_place() {
    let wrong = |from: &str, to: &str| {
        let text = crate::demo::LYON.replacen(from, to, 1);
        assert_ne!(text, crate::demo::LYON, "{from} is not in the file");
        let outcome = Evening::parse(&text, "x.toml").and_then(|evening| define(&evening));
        outcome.expect_err("refused").to_string()
    };
    assert!(wrong("Europe/Paris", "Europe/Lyon").starts_with("x.toml: event.time_zone:"));
    assert!(wrong("speaker = \"billaud\"", "speaker = \"nobody\"").contains("nobody"));
    assert!(wrong("doors_open_at = \"2025", "doors_open_at = \"2026").contains("event.ends_at"));
    assert!(wrong("\ncapacity = 220", "\ncapacity = \"many\"").contains("capacity"));
}

#[test]
fn hours_are_local_unless_they_say_otherwise() {
    let zone = TimeZone::get("Europe/Paris").expect("bundled");
    let local = moment("2025-06-25T18:45", &zone).expect("valid");
    assert_eq!(local, moment("2025-06-25T16:45Z", &zone).expect("valid"));
    assert_eq!(local, moment("2025-06-25T18:45+02:00", &zone).expect("valid"));
    assert!(moment("in the evening", &zone).is_err());
}
