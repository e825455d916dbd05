//! Layouts and pictures that come as files, and layouts over the API.

use domain::badge::layout::{Layout, Usual};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

use super::{fields, list, opened, started};

on_both_databases!(
    hostile_files_are_refused_in_words,
    pictures_come_and_go,
    the_api_tells_every_fault,
    bad_input_is_told_by_editor_and_api_alike,
);

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
        (&" ".repeat(Layout::MAX_BYTES + 1), "192 Ko"),
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
    for (language, detail) in [
        ("fr", "Dépasse le bord du badge. Réduisez ou déplacez."),
        ("ar", "يتجاوز حافة الشارة. صغّروه أو حرّكوه."),
        ("en-GB", "Reaches beyond the badge. Make it smaller or move it."),
    ] {
        let request = organiser.request("PUT", &there).header("sec-fetch-site", "same-origin");
        let request = request.header("if-match", "\"1\"").header("accept-language", language);
        let refused = organiser.send(request.body(wrong.clone())).await.with_status(422).json();
        assert_eq!(refused["faults"][0]["detail"], detail, "{refused}");
    }
    let malformed = put(&organiser, &there, Some("\"1\""), "{}").await.with_status(422).json();
    let detail = malformed["detail"].as_str().unwrap_or_default();
    assert!(detail.contains("n’est pas un modèle") && detail.contains("version"), "{malformed}");

    // As large as a file may be for the console, and no larger.
    let large = " ".repeat(Layout::MAX_BYTES - json.to_string().len()) + &json.to_string();
    organiser.post_file(&format!("{}/file", list()), "a.json", large.as_bytes()).await.with_status(303);
    put(&organiser, &there, Some("\"1\""), &large).await.with_status(200);
    let larger = put(&organiser, &there, Some("\"1\""), &format!(" {large}")).await.with_status(413);
    assert!(larger.text().contains(&Layout::MAX_BYTES.to_string()), "{}", larger.text());

    let other = Usual::A7.json();
    let changed = put(&organiser, &there, Some("\"1\""), other).await.with_status(200);
    assert_eq!(changed.header("etag"), "\"2\"");
    for (tag, status) in [("\"1\"", 412), ("W/\"2\"", 412), ("2", 400), ("\"7\", \"2\"", 200), ("*", 200)] {
        assert_eq!(put(&organiser, &there, Some(tag), other).await.status, status, "{tag}");
    }
    let nothing =
        there.replace(there.rsplit('/').next().expect("an identity"), &uuid::Uuid::nil().to_string());
    assert_eq!(put(&organiser, &nothing, Some("*"), other).await.status, 404);
    assert_eq!(put(&evening.door("A").await, &there, Some("\"2\""), other).await.status, 403);
    assert_eq!(put(&evening.visitor(), &there, Some("\"2\""), other).await.status, 401);
}

/// What is wrong: the property, its kind over the API, and the editor's words.
type Wrong = (&'static str, serde_json::Value, &'static str, &'static str);

async fn bad_input_is_told_by_editor_and_api_alike(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let all = api_path("/badge-layouts");
    let sent = fields(&[("name", "Sceau")]);
    organiser
        .post_files(&format!("{}/pictures", list()), &sent, &[("file", "a.svg", SIGN)])
        .await
        .with_status(303);
    let there = organiser.post_json(&all, &whole(Usual::A6)).await.with_status(201).location();
    let console = format!("{}/{}", list(), there.rsplit('/').next().expect("an identity"));
    let part = |what: serde_json::Value, face: &str| {
        serde_json::json!({"text": {"place": "top", "parts": [{"say": [{"what": what}], "face": face, "size": 40,
            "floor": 30, "lines": 1, "align": "start", "ink": "#000000", "gap": 0}]}})
    };
    let nobody = "00000000-0000-0000-0000-000000000000";
    let mut far = part("name".into(), "sans");
    far["text"]["parts"][0]["gap"] = 60_000.into();
    let cases: [Wrong; 6] = [
        (
            "draw.text.parts[0].say[0].what",
            part(serde_json::json!({"answer": "moon"}), "sans"),
            "unknown-question",
            "moon",
        ),
        (
            "draw.picture.picture",
            serde_json::json!({"picture": {"picture": nobody}}),
            "unknown-picture",
            "pas cette image",
        ),
        ("draw.text.parts[0].face", part("family_name".into(), "mono"), "face-lacks", "Cette police"),
        (
            "draw.text.parts[0].face",
            part(serde_json::json!({"words": {"fr": "Bravo 🎉"}}), "sans"),
            "face-lacks",
            "🎉",
        ),
        ("draw.text.parts[0].gap", far, "too-large", "60"),
        ("area.width", serde_json::json!({"band": {}}), "empty", "Il manque"),
    ];
    for (property, draw, kind, words) in cases {
        let mut layout = whole(Usual::A6);
        let width = if property == "area.width" { 0 } else { 200 };
        let area = serde_json::json!({"x": 0, "y": 0, "width": width, "height": 200});
        layout["sides"]["one"].as_array_mut().expect("a front").push(serde_json::json!({
            "id": "new", "area": area, "draw": draw
        }));
        for refused in [
            organiser.post_json(&all, &layout).await.with_status(422),
            put(&organiser, &there, Some("\"1\""), &layout.to_string()).await.with_status(422),
        ] {
            let fault = &refused.json()["faults"][0];
            assert_eq!((&fault["element"], &fault["property"]), (&"new".into(), &property.into()), "{fault}");
            assert_eq!(fault["kind"], kind, "{fault}");
        }
        let file = layout.to_string();
        let page = organiser.post_file(&format!("{}/file", list()), "layout.json", file.as_bytes()).await;
        let text = page.with_status(422).text();
        assert!(text.contains(words) && text.contains(property), "{property}: {text}");
    }
    // The editor's own forms.
    let kinds = [
        ("text", vec![("p0-say0", "answer:moon")], "p0-say0"),
        ("text", vec![("p0-say0", "name"), ("p0-face", "mono")], "p0-face"),
        ("text", vec![("p0-gap", "6000")], "p0-gap"),
        ("picture", vec![("picture", nobody)], "picture"),
        ("band", vec![("width", "0")], "width"),
    ];
    for (kind, over, field) in kinds {
        let added = organiser.post(&format!("{console}/elements"), &fields(&[("kind", kind)])).await;
        let place = added.with_status(303).location();
        let (_, id) = place.split_once("element=").expect("the new element is open");
        let id = id.split(['&', '#']).next().expect("an identity");
        let opened = organiser.open(&place).await;
        let before = organiser.open(&there).await.json();
        let form = super::typed(&opened, id, &over);
        let refused = organiser.post(&format!("{console}/front/{id}?text=fr"), &form).await.with_status(422);
        let marked = refused.attributes("[aria-invalid=true]", "name");
        assert!(marked.iter().any(|name| name == field), "{field}: {marked:?}: {}", refused.text());
        assert_eq!(organiser.open(&there).await.json(), before, "nothing is half kept");
        let gone = fields(&[("act", "remove")]);
        organiser.post(&format!("{console}/front/{id}?text=fr"), &gone).await.with_status(303);
    }
}
