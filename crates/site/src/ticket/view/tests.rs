use std::sync::Arc;

use domain::checkin::Admission;
use domain::text::PersonName;

use super::*;
use crate::samples;
use crate::ticket::card::{machine_lines, names};

const EVENING: &str = "2025-06-25T17:00:00Z";

fn page(locale: Locale, registration: Registration, position: Option<u32>, now: &str) -> String {
    let badge = (registration.state == RegistrationState::Confirmed).then(|| "token".to_owned());
    let held =
        Ticket { registration, badge, waiting_position: position, party: Vec::new(), sessions: Vec::new() };
    shown(locale, &held, now)
}

fn shown(locale: Locale, held: &Ticket, now: &str) -> String {
    let route = EventRoute { locale, info: Arc::new(samples::event().0) };
    let html = TicketPage::new(&route, "secret", held, samples::at(now)).unwrap().render().unwrap();
    samples::sane(&html, locale);
    html
}

/// How many codes a page shows.
fn codes(html: &str) -> usize {
    html.matches("class=\"qr\"").count()
}

#[test]
fn who_brings_others_along_shows_their_tickets_too() {
    let somebody = |state, ticket: Option<&str>| {
        let registration = samples::registration(state);
        let badge = ticket.filter(|_| state == RegistrationState::Confirmed).map(|_| "token".to_owned());
        Companion { registration, ticket: ticket.map(str::to_owned), badge }
    };
    let waiting = RegistrationState::Waiting { number: 9 };
    for locale in Locale::ALL {
        let held = |ticket| Ticket {
            registration: samples::registration(RegistrationState::Confirmed),
            badge: Some("token".to_owned()),
            waiting_position: None,
            party: vec![somebody(RegistrationState::Confirmed, ticket), somebody(waiting, ticket)],
            sessions: Vec::new(),
        };
        let html = shown(locale, &held(Some("theirs")), EVENING);
        assert_eq!((html.matches("<article").count(), codes(&html)), (3, 2), "who waits has no code");
        for number in 1..=3 {
            assert!(html.contains(&format!("id=\"ticket-{number}\"")));
            assert!(html.contains(&format!("href=\"#ticket-{number}\"")), "each is reached without a script");
        }
        assert!(html.contains("/tickets/theirs\""));
        assert_eq!(html.matches("<h1").count(), 1);
        // Who is brought along sees that the others come, and shows nobody's ticket.
        let html = shown(locale, &held(None), EVENING);
        assert_eq!((html.matches("<article").count(), codes(&html)), (1, 1));
        assert!(!html.contains("#ticket-2"));
    }
}

#[test]
fn a_confirmed_ticket_opens_the_door() {
    for locale in Locale::ALL {
        let html = page(locale, samples::registration(RegistrationState::Confirmed), None, EVENING);
        assert!(codes(&html) == 1 && html.contains("7K3F-92QD"));
        assert!(html.contains(&format!("href=\"/{locale}/lyon/soiree-2025/tickets/secret/badge.pdf\"")));
        assert!(html.contains("/tickets/secret/people\"") && html.contains("/tickets/secret/cancel\""));
        assert!(html.contains("Atelier &lt;b&gt;"), "what was typed is escaped");
        assert!(html.contains("/ar/lyon/soiree-2025/tickets/secret\""), "the switch keeps the ticket");
        assert!(html.contains("content=\"noindex\""));
        assert!(html.contains("Un thème &amp; ses") || html.contains("موضوع اللقاء"), "which event");
    }
}

#[test]
fn a_ticket_past_its_date_does_not_call_itself_valid() {
    let ticket = || samples::registration(RegistrationState::Confirmed);
    assert!(page(Locale::Fr, ticket(), None, EVENING).contains("Valide."));
    assert!(!page(Locale::Fr, ticket(), None, "2025-06-27T00:00:00Z").contains("Valide."));
}

#[test]
fn somebody_inside_sees_when_they_came_in_and_cannot_cancel() {
    let mut registration = samples::registration(RegistrationState::Confirmed);
    registration.admission = Some(Admission { at: samples::at("2025-06-25T16:42:00Z"), door: "A".into() });
    let html = page(Locale::Fr, registration, None, EVENING);
    assert!(html.contains("18\u{a0}h\u{a0}42"), "{html}");
    assert!(!html.contains("/cancel\""));
}

#[test]
fn those_who_wait_see_their_place_and_no_code() {
    for locale in Locale::ALL {
        let waiting = samples::registration(RegistrationState::Waiting { number: 9 });
        let html = page(locale, waiting, Some(3), EVENING);
        assert!(html.contains("<b class=\"num\">3</b>"), "{html}");
        assert!(codes(&html) == 0 && !html.contains("badge.pdf") && !html.contains("/people\""));
        assert!(html.contains("/cancel\""));
    }
}

#[test]
fn a_cancelled_ticket_leads_back_to_the_event() {
    let state = RegistrationState::Cancelled { at: samples::at("2025-06-20T08:00:00Z") };
    for locale in Locale::ALL {
        let html = page(locale, samples::registration(state), None, EVENING);
        assert!(codes(&html) == 0 && !html.contains("/cancel\""));
        assert!(html.contains(&format!("href=\"/{locale}/lyon/soiree-2025/register\"")));
    }
}

#[test]
fn names_stand_in_the_order_of_the_page() {
    let attendee = samples::registration(RegistrationState::Confirmed).attendee;
    let classes = |locale| names(locale, &attendee).iter().map(|name| name.class).collect::<Vec<_>>();
    assert_eq!(classes(Locale::Fr), ["fr", "ar"]);
    assert_eq!(classes(Locale::Ar), ["ar", "fr"]);
}

#[test]
fn machine_lines_are_plain_letters_of_one_width() {
    let registration = samples::registration(RegistrationState::Confirmed);
    let lines = machine_lines(&samples::event().0, &registration);
    assert_eq!(lines[0], "I<LYON<<OBRIEN<<ZOE<<<<<<<<<<<<<<<");
    assert_eq!(lines[1], "7K3F92QD<20250625<ATTENDEE<<<<<<<<");
    let mut arabic = registration;
    arabic.attendee.given_name = PersonName::parse("زوي").unwrap();
    arabic.attendee.family_name = PersonName::parse("أوبراين").unwrap();
    arabic.attendee.other_script_name = Some(PersonName::parse("Zoé O’Brien").unwrap());
    let lines = machine_lines(&samples::event().0, &arabic);
    assert_eq!(lines[0], "I<LYON<<ZOE<OBRIEN<<<<<<<<<<<<<<<<");
}

#[test]
fn who_was_there_finds_their_certificate() {
    for locale in Locale::ALL {
        let route = EventRoute { locale, info: Arc::new(samples::event().0) };
        let held = Ticket {
            registration: samples::registration(RegistrationState::Confirmed),
            badge: Some("token".to_owned()),
            waiting_position: None,
            party: Vec::new(),
            sessions: Vec::new(),
        };
        let mut page = TicketPage::new(&route, "secret", &held, samples::at(EVENING)).unwrap();
        assert!(!page.render().unwrap().contains("certificate.pdf"));
        page.offer_certificate();
        let html = page.render().unwrap();
        samples::sane(&html, locale);
        assert!(html.contains("/tickets/secret/certificate.pdf\""), "{html}");
    }
}
