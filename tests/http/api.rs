//! The JSON API: its document, its problems, its live figures.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use serde_json::json;

on_both_databases!(figures_are_live);

async fn figures_are_live(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::person(1)).await;
    let code = evening.ticket(&ticket).await.registration.code.to_string();
    let door = evening.door("A").await;
    let mut stream = door.request("GET", &api_path("/live")).send().await.expect("a stream");
    assert_eq!(stream.status(), 200);
    assert!(
        stream.headers()["content-type"].to_str().is_ok_and(|kind| kind.starts_with("text/event-stream"))
    );
    let mut heard = String::new();
    for (inside, act) in [(0, false), (1, true)] {
        if act {
            door.post_json(&api_path("/checkins"), &json!({ "presented": code })).await.with_status(200);
        }
        let expected = format!("\"inside\":{inside}");
        while !heard.contains(&expected) {
            let next = tokio::time::timeout(std::time::Duration::from_secs(10), stream.chunk()).await;
            let chunk = next.expect("within 10 s").expect("the stream goes on").expect("the stream is open");
            heard.push_str(&String::from_utf8_lossy(&chunk));
        }
    }
    assert!(heard.contains("event: seats") || heard.contains("event:seats"), "{heard}");
}

#[tokio::test]
async fn the_document_lists_every_route() {
    let evening = Evening::start(Backend::Sqlite);
    let document = evening.visitor().open("/api/v1/openapi.json").await.json();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.")));
    let listed =
        document["paths"].as_object().expect("paths").keys().map(|path| {
            if path.starts_with("/api/") { path.clone() } else { format!("{}{path}", api::PREFIX) }
        });
    let listed = listed.collect::<Vec<_>>();
    for (_, path) in api::ROUTES.iter().filter(|(_, path)| !path.ends_with("openapi.json")) {
        assert!(listed.iter().any(|other| other == path), "{path} in {listed:?}");
    }
}

#[tokio::test]
async fn failures_are_problems() {
    let evening = Evening::start(Backend::Sqlite);
    let (visitor, door) = (evening.visitor(), evening.door("A").await);
    let unknown = visitor.get("/api/v1/events/maroc-lyon/rien").await;
    let nowhere = visitor.get("/api/v1/rien").await;
    let guest = visitor.post_json(&api_path("/checkins"), &json!({ "presented": "x" })).await;
    let malformed = door
        .send(
            door.request("POST", &api_path("/checkins")).header("content-type", "application/json").body("{"),
        )
        .await;
    let plain = door.send(door.request("POST", &api_path("/checkins")).body("presented=x")).await;
    let method = door.send(door.request("DELETE", &api_path("/checkins"))).await;
    for (page, statuses) in [
        (unknown, &[404][..]),
        (nowhere, &[404]),
        (guest, &[401]),
        (malformed, &[400, 422]),
        (plain, &[415]),
        (method, &[405]),
    ] {
        assert!(statuses.contains(&page.status), "{} is none of {statuses:?}: {}", page.status, page.body());
        assert_eq!(page.header("content-type"), "application/problem+json", "{}", page.body());
        let problem = page.json();
        assert_eq!(problem["status"], page.status);
        assert!(problem["title"].is_string() && problem["type"].is_string(), "{problem}");
    }
}

#[tokio::test]
async fn keys_are_public_and_only_public() {
    let evening = Evening::start(Backend::Sqlite);
    let keys = evening.visitor().open(&api_path("/badge-keys")).await.json();
    let key = &keys["keys"][0];
    assert_eq!((&key["kty"], &key["crv"]), (&json!("EC"), &json!("P-256")), "{keys}");
    assert!(key["x"].is_string() && key["y"].is_string() && key["kid"].is_string());
    assert!(key.get("d").is_none(), "the private part stays here");
}
