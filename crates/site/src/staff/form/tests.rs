//! Fields with their values, faults and what others changed.

use askama::Template;
use domain::form::{Conflict, Fault, Problem, TextShape, Values};
use domain::locale::Locale;
use jiff::tz::TimeZone;
use scraper::{Html, Selector};

use super::{Empty, Fields, Filter, Hidden, Notice, Pager, Tools, Typed};

fn values(pairs: &[(&str, &str)]) -> Values {
    Values::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

fn ids(html: &str, css: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(css).expect("a selector");
    let page = Html::parse_fragment(html);
    page.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

#[test]
fn every_kind_of_field_says_what_is_wrong_and_is_described_by_it() {
    let typed = values(&[
        ("a", "\"><b>"),
        ("kind", "y"),
        ("tick", "true"),
        ("many", "one"),
        ("title-fr", "Le titre"),
        ("at_date", "2026-10-25"),
        ("at_time", "02:30"),
    ]);
    let wrong = ["a", "kind", "tick", "many", "text", "title-ar", "at_time"];
    let problems = wrong.map(|field| Problem::new(field, Fault::Twice));
    for locale in Locale::ALL {
        let zone = TimeZone::get("Europe/Paris").expect("is known");
        let fields = Fields::new(locale, Typed::wrong(&typed, &problems)).in_zone(zone).word("a", "Own.");
        let pair = |value: &str| (value.to_owned(), value.to_uppercase());
        let parts = [
            fields.line("a", "A", 10).hint("Help"),
            fields.select("kind", "Kind", Some("-".into()), [pair("x"), pair("y")]),
            fields.check("tick", "Tick", Some("Detail".into())),
            fields.checks("many", "Many", [pair("one"), pair("two")]),
            fields.area("text", "Text", 100, 3),
            fields.localized("title", "Title", TextShape::area(100).required()),
            fields.moment("at", "At"),
            fields.number("n", "N", 1, 5).required(),
            fields.email("mail", "Mail").autocomplete("email"),
        ];
        let mut html = parts.iter().map(|part| part.render().expect("renders")).collect::<String>();
        html.push_str(&fields.summary().expect("faults").render().expect("renders"));
        assert!(!html.contains("\"><b>") && html.contains("Own."), "{html}");
        let there = ids(&html, "[id]", "id");
        let mut unique = there.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), there.len(), "an id stands twice: {there:?}");
        let targets = ids(&html, ".sum a", "href");
        assert_eq!(targets.len(), wrong.len());
        for target in targets {
            assert!(there.contains(&target[1..].to_owned()), "{target}");
        }
        for described in ids(&html, "[aria-describedby]", "aria-describedby") {
            assert!(described.split(' ').all(|id| there.contains(&id.to_owned())), "{described}");
        }
        assert_eq!(ids(&html, "[type=radio]", "value"), ["first", "second"]);
        assert_eq!(ids(&html, "option[selected]", "value"), ["y"]);
        assert_eq!(ids(&html, "[name=title-ar]", "dir"), ["rtl"]);
        assert!(html.contains("Le titre") && html.matches("Le titre").count() == 3, "the fallback is shown");
    }
}

#[test]
fn what_both_changed_is_shown_beside_each_other() {
    let typed = values(&[("a", "mine"), ("title-ar", "لي")]);
    let conflict = |field: &str, theirs: &str| Conflict { field: field.into(), theirs: vec![theirs.into()] };
    let conflicts = [conflict("a", "theirs"), conflict("title-ar", "")];
    for locale in Locale::ALL {
        let fields = Fields::new(locale, Typed::conflicting(&typed, &conflicts));
        let parts = [fields.line("a", "A", 10), fields.localized("title", "T", TextShape::line(10))];
        let html = parts.iter().map(|part| part.render().expect("renders")).collect::<String>();
        assert!(html.contains("mine") && html.contains("theirs</bdi>") && html.contains("لي"));
        assert!(fields.summary().is_some());
    }
    let fresh = Fields::new(Locale::Fr, Typed::fresh(&typed));
    assert!(fresh.line("a", "A", 10).render().is_ok_and(|html| !html.contains("aria-invalid")));
    assert!(fresh.summary().is_none());
}

#[test]
fn parts_of_lists() {
    let t = i18n::site(Locale::Fr);
    let filter = Filter {
        name: "state",
        label: "État".into(),
        any: "Tous".into(),
        choices: vec![("draft".into(), "Brouillon".into(), true)],
    };
    let tools =
        Tools { t, action: "/x".into(), label: "Titre".into(), query: String::new(), filters: vec![filter] };
    let html = tools.render().expect("renders");
    assert!(html.contains("<option value=\"draft\" selected>") && html.contains("Tout effacer"));
    let pager = Pager { t, shown: "3".into(), first: None, next: Some("/x?after=1".into()) };
    assert_eq!(ids(&pager.render().expect("renders"), "a", "rel"), ["next"]);
    let empty = Empty {
        rosette: String::new(),
        title: "Rien".into(),
        text: "Encore rien.".into(),
        action: Some(("Créer".into(), "/new".into())),
    };
    assert_eq!(ids(&empty.render().expect("renders"), "a", "href"), ["/new"]);
    assert!(Notice::heed("!").render().is_ok_and(|html| html.contains("role=\"status\"")));
    assert!(Hidden::new("version", 7).render().is_ok_and(|html| html.contains("value=\"7\"")));
}
