//! The pages of events with made-up values, in each language.

use std::sync::Arc;

use app::account::Actor;
use app::event::{EventInfo, Preview, Shown};
use askama::Template;
use domain::account::{Access, Grant, Role};
use domain::event::{Event, EventState, Figures, details};
use domain::form::{Conflict, Fault, Problem, fingerprint};
use domain::locale::{Locale, Localized};
use domain::publication::{Moved, Published, Thing, WorkingCopy, changes, obstacles, prints};

use super::details::details_page;
use super::new::new_page;
use super::publish::{Told, publish_page};
use super::words::{field_word, spoken_words, time_zones};
use crate::samples::{self, at};
use crate::staff::desk::{Desk, Place};
use crate::staff::form::{Notice, Typed};
use crate::staff::route::DraftRoute;

const NOW: &str = "2025-06-01T10:00:00Z";

fn actor() -> Actor {
    let grant = Grant::in_organisation(samples::event().0.organisation.id, Role::Organiser);
    Actor::Staff(Arc::new(Access::new(None, None, vec![grant], at("2026-01-01T00:00:00Z"))))
}

fn route(locale: Locale, change: impl Fn(&mut Event)) -> DraftRoute {
    let EventInfo { organisation, mut event } = samples::event().0;
    event.state = EventState::Published;
    change(&mut event);
    let copy = WorkingCopy { organisation, event, version: 7, edition: 1, published_version: 5 };
    DraftRoute { locale, info: EventInfo::of(&copy), copy }
}

fn desk(route: &DraftRoute, place: Place) -> Desk {
    Desk::of_event(route.locale, &actor(), &route.info, Figures::default(), place, at(NOW))
        .expect("is signed in")
}

fn sane(locale: Locale, page: &impl Template) -> (samples::Sane, String) {
    let html = page.render().expect("renders");
    (samples::sane(&html, locale), html)
}

#[test]
fn the_details() {
    for locale in Locale::ALL {
        let route = route(locale, |_| {});
        let values = details::values(&route.copy.event);
        let show = |typed| {
            let base = fingerprint(&values);
            let notice = Some(Notice::done("Fait."));
            details_page(&route, desk(&route, Place::Details), typed, base, true, notice, None)
        };
        let (page, html) = sane(locale, &show(Typed::fresh(&values)));
        assert_eq!(page.attributes("[name=version]", "value"), ["7"]);
        assert_eq!(page.attributes("[name=theme-fr]", "value"), ["Un thème & ses <suites>"]);
        assert_eq!(page.attributes("option[selected]", "value"), ["Europe/Paris"]);
        assert_eq!(page.attributes("[name=day1_starts_time]", "value"), ["18:45"]);
        assert_eq!(page.attributes("[name=day2_date]", "value"), [""], "one more day can be written");
        assert!(!html.contains("<suites>"), "texts are escaped");
        let problems = ["theme-fr", "day1_ends_time", "map", "topic1-fr", "capacity"];
        let problems = problems.map(|field| Problem::new(field, Fault::Empty));
        let (page, _) = sane(locale, &show(Typed::wrong(&values, &problems)));
        assert_eq!(page.attributes(".sum a", "href").len(), problems.len());
        let conflicts = [Conflict { field: "lead-ar".into(), theirs: vec!["غيره".into()] }];
        let (_, html) = sane(locale, &show(Typed::conflicting(&values, &conflicts)));
        assert!(html.contains("غيره"));
    }
}

#[test]
fn a_new_event() {
    let organisation = samples::event().0.organisation;
    for locale in Locale::ALL {
        let mut values = domain::form::Values::default();
        values.set("time_zone", "Africa/Casablanca");
        let problems = [Problem::new("theme-fr", Fault::Empty), Problem::new("contact", Fault::NotAnEmail)];
        let desk = Desk::of_organisation(locale, &actor(), &organisation, Place::Events, at(NOW))
            .expect("signed in");
        let page = new_page(locale, &organisation, desk, Typed::wrong(&values, &problems));
        let (page, _) = sane(locale, &page);
        assert_eq!(page.attributes("option[selected]", "value"), ["Africa/Casablanca"]);
        assert_eq!(page.attributes(".sum a", "href"), ["#theme-fr", "#contact"]);
    }
}

#[test]
fn publishing() {
    for locale in Locale::ALL {
        let route = route(locale, |event| event.place.city.fr = String::new());
        let shown = samples::event().1.content;
        let mut content = Published::clone(&shown);
        content.event = route.copy.event.clone();
        content.sessions[0].title = Localized { fr: "Autrement".into(), ..Localized::default() };
        content.sessions[1].ends_at = at("2025-06-27T00:00:00Z");
        content.sessions.remove(2);
        content.partners.clear();
        let preview = Preview {
            copy: route.copy.clone(),
            changes: changes(&shown, &content),
            obstacles: obstacles(&content, at("2027-01-01T00:00:00Z")),
            prints: prints(&content).into(),
            content: content.into(),
            shown: Some(Shown { number: 1, published_at: at(NOW) }),
        };
        let told = Told {
            notice: Some(Notice::heed("!")),
            moved: vec![Moved { thing: Thing::Event, name: None }],
            confirmed: vec!["past".into()],
        };
        let (page, html) =
            sane(locale, &publish_page(&route, desk(&route, Place::Publish), &actor(), &preview, told));
        assert_eq!(page.attributes("[name=confirm][checked]", "value"), ["past"]);
        assert_eq!(page.attributes("[name=confirm]", "value").len(), 2, "past, and a session outside");
        assert_eq!(page.attributes("form button[disabled]", "type"), ["submit"], "a town must be there");
        assert!(html.contains("Autrement"));
        assert_eq!(page.attributes("[name=turn]", "value"), ["close", "archive"]);
        let first = Preview { shown: None, changes: vec![], ..preview };
        sane(locale, &publish_page(&route, desk(&route, Place::Publish), &actor(), &first, Told::default()));
    }
}

#[test]
fn words() {
    use domain::registration::SpokenLanguage::{Ar, Fr, Zgh};
    assert_eq!(spoken_words(&[Fr, Ar]).fr, "Français et arabe");
    assert_eq!(spoken_words(&[Fr, Ar, Zgh]).fr, "Français, arabe et amazighe");
    assert_eq!(spoken_words(&[]).fr, "");
    assert!(time_zones().iter().any(|zone| zone == "Africa/Casablanca") && time_zones().len() > 300);
    for locale in Locale::ALL {
        let fields = ["theme", "starts_at", "place", "unheard-of"].map(|field| field_word(locale, field));
        assert!(fields.iter().all(|word| !word.is_empty()));
    }
}
