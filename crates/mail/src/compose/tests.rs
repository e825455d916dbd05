use domain::agenda::{Change, SessionChange};
use domain::badge::BadgeCode;
use domain::event::{Event, EventState, Organisation, Place};
use domain::ids::{EventId, MessageId, OrganisationId, RegistrationId, SessionId};
use domain::letter::{LetterKind, LetterText};
use domain::locale::{Locale, Localized};
use domain::outbox::Notice;
use domain::registration::{Attendee, Category, Consents, Registration, RegistrationState};
use domain::text::{Email, PersonName, Slug};
use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::Letter;

fn text(fr: &str, ar: &str, en: &str) -> Localized {
    Localized { fr: fr.into(), ar: Some(ar.into()), en: Some(en.into()) }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn organisation() -> Organisation {
    Organisation {
        id: OrganisationId(Uuid::from_u128(1)),
        slug: Slug::parse("maroc-lyon").unwrap(),
        name: text(
            "Consulat général du Royaume du Maroc à Lyon",
            "القنصلية العامة للمملكة المغربية بليون",
            "Consulate General of the Kingdom of Morocco in Lyon",
        ),
        short_name: text("Lyon", "ليون", "Lyon"),
    }
}

fn event() -> Event {
    Event {
        id: EventId(Uuid::from_u128(2)),
        organisation_id: OrganisationId(Uuid::from_u128(1)),
        slug: Slug::parse("soiree").unwrap(),
        theme: text("La diaspora & le numérique", "الجالية والرقمنة", "The diaspora & digital change"),
        lead: text("", "", ""),
        host: text("", "", ""),
        doors_open_at: at("2025-06-25T16:00:00Z"),
        starts_at: at("2025-06-25T16:45:00Z"),
        ends_at: at("2025-06-25T19:30:00Z"),
        time_zone: "Europe/Paris".into(),
        place: Place {
            name: text("Salon d’honneur", "قاعة الشرف", "Hall of honour"),
            address: text("1 rue d’Exemple, Lyon", "1 شارع المثال، ليون", ""),
            city: text("Lyon", "ليون", "Lyon"),
            access: text("", "", ""),
            map: String::new(),
        },
        languages: text("", "", ""),
        contact: Email::parse("contact@consulat.example").unwrap(),
        topics: Vec::new(),
        doors: Vec::new(),
        badges_valid_until: at("2025-06-26T04:00:00Z"),
        capacity: 220,
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

fn somebody(locale: Locale, state: RegistrationState) -> Registration {
    let (given_name, family_name) = match locale {
        Locale::Fr => ("Naïma", "El Amrani"),
        Locale::Ar => ("نعيمة", "العمراني"),
        Locale::En => ("Jean <b>", "O'Neil"),
    };
    Registration {
        state,
        ..Registration::new(
            RegistrationId(Uuid::from_u128(3)),
            EventId(Uuid::from_u128(2)),
            BadgeCode::parse("7K3F92QD").unwrap(),
            Category::Attendee,
            Attendee {
                given_name: PersonName::parse(given_name).unwrap(),
                family_name: PersonName::parse(family_name).unwrap(),
                other_script_name: None,
                email: Email::parse("somebody@example.org").unwrap(),
                organisation: None,
                city: None,
                profession: None,
                locale,
                languages: Vec::new(),
                offers: Vec::new(),
                seeks: Vec::new(),
                consents: Consents::default(),
            },
            at("2025-06-01T10:00:00Z"),
        )
    }
}

const WAITING: RegistrationState = RegistrationState::Waiting { number: 12 };
const CANCELLED: RegistrationState = RegistrationState::Cancelled { at: Timestamp::UNIX_EPOCH };

fn composed(locale: Locale, notice: Notice, state: RegistrationState) -> Letter {
    let (organisation, event, registration) = (organisation(), event(), somebody(locale, state));
    let seat = state == RegistrationState::Confirmed;
    let kind = LetterKind::from(notice.still_true(state));
    let text = standard(kind, locale);
    let mail = RegistrationMail {
        waiting_position: matches!(state, RegistrationState::Waiting { .. }).then_some(3),
        badge_pdf: seat.then(|| b"%PDF".to_vec()),
        ics: seat.then(|| "BEGIN:VCALENDAR".to_owned()),
        ..bare(&organisation, &event, &registration, &text)
    };
    super::registration(stamp(), kind, mail).unwrap()
}

fn bare<'a>(
    organisation: &'a Organisation,
    event: &'a Event,
    registration: &'a Registration,
    text: &'a LetterText,
) -> RegistrationMail<'a> {
    RegistrationMail {
        organisation,
        event,
        registration,
        text,
        locale: registration.attendee.locale,
        ticket_url: "https://multaqa.example/t/SECRET",
        event_url: "https://multaqa.example/e",
        cover_url: None,
        waiting_position: None,
        badge_pdf: None,
        ics: None,
        unsubscribe_url: None,
    }
}

fn stamp() -> Stamp {
    Stamp { id: MessageId(Uuid::from_u128(9)), written_at: at("2025-06-01T10:00:00Z") }
}

fn shown(letter: &Letter) -> String {
    let files = letter.attachments.iter().map(|file| file.name).collect::<Vec<_>>().join(", ");
    let sender = letter.sender_name.as_deref().unwrap_or_default();
    format!("From: {sender}\nSubject: {}\nFiles: {files}\n\n{}", letter.subject, letter.text)
}

#[test]
fn every_notice_in_every_language() {
    for locale in Locale::ALL {
        for (name, notice, state) in [
            ("confirmed", Notice::Confirmed, RegistrationState::Confirmed),
            ("waiting", Notice::Waiting, WAITING),
            ("promoted", Notice::Promoted, RegistrationState::Confirmed),
            ("cancelled", Notice::Cancelled, CANCELLED),
            ("ticket_again", Notice::TicketAgain, RegistrationState::Confirmed),
            ("badge_replaced", Notice::BadgeReplaced, RegistrationState::Confirmed),
        ] {
            insta::assert_snapshot!(format!("{name}.{locale}"), shown(&composed(locale, notice, state)));
        }
    }
}

#[test]
fn html_in_every_language() {
    for locale in Locale::ALL {
        let letter = composed(locale, Notice::Confirmed, RegistrationState::Confirmed);
        insta::assert_snapshot!(format!("html.{locale}"), letter.html);
    }
}

#[test]
fn sign_in_in_every_language() {
    for locale in Locale::ALL {
        let to = Email::parse("staff@example.org").unwrap();
        let url = "https://multaqa.example/fr/sign-in/SECRET";
        let letter = sign_in_link(stamp(), &to, locale, url).unwrap();
        assert!(letter.html.contains(url) && letter.attachments.is_empty());
        insta::assert_snapshot!(format!("sign_in.{locale}"), shown(&letter));
    }
}

#[test]
fn the_letter_tells_what_is_true_now() {
    let same = |(notice, state), (told, told_state): (Notice, RegistrationState)| {
        assert_eq!(composed(Locale::Fr, notice, state), composed(Locale::Fr, told, told_state), "{notice:?}");
    };
    same((Notice::Confirmed, CANCELLED), (Notice::Cancelled, CANCELLED));
    same((Notice::TicketAgain, WAITING), (Notice::Waiting, WAITING));
    same((Notice::Waiting, RegistrationState::Confirmed), (Notice::Confirmed, RegistrationState::Confirmed));
}

#[test]
fn names_are_text_in_html_and_arabic_runs_from_the_right() {
    let english = composed(Locale::En, Notice::Confirmed, RegistrationState::Confirmed);
    assert!(!english.html.contains("<b>") && english.html.contains("<bdi>Jean &#60;b&#62; O&#39;Neil</bdi>"));
    assert!(english.text.contains("Dear Jean <b> O'Neil,"), "{}", english.text);
    let arabic = composed(Locale::Ar, Notice::Confirmed, RegistrationState::Confirmed);
    assert!(arabic.html.contains(r#"<html lang="ar" dir="rtl">"#), "{}", arabic.html);
}

#[test]
fn a_text_in_another_language_says_so() {
    let (organisation, registration) = (organisation(), somebody(Locale::Ar, RegistrationState::Confirmed));
    let mut event = event();
    event.theme = Localized { fr: "Sans traduction".into(), ar: None, en: None };
    event.place.name = Localized { fr: "Salon d’honneur".into(), ar: None, en: None };
    let text = standard(LetterKind::Confirmed, Locale::Ar);
    let mail = bare(&organisation, &event, &registration, &text);
    let letter = super::registration(stamp(), LetterKind::Confirmed, mail).unwrap();
    assert!(letter.html.contains(r#"<p lang="fr" dir="ltr""#), "{}", letter.html);
    assert!(
        letter.html.contains(r#"<bdi lang="fr">Salon d’honneur, 1 rue d’Exemple, Lyon</bdi>"#),
        "{}",
        letter.html
    );
    assert!(!letter.text.contains("رفقته"), "nothing is attached, so nothing is said to be: {}", letter.text);
}

#[test]
fn what_moved_is_told_in_each_language() {
    let session = |number: u128, changes| SessionChange {
        session: SessionId(Uuid::from_u128(number)),
        title: Localized { fr: "Table <ronde>".into(), ..Localized::default() },
        starts_at: at("2025-06-25T17:15:00Z"),
        ends_at: at("2025-06-25T18:00:00Z"),
        room: text("Salon", "الصالون", "Salon"),
        changes,
    };
    let moved = Change::Moved { from: at("2025-06-24T17:15:00Z"), until: at("2025-06-24T18:00:00Z") };
    let elsewhere = Change::RoomChanged { from: Localized::default() };
    let changes = [session(1, vec![moved, elsewhere]), session(2, vec![Change::Removed])];
    for locale in Locale::ALL {
        let (organisation, event) = (organisation(), event());
        let registration = somebody(locale, RegistrationState::Confirmed);
        let mail = ProgrammeMail {
            organisation: &organisation,
            event: &event,
            registration: &registration,
            changes: &changes,
            text: &standard(LetterKind::Programme, locale),
            locale,
            ticket_url: "https://multaqa.example/t/SECRET",
            event_url: "https://multaqa.example/e",
            cover_url: None,
            unsubscribe_url: None,
        };
        let letter = programme(stamp(), &mail).unwrap();
        assert!(letter.attachments.is_empty() && letter.html.contains("Table &#60;ronde&#62;"));
        insta::assert_snapshot!(
            format!("programme.{locale}"),
            format!("{}\n\n{}", letter.subject, letter.text)
        );
    }
}

#[test]
fn words_of_their_own_are_filled_in_and_escaped() {
    let (organisation, event) = (organisation(), event());
    let registration = somebody(Locale::En, RegistrationState::Confirmed);
    let text = LetterText {
        subject: "For {name}".into(),
        title: "<i>{city}</i>".into(),
        body: "Dear {given_name},\nsee <b>{ticket_link}</b>\n\nYour rank: {position}.".into(),
    };
    let mail = bare(&organisation, &event, &registration, &text);
    let letter = super::registration(stamp(), LetterKind::Confirmed, mail).unwrap();
    assert_eq!(letter.subject, "For Jean <b> O'Neil");
    assert!(letter.html.contains("&#60;i&#62;Lyon&#60;/i&#62;"), "{}", letter.html);
    assert!(letter.html.contains("Dear <bdi>Jean &#60;b&#62;</bdi>,<br>see &#60;b&#62;<a class=\"link\""));
    assert!(letter.text.contains("Dear Jean <b>,\nsee <b>https://multaqa.example/t/SECRET</b>\n\n"));
    assert!(!letter.text.contains("rank"), "a paragraph about nothing is left out: {}", letter.text);
}

#[test]
fn what_leaves_by_itself_says_how_no_more_of_it_comes() {
    for locale in Locale::ALL {
        let (organisation, event) = (organisation(), event());
        let registration = somebody(locale, RegistrationState::Confirmed);
        let told = [LetterKind::WeekBefore, LetterKind::DayBefore, LetterKind::After, LetterKind::Moment];
        let told = told.map(|kind| {
            let text = standard(kind, locale);
            let mail = RegistrationMail {
                unsubscribe_url: Some("https://multaqa.example/unsubscribe/SECRET"),
                ..bare(&organisation, &event, &registration, &text)
            };
            let letter = super::registration(stamp(), kind, mail).unwrap();
            assert!(letter.attachments.is_empty() && letter.html.contains("/unsubscribe/SECRET"));
            shown(&letter)
        });
        insta::assert_snapshot!(format!("scheduled.{locale}"), told.join("\n=====\n"));
    }
}

#[test]
fn a_guest_is_asked_and_reminded_with_three_answers() {
    for locale in Locale::ALL {
        let (organisation, event) = (organisation(), event());
        let reader = somebody(locale, RegistrationState::Confirmed).attendee;
        let invitation = sample_invitation(&event, reader, locale, at("2025-06-01T10:00:00Z"));
        let answer = |code: &str| format!("https://multaqa.example/invitation/SECRET/{code}");
        let links = AnswerLinks { yes: answer("yes"), maybe: answer("maybe"), no: answer("no") };
        let told = [LetterKind::Invitation, LetterKind::Reminder].map(|kind| {
            let mail = GuestInvitationMail {
                organisation: &organisation,
                event: &event,
                invitation: &invitation,
                text: &standard(kind, locale),
                locale,
                links: &links,
                event_url: "https://multaqa.example/e",
                cover_url: None,
                unsubscribe_url: "https://multaqa.example/unsubscribe/SECRET",
            };
            let letter = guest_invitation(stamp(), kind, &mail).unwrap();
            assert!(letter.attachments.is_empty() && letter.html.contains("/unsubscribe/SECRET"));
            assert_eq!(letter.html.matches("SECRET/yes").count(), 3, "a button, and its address to follow");
            shown(&letter)
        });
        insta::assert_snapshot!(format!("guest_invitation.{locale}"), told.join("\n=====\n"));
    }
}
