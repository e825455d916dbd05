//! What organisers see.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup, api_path, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;
use serde_json::json;

on_both_databases!(registrations_are_searched_and_filtered, long_lists_come_in_pages, arrivals_are_counted);

async fn list(organiser: &Visitor, query: &[(&str, &str)]) -> Page {
    organiser.query(&console_path("fr", "/registrations"), query).await.with_status(200)
}

async fn registrations_are_searched_and_filtered(backend: Backend) {
    let evening = Evening::with_seats(backend, 2);
    evening
        .register("fr", &Form::named("Hind", "Tazi", "hind@exemple.org").with("organisation", "Atlas Cyber"))
        .await;
    let cancelled = evening.register("fr", &Form::named("Omar", "Fassi", "omar@exemple.org")).await;
    evening.register("ar", &Form::named("سعيد", "الوزاني", "said@exemple.org")).await;
    let organiser = evening.organiser().await;
    let all = list(&organiser, &[]).await.text();
    for name in ["Tazi", "Fassi", "الوزاني"] {
        assert!(all.contains(name), "{name} in {all}");
    }
    for (query, found, absent) in [
        (("q", "taz"), "Tazi", "Fassi"),
        (("q", "atlas"), "Tazi", "الوزاني"),
        (("q", "سعيد"), "الوزاني", "Tazi"),
        (("standing", "waiting"), "الوزاني", "Tazi"),
        (("standing", "expected"), "Tazi", "الوزاني"),
    ] {
        let rows = list(&organiser, &[query]).await.texts("tbody").join(" ");
        assert!(rows.contains(found) && !rows.contains(absent), "{query:?}: {rows}");
    }
    let visitor = evening.visitor();
    let path = format!("{cancelled}/cancel");
    let asked = visitor.open(&path).await;
    visitor.post(&path, &asked.hidden_fields()).await.with_status(303);
    let all = list(&organiser, &[]).await.texts(".bar p").join(" ");
    assert_eq!(all, "3 inscriptions, 2 places prises, 0 en attente");
    let rows = list(&organiser, &[("standing", "cancelled")]).await.texts("tbody").join(" ");
    assert!(rows.contains("Fassi") && !rows.contains("Tazi"), "{rows}");
    let none = list(&organiser, &[("q", "<script>alert(1)</script>")]).await;
    assert!(none.texts("tbody tr td").is_empty(), "{}", none.text());
    for nonsense in [("standing", "x"), ("category", "%00"), ("after", "%%%"), ("after", "AAAA")] {
        let page = organiser.query(&console_path("fr", "/registrations"), &[nonsense]).await;
        assert!([200, 400, 422].contains(&page.status), "{nonsense:?}: {}", page.status);
    }
}

async fn long_lists_come_in_pages(backend: Backend) {
    let evening = Evening::with(backend, Setup { capacity: 300, guests: 260 });
    let organiser = evening.organiser().await;
    let (mut seen, mut said) = (Vec::new(), Vec::new());
    let mut next = Some(console_path("fr", "/registrations"));
    while let Some(path) = next {
        let page = organiser.open(&path).await;
        seen.extend(page.texts("tbody tr"));
        said.extend(page.texts(".pager > span:first-child"));
        next = page.attributes(r#"a[rel="next"]"#, "href").pop();
        assert!(seen.len() <= 260, "no row twice");
    }
    assert_eq!(seen.len(), 260);
    assert_eq!(
        said,
        ["1 à 50", "51 à 100", "101 à 150", "151 à 200", "201 à 250", "251 à 260"]
            .map(|rows| format!("{rows} sur 260"))
    );
}

async fn arrivals_are_counted(backend: Backend) {
    let evening = Evening::start(backend);
    let door = evening.door("B").await;
    for n in 0..3 {
        let ticket = evening.register("fr", &Form::person(n)).await;
        let code = evening.ticket(&ticket).await.registration.code.to_string();
        if n < 2 {
            door.post_json(&api_path("/checkins"), &json!({ "presented": code })).await.with_status(200);
        }
    }
    let organiser = evening.organiser().await;
    for language in ["fr", "ar", "en"] {
        let page = organiser.open(&console_path(language, "")).await;
        assert_eq!(page.attributes("html", "lang"), [language]);
        let figures = page.attributes(r#"[data-live="inside"], [data-seats="inside"]"#, "class").len()
            + page.texts("main").join(" ").matches('2').count();
        assert!(figures >= 1, "two are inside: {}", page.text());
    }
    let events = organiser.open("/fr/console").await;
    assert!(
        events
            .attributes("a", "href")
            .iter()
            .any(|href| href.trim_end_matches('/') == console_path("fr", ""))
    );
}
