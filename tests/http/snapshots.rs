//! Pages as their readers meet them. A change of words or of structure shows here, to be looked at and accepted
//! (`INSTA_UPDATE=always cargo test`).

use insta::assert_snapshot;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::page::Page;

/// The outline of a page, without what differs from run to run.
fn outline(evening: &Evening, page: &Page, redacted: &[(&str, &str)]) -> String {
    let base = format!("http://{}", evening.server().address);
    let keys =
        page.hidden_fields().into_iter().filter(|(name, _)| name == "idempotency_key" || name == "stamp");
    let keys = keys.collect::<Vec<_>>();
    let mut all = vec![("base", base.as_str())];
    let name_of = |name: &str| if name == "stamp" { "stamp" } else { "key" };
    all.extend(keys.iter().map(|(name, value)| (name_of(name), value.as_str())));
    all.extend(redacted);
    page.outline(&all)
}

#[tokio::test]
async fn the_event() {
    let evening = Evening::start(Backend::Sqlite);
    let sessions =
        evening.visitor().open(&event_path("fr", "")).await.attributes(r#"a[href*="/sessions/"]"#, "href");
    let ids = sessions.iter().filter_map(|href| href.rsplit('/').next()).collect::<Vec<_>>();
    let speakers = evening.visitor().open(&event_path("fr", "")).await;
    let speakers = speakers.attributes(r#"a[href*="/speakers/"]"#, "href");
    let speakers = speakers.iter().filter_map(|href| href.rsplit('/').next());
    let redacted = ids.iter().map(|id| ("session", *id)).chain(speakers.map(|id| ("speaker", id)));
    let redacted = redacted.collect::<Vec<_>>();
    for language in ["fr", "ar", "en"] {
        let page = evening.visitor().open(&event_path(language, "")).await;
        assert_snapshot!(format!("event_{language}"), outline(&evening, &page, &redacted));
    }
}

#[tokio::test]
async fn the_form() {
    let evening = Evening::start(Backend::Sqlite);
    for language in ["fr", "ar"] {
        let page = evening.visitor().open(&event_path(language, "/register")).await;
        assert_snapshot!(format!("register_{language}"), outline(&evening, &page, &[]));
        let wrong = Form::named("Zineb", "", "zineb@").with("city", "Lyon").with("profession", "x\u{202e}y");
        let page = evening.send_form(&evening.visitor(), language, &wrong).await.with_status(422);
        assert_snapshot!(format!("register_errors_{language}"), outline(&evening, &page, &[]));
    }
}

#[tokio::test]
async fn the_ticket() {
    let evening = Evening::with_seats(Backend::Sqlite, 1);
    let form = Form::named("Salma", "Berrada", "salma@exemple.org").with("other_script_name", "سلمى برادة");
    for (name, language) in [("ticket_fr", "fr"), ("ticket_waiting_ar", "ar")] {
        let ticket =
            evening.register(language, &form.clone().with("email", &format!("{name}@exemple.org"))).await;
        let page = evening.visitor().open(&ticket).await;
        let key = ticket.rsplit('/').next().expect("an address");
        let code = evening.ticket(&ticket).await.registration.code;
        let shown = code.to_string();
        assert_snapshot!(
            name,
            outline(&evening, &page, &[("ticket", key), ("code", &shown), ("plain code", code.as_str())])
        );
    }
}

#[tokio::test]
async fn the_console_of_events() {
    let evening = Evening::start(Backend::Sqlite);
    let organiser = evening.organiser().await;
    for language in ["fr", "ar"] {
        for page in ["publish", "copy"] {
            let shown = organiser.open(&console_path(language, &format!("/{page}"))).await;
            // When it was published differs from run to run; the frame around it is not this page's.
            let standing = shown.texts(".bar .sub2").join(" ");
            let hidden = shown.hidden_fields();
            let mut redacted = vec![("standing", standing.as_str())];
            redacted.extend(
                hidden.iter().filter(|(name, _)| name == "seen").map(|(_, value)| ("seen", value.as_str())),
            );
            let outline = outline(&evening, &shown, &redacted);
            let outline = outline.split("\n      main").last().unwrap_or_default().to_owned();
            assert_snapshot!(format!("event_{page}_{language}"), outline);
        }
    }
}
