//! The lists for a door, read back by other people's programs.

use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{EventProtocol, Honorific, Protocol, Rank, Registration};
use multaqa_documents::DocumentError;
use multaqa_documents::badge::{BadgeSheet, DoorPack, door_pack};

use crate::fixtures::{PERSON, Person, at, event, organisation, registration};
use crate::{programs, render};

const LONG: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse";

fn guests() -> Vec<Registration> {
    let long = "de la Rochefoucauld Montmorency";
    let people = [
        Person { given: "Fatima", family: "Baroudi", other: Some("فاطمة البارودي"), ..PERSON },
        Person {
            given: "عبد السلام", family: "بنعيسى", other: Some("Abdeslam Benaïssa"), ..PERSON
        },
        Person { given: "Jean", family: "Roux", ..PERSON },
        Person { given: "Marie-Antoinette Joséphine", family: long, ..PERSON },
        Person { given: LONG, family: LONG, ..PERSON },
        Person { given: "زينب", family: "التازي", ..PERSON },
        Person { given: "Zoé 🎉", family: "Émeraude", ..PERSON },
        Person { given: "ⵎⵓⵃⴰⵎⵎⴰⴷ", family: "ⴰⵎⵖⵔⴰⴱⵉ", ..PERSON },
    ];
    let mut guests = (0..).zip(&people).map(|(n, p)| registration(n, p)).collect::<Vec<_>>();
    guests[2].heads = 3;
    guests[3].lead = Some(guests[0].id);
    guests[0].admission =
        Some(domain::checkin::Admission { at: at("2025-06-25T15:40:00Z"), door: "A".into() });
    guests
}

fn protocol(guests: &[Registration]) -> EventProtocol {
    let said = |honorific: &str, rank: &str, table: &str| Protocol {
        honorific: Some(Honorific::of_text(honorific)),
        rank: Key::parse(rank),
        escort: Some("Nadia, porte A".into()),
        table: Some(table.into()),
        seat: Some("12A".into()),
        ..Protocol::default()
    };
    let only_table = Protocol { table: Some("10".into()), ..Protocol::default() };
    let of = [
        (guests[0].id, said("Mme la Consule générale", "consul-general", "2")),
        (guests[1].id, said("سعادة السفير", "ambassador", "Table d’honneur")),
        (guests[2].id, only_table),
    ];
    EventProtocol { ranks: Rank::template(), guests: of.into_iter().collect() }
}

fn made(
    locale: Locale,
    guests: Vec<Registration>,
    protocol: &EventProtocol,
) -> Result<Vec<u8>, DocumentError> {
    let (organisation, event) = (organisation(), event());
    let sheet = BadgeSheet { locale, organisation: &organisation, event: &event, pictures: None };
    let pack = DoorPack { sheet, made_at: at("2025-06-25T13:05:00Z"), protocol };
    door_pack(&pack, guests, Vec::new())
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn four_lists_say_who_is_expected_in_every_order() {
    let (guests, of) = (guests(), protocol(&guests()));
    for locale in Locale::ALL {
        let pdf = made(locale, guests.clone(), &of).unwrap();
        programs::sound(&pdf);
        render::contact_sheet(&pdf, &programs::folder().join(format!("pack-{locale}")));
        let pages = render::text(&pdf).iter().map(|page| words(page)).collect::<Vec<_>>();
        assert_eq!(pages.len(), 4, "{locale}");
        for (page, told) in [
            (
                0,
                vec!["Baroudi, Fatima", "Abdeslam Benaïssa", "Roux, Jean", "+2", "U+1F389", "Fatima Baroudi"],
            ),
            (1, vec!["فاطمة البارودي", "بنعيسى عبد السلام", "التازي زينب"]),
            (2, vec!["Nadia, porte A", "12A"]),
            (3, vec!["Table d’honneur", "10"]),
        ] {
            for text in told {
                assert!(pages[page].contains(text), "{locale}: « {text} » is not in {}", pages[page]);
            }
        }
        assert!(
            !pages[0].contains("التازي") && !pages[1].contains("Roux"),
            "each in the lists of its scripts"
        );
        assert!(pages[0].contains(&guests[0].code.to_string()));
        assert!(pdf == made(locale, guests.clone(), &of).unwrap(), "the same people make the same file");
    }
    let pages = render::text(&made(Locale::Fr, guests, &of).unwrap())
        .iter()
        .map(|page| words(page))
        .collect::<Vec<_>>();
    let at =
        |page: &str, text: &str| page.find(text).unwrap_or_else(|| panic!("« {text} » is not in {page}"));
    assert!(at(&pages[0], "Baroudi, Fatima") < at(&pages[0], "Roux, Jean"));
    assert!(
        at(&pages[1], "بنعيسى عبد السلام") < at(&pages[1], "فاطمة البارودي"),
        "the Arabic alphabet: {}",
        pages[1]
    );
    assert!(at(&pages[2], "Ambassadeurs") < at(&pages[2], "Consuls généraux"));
    assert!(
        at(&pages[3], "Table 2") < at(&pages[3], "Table 10")
            && at(&pages[3], "Table 10") < at(&pages[3], "Sans table")
    );
    for told in [
        "7 noms, 9 personnes.",
        "1 inscription n’a pas de nom en lettres latines",
        "page 1 sur 4",
        "10 personnes",
    ] {
        at(&pages[0], told);
    }
    at(&pages[1], "5 inscriptions n’ont pas de nom en lettres arabes");
    at(&pages[0], "25 juin 2025");
}

#[test]
fn rows_are_told_to_be_rows_with_heads_of_columns() {
    let (guests, of) = (guests(), protocol(&guests()));
    let pdf = made(Locale::Fr, guests, &of).unwrap();
    let tags = programs::structure(&pdf);
    for tag in ["H1", "Table", "TR", "TH", "TD", "P"] {
        assert!(tags.iter().any(|one| one == tag), "{tag} is not in {tags:?}");
    }
    assert_eq!(tags.iter().filter(|tag| *tag == "Table").count(), 4);
}

#[test]
fn a_page_repeats_its_heads_and_no_name_is_cut() {
    let many = (0..300).map(|n| {
        let person =
            Person { given: LONG, family: "Aït Ben Haddou", other: Some("أيت بن حدو"), ..PERSON };
        registration(n, if n % 7 == 0 { &person } else { &PERSON })
    });
    let pdf = made(Locale::Ar, many.collect(), &EventProtocol::default()).unwrap();
    programs::sound(&pdf);
    render::contact_sheet(&pdf, &programs::folder().join("pack-many-ar"));
    let pages = render::text(&pdf);
    assert!(pages.len() > 10, "{}", pages.len());
    for page in &pages[..5] {
        assert!(page.contains("الاسم") && page.contains(&pages.len().to_string()), "{page}");
    }
    // In the order in which it was written: poppler reads lines of neighbouring columns as one.
    let all = programs::said("mutool", &["draw", "-q", "-N", "-F", "text"], &pdf);
    let all = all.split_whitespace().collect::<String>();
    assert_eq!(all.matches(LONG).count(), 2 * 43, "whole in both lists");
}

#[test]
fn nobody_is_no_file() {
    let made = made(Locale::Fr, Vec::new(), &EventProtocol::default());
    assert!(matches!(made, Err(DocumentError::NoBadge)));
}

/// What was written, and the most at once.
#[derive(Default)]
struct Watched {
    all: usize,
    most: usize,
}

impl std::io::Write for Watched {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.all += bytes.len();
        self.most = self.most.max(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn many_guests_are_written_as_they_come() {
    let person =
        Person { given: "Fatima", family: "Baroudi", other: Some("فاطمة البارودي"), ..PERSON };
    let guests = (0..2_000).map(|n| registration(n, &person)).collect::<Vec<_>>();
    let (organisation, event, protocol) = (organisation(), event(), EventProtocol::default());
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event, pictures: None };
    let pack = DoorPack { sheet, made_at: at("2025-06-25T13:05:00Z"), protocol: &protocol };
    let written = door_pack(&pack, guests, Watched::default()).unwrap();
    let each = written.all / 2_000;
    assert!(each < 1_000, "{each} bytes a guest");
    assert!(written.most * 10 < written.all, "{} of {} bytes at once", written.most, written.all);
}
