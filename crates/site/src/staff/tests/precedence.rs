//! The table of ranks, the arrival board, and what protocol says of a guest.

use app::checkin::Arrivals;
use app::registration::RegistrationFile;
use app::registration::precedence::RankFile;
use domain::form::{Fault, Problem, Values};
use domain::registration::{Honorific, Protocol, Rank, RankedGuest};

use super::*;
use crate::staff::form::Typed;
use crate::staff::precedence::{Asked, May as MayDo, board_page, list_page};
use crate::staff::registration::{May, registration_page};

fn protocol() -> Protocol {
    Protocol {
        honorific: Some(Honorific::of_text("S.E.M.")),
        rank: Key::parse("mayor"),
        within: Some(1),
        escort: Some("Nadia <b>".into()),
        table: Some("3".into()),
        seat: Some("12A".into()),
    }
}

#[test]
fn the_table_of_ranks() {
    let info = samples::event().0;
    let values = Values::default();
    let problems = [Problem::new("name-fr", Fault::Empty)];
    let all = MayDo { changes: true, prints: true, sees_board: true };
    let looks = MayDo { changes: false, prints: false, sees_board: true };
    let files = Rank::template().into_iter().zip([2, 0, 1].into_iter().chain(std::iter::repeat(0)));
    let files = files.map(|(rank, guests)| RankFile { rank, guests }).collect::<Vec<_>>();
    for locale in Locale::ALL {
        let show = |files: &[RankFile], typed, may| {
            let desk = desk(locale, &info, Place::Precedence);
            sound(locale, &list_page(locale, &info, desk, files, typed, may))
        };
        let html = show(&files, Typed::fresh(&values), all);
        assert_eq!(html.matches("value=\"up\"").count(), files.len() - 1);
        assert!(html.contains("/precedence/ranks/minister\"") && html.contains("89-655"), "{html}");
        assert!(html.contains("/registrations?order=precedence") && html.contains("/place-cards.pdf"));
        let html = show(&files, Typed::fresh(&values), looks);
        assert!(!html.contains("<form class=\"sheet\"") && !html.contains("/ranks/"), "{html}");
        assert!(html.contains("/arrivals\""));
        let html = show(&[], Typed::wrong(&values, &problems), all);
        assert!(html.contains("aria-invalid=\"true\"") && html.contains("/precedence/template"), "{html}");
    }
}

#[test]
fn the_arrival_board() {
    let info = samples::event().0;
    let expected = samples::registration(RegistrationState::Confirmed);
    let mut along = samples::registration(RegistrationState::Confirmed);
    along.attendee.given_name = domain::text::PersonName::parse("Sami").expect("a name");
    along.attendee.other_script_name = None;
    along.heads = 3;
    let lead = (expected.attendee.clone(), protocol());
    let mayor = Protocol { rank: Key::parse("mayor"), ..Protocol::default() };
    let guests = vec![
        RankedGuest { registration: inside(), protocol: protocol(), lead: None },
        RankedGuest { registration: expected, protocol: mayor, lead: None },
        RankedGuest { registration: along, protocol: Protocol::default(), lead: Some(lead) },
    ];
    let figures = app::checkin::RankedFigures { all: 2, inside: 1, unranked: 3 };
    let found = Arrivals { ranks: Rank::template(), guests, next: None, figures };
    for locale in Locale::ALL {
        let html = sound(locale, &board_page(locale, &info, &found, &Asked::default(), now()));
        assert_eq!((html.matches("<h2").count(), html.matches("class=\"here\"").count()), (1, 1), "{html}");
        assert!(html.contains("Nadia &#60;b&#62;") && html.contains("12A"), "{html}");
        assert!(html.contains("arrivals?follow=on\"") && html.contains("arrivals?show=expected\""), "{html}");
        let (latin, arabic) = (html.find("Zoé O’Brien"), html.find("زوي أوبراين"));
        assert_eq!(latin < arabic, locale != Locale::Ar, "called out in the reader's script: {html}");
        let asked = Asked { expected: true, follow: true, after: None };
        let none = Arrivals { guests: Vec::new(), ..found.clone() };
        let html = sound(locale, &board_page(locale, &info, &none, &asked, now()));
        assert!(html.contains("arrivals?show=expected\"") && !html.contains("<ol>"), "{html}");
    }
    let html = sound(Locale::Fr, &board_page(Locale::Fr, &info, &found, &Asked::default(), now()));
    assert!(html.contains("1 arrivé sur 2") && html.contains("Maires") && html.contains("S.E. M."), "{html}");
    assert!(html.contains("18\u{A0}h\u{A0}12"), "{html}");
    assert!(html.contains("Accompagne") && html.contains("Avec 2 accompagnateurs"), "{html}");
    assert_eq!(html.matches("Table 3 · Siège 12A").count(), 1, "{html}");
    assert_eq!(html.matches("<p>Table 3</p>").count(), 1, "at their lead's table: {html}");
    assert!(html.contains("3 invités d’honneur n’ont pas de rang"), "{html}");
}

#[test]
fn protocol_on_the_page_of_a_registration() {
    let info = samples::event().0;
    let file = RegistrationFile {
        invitation: None,
        registration: samples::registration(RegistrationState::Confirmed),
        party: Vec::new(),
        waiting_position: None,
        protocol: protocol(),
        same_seat: Vec::new(),
        ranks: Rank::template(),
        messages: Vec::new(),
        files: Vec::new(),
    };
    let problems = [Problem::new("escort", Fault::TooLong { max: 120 })];
    for locale in Locale::ALL {
        let show = |values: &Values, problems: &[Problem], may| {
            let desk = desk(locale, &info, Place::Registrations);
            let typed = Typed::wrong(values, problems);
            sound(locale, &registration_page(locale, &info, desk, &file, typed, may))
        };
        let (may, looks) = (May { sends: true, manages: true }, May { sends: false, manages: false });
        let html = show(&file.protocol.values(), &[], may);
        assert!(html.contains("value=\"excellency\" selected") && html.contains("value=\"mayor\" selected"));
        assert!(html.contains("/protocol\"") && html.contains("value=\"12A\""), "{html}");
        let html = show(&file.protocol.values(), &problems, may);
        assert!(html.contains("escort-error") && html.contains("href=\"#escort\""), "{html}");
        let html = show(&file.protocol.values(), &[], looks);
        assert!(!html.contains("/protocol\"") && html.contains("12A"), "who looks sees it: {html}");
    }
}
