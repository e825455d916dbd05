//! Table cards, rendered and read back by a program that knows nothing of how they were made.

use domain::locale::Locale;
use domain::registration::Protocol;
use multaqa_documents::badge::{Badge, BadgeSheet, Printed, Why, table_cards};

use crate::fixtures::{PERSON, event, organisation, registration};
use crate::{programs, render};

fn made(locale: Locale, tables: &[&str]) -> Printed {
    let (organisation, event) = (organisation(), event());
    let protocol = |table: &&str| Protocol { table: Some((*table).to_owned()), ..Protocol::default() };
    let said = tables.iter().map(protocol).collect::<Vec<_>>();
    let guest = registration(1, &PERSON);
    let cards = said.iter().map(|protocol| Badge {
        registration: &guest,
        token: String::new(),
        protocol: Some(protocol),
        rank: None,
    });
    let sheet = BadgeSheet { locale, organisation: &organisation, event: &event, pictures: None };
    table_cards(&sheet, cards).unwrap()
}

#[test]
fn a_sheet_says_its_table_in_two_languages_large_on_both_sides() {
    for (locale, first, second) in [
        (Locale::Fr, "Table 3", "الطاولة 3"),
        (Locale::Ar, "الطاولة 3", "Table 3"),
        (Locale::En, "Table 3", "الطاولة 3"),
    ] {
        let tables = ["3", "Table d’honneur du Royaume du Maroc", "طاولة الشرف"];
        let made = made(locale, &tables);
        assert_eq!(made.left_out, []);
        let pdf = made.pdf.unwrap();
        programs::sound(&pdf);
        render::contact_sheet(&pdf, &programs::folder().join(format!("table-cards-{locale}")));
        let pages = render::text(&pdf);
        assert_eq!(pages.len(), 3);
        for words in [first, second] {
            for word in words.split(' ') {
                let times = if word == "3" { 4 } else { 2 };
                assert_eq!(pages[0].matches(word).count(), times, "{locale}: {word} in {}", pages[0]);
            }
        }
        assert!(!pages[1].contains("Table Table") && !pages[2].contains("الطاولة طاولة"), "{pages:?}");
        assert_eq!(
            pages[2].matches("طاولة الشرف").count(),
            2,
            "its own name is said once a side: {}",
            pages[2]
        );
        // Read across a room: letters of 2 cm at least.
        let picture = render::page(&pdf, 1, 50);
        let dark =
            |y: usize| picture.pixels[y * picture.width..(y + 1) * picture.width].iter().any(|p| *p < 90);
        let lower = (picture.height / 2..picture.height).map(dark).collect::<Vec<_>>();
        let tallest = lower.split(|dark| !dark).map(<[bool]>::len).max().unwrap_or(0);
        assert!(tallest >= 40, "{locale}: {tallest} pixels of half a millimetre");
    }
}

#[test]
fn a_table_whose_name_cannot_be_printed_is_told() {
    let made = made(Locale::Fr, &["3", "Licorne 🦄"]);
    assert_eq!(render::text(&made.pdf.unwrap()).len(), 1);
    assert!(made.left_out[0].reasons.iter().any(|reason| reason.why == Why::NoGlyph('🦄')));
}
