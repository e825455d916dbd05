//! Made-up values for tests: an evening, its programme, somebody who attends.

use std::sync::Arc;

use app::event::{EventInfo, EventPage};
use domain::agenda::{Session, SessionKind, SessionRole};
use domain::badge::BadgeCode;
use domain::event::{Event, EventState, Organisation, Place, Seats, Topic};
use domain::ids::{EventId, OrganisationId, PartnerId, RegistrationId, SessionId, SpeakerId};
use domain::locale::{Locale, Localized};
use domain::partner::Partner;
use domain::publication::Published;
use domain::registration::{Attendee, Category, Consents, Registration, RegistrationState, SpokenLanguage};
use domain::speaker::Speaker;
use domain::text::{Email, PersonName, Slug};
use jiff::Timestamp;
use scraper::{Html, Selector};
use uuid::Uuid;

pub(crate) fn at(moment: &str) -> Timestamp {
    moment.parse().unwrap()
}

fn both(fr: &str, ar: &str) -> Localized {
    Localized { fr: fr.into(), ar: Some(ar.into()), en: None }
}

fn topic(key: &str, fr: &str, ar: &str) -> Topic {
    Topic { key: key.into(), label: both(fr, ar) }
}

fn session(n: u128, kind: SessionKind, title: &str, from: &str, to: &str) -> Session {
    let (id, event_id) = (SessionId(Uuid::from_u128(n)), EventId(Uuid::from_u128(2)));
    Session {
        number: u32::try_from(n).unwrap(),
        about: both("De quoi il s’agit.", "موضوع الجلسة."),
        room: both("Salon d’honneur", "قاعة الشرف"),
        ..Session::new(id, event_id, kind, both(title, "جلسة"), at(from), at(to))
    }
}

/// An evening without English texts, so that fallbacks are seen.
pub(crate) fn event() -> (EventInfo, EventPage) {
    let organisation = Organisation {
        id: OrganisationId(Uuid::from_u128(1)),
        slug: Slug::parse("lyon").unwrap(),
        name: both("Consulat d’essai", "قنصلية للتجربة"),
        short_name: both("Lyon", "ليون"),
    };
    let event = Event {
        id: EventId(Uuid::from_u128(2)),
        organisation_id: organisation.id,
        slug: Slug::parse("soiree-2025").unwrap(),
        theme: both("Un thème & ses <suites>", "موضوع اللقاء"),
        lead: both("Une phrase.", "جملة."),
        host: both("Une hôte", "المضيفة"),
        doors_open_at: at("2025-06-25T16:00:00Z"),
        starts_at: at("2025-06-25T16:45:00Z"),
        ends_at: at("2025-06-25T19:00:00Z"),
        time_zone: "Europe/Paris".into(),
        place: Place {
            name: both("La maison", "الدار"),
            address: both("1, rue d’essai", "1، زنقة التجربة"),
            city: both("Lyon", "ليون"),
            access: both("De plain-pied", "دون درج"),
            map: String::new(),
        },
        languages: both("Français, arabe", "الفرنسية والعربية"),
        contact: Email::parse("essai@example.org").unwrap(),
        topics: vec![
            topic("cyber", "Cybersécurité", "الأمن السيبراني"),
            topic("funding", "Investissement", "الاستثمار"),
        ],
        doors: vec!["A".into()],
        badges_valid_until: at("2025-06-26T04:00:00Z"),
        capacity: 40,
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
    };
    let speaker = Speaker {
        role: both("modère", "تسيّر"),
        job: both("Fondatrice", "مؤسِّسة"),
        ..Speaker::new(SpeakerId(Uuid::from_u128(20)), event.id, both("Inès Carvalho", "إيناس كارفاليو"))
    };
    let mut sessions = vec![
        session(10, SessionKind::Keynote, "Première partie", "2025-06-25T16:45:00Z", "2025-06-25T17:30:00Z"),
        session(11, SessionKind::Pause, "Café", "2025-06-25T17:30:00Z", "2025-06-25T17:45:00Z"),
        session(12, SessionKind::Networking, "Échanges", "2025-06-25T17:45:00Z", "2025-06-25T19:00:00Z"),
    ];
    sessions[0].people = vec![(speaker.id, SessionRole::Moderator)];
    let partner = Partner {
        role: both("fédération", "فيدرالية"),
        ..Partner::new(PartnerId(Uuid::from_u128(30)), event.id, both("Un partenaire", "شريك"))
    };
    let seats = Seats { capacity: 40, taken: 38, waiting: 0, waiting_apart: 0, inside: 3, reserved: 0 };
    let (speakers, partners) = (vec![speaker], vec![partner]);
    let content = Published {
        event: event.clone(),
        rooms: Vec::new(),
        tracks: Vec::new(),
        sessions,
        team_sessions: Vec::new(),
        speakers,
        partners,
        tiers: Vec::new(),
    };
    (EventInfo { organisation, event }, EventPage { seats, pools: Vec::new(), content: Arc::new(content) })
}

pub(crate) fn picture() -> domain::picture::Picture {
    domain::picture::Picture {
        id: domain::ids::PictureId(Uuid::from_u128(40)),
        width: 960,
        height: 640,
        alt: both("Un portrait", "Un portrait"),
    }
}

pub(crate) fn registration(state: RegistrationState) -> Registration {
    Registration {
        state,
        ..Registration::new(
            RegistrationId(Uuid::from_u128(50)),
            EventId(Uuid::from_u128(2)),
            BadgeCode::parse("7K3F-92QD").unwrap(),
            Category::Attendee,
            Attendee {
                given_name: PersonName::parse("Zoé").unwrap(),
                family_name: PersonName::parse("O’Brien").unwrap(),
                other_script_name: Some(PersonName::parse("زوي أوبراين").unwrap()),
                email: Email::parse("zoe@example.org").unwrap(),
                organisation: Some("Atelier <b>".into()),
                city: Some("Lyon".into()),
                profession: Some("Ingénieure".into()),
                locale: Locale::Fr,
                languages: vec![SpokenLanguage::Fr],
                offers: vec!["cyber".into()],
                seeks: vec!["funding".into()],
                consents: Consents { networking: true, ..Consents::default() },
            },
            at("2025-06-01T10:00:00Z"),
        )
    }
}

/// A page that passed [`sane`].
pub(crate) struct Sane(Html);

impl Sane {
    /// The values of an attribute of the elements that a CSS selector finds.
    pub(crate) fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let found = Selector::parse(css).unwrap();
        self.0.select(&found).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }
}

/// What holds for every page: its language and direction, one heading, one title, ids that are unique and exist
/// where something refers to them, no style or script that the security policy would refuse, no missing words.
pub(crate) fn sane(html: &str, locale: Locale) -> Sane {
    let page = Sane(Html::parse_document(html));
    assert_eq!(page.attributes("html", "lang"), [locale.code()]);
    assert_eq!(page.attributes("html", "dir"), [locale.direction().code()]);
    assert!(!html.contains("No localization for id"), "a message is missing");
    for css in ["h1", "title", "main"] {
        assert_eq!(page.0.select(&Selector::parse(css).unwrap()).count(), 1, "{css}");
    }
    let ids = page.attributes("[id]", "id");
    let mut unique = ids.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "an id stands twice: {ids:?}");
    let links = page.attributes("a[href^='#'], use", "href");
    let mut wanted = links.iter().map(|link| link[1..].to_owned()).collect::<Vec<_>>();
    for (css, name) in [
        ("[aria-describedby]", "aria-describedby"),
        ("[aria-labelledby]", "aria-labelledby"),
        ("label[for]", "for"),
    ] {
        let values = page.attributes(css, name);
        wanted.extend(values.iter().flat_map(|value| value.split(' ')).map(str::to_owned));
    }
    for id in wanted {
        assert!(ids.contains(&id), "nothing has the id {id}");
    }
    for refused in ["style", "[style]", "script:not([src]):not([type='application/ld+json'])", "[onclick]"] {
        assert_eq!(page.0.select(&Selector::parse(refused).unwrap()).count(), 0, "{refused}");
    }
    assert!(page.attributes("a", "href").iter().all(|href| !href.is_empty()), "a link leads nowhere");
    page
}
