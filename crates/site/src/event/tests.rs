use domain::event::Seats;

use super::*;
use crate::samples;

const BASE: &str = "https://multaqa.example";

fn page(locale: Locale, seats: Seats) -> String {
    let (info, mut shown) = samples::event();
    shown.seats = seats;
    view::EventView::new(BASE, locale, &info, &shown).render().unwrap()
}

#[test]
fn an_event_is_told_in_each_language() {
    let left = Seats { capacity: 40, taken: 38, waiting: 0, inside: 0 };
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
        assert_eq!(page.attributes("a[href*='/sessions/']", "href").len(), 2, "a pause is in no calendar");
        assert!(page.attributes("meta[name=robots]", "content").is_empty(), "search engines may list it");
        assert!(!html.contains("<suites>"), "texts are escaped");
    }
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
    let full = Seats { capacity: 40, taken: 39, waiting: 2, inside: 0 };
    let html = page(Locale::Fr, full);
    assert!(html.contains("Rejoindre la liste d’attente") && !html.contains("S’inscrire gratuitement"));
    assert!(html.contains("2 personnes attendent une place"), "the free seat is promised to those who wait");
}

#[test]
fn the_list_names_each_event() {
    let (info, _) = samples::event();
    for locale in Locale::ALL {
        let html = EventsPage::new(BASE, locale, std::slice::from_ref(&info)).render().unwrap();
        let page = samples::sane(&html, locale);
        assert_eq!(page.attributes(".list a", "href"), [format!("/{locale}/lyon/soiree-2025")]);
        let none = EventsPage::new(BASE, locale, &[]).render().unwrap();
        assert!(samples::sane(&none, locale).attributes(".list a", "href").is_empty());
    }
}

#[test]
fn a_file_is_offered_under_its_name() {
    let answer = calendar_file("BEGIN:VCALENDAR".into(), "soiree-2025", "no-store");
    assert_eq!(answer.headers()[header::CONTENT_DISPOSITION], "attachment; filename=\"soiree-2025.ics\"");
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
}
