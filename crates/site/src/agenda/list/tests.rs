use std::collections::HashMap;
use std::sync::Arc;

use app::agenda::PublicProgramme;
use domain::agenda::{Colour, SessionSeats, Track};
use domain::ids::TrackId;
use domain::locale::Localized;
use domain::publication::Published;
use domain::registration::SpokenLanguage;
use uuid::Uuid;

use super::*;
use crate::agenda::filter::FilterQuery;
use crate::agenda::rows::RowCache;
use crate::samples;

/// The evening with a second day, a track, languages, and a session for which one signs up.
fn programme() -> (EventInfo, PublicProgramme) {
    let (info, shown) = samples::event();
    let mut content = Published::clone(&shown.content);
    let name = Localized { fr: "Numérique <&>".into(), ..Localized::default() };
    let track =
        Track { id: TrackId(Uuid::from_u128(60)), event_id: info.event.id, name, colour: Colour::Plum };
    content.sessions[0].track_id = Some(track.id);
    content.sessions[0].languages = vec![SpokenLanguage::Fr];
    content.sessions[0].interpretation = vec![SpokenLanguage::Ar];
    content.sessions[2].starts_at = samples::at("2025-06-26T08:00:00Z");
    content.sessions[2].ends_at = samples::at("2025-06-26T09:00:00Z");
    let other = Track { id: TrackId(Uuid::from_u128(61)), colour: Colour::Pine, ..track.clone() };
    content.tracks = vec![track, other];
    let seats = HashMap::from([(content.sessions[2].id, SessionSeats { seats: 4, taken: 4 })]);
    (info, PublicProgramme { content: Arc::new(content), seats })
}

fn page(locale: Locale, filter: Filter, chosen: &[u32]) -> String {
    let (info, programme) = programme();
    let rows = RowCache::default().get(&info, locale, &programme.content);
    assert!(rows.has(filter));
    let selection = chosen.iter().copied().collect();
    let seen = Seen::public(&programme, &selection);
    let html = ProgrammePage::public("https://x.example", &info, locale, &rows, filter, &seen);
    html.render().unwrap()
}

#[test]
fn the_programme_is_told_by_day_in_each_language() {
    for locale in Locale::ALL {
        let html = page(locale, Filter::default(), &[11]);
        let page = samples::sane(&html, locale);
        assert_eq!(page.attributes("section > h2", "id"), ["d2025-06-25", "d2025-06-26"]);
        assert_eq!(page.attributes("ol.parts > li", "id"), ["s10", "s11", "s12"]);
        assert_eq!(page.attributes("button[name=add]", "value"), ["10", "12"]);
        assert_eq!(page.attributes("button[name=drop]", "value"), ["11"]);
        assert_eq!(page.attributes(".st.bad", "class").len(), 1, "the full one says so");
        assert!(html.contains("Numérique &lt;&amp;&gt;") && !html.contains("<&>"));
        let own = format!("/{locale}/lyon/soiree-2025");
        assert!(page.attributes("h3 a", "href").iter().all(|href| href.starts_with(&own)));
        assert_eq!(page.attributes("form", "action"), [format!("{own}/programme")]);
        assert!(page.attributes("meta[name=robots]", "content").is_empty());
    }
}

#[test]
fn a_filter_lives_in_the_address_and_is_kept_by_the_form() {
    let (_, programme) = programme();
    let track = programme.content.tracks[0].id.to_string();
    let query = FilterQuery { day: "2025-06-25".into(), track, language: "ar".into(), mine: String::new() };
    let html = page(Locale::Ar, query.parse(), &[]);
    let page = samples::sane(&html, Locale::Ar);
    assert_eq!(page.attributes("ol.parts > li", "id"), ["s10"]);
    assert_eq!(page.attributes("input[type=hidden]", "name"), ["day", "track", "language"]);
    assert_eq!(
        page.attributes(".ways [aria-current=true]", "href").len(),
        4,
        "the days, tracks, languages, all"
    );
    assert!(
        page.attributes(".langs a", "href")[0].starts_with("/fr/lyon/soiree-2025/programme?day=2025-06-25&")
    );
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
}

#[test]
fn one_s_own_sessions_are_a_list_of_their_own() {
    let mine = Filter { mine: true, ..Filter::default() };
    let html = page(Locale::Fr, mine, &[12, 4_000]);
    let own = samples::sane(&html, Locale::Fr);
    assert_eq!(own.attributes("ol.parts > li", "id"), ["s12"]);
    assert_eq!(own.attributes("a[href$='programme.ics']", "href").len(), 1);
    let none = page(Locale::Fr, mine, &[]);
    assert!(none.contains("Vous n’avez encore rien choisi"));
    assert!(samples::sane(&none, Locale::Fr).attributes("main form", "action").is_empty());
}

#[test]
fn what_a_programme_does_not_have_is_no_filter_of_it() {
    let (info, programme) = programme();
    let rows = RowCache::default().get(&info, Locale::Fr, &programme.content);
    let has = |query: FilterQuery| rows.has(query.parse());
    assert!(has(FilterQuery { day: "2025-06-26".into(), ..FilterQuery::default() }));
    assert!(!has(FilterQuery { day: "2025-06-27".into(), ..FilterQuery::default() }));
    assert!(!has(FilterQuery { track: Uuid::nil().to_string(), ..FilterQuery::default() }));
    assert!(!has(FilterQuery { language: "es".into(), ..FilterQuery::default() }));
}

#[test]
fn a_programme_is_told_once_for_each_publication() {
    let (info, programme) = programme();
    let cache = RowCache::default();
    let first = cache.get(&info, Locale::Fr, &programme.content);
    assert!(Arc::ptr_eq(&first, &cache.get(&info, Locale::Fr, &programme.content)));
    let next = Arc::new(Published::clone(&programme.content));
    assert!(!Arc::ptr_eq(&first, &cache.get(&info, Locale::Fr, &next)));
    assert!(!Arc::ptr_eq(&first, &cache.get(&info, Locale::Ar, &next)));
}

#[test]
fn seats_are_told_to_their_holder() {
    let seats = SeatWords::new(Locale::Fr);
    let tell = |taken, theirs| {
        seats.tell(SessionSeats { seats: 4, taken }, theirs, 7, || "Réserver : \"x\"".to_owned())
    };
    assert!(tell(4, Some(true)).contains("Votre place est réservée"));
    assert!(tell(4, Some(false)).contains("Complet") && !tell(4, Some(false)).contains("<button"));
    assert!(tell(3, Some(false)).contains("value=\"7\"") && tell(3, Some(false)).contains("&quot;x&quot;"));
    assert!(tell(3, None).contains("Sur inscription") && tell(4, None).contains("Complet"));
}
