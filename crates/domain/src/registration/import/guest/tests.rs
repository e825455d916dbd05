use jiff::civil::date;

use super::*;
use crate::registration::SpokenLanguage;

const CONTACT: &str = "bureau@example.org";

fn read(rows: &[&str], choices: &GuestChoices) -> Vec<Reading> {
    let mut table = Table::default();
    for (number, row) in (1..).zip(rows) {
        table.push(number, row.split(';').map(str::to_owned)).unwrap();
    }
    let (mapping, categories) = (Mapping::guess(&table), EventCategory::usual());
    let ranks = Rank::template();
    let mut reader = GuestReader::new(&mapping, choices, &categories, &ranks, date(2025, 6, 1));
    mapping.guests(&table).map(|row| reader.read(row)).collect()
}

fn usual() -> GuestChoices {
    GuestChoices::usual(&EventCategory::usual(), Locale::Fr)
}

fn key(category: Category) -> Key {
    EventCategory::of(category).key
}

fn problems(reading: &Reading) -> Vec<(Option<usize>, Fault)> {
    let problems = reading.guest.as_ref().expect_err("is wrong");
    problems.iter().map(|problem| (problem.place, problem.fault)).collect()
}

#[test]
fn a_row_names_a_guest() {
    let choices = GuestChoices { locale: Locale::En, ..usual() };
    let readings = read(
        &[
            "Civilité;Nom et prénom;الاسم;E-mail;Société;Fonction;Ville;Catégorie;Langue;Langues parlées;Inscrit le;Tél",
            "Mme;EL AMRANI Zineb;زينب العمراني;Zineb <z@x.org>;Y\nSA;Ingénieure;Lyon;Conférencière;arabe;fr, ar;25/05/2025;06",
            ";M. Tazi Karim;;k@x.org",
        ],
        &choices,
    );
    let guest = readings[0].guest.as_ref().unwrap();
    let attendee = &guest.attendee;
    assert_eq!(attendee.full_name(), "Zineb EL AMRANI");
    assert_eq!(attendee.other_script_name.as_ref().map(PersonName::as_str), Some("زينب العمراني"));
    assert_eq!((attendee.email.as_str(), attendee.organisation.as_deref()), ("z@x.org", Some("Y SA")));
    assert_eq!(
        (attendee.profession.as_deref(), attendee.city.as_deref()),
        (Some("Ingénieure"), Some("Lyon"))
    );
    assert_eq!((guest.category, attendee.locale), (Category::Speaker, Locale::Ar));
    assert_eq!(attendee.languages, [SpokenLanguage::Fr, SpokenLanguage::Ar]);
    let addressed = guest.protocol.honorific.as_ref().map(|honorific| honorific.words(Locale::Ar));
    assert_eq!((addressed.as_deref(), guest.registered_on), (Some("السيدة"), Some(date(2025, 5, 25))));
    assert_eq!(attendee.consents, Consents::default());
    let guest = readings[1].guest.as_ref().unwrap();
    assert_eq!(guest.attendee.full_name(), "Karim Tazi");
    assert_eq!((guest.category, guest.attendee.locale), (Category::Attendee, Locale::En));
    assert_eq!(readings[1].remarks, [Remark::Honorific("M.".to_owned())]);
}

#[test]
fn protocol_is_read_and_an_unknown_rank_told_where_it_is() {
    let rows = [
        "Civilité;Nom complet;E-mail;Rang;Accueilli par;Table;Place",
        "S.E.M.;Karim Tazi;k@x.org;AMBASSADEURS;Nadia;3;12A",
        ";M. le Maire Ali Tazi;a@x.org;;;;",
        ";Mo Tazi;m@x.org;Roi;;numéro vingt et un, au fond;",
    ];
    let readings = read(&rows, &usual());
    let protocol = &readings[0].guest.as_ref().unwrap().protocol;
    assert_eq!(protocol.honorific, Some(Honorific::of_text("S.E. M.")));
    assert_eq!(protocol.rank.as_ref().map(Key::as_str), Some("ambassador"));
    let told = [&protocol.escort, &protocol.table, &protocol.seat].map(Option::as_deref);
    assert_eq!(told, [Some("Nadia"), Some("3"), Some("12A")]);
    let mayor = readings[1].guest.as_ref().unwrap();
    assert_eq!(mayor.protocol.honorific, Some(Honorific::of_text("M. le Maire")));
    assert_eq!(problems(&readings[2]), [(Some(5), Fault::TooLong(20)), (Some(3), Fault::UnknownRank)]);
}

#[test]
fn everything_that_is_wrong_with_a_row_is_told_where_it_is() {
    let long = "x".repeat(121);
    let wrong = format!("Tazi;;k@gmail,com;{long};Table 4");
    let rows = [
        "Nom;Prénom;E-mail;Société;Catégorie",
        &wrong,
        ";;a@x.org;;",
        "Tazi;12;;A\u{202E}B;",
        "x@y.org;Karim;k@x.org",
    ];
    let readings = read(&rows, &usual());
    assert_eq!(
        problems(&readings[0]),
        [
            (Some(1), Fault::HalfName),
            (Some(2), Fault::NotAnEmail),
            (Some(3), Fault::TooLong(120)),
            (Some(4), Fault::UnknownCategory),
        ]
    );
    assert_eq!(problems(&readings[1]), [(Some(1), Fault::NoName)]);
    assert_eq!(
        problems(&readings[2]),
        [(Some(1), Fault::NotAName), (Some(2), Fault::NoEmail), (Some(3), Fault::Forbidden)]
    );
    assert_eq!(problems(&readings[3]), [(Some(0), Fault::NotAName)]);
    assert_eq!(readings.iter().map(|reading| reading.row).collect::<Vec<_>>(), [2, 3, 4, 5]);
}

/// What no form takes for a name, and what it says of it.
const NO_NAMES: [(&str, Fault); 8] = [
    ("<script>alert(1)</script>", Fault::NotAName),
    ("https://evil.example/x", Fault::NotAName),
    ("www.evil.example", Fault::NotAName),
    ("a@evil.example", Fault::NotAName),
    ("Ka\u{1}rim", Fault::Forbidden),
    ("Karim\u{202E}", Fault::Forbidden),
    ("Ka\u{7}", Fault::Forbidden),
    ("\u{3164}Karim", Fault::Forbidden),
];

#[test]
fn a_list_takes_no_name_that_a_form_refuses() {
    let long = "é".repeat(PersonName::MAX + 1);
    let refused = NO_NAMES.into_iter().chain([(long.as_str(), Fault::TooLong(PersonName::MAX))]);
    for (name, fault) in refused {
        assert!(PersonName::typed(name).is_err(), "{name}");
        let given = format!("Tazi;{name};k@x.org");
        let family = format!("{name};Karim;k@x.org");
        let readings = read(&["Nom;Prénom;E-mail", &given, &family], &usual());
        for (place, reading) in [1, 0].into_iter().zip(&readings) {
            assert_eq!(problems(reading), [(Some(place), fault)], "{name}");
        }
        for whole in [format!("{name} Tazi"), format!("Tazi, {name}")] {
            let readings = read(&["Nom complet;E-mail", &format!("{whole};k@x.org")], &usual());
            assert_eq!(problems(&readings[0]), [(Some(0), fault)], "{whole}");
        }
    }
    let disguised = read(&["Nom complet;E-mail", "Karim \u{202E} Tazi;k@x.org"], &usual());
    assert_eq!(
        problems(&disguised[0]),
        [(Some(0), Fault::Forbidden)],
        "a word without letters is looked at too"
    );
}

#[test]
fn a_list_without_addresses_needs_a_common_one() {
    let rows = ["Nom complet", "Karim Tazi"];
    assert_eq!(problems(&read(&rows, &usual())[0]), [(None, Fault::NoEmail)]);
    let choices = GuestChoices { contact: Email::parse(CONTACT).ok(), ..usual() };
    let reading = read(&rows, &choices).remove(0);
    assert_eq!(reading.guest.unwrap().attendee.email.as_str(), CONTACT);
    assert_eq!(reading.remarks, [Remark::CommonAddress]);
}

#[test]
fn a_lists_own_words_for_categories_are_learnt() {
    let words = vec![
        ("Table d’Honneur".to_owned(), key(Category::GuestOfHonour)),
        ("Presse".to_owned(), key(Category::Staff)),
    ];
    let choices = GuestChoices { words, category: key(Category::Partner), ..usual() };
    let rows = [
        "Nom complet;Mail;Catégorie",
        "Karim Tazi;a@x.org;TABLE D'HONNEUR",
        "Ali Tazi;b@x.org;presse",
        "Mo Tazi;c@x.org;",
    ];
    let categories = read(&rows, &choices).into_iter().map(|reading| reading.guest.unwrap().category);
    assert_eq!(categories.collect::<Vec<_>>(), [Category::GuestOfHonour, Category::Staff, Category::Partner]);
}

#[test]
fn what_may_be_looked_at_is_said() {
    let rows = [
        "Nom complet;Mail;Langue;Inscrit le",
        "Youssef Amine Tazi;a@x.org, b@x.org;klingon;demain",
        "Karim Tazi;a@x.org;;2025-06-02",
    ];
    let readings = read(&rows, &usual());
    let expected =
        [Remark::DoubtfulName, Remark::OtherAddresses, Remark::UnknownLanguage, Remark::UnreadDate];
    assert_eq!(readings[0].remarks, expected);
    assert_eq!(readings[1].remarks, [Remark::UnreadDate]);
}

#[test]
fn a_word_of_address_among_given_names_is_none() {
    let rows = ["Nom;Prénom;E-mail", "Tazi;Mme;a@x.org", "Tazi;Mme Zineb;a@x.org", "Le Gall;Son;a@x.org"];
    let readings = read(&rows, &usual());
    assert_eq!(problems(&readings[0]), [(Some(1), Fault::HalfName)]);
    assert_eq!(readings[1].guest.as_ref().unwrap().attendee.full_name(), "Zineb Tazi");
    assert_eq!(readings[2].guest.as_ref().unwrap().attendee.full_name(), "Son Le Gall");
}

proptest::proptest! {
    #[test]
    fn any_table_is_understood_somehow(rows in proptest::collection::vec("(Nom|Prénom|الاسم|E-mail|[a-zA-Z@. é]{0,9}|زينب|\\PC{0,6})(;(\\PC{0,8}|EL AMRANI|a@b.fr|VIP)){0,6}", 0..8)) {
        let readings = read(&rows.iter().map(String::as_str).collect::<Vec<_>>(), &usual());
        for guest in readings.iter().filter_map(|reading| reading.guest.as_ref().ok()) {
            proptest::prop_assert!(guest.attendee.person_key().contains('|'));
        }
        for reading in readings.iter().filter(|reading| reading.guest.is_err()) {
            proptest::prop_assert!(!problems(reading).is_empty());
        }
    }
}
