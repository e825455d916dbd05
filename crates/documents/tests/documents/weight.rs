//! What badges weigh: thousands are one file, which organisers send to a printer over whatever network there is.

use domain::badge::BadgeClaims;
use domain::badge::layout::Usual;
use domain::locale::Locale;
use domain::registration::{Category, Registration};
use domain::text::PersonName;
use multaqa_documents::badge::{self, Badge, BadgeSheet, SigningKey};

use crate::fixtures::{PERSON, Person, event, organisation, registration};

const GIVEN: [(&str, &str); 8] = [
    ("Zineb", "زينب"),
    ("Abdelkader", "عبد القادر"),
    ("Mohamed Amine", "محمد أمين"),
    ("Fatima-Zahra", "فاطمة الزهراء"),
    ("Yasmine", "ياسمين"),
    ("Ibrahim", "إبراهيم"),
    ("Khadija", "خديجة"),
    ("Othmane", "عثمان"),
];
const FAMILY: [(&str, &str); 9] = [
    ("Alaoui", "العلوي"),
    ("Benjelloun", "بنجلون"),
    ("El Fassi", "الفاسي"),
    ("Chraïbi", "الشرايبي"),
    ("Tazi", "التازي"),
    ("Bennani", "بناني"),
    ("Ouazzani", "الوزاني"),
    ("Lahlou", "لحلو"),
    ("Berrada", "برادة"),
];
const WORK: [(&str, &str); 5] = [
    ("Ingénieure logiciel", "Mairie de Lyon"),
    ("Directeur commercial", "IntelDocs"),
    ("Avocate", "Barreau de Lyon"),
    ("Chercheur en cybersécurité", "Université Lumière"),
    ("Consultante", "Atlas Conseil"),
];
const CATEGORIES: [Category; 4] =
    [Category::Attendee, Category::Speaker, Category::Partner, Category::Delegation];

/// As many different people as one likes, each with a name in both scripts and with what they do.
fn guests(count: u32) -> Vec<Registration> {
    let one = |number: u32| {
        let at = number as usize;
        let (given, family) = (GIVEN[at % GIVEN.len()], FAMILY[at / GIVEN.len() % FAMILY.len()]);
        let (profession, organisation) = WORK[at % WORK.len()];
        let category = CATEGORIES[at % CATEGORIES.len()];
        let person = Person {
            given: given.0,
            family: family.0,
            profession: Some(profession),
            organisation: Some(organisation),
            category,
            ..PERSON
        };
        let mut registration = registration(number, &person);
        let other = format!("{} {}", given.1, family.1);
        registration.attendee.other_script_name = PersonName::parse(&other).ok();
        registration
    };
    (0..count).map(one).collect()
}

fn file(count: u32) -> Vec<u8> {
    let (organisation, event, registrations) = (organisation(), event(), guests(count));
    let key = SigningKey::generate().unwrap();
    let badges = registrations.iter().map(|registration| {
        let code = registration.code.clone();
        let claims = BadgeClaims { event_id: event.id, code, expires_at: event.badges_valid_until };
        Badge { registration, token: key.sign(&claims).unwrap(), protocol: None, rank: None }
    });
    let sheet = BadgeSheet { locale: Locale::Fr, organisation: &organisation, event: &event, pictures: None };
    let printed = badge::pdf(&sheet, &Usual::A6.layout(), badges).unwrap();
    assert_eq!(printed.left_out, []);
    printed.pdf.unwrap()
}

#[test]
fn five_thousand_badges_are_seven_megabytes() {
    let (fewer, more) = (file(200), file(400));
    // 9.4 MB when every badge had the event's own words written out. Of 1,360 bytes now the code takes 540, the other words
    // 540, and what is read aloud, with where everything is, 280.
    let each = (more.len() - fewer.len()) / 200;
    let shared = fewer.len() - 200 * each;
    assert!(5_000 * each + shared <= 7_200_000, "{each} bytes a badge, and {shared} once");
}
