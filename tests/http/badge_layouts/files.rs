//! Layouts and pictures that come as files, and layouts over the API.

use domain::badge::layout::Usual;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

use super::{fields, list, opened, started};

on_both_databases!(hostile_files_are_refused_in_words, pictures_come_and_go, the_api_tells_every_fault);

const SIGN: &[u8] =
    b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><path d=\"M1 1h9v8z\"/></svg>";

/// A usual layout with everything that its file leaves to be understood.
fn whole(usual: Usual) -> serde_json::Value {
    serde_json::from_str(&usual.layout().to_json()).expect("JSON")
}

async fn hostile_files_are_refused_in_words(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let address = format!("{}/file", list());
    let a6 = Usual::A6.json();
    for (json, told) in [
        ("", "pas un modèle"),
        ("{", "pas un modèle"),
        ("null", "pas un modèle"),
        (r#"{"version":99}"#, "plus récente"),
        (&a6.replacen("\"width\": 1050", "\"width\": -1", 1), "area.width"),
        (&a6.replacen("\"width\": 1050", "\"width\": 0", 1), "Il manque"),
        (&a6.replacen("\"version\": 1", "\"version\": 1, \"script\": \"x\"", 1), "script"),
        (&a6.replacen("\"what\": \"organiser\"", "\"what\": {\"answer\": \"moon\"}", 1), "moon"),
        (&" ".repeat(300 * 1024), "256"),
        (&"[".repeat(100_000), "pas un modèle"),
    ] {
        let page = organiser.post_file(&address, "layout.json", json.as_bytes()).await.with_status(422);
        assert!(page.text().contains(told), "{told}: {}", page.text().chars().take(900).collect::<String>());
    }
    organiser.post_file(&address, "x", b"\xff\xfe\x00").await.with_status(422);
    organiser.post_files(&address, &[], &[]).await.with_status(422);
    assert!(!organiser.open(&list()).await.body().contains("/preview?"), "nothing is half kept");

    // What was downloaded comes back as it was.
    let made = organiser.post_file(&address, "layout.json", a6.as_bytes()).await.with_status(303).location();
    let file = organiser.open(&format!("{made}/file")).await;
    assert!(file.header("content-disposition").contains("badge-layout.json"));
    assert_eq!(file.json(), whole(Usual::A6));
}

async fn pictures_come_and_go(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let address = format!("{}/pictures", list());
    let name = fields(&[("name", "Notre sceau <b>")]);
    for hostile in [
        &b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"[..],
        b"not a picture",
        b"\x89PNG\r\n\x1a\n",
    ] {
        organiser.post_files(&address, &name, &[("file", "a.png", hostile)]).await.with_status(422);
    }
    organiser.post_files(&address, &[], &[("file", "a.svg", SIGN)]).await.with_status(422);
    organiser.post_files(&address, &name, &[("file", "a.svg", SIGN)]).await.with_status(303);

    let layout = started(&organiser, Usual::A6).await;
    let added = organiser.post(&format!("{layout}/elements"), &fields(&[("kind", "picture")])).await;
    let page = organiser.open(&added.with_status(303).location()).await;
    assert!(page.text().contains("Notre sceau <b>"), "{}", page.text());
    let remove = organiser.open(&list()).await.action("/pictures/").expect("can be removed");
    let used = organiser.post(&remove, &[]).await.with_status(409);
    assert!(used.text().contains("montrée par"), "{}", used.text());
    organiser
        .post(&format!("{layout}/front/picture?text=fr"), &fields(&[("act", "remove")]))
        .await
        .with_status(303);
    organiser.post(&remove, &[]).await.with_status(303);
    assert_eq!(organiser.post(&remove, &[]).await.status, 404);

    // The step before still shows it: that it is gone is told, and it is not chosen so.
    let mut undo = opened(&organiser, &layout, "qr").await.form_to("/undo");
    undo.push(("act".to_owned(), "undo".to_owned()));
    organiser.post(&format!("{layout}/undo"), &undo).await.with_status(303);
    let page = opened(&organiser, &layout, "picture").await;
    assert!(page.text().contains("n’a pas cette image"), "{}", page.text());
    let mut form = organiser.open(&list()).await.form_to("/choice");
    form.retain(|(name, _)| name != "all");
    form.push(("all".to_owned(), layout.rsplit('/').next().expect("an identity").to_owned()));
    let refused = organiser.post(&format!("{}/choice", list()), &form).await.with_status(422);
    assert!(refused.text().contains("ne peut pas être imprimé"), "{}", refused.text());
}

async fn put(visitor: &Visitor, path: &str, version: Option<&str>, body: &str) -> Page {
    let mut request = visitor.request("PUT", path).header("sec-fetch-site", "same-origin");
    if let Some(version) = version {
        request = request.header("if-match", version);
    }
    visitor.send(request.body(body.to_owned())).await
}

async fn the_api_tells_every_fault(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let all = api_path("/badge-layouts");
    let json = whole(Usual::A6);
    let there = organiser.post_json(&all, &json).await.with_status(201).location();
    let listed = organiser.open(&all).await.json();
    assert_eq!((&listed[0]["version"], &listed[0]["faults"]), (&1.into(), &serde_json::json!([])));
    let read = organiser.open(&there).await;
    assert_eq!((read.header("etag"), read.json()), ("\"1\"", json.clone()));

    let wrong = Usual::A6.json().replacen("\"width\": 1050", "\"width\": 2050", 1);
    assert_eq!(put(&organiser, &there, None, &wrong).await.status, 428);
    let refused = put(&organiser, &there, Some("\"1\""), &wrong).await.with_status(422);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let fault = &refused.json()["faults"][0];
    assert_eq!((&fault["side"], &fault["element"]), (&"front".into(), &"paper".into()), "{fault}");
    assert_eq!((&fault["property"], &fault["kind"]), (&"area.width".into(), &"out-of-page".into()));
    let malformed = put(&organiser, &there, Some("1"), "{}").await.with_status(422).json();
    assert!(malformed["detail"].as_str().is_some_and(|detail| detail.contains("version")), "{malformed}");

    let other = Usual::A7.json();
    let changed = put(&organiser, &there, Some("\"1\""), other).await.with_status(200);
    assert_eq!(changed.header("etag"), "\"2\"");
    assert_eq!(put(&organiser, &there, Some("\"1\""), other).await.status, 412);
    assert_eq!(put(&evening.door("A").await, &there, Some("\"2\""), other).await.status, 403);
    assert_eq!(put(&evening.visitor(), &there, Some("\"2\""), other).await.status, 401);
}
