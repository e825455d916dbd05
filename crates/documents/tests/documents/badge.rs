//! Badges, rendered and read back by a program that knows nothing of how they were made.

use domain::badge::layout::{Source, Usual};
use domain::locale::Locale;
use domain::registration::Category;
use domain::text::is_arabic;
use multaqa_documents::DocumentError;
use multaqa_documents::badge::{self, BadgeSheet, Why};

use crate::fixtures::{PERSON, Person, event, organisation, printed, registration, sheet};
use crate::render;

/// Longer than a badge is wide, in whatever letters, without a place to break it.
const LONG: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse";

fn people() -> Vec<Person> {
    vec![
        Person {
            given: "Rédoine",
            family: "Billaud",
            profession: Some("Modérateur de la soirée"),
            organisation: Some("Directeur commercial, IntelDocs"),
            category: Category::Speaker,
            ..PERSON
        },
        Person {
            given: "Fatima",
            family: "Baroudi",
            other: Some("فاطمة البارودي"),
            profession: Some("القنصل العام للمملكة المغربية بليون"),
            category: Category::GuestOfHonour,
            ..PERSON
        },
        Person {
            given: "عبد السلام",
            family: "بنعيسى الإدريسي",
            other: Some("Abdeslam Benaïssa"),
            organisation: Some("جمعية الأمل والسلام"),
            ..PERSON
        },
        Person {
            given: "ⵎⵓⵃⴰⵎⵎⴰⴷ",
            family: "ⵜⵉⴼⵉⵏⴰⵖ",
            other: Some("محمد تيفيناغ"),
            category: Category::Partner,
            ..PERSON
        },
        Person {
            given: "Marie-Antoinette Joséphine",
            family: "de la Rochefoucauld Montmorency",
            other: Some("ماري أنطوانيت جوزفين دو لا روشفوكو مونمورنسي"),
            profession: Some("Directrice générale adjointe chargée de la transformation et des partenariats"),
            organisation: Some("Fédération professionnelle des technologies de l’information"),
            category: Category::Press,
        },
        Person {
            given: "Νίκος",
            family: "Żółć-Müller",
            other: Some("لالة آلاء الله"),
            category: Category::Staff,
            ..PERSON
        },
    ]
}

/// The words of a text, for comparing what poppler breaks into lines of its own.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_name_can_be_copied_from_the_file() {
    let (pdf, ..) = sheet(Locale::Fr, &people());
    render::keep("fr", &pdf);
    let pages = render::text(&pdf);
    assert_eq!(pages.len(), people().len());
    for (page, person) in pages.iter().zip(people()) {
        let page = words(page);
        let texts =
            [Some(person.given), Some(person.family), person.other, person.profession, person.organisation];
        for text in texts.into_iter().flatten() {
            assert!(page.contains(text), "« {text} » is not in: {page}");
        }
        assert!(page.contains("Consulat général du Royaume du Maroc"), "{page}");
        assert!(page.contains("25 juin 2025"), "{page}");
        assert!(page.contains("transformation digitale"), "{page}");
    }
}

#[test]
fn the_second_language_comes_with_an_arabic_name() {
    let (pdf, ..) = sheet(Locale::Fr, &people());
    let pages = render::text(&pdf);
    assert!(pages[0].contains("Intervenant") && pages[0].contains("Lyon"), "{}", pages[0]);
    assert!(!pages[0].contains("القنصلية"), "{}", pages[0]);
    for text in ["Invité d’honneur", "ضيف شرف", "القنصلية العامة للمملكة المغربية"]
    {
        assert!(words(&pages[1]).contains(text), "{}", pages[1]);
    }
}

#[test]
fn an_arabic_sheet_starts_at_the_right() {
    let (pdf, ..) = sheet(Locale::Ar, &people());
    render::keep("ar", &pdf);
    let pages = render::text(&pdf);
    // On a page that runs from right to left poppler turns Tifinagh around too, which it does not know.
    let known = pages.iter().zip(people()).filter(|(_, person)| person.family != "ⵜⵉⴼⵉⵏⴰⵖ");
    for (page, person) in known {
        let page = words(page);
        for text in ["القنصلية العامة للمملكة المغربية", "الرقمي والأمن السيبراني", person.family]
        {
            assert!(page.contains(text), "« {text} » is not in: {page}");
        }
    }
    let picture = render::page(&pdf, 1, 100);
    // The code's white field is at the left now; in French its place holds text.
    assert_eq!(picture.at(7.9, 112.0), 255);
    assert!(picture.at(97.0, 112.0) < 255);
}

#[test]
fn the_printed_code_is_read_and_verified() {
    let people = people();
    for locale in [Locale::Fr, Locale::Ar] {
        let (pdf, ring, tokens) = sheet(locale, &people);
        for (number, token) in (1..).zip(&tokens) {
            let left = if locale == Locale::Ar { 7.0 } else { 68.4 };
            let field = render::page(&pdf, number, 300).crop(107.5, 138.3, left - 0.5, left + 30.2);
            let read = render::codes(&field);
            assert_eq!(&read, std::slice::from_ref(token), "page {number}");
            assert!(ring.verify(&read[0]).is_ok());
        }
    }
}

#[test]
fn the_code_on_a_page_is_read_too() {
    let (_, _, tokens) = sheet(Locale::En, &[PERSON]);
    let svg = badge::qr_svg(&tokens[0]).unwrap();
    assert_eq!(render::codes(&render::svg(&svg)), [tokens[0].clone()]);
}

#[test]
fn a_name_that_cannot_be_printed_is_told_and_leaves_nothing_on_paper() {
    let chinese = Person { given: "小龙", family: "李", ..PERSON };
    let emoji = Person { given: "Zoé 🎉", family: "Roux", ..PERSON };
    let long = Person { family: LONG, ..PERSON };
    let (printed, ..) = printed(Locale::Fr, &Usual::A6.layout(), &[chinese, PERSON, emoji, long]);
    let whys = printed.left_out.iter().map(|one| {
        let reasons = one.reasons.iter().map(|reason| (reason.what.clone(), reason.why));
        (one.name.as_str(), reasons.collect::<Vec<_>>())
    });
    let long_name = format!("{} {LONG}", PERSON.given);
    assert_eq!(
        whys.collect::<Vec<_>>(),
        [
            (
                "小龙 李",
                vec![(Source::GivenName, Why::NoGlyph('小')), (Source::FamilyName, Why::NoGlyph('李'))]
            ),
            ("Zoé 🎉 Roux", vec![(Source::GivenName, Why::NoGlyph('🎉'))]),
            (long_name.as_str(), vec![(Source::FamilyName, Why::NoRoom)]),
        ]
    );
    let pages = render::text(&printed.pdf.unwrap());
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains(PERSON.family) && !pages[0].contains("Roux"), "{}", pages[0]);
}

#[test]
fn nobody_who_can_be_printed_is_no_file_and_no_error() {
    let (printed, ..) = printed(Locale::Fr, &Usual::A6.layout(), &[Person { family: LONG, ..PERSON }]);
    assert_eq!((printed.pdf, printed.left_out.len()), (None, 1));
}

#[test]
fn what_the_event_says_on_every_badge_is_refused_once() {
    let (organisation, mut event) = (organisation(), event());
    event.theme.fr = "Soirée 🎉".to_owned();
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event, pictures: None };
    let Err(DocumentError::Layout(reasons)) = badge::pdf(&sheet, &Usual::A6.layout(), []) else {
        panic!("the title has a sign that no font has");
    };
    assert_eq!(reasons.len(), 1);
    assert_eq!((&reasons[0].what, reasons[0].why), (&Source::EventTitle, Why::NoGlyph('🎉')));
}

#[test]
fn shaped_letters_join() {
    let (pdf, ..) = sheet(Locale::Fr, &[Person { given: "ﻣﺤﻤﺪ", family: "سعيد", ..PERSON }]);
    render::keep("joined", &pdf);
    assert!(render::text(&pdf)[0].contains("محمد"), "shapes of letters are letters again");
    // Between its first and last letter a joined word has ink in every column; separate letters leave gaps.
    let picture = render::page(&pdf, 1, 200);
    let columns = picture.ink_columns(72.0, 88.0, 40.0, 98.5);
    let first = columns.iter().position(|ink| *ink).unwrap();
    let last = columns.iter().rposition(|ink| *ink).unwrap();
    assert!(last - first > 40);
    assert!(columns[first..=last].iter().all(|ink| *ink), "the word is broken");
}

#[test]
fn fonts_are_embedded_once_and_reduced() {
    let one = sheet(Locale::Fr, &[PERSON]).0.len();
    let many = (0..40).map(|_| PERSON).collect::<Vec<_>>();
    let forty = sheet(Locale::Fr, &many).0.len();
    assert!(one < 80_000, "{one}");
    assert!((forty - one) / 39 < 6_000, "a page takes {}", (forty - one) / 39);
}

#[test]
fn no_badge_is_no_file() {
    let (organisation, event) = (organisation(), event());
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event, pictures: None };
    assert!(matches!(badge::pdf(&sheet, &Usual::A6.layout(), []), Err(DocumentError::NoBadge)));
}

#[test]
fn a_token_that_is_too_long_is_refused() {
    let (organisation, event) = (organisation(), event());
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event, pictures: None };
    let (registration, token) = (registration(1, &PERSON), "aB".repeat(150));
    let badge = badge::Badge { registration: &registration, token, protocol: None, rank: None };
    assert!(matches!(badge::pdf(&sheet, &Usual::A6.layout(), [badge]), Err(DocumentError::Qr(_))));
}

/// A text as poppler's list of what is read aloud has it, which knows nothing of letters from right to left.
fn in_print(text: &str) -> String {
    if is_arabic(text) { text.chars().rev().collect() } else { text.to_owned() }
}

#[test]
fn each_badge_is_read_aloud_and_the_event_once() {
    let (pdf, ..) = sheet(Locale::Fr, &people());
    let aloud = words(&render::read_aloud(&pdf));
    for once in ["Consulat général du Royaume du Maroc", "transformation digitale", "25 juin 2025"] {
        assert_eq!(aloud.matches(once).count(), 1, "{once}: {aloud}");
    }
    let badges = aloud.split(" Sect ").skip(1).collect::<Vec<_>>();
    assert_eq!(badges.len(), people().len());
    let categories =
        ["Intervenant", "Invité d’honneur", "Participant", "Partenaire", "Presse", "Organisation"];
    let objects = render::objects(&pdf);
    for ((badge, person), category) in badges.iter().zip(people()).zip(categories) {
        for text in [category, person.given, person.family].into_iter().chain(person.other) {
            assert!(badge.contains(&in_print(text)), "« {text} » is not in: {badge}");
            // Who reads aloud is told in which order.
            let said = text.encode_utf16().fold(String::new(), |said, unit| said + &format!("{unit:04x}"));
            assert!(!is_arabic(text) || objects.contains(&format!("/ActualText <feff{said}>")), "{text}");
        }
        assert_eq!(badge.matches("Figure").count(), 1, "{badge}");
    }
}
