//! The ticket: badge, calendar entry, cancellation, and that nobody else opens it.

use std::io::Write;
use std::process::{Command, Stdio};

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(
    a_ticket_shows_its_badge,
    cancelling_asks_first_and_happens_once,
    only_the_right_address_opens
);

/// What a PDF reader copies out of a document.
fn pdf_text(pdf: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is installed by `just test`");
    child.stdin.take().expect("piped").write_all(pdf).expect("read");
    String::from_utf8(child.wait_with_output().expect("it ends").stdout).expect("text")
}

async fn a_ticket_shows_its_badge(backend: Backend) {
    let evening = Evening::start(backend);
    let form = Form::named("Salma", "Berrada", "salma@exemple.org")
        .with("other_script_name", "سلمى برادة")
        .with("organisation", "Atelier Numérique");
    for language in ["fr", "ar", "en"] {
        let ticket =
            evening.register(language, &form.clone().with("email", &format!("{language}@exemple.org"))).await;
        assert!(ticket.starts_with(&event_path(language, "/tickets/")), "{ticket}");
        let page = evening.visitor().open(&ticket).await;
        assert!(!page.texts(".qr svg path").is_empty(), "the badge is drawn");
        assert!(page.badge_code().is_some(), "{}", page.text());
        assert!(
            page.header("cache-control").contains("no-store")
                || page.header("cache-control").contains("private")
        );
        assert!(page.attributes(r#"meta[name="robots"]"#, "content").iter().any(|c| c.contains("noindex")));

        let pdf = evening.visitor().open(&format!("{ticket}/badge.pdf")).await;
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        let text = pdf_text(&pdf.bytes);
        for part in ["Salma", "Berrada"] {
            assert!(text.to_lowercase().contains(&part.to_lowercase()), "{part} in {text}");
        }
        assert!(text.contains("سلمى") && text.contains("برادة"), "{text}");
        let code = page.badge_code().expect("a code").to_string();
        assert!(text.contains(&code), "{code} in {text}");

        let entry = evening.visitor().open(&format!("{ticket}/event.ics")).await.body();
        assert!(entry.contains("BEGIN:VEVENT"), "{entry}");
    }
}

async fn cancelling_asks_first_and_happens_once(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let ticket = evening.register("fr", &Form::person(1)).await;
    let path = format!("{ticket}/cancel");
    let asked = visitor.open(&path).await;
    visitor.open(&format!("{ticket}/badge.pdf")).await;
    visitor.post(&path, &asked.hidden_fields()).await.with_status(303);
    let after = visitor.open(&ticket).await;
    assert!(after.action("/cancel").is_none());
    assert_eq!(visitor.get(&format!("{ticket}/badge.pdf")).await.status, 404);
    let again = visitor.post(&path, &asked.hidden_fields()).await;
    assert!(again.status == 409 || again.status == 303, "{}", again.status);
    evening.letters_to("invitee1@exemple.org", 2).await;
    // The same person may come back.
    evening.register("fr", &Form::person(1)).await;
}

async fn only_the_right_address_opens(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let ticket = evening.register("fr", &Form::person(1)).await;
    let (folder, key) = ticket.rsplit_once('/').expect("an address");
    let mut flipped = key.to_owned().into_bytes();
    let last = flipped.len() - 3;
    flipped[last] = if flipped[last] == b'A' { b'B' } else { b'A' };
    let flipped = String::from_utf8(flipped).expect("ASCII");
    for wrong in [
        flipped.as_str(),
        &key[..key.len() - 4],
        "x",
        "%00",
        "..%2f..",
        "0198f3a0-0000-7000-8000-000000000000",
    ] {
        for below in ["", "/badge.pdf", "/event.ics", "/cancel", "/people"] {
            let page = visitor.get(&format!("{folder}/{wrong}{below}")).await;
            assert_eq!(page.status, 404, "{wrong}{below}");
        }
        let cancelled = visitor.post(&format!("{folder}/{wrong}/cancel"), &[]).await;
        assert_eq!(cancelled.status, 404, "{wrong}");
    }
    visitor.open(&format!("{ticket}/badge.pdf")).await;
}
