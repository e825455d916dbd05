//! Hostile input, and what browsers are told to refuse.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path, console_path, door_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(disguised_names_are_refused, hostile_fields_reach_no_panic);

async fn disguised_names_are_refused(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    for disguise in
        ["Ali\u{202e}ila", "A\u{2066}li", "A\u{0}li", "A\nli", "A\u{7f}li", "https://evil.example", "@ali"]
    {
        for language in ["fr", "ar", "en"] {
            let page =
                evening.send_form(&visitor, language, &Form::person(1).with("given_name", disguise)).await;
            assert_eq!(page.status, 422, "{disguise:?}");
            assert_eq!(
                page.attributes(r#"input[aria-invalid="true"]"#, "name"),
                ["given_name"],
                "{disguise:?}"
            );
        }
    }
    assert_eq!(evening.seats().await.taken, 0);
}

async fn hostile_fields_reach_no_panic(backend: Backend) {
    let mut evening = Evening::start(backend);
    // So many go under one address from one place that they would be asked to wait.
    evening.restart_with(&[("MULTAQA_REGISTRATIONS_AT_ONCE", "off")]);
    let visitor = evening.visitor();
    let path = event_path("fr", "/register");
    let long = "é".repeat(10_000);
    let values =
        ["", " ", "'; DROP TABLE registration; --", "%s%n", "\\", "\u{10ffff}", "🙂", "a@b", long.as_str()];
    let fields = [
        "given_name",
        "family_name",
        "other_script_name",
        "email",
        "organisation",
        "city",
        "languages",
        "offers",
        "seeks",
        "consent_photos",
        "idempotency_key",
        "stamp",
        "comments",
    ];
    let hidden = evening.open_form(&visitor, &path).await;
    for field in fields {
        for value in values {
            let form = Form::person(1).with(field, value);
            let page = visitor.post(&path, &form.fields(&hidden)).await;
            assert!([200, 303, 400, 422].contains(&page.status), "{field}={value:.20}: {}", page.status);
        }
    }
    let incomplete: [&[(&str, &str)]; 4] =
        [&[], &[("given_name", "A")], &[("x", "y")], &[("languages", "fr")]];
    for fields in incomplete {
        let fields = fields.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
        let page = visitor.post(&path, &fields).await;
        assert!([400, 422].contains(&page.status), "{fields:?}: {}", page.status);
    }
    for (kind, body) in [
        ("application/x-www-form-urlencoded", &b"given_name=%FF%FE&family_name=%"[..]),
        ("application/json", b"{}"),
        ("multipart/form-data; boundary=x", b"--x\r\n"),
        ("", b"\x00\xff"),
    ] {
        let request = visitor.request("POST", &path).header("content-type", kind).body(body.to_vec());
        let page = visitor.send(request).await;
        assert!((400..500).contains(&page.status), "{kind}: {}", page.status);
    }
}

#[tokio::test]
async fn browsers_are_told_to_trust_nothing_else() {
    let evening = Evening::start(Backend::Sqlite);
    let organiser = evening.organiser().await;
    let ticket = evening.register("fr", &Form::person(1)).await;
    let pages = [
        "/fr/".to_owned(),
        event_path("fr", ""),
        event_path("ar", "/register"),
        ticket,
        "/en/sign-in".to_owned(),
        console_path("fr", ""),
        console_path("ar", "/registrations"),
        door_path("fr", ""),
        "/fr/nowhere".to_owned(),
        "/healthz".to_owned(),
        api_path(""),
    ];
    for path in pages {
        let page = organiser.get(&path).await;
        let policy = page.header("content-security-policy");
        for part in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]
        {
            assert!(policy.contains(part), "{path}: {part} in {policy}");
        }
        for forbidden in ["unsafe-inline", "'unsafe-eval'", "http:", "*"] {
            assert!(!policy.contains(forbidden), "{path}: {forbidden} in {policy}");
        }
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!page.header("referrer-policy").is_empty(), "{path}: a ticket's address is a secret");
        if page.header("content-type").starts_with("text/html") {
            assert!(
                page.texts(r#"script:not([src]):not([type="application/ld+json"]), style"#).is_empty(),
                "{path}: nothing inline"
            );
            assert!(page.attributes("[style]", "style").is_empty(), "{path}: nothing inline");
            for address in
                page.attributes("[src]", "src").iter().chain(&page.attributes("link[rel=stylesheet]", "href"))
            {
                assert!(address.starts_with('/') && !address.starts_with("//"), "{path}: {address}");
            }
        }
    }
}

#[tokio::test]
async fn forms_of_other_sites_change_nothing() {
    let evening = Evening::start(Backend::Sqlite);
    let visitor = evening.visitor();
    let path = event_path("fr", "/register");
    let fields = Form::person(1).fields(&evening.open_form(&visitor, &path).await);
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://mechant.example"),
        ("origin", "null"),
    ] {
        let page = visitor.send(visitor.request("POST", &path).header(name, value).form(&fields)).await;
        assert_eq!(page.status, 403, "{name}: {value}");
    }
    assert_eq!(evening.seats().await.taken, 0);
    let own = visitor.base().to_owned();
    visitor.send(visitor.request("POST", &path).header("origin", own).form(&fields)).await.with_status(303);
}

#[tokio::test]
async fn oversized_bodies_are_refused() {
    let evening = Evening::start(Backend::Sqlite);
    let (visitor, door) = (evening.visitor(), evening.door("A").await);
    let huge = vec![b'a'; 200_000];
    for (who, path) in [
        (&visitor, event_path("fr", "/register")),
        (&door, door_path("fr", "/checkins")),
        (&visitor, "/fr/sign-in".into()),
    ] {
        let request = who.request("POST", &path).header("content-type", "application/x-www-form-urlencoded");
        assert_eq!(who.send(request.body(huge.clone())).await.status, 413, "{path}");
    }
    let request = door.request("POST", &api_path("/checkins")).header("content-type", "application/json");
    let page = door.send(request.body(format!(r#"{{"presented":"{}"}}"#, "a".repeat(200_000)))).await;
    assert_eq!((page.status, page.header("content-type")), (413, "application/problem+json"));
}

#[tokio::test]
async fn unknown_addresses_get_a_helpful_page() {
    let evening = Evening::start(Backend::Sqlite);
    let visitor = evening.visitor();
    for (path, language) in [
        ("/fr/rien", "fr"),
        ("/ar/maroc-lyon/rien", "ar"),
        ("/en/nobody/nothing", "en"),
        ("/ar/maroc-lyon/diaspora-numerique-2025/rien/du/tout", "ar"),
        ("/fr/%00/%ff", "fr"),
        ("/fr/..%2f..%2fetc/passwd", "fr"),
    ] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.attributes("html", "lang"), [language], "{path}");
        let ways_on = page.attributes("main a", "href");
        assert!(!ways_on.is_empty(), "{path}: a way on");
        for way in ways_on.iter().filter(|way| way.starts_with('/')) {
            assert!(visitor.get(way).await.status < 400, "{path} leads to {way}");
        }
    }
    for path in ["/assets/none.js", "/assets/..%2f..%2fCargo.toml", "/assets/", "/favicon.ico/x", "//", "/%"]
    {
        let page = visitor.get(path).await;
        assert!(page.status == 404 || page.status == 400 || page.status == 303, "{path}: {}", page.status);
    }
    let method = visitor.send(visitor.request("PUT", &event_path("fr", "/register"))).await;
    assert_eq!(method.status, 405);
}
