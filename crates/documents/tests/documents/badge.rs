//! Badges, rendered and read back.

use domain::locale::Locale;
use domain::registration::Category;

use crate::fixtures::{PERSON, Person, sheet};
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
            profession: Some("Consule générale"),
            category: Category::GuestOfHonour,
            ..PERSON
        },
        Person {
            given: "محمد",
            family: "بنعيسى الإدريسي",
            other: Some("Mohamed Benaïssa"),
            organisation: Some("جمعية الأمل"),
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
            family: "de la Rochefoucauld-Montmorency",
            other: Some("ماري أنطوانيت جوزفين دو لا روشفوكو"),
            profession: Some(
                "Directrice générale adjointe chargée de la transformation numérique et des partenariats",
            ),
            organisation: Some(
                "Fédération professionnelle des technologies de l’information, des télécommunications",
            ),
            category: Category::Press,
        },
        Person { given: "小龙", family: "李", category: Category::Staff, ..PERSON },
        Person {
            given: "小龙",
            family: "李",
            other: Some("Li Xiaolong"),
            category: Category::Staff,
            ..PERSON
        },
    ]
}

#[test]
fn every_name_can_be_copied_from_the_file() {
    let (pdf, ..) = sheet(Locale::Fr, &people());
    if let Ok(path) = std::env::var("KEEP") {
        std::fs::write(path, &pdf).unwrap();
    }
    let pages = render::text(&pdf);
    for (number, page) in pages.iter().enumerate() {
        eprintln!("--- {number}\n{page}");
    }
    assert_eq!(pages.len(), people().len());
}
