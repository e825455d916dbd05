//! Badges, rendered and read back by a program that knows nothing of how they were made.

use domain::locale::Locale;
use domain::registration::Category;
use multaqa_documents::DocumentError;
use multaqa_documents::badge::{self, BadgeSheet};

use crate::fixtures::{PERSON, Person, event, organisation, registration, sheet};
use crate::render;

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
        for text in ["القنصلية العامة للمملكة المغربية", "للتحول الرقمي والأمن", person.family]
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
fn a_name_that_no_font_writes_gives_way_to_one_that_is_written() {
    let chinese = Person { given: "小龙", family: "李", ..PERSON };
    let both = Person { other: Some("Li Xiaolong"), ..chinese };
    let emoji = Person { given: "Zoé 🎉", family: "Roux", ..PERSON };
    let unreadable = Person { other: Some("李小龙"), ..PERSON };
    let (pdf, ..) = sheet(Locale::Fr, &[chinese, both, emoji, unreadable]);
    let pages = render::text(&pdf);
    let code = registration(0, &PERSON).code.to_string();
    assert_eq!(pages[0].matches(&code).count(), 2, "the code stands for the name: {}", pages[0]);
    assert!(pages[1].contains("Li Xiaolong"), "{}", pages[1]);
    assert!(pages[2].contains("Zoé") && pages[2].contains("Roux"), "{}", pages[2]);
    assert!(pages[3].contains("Zineb") && pages[3].contains("Alaoui"), "{}", pages[3]);
}

#[test]
fn the_longest_name_is_whole_and_on_the_paper() {
    const LATIN: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse";
    const ARABIC: &str = "عبدالرحمنعبدالرحمنعبدالرحمنعبدالرحمنعبدالرحمنعبدالرحمنعبدالرحمنعبدالرحمنعبدالرحم";
    let longest = Person {
        given: LATIN,
        family: LATIN,
        other: Some(ARABIC),
        profession: Some(LATIN),
        organisation: Some(LATIN),
        ..PERSON
    };
    let (pdf, ..) = sheet(Locale::Fr, &[longest]);
    render::keep("longest", &pdf);
    let letters = render::text(&pdf)[0].split_whitespace().collect::<String>();
    assert_eq!(letters.matches(LATIN).count(), 4, "{letters}");
    assert!(letters.contains(ARABIC), "{letters}");
    // Nothing is written beyond the margins of the paper, between the band and the foot.
    let picture = render::page(&pdf, 1, 150);
    for y in (36..100_u8).map(f32::from) {
        for x in [1.0, 3.0, 5.0, 100.0, 102.0, 104.0] {
            assert!(picture.at(x, y) > 180, "ink at {x}, {y}");
        }
    }
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
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event };
    assert!(matches!(badge::pdf(&sheet, []), Err(DocumentError::NoBadge)));
}

#[test]
fn a_token_that_is_too_long_is_refused() {
    let (organisation, event) = (organisation(), event());
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event };
    let registration = registration(1, &PERSON);
    let badge = badge::Badge { registration: &registration, token: "aB".repeat(150) };
    assert!(matches!(badge::pdf(&sheet, [badge]), Err(DocumentError::Qr(_))));
}
