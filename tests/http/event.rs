//! The public page of the evening.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::on_both_databases;

on_both_databases!(the_page_tells_the_evening, calendars_hold_the_evening);

async fn the_page_tells_the_evening(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    for (language, direction) in [("fr", "ltr"), ("ar", "rtl"), ("en", "ltr")] {
        let page = visitor.open(&event_path(language, "")).await;
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(page.attributes("html", "lang"), [language]);
        assert_eq!(page.attributes("html", "dir"), [direction]);
        assert_eq!(page.texts("h1").len(), 1);
        let alternates = page.attributes(r#"head link[rel="alternate"][hreflang]"#, "hreflang");
        for expected in ["fr", "ar", "en", "x-default"] {
            assert!(alternates.iter().any(|tag| tag == expected), "{language}: {alternates:?}");
        }
        let text = page.text();
        for fact in ["Allianz", "APEBI", "180"] {
            assert!(text.contains(fact), "{language}: {fact} in {text}");
        }
        let of_sessions = page.attributes(r#"a[href*="/sessions/"][href$=".ics"]"#, "href");
        assert_eq!(of_sessions.len(), 4, "{language}: a calendar entry for each part of the programme");
        assert!(page.attributes("form, a", "href").iter().any(|href| href.ends_with("/register")));
    }
    let french = visitor.open(&event_path("fr", "")).await.text();
    for fact in ["Fatima Baroudi", "Rédoine Billaud", "mercredi 25 juin 2025", "Échanges et perspectives"] {
        assert!(french.to_lowercase().contains(&fact.to_lowercase()), "{fact} in {french}");
    }
}

async fn calendars_hold_the_evening(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let whole = visitor.open(&event_path("fr", "/event.ics")).await;
    assert!(whole.header("content-type").starts_with("text/calendar"));
    let text = whole.body();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.contains("DTSTART") && text.contains("20250625T"), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "folded at 75 octets: {text}");

    let page = visitor.open(&event_path("ar", "")).await;
    let parts = page.attributes(r#"a[href*="/sessions/"][href$=".ics"]"#, "href");
    for href in &parts {
        let entry = visitor.open(href).await.body();
        assert_eq!(entry.matches("BEGIN:VEVENT").count(), 1, "{entry}");
    }
}

#[tokio::test]
async fn the_bare_address_leads_to_the_readers_language() {
    let evening = Evening::start(Backend::Sqlite);
    let visitor = evening.visitor();
    let bare = event_path("fr", "").replacen("/fr", "", 1);
    for (wanted, given) in [("ar-MA,ar;q=0.9,fr;q=0.8", "ar"), ("en-GB", "en"), ("de", "fr"), ("", "fr")] {
        for path in [bare.as_str(), "/"] {
            let request = visitor.request("GET", path).header("accept-language", wanted);
            let answer = visitor.send(request).await.with_status(if path == "/" { 303 } else { 302 });
            assert!(answer.location().starts_with(&format!("/{given}/")), "{wanted}: {}", answer.location());
            assert!(answer.header("vary").to_lowercase().contains("accept-language"));
        }
    }
}

#[tokio::test]
async fn the_list_leads_to_the_evening() {
    let evening = Evening::start(Backend::Sqlite);
    let list = evening.visitor().open("/ar/").await;
    let path = event_path("ar", "");
    assert!(list.attributes("main a", "href").iter().any(|href| href.trim_end_matches('/') == path));
}

#[tokio::test]
async fn the_page_is_small_kept_and_compressed() {
    let evening = Evening::start(Backend::Sqlite);
    let visitor = evening.visitor();
    let path = event_path("fr", "");
    let packed = visitor.send(visitor.request("GET", &path).header("accept-encoding", "gzip")).await;
    assert_eq!(packed.header("content-encoding"), "gzip");
    assert!(packed.bytes.len() < 60_000, "{} bytes", packed.bytes.len());
    let page = visitor.open(&path).await;
    let assets = page.attributes(r#"link[rel="stylesheet"], link[rel="preload"]"#, "href");
    assert!(!assets.is_empty());
    for asset in assets.into_iter().chain(page.attributes("script[src]", "src")) {
        let file = visitor.open(&asset).await;
        assert!(
            file.header("cache-control").contains("immutable"),
            "{asset}: {}",
            file.header("cache-control")
        );
    }
}
