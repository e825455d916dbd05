use domain::event::Seats;

use super::*;
use crate::samples;

const BASE: &str = "https://multaqa.example";

const BEFORE: &str = "2025-06-01T00:00:00Z";

fn page(locale: Locale, seats: Seats) -> String {
    page_at(locale, seats, BEFORE)
}

fn page_at(locale: Locale, seats: Seats, now: &str) -> String {
    let (info, mut shown) = samples::event();
    shown.seats = seats;
    view::EventView::new(BASE, locale, &info, &shown, samples::at(now)).render().unwrap()
}

fn listing(events: Vec<EventInfo>) -> ListPage {
    ListPage { after: None, events, next: None }
}

#[test]
fn an_event_is_told_in_each_language() {
    let left = Seats { capacity: 40, taken: 38, waiting: 0, waiting_apart: 0, inside: 0, reserved: 0 };
    for locale in Locale::ALL {
        let html = page(locale, left);
        let page = samples::sane(&html, locale);
        assert_eq!(
            page.attributes("link[rel=canonical]", "href"),
            [format!("{BASE}/{locale}/lyon/soiree-2025")]
        );
        let alternates = page.attributes("link[rel=alternate]", "hreflang");
        assert_eq!(alternates, ["fr", "ar", "en", "x-default"]);
        assert_eq!(page.attributes("meter", "value"), ["38"]);
        let files = page.attributes("a[href*='/sessions/'][href$='.ics']", "href");
        assert_eq!(files.len(), 2, "a pause is in no calendar");
        assert_eq!(page.attributes("a[href$='/programme']", "href").len(), 1);
        assert!(page.attributes("meta[name=robots]", "content").is_empty(), "search engines may list it");
        assert!(!html.contains("<suites>"), "texts are escaped");
    }
}

#[test]
fn a_long_programme_is_told_day_by_day() {
    let (info, mut shown) = samples::event();
    let mut content = domain::publication::Published::clone(&shown.content);
    let sessions = (0..60_u8).map(|n| {
        let mut session = content.sessions[usize::from(n) % 3].clone();
        let day = jiff::SignedDuration::from_hours(24 * i64::from(n / 30));
        (session.starts_at, session.ends_at) = (session.starts_at + day, session.ends_at + day);
        session
    });
    content.sessions = sessions.collect();
    shown.content = std::sync::Arc::new(content);
    let view = view::EventView::new(BASE, Locale::Ar, &info, &shown, samples::at(BEFORE));
    let page = samples::sane(&view.render().unwrap(), Locale::Ar);
    let days = page.attributes(".long-days a", "href");
    let day = |date: &str| format!("/ar/lyon/soiree-2025/programme?day={date}");
    assert_eq!(days, [day("2025-06-25"), day("2025-06-26")]);
    assert!(page.attributes(".talk", "class").is_empty());
}

#[test]
fn a_missing_translation_is_marked_where_it_stands() {
    let english = samples::sane(&page(Locale::En, Seats::default()), Locale::En);
    assert_eq!(english.attributes("h1 span", "lang"), ["fr"]);
    assert_eq!(english.attributes("h1 span", "dir"), ["ltr"]);
    let arabic = samples::sane(&page(Locale::Ar, Seats::default()), Locale::Ar);
    assert!(arabic.attributes("h1 span", "lang").is_empty());
}

#[test]
fn a_full_evening_offers_the_list() {
    let full = Seats { capacity: 40, taken: 39, waiting: 2, waiting_apart: 0, inside: 0, reserved: 0 };
    let html = page(Locale::Fr, full);
    assert!(html.contains("Rejoindre la liste d’attente") && !html.contains("S’inscrire gratuitement"));
    assert!(html.contains("2 personnes attendent une place"), "the free seat is promised to those who wait");
}

#[test]
fn a_past_evening_says_so_and_offers_registration_only_while_it_is_open() {
    let seats = Seats { capacity: 40, taken: 1, waiting: 0, waiting_apart: 0, inside: 0, reserved: 0 };
    for locale in Locale::ALL {
        let ways_in = |now| {
            let html = page_at(locale, seats, now);
            let page = samples::sane(&html, locale);
            (page.attributes("a[href$='/register']", "href").len(), page.attributes(".past", "class").len())
        };
        assert_eq!(ways_in(BEFORE), (3, 0));
        assert_eq!(ways_in("2025-06-25T20:00:00Z"), (3, 1), "past, and open until badges expire");
        assert_eq!(ways_in("2025-06-27T00:00:00Z"), (0, 1), "over");
    }
    let over = page_at(Locale::Fr, seats, "2025-06-27T00:00:00Z");
    assert!(over.contains("Cette rencontre a eu lieu le 25 juin 2025."), "{over}");
    assert!(over.contains("1 inscrit sur 40"), "{over}");
}

#[test]
fn large_numbers_take_their_arabic_form() {
    let taken = |taken| {
        page(Locale::Ar, Seats { capacity: 500, taken, waiting: 0, waiting_apart: 0, inside: 0, reserved: 0 })
    };
    assert!(taken(214).contains("214 مسجَّلًا"));
    assert!(taken(103).contains("103 مسجَّلين"));
    assert!(taken(397).contains("بقيت 103 مقاعد"));
}

#[test]
fn the_list_names_each_event() {
    let (info, _) = samples::event();
    for locale in Locale::ALL {
        let list =
            |now| EventsPage::new(BASE, locale, &listing(vec![info.clone()]), samples::at(now)).render();
        let html = list(BEFORE).unwrap();
        let page = samples::sane(&html, locale);
        assert_eq!(page.attributes(".list a", "href"), [format!("/{locale}/lyon/soiree-2025")]);
        assert!(page.attributes(".list .st", "class").is_empty(), "nothing is over yet");
        let later = list("2025-06-25T20:00:00Z").unwrap();
        assert_eq!(samples::sane(&later, locale).attributes(".list .st", "class").len(), 1);
        let none = EventsPage::new(BASE, locale, &listing(vec![]), samples::at(BEFORE)).render().unwrap();
        assert!(samples::sane(&none, locale).attributes(".list a", "href").is_empty());
    }
}

#[test]
fn a_file_is_offered_under_its_name() {
    let answer = calendar_file("BEGIN:VCALENDAR".into(), "soiree-2025", "no-store");
    assert_eq!(answer.headers()[header::CONTENT_DISPOSITION], "attachment; filename=\"soiree-2025.ics\"");
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
}
