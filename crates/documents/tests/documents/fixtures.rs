//! An evening to print. The event's facts are the Lyon evening's; the attendees are invented.

use domain::badge::layout::{Layout, Usual};
use domain::badge::{BadgeClaims, BadgeCode};
use domain::event::{Event, EventState, Organisation, Place, Topic};
use domain::ids::{EventId, OrganisationId, RegistrationId};
use domain::locale::{Locale, Localized};
use domain::registration::{Attendee, Category, Consents, Registration, SpokenLanguage};
use domain::text::{Email, PersonName, Slug};
use jiff::Timestamp;
use multaqa_documents::badge::{Badge, BadgeSheet, KeyRing, Printed, SigningKey};
use uuid::Uuid;

pub(crate) fn localized(fr: &str, ar: &str, en: &str) -> Localized {
    Localized { fr: fr.into(), ar: Some(ar.into()), en: Some(en.into()) }
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn organisation() -> Organisation {
    Organisation {
        id: OrganisationId(Uuid::from_u128(1)),
        slug: Slug::parse("maroc-lyon").unwrap(),
        name: localized(
            "Consulat général du Royaume du Maroc",
            "القنصلية العامة للمملكة المغربية",
            "Consulate General of the Kingdom of Morocco",
        ),
        short_name: localized("Lyon", "ليون", "Lyon"),
    }
}

pub(crate) fn event() -> Event {
    Event {
        id: EventId(Uuid::from_u128(0x0197_a3b4_c5d6_7e8f_9012_3456_789a_bcde)),
        organisation_id: OrganisationId(Uuid::from_u128(1)),
        slug: Slug::parse("diaspora-2025").unwrap(),
        theme: localized(
            "La diaspora marocaine\u{A0}: catalyseur de la transformation digitale et de la cybersécurité au Maroc",
            "الجالية المغربية: محفّز للتحول الرقمي والأمن السيبراني بالمغرب",
            "The Moroccan diaspora: a catalyst for digital transformation and cybersecurity in Morocco",
        ),
        lead: localized("Une soirée; des échanges, des projets.", "أمسية للقاء", "An evening"),
        host: localized("Fatima Baroudi, consule générale", "فاطمة البارودي، القنصل العام", "Fatima Baroudi"),
        doors_open_at: at("2025-06-25T15:30:00Z"),
        starts_at: at("2025-06-25T16:00:00Z"),
        ends_at: at("2025-06-25T19:00:00Z"),
        time_zone: "Europe/Paris".into(),
        place: Place {
            name: localized("Salle des conférences", "قاعة المحاضرات", "Conference hall"),
            address: localized("1, place de l’Exemple, 69000 Lyon", "1، ساحة المثال، ليون", "Lyon"),
            city: localized("Lyon", "ليون", "Lyon"),
            access: localized("Entrée de plain-pied", "مدخل دون درج", "Step-free"),
            map: String::new(),
        },
        languages: localized("Français, arabe", "الفرنسية والعربية", "French, Arabic"),
        contact: Email::parse("accueil@example.org").unwrap(),
        topics: vec![
            Topic {
                key: "cyber".into(),
                label: localized("Cybersécurité", "الأمن السيبراني", "Cybersecurity"),
            },
            Topic {
                key: "funding".into(), label: localized("Financement, aides", "التمويل", "Funding")
            },
        ],
        doors: vec!["A".into(), "B".into()],
        badges_valid_until: at("2025-06-25T22:00:00Z"),
        capacity: 200,
        state: EventState::Published,
        days: Vec::new(),
        registration_opens_at: None,
        registration_closes_at: None,
        stage_languages: Vec::new(),
        legal: Localized::default(),
        cover: None,
        categories: Vec::new(),
        pools: Vec::new(),
        questions: Vec::new(),
        offer_hours: domain::event::offer_hours(),
        file_questions: false,
    }
}

pub(crate) struct Person {
    pub(crate) given: &'static str,
    pub(crate) family: &'static str,
    pub(crate) other: Option<&'static str>,
    pub(crate) profession: Option<&'static str>,
    pub(crate) organisation: Option<&'static str>,
    pub(crate) category: Category,
}

pub(crate) const PERSON: Person = Person {
    given: "Zineb",
    family: "Alaoui",
    other: None,
    profession: None,
    organisation: None,
    category: Category::Attendee,
};

pub(crate) fn registration(number: u32, person: &Person) -> Registration {
    let name = |text: &str| PersonName::parse(text).unwrap();
    let [a, b, c, d] = number.to_be_bytes();
    Registration::new(
        RegistrationId(Uuid::from_u128(u128::from(number) + 100)),
        event().id,
        BadgeCode::from_random([0x5A, a, b, c, d.wrapping_mul(37)]),
        person.category,
        Attendee {
            given_name: name(person.given),
            family_name: name(person.family),
            other_script_name: person.other.map(name),
            email: Email::parse("zineb@example.org").unwrap(),
            organisation: person.organisation.map(str::to_owned),
            city: Some("Lyon".into()),
            profession: person.profession.map(str::to_owned),
            locale: Locale::Fr,
            languages: vec![SpokenLanguage::Fr, SpokenLanguage::Ar],
            offers: vec!["cyber".into()],
            seeks: vec!["funding".into(), "gone".into()],
            consents: Consents { networking: true, ..Consents::default() },
        },
        at("2025-06-01T08:05:00Z"),
    )
}

/// The badges of these people, all of whom are printed, in one PDF of the usual A6; the ring that verifies them, and
/// their tokens.
pub(crate) fn sheet(locale: Locale, people: &[Person]) -> (Vec<u8>, KeyRing, Vec<String>) {
    let (printed, ring, tokens) = printed(locale, &Usual::A6.layout(), people);
    assert_eq!(printed.left_out, []);
    (printed.pdf.unwrap(), ring, tokens)
}

/// The badges of these people after a layout.
pub(crate) fn printed(locale: Locale, layout: &Layout, people: &[Person]) -> (Printed, KeyRing, Vec<String>) {
    let (organisation, event) = (organisation(), event());
    let key = SigningKey::generate().unwrap();
    let registrations = (0..).zip(people).map(|(n, p)| registration(n, p)).collect::<Vec<_>>();
    let badges = registrations
        .iter()
        .map(|registration| {
            let claims = BadgeClaims {
                event_id: event.id,
                code: registration.code.clone(),
                expires_at: event.badges_valid_until,
            };
            Badge { registration, token: key.sign(&claims).unwrap(), protocol: None, rank: None }
        })
        .collect::<Vec<_>>();
    let tokens = badges.iter().map(|badge| badge.token.clone()).collect();
    let sheet = BadgeSheet { locale, organisation: &organisation, event: &event, pictures: None };
    let ring = KeyRing::from_pems([key.public_pem().as_str()]).unwrap();
    (multaqa_documents::badge::pdf(&sheet, layout, badges).unwrap(), ring, tokens)
}
