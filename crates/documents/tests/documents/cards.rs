//! Place cards, rendered and read back by a program that knows nothing of how they were made.

use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{Honorific, Protocol, Rank};
use multaqa_documents::DocumentError;
use multaqa_documents::badge::{Badge, BadgeSheet, Printed, Why, place_cards};

use crate::fixtures::{PERSON, Person, event, organisation, registration};
use crate::render;

const LONG: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse";

fn people() -> Vec<Person> {
    let long_family = "de la Rochefoucauld Montmorency";
    vec![
        Person { given: "Fatima", family: "Baroudi", other: Some("فاطمة البارودي"), ..PERSON },
        Person {
            given: "عبد السلام", family: "بنعيسى", other: Some("Abdeslam Benaïssa"), ..PERSON
        },
        Person { given: "Jean", family: "Roux", ..PERSON },
        Person { given: "Marie-Antoinette Joséphine", family: long_family, ..PERSON },
        Person { given: LONG, family: LONG, ..PERSON },
    ]
}

fn protocol(honorific: &str, rank: &str) -> Protocol {
    Protocol {
        honorific: Some(Honorific::of_text(honorific)),
        rank: Key::parse(rank),
        within: None,
        escort: Some("Nadia".into()),
        table: Some("3".into()),
        seat: Some("12A".into()),
    }
}

fn made(locale: Locale) -> Printed {
    let (organisation, event, ranks) = (organisation(), event(), Rank::template());
    let said = [
        Some(protocol("Mme la Consule générale", "consul-general")),
        Some(protocol("سعادة السفير", "ambassador")),
        None,
        Some(protocol("Mme la Présidente", "region")),
        Some(protocol("M.", "guest")),
    ];
    let registrations = (0..).zip(people()).map(|(n, p)| registration(n, &p)).collect::<Vec<_>>();
    let rank_of = |protocol: &Protocol| ranks.iter().find(|rank| Some(&rank.key) == protocol.rank.as_ref());
    let cards = registrations.iter().zip(&said).map(|(registration, protocol)| Badge {
        registration,
        token: String::new(),
        protocol: protocol.as_ref(),
        rank: protocol.as_ref().and_then(rank_of),
    });
    let sheet = BadgeSheet { locale, organisation: &organisation, event: &event, pictures: None };
    place_cards(&sheet, cards).unwrap()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn cards_say_who_sits_where_in_both_scripts() {
    for (locale, table, rank) in [
        (Locale::Fr, "Table 3 · Siège 12A", "Consuls généraux"),
        (Locale::Ar, "الطاولة 3 · المقعد 12A", "القناصل العامون"),
        (Locale::En, "Table 3 · Seat 12A", "Consuls general"),
    ] {
        let made = made(locale);
        assert!(
            made.left_out.iter().map(|one| one.name.as_str()).eq([format!("{LONG} {LONG}")]),
            "{:?}",
            made.left_out
        );
        assert!(made.left_out[0].reasons.iter().any(|reason| reason.why == Why::NoRoom));
        let pdf = made.pdf.unwrap();
        render::keep(&format!("cards-{locale}"), &pdf);
        let pages = render::text(&pdf);
        assert_eq!(pages.len(), 1, "four on a sheet");
        let first = words(&pages[0]);
        for text in
            ["Fatima Baroudi", "فاطمة البارودي", "السيدة القنصل العام", "سعادة السفير", "Abdeslam Benaïssa"]
        {
            assert!(first.contains(text), "{locale}: « {text} » is not in: {first}");
        }
        assert!(!first.contains(rank), "{locale}: nobody reads their rank before them: {first}");
        assert!(first.contains(table) || locale == Locale::Ar, "{locale}: {first}");
        for part in table.split(" · ").flat_map(|part| part.split(' ')) {
            assert!(first.contains(part), "{locale}: {part} is not in: {first}");
        }
    }
}

/// A name in Tifinagh beside one in Latin letters: both are addressed in French, which was said before each.
#[test]
fn who_has_two_names_in_one_language_is_addressed_once() {
    let (organisation, event) = (organisation(), event());
    let mayor = protocol("M. le Maire", "mayor");
    for (other, french, arabic) in
        [(Some("Mohammed Amghrabi"), 2, 0), (Some("محمد المغربي"), 2, 2), (None, 2, 0)]
    {
        let person =
            Person { given: "ⵎⵓⵃⴰⵎⵎⴰⴷ", family: "ⴰⵎⵖⵔⴰⴱⵉ", other, ..PERSON };
        let registration = registration(0, &person);
        for locale in Locale::ALL {
            let card = Badge {
                registration: &registration,
                token: String::new(),
                protocol: Some(&mayor),
                rank: None,
            };
            let sheet = BadgeSheet { locale, organisation: &organisation, event: &event, pictures: None };
            let pdf = place_cards(&sheet, [card]).unwrap().pdf.unwrap();
            render::keep(&format!("cards-tifinagh-{locale}"), &pdf);
            let page = words(&render::text(&pdf).concat());
            let latin = if locale == Locale::En { "The Mayor" } else { "M. le Maire" };
            let told = (page.matches(latin).count(), page.matches("السيد العمدة").count());
            assert_eq!(told, (french, arabic), "{locale} {other:?}, on both sides of the card: {page}");
        }
    }
}

#[test]
fn both_sides_of_a_tent_are_the_same_and_stay_within_its_margins() {
    let pdf = made(Locale::Fr).pdf.unwrap();
    for page in [1] {
        let picture = render::page(&pdf, page, 100);
        // `at` knows pages as wide as a badge.
        let at = |x: f32, y: f32| picture.at(x / 2.0, y / 2.0);
        let dark = |x: f32, y: f32| at(x, y) < 140;
        // A pixel beside is the same: half a turn does not map pixels onto pixels.
        let near = |x: f32, y: f32| {
            let beside = [-0.3, 0.0, 0.3];
            beside.iter().any(|dx| beside.iter().any(|dy| dark(x + dx, y + dy)))
        };
        let (mut front, mut missing) = (0, 0);
        for y in (2..360_u16).map(|y| f32::from(y) / 5.0) {
            for x in (2..520_u16).map(|x| f32::from(x) / 5.0) {
                if dark(x, 74.5 + y) {
                    front += 1;
                    missing += u32::from(!near(105.0 - x, 74.5 - y));
                }
            }
        }
        assert!(
            front > 300 && missing * 10 < front,
            "page {page}: of {front} points {missing} are on one side"
        );
        for y in (10..70_u8).chain(80..140).map(f32::from) {
            for x in [5.0, 6.5, 98.5, 100.0] {
                assert!(at(x, y) > 180, "page {page}: ink at {x}, {y}");
            }
        }
    }
}

#[test]
fn no_card_is_no_file() {
    let (organisation, event) = (organisation(), event());
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event, pictures: None };
    assert!(matches!(place_cards(&sheet, []), Err(DocumentError::NoBadge)));
}
