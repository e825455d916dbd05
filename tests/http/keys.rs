//! Keys that sign badges, changed from the command line under a server that runs.

use std::time::{Duration, Instant};

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION, api_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;
use serde_json::{Value, json};

on_both_databases!(badges_outlive_a_rotation_and_end_with_their_key);

fn keys(evening: &Evening, args: &[&str]) -> String {
    evening.multaqa(&[&["keys"], args, &["--organisation", ORGANISATION]].concat())
}

/// Names and standings, as `keys list` prints them.
fn listed(evening: &Evening) -> Vec<(String, String)> {
    let words = |line: &str| {
        let words = line.split_whitespace().collect::<Vec<_>>();
        (words[0].to_owned(), words[2].to_owned())
    };
    keys(evening, &["list"]).lines().map(words).collect()
}

async fn verdict(door: &Visitor, token: &str) -> Value {
    let path = format!("{}?lang=fr", api_path("/checkins"));
    door.post_json(&path, &json!({ "presented": token })).await.with_status(200).json()["verdict"].clone()
}

/// Waits until the server, which looks for keys every half minute, has seen a change.
async fn eventually(what: &str, mut seen: impl AsyncFnMut() -> bool) {
    let begun = Instant::now();
    while !seen().await {
        assert!(begun.elapsed() < Duration::from_secs(60), "not within a minute: {what}");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

async fn badges_outlive_a_rotation_and_end_with_their_key(backend: Backend) {
    let evening = Evening::start(backend);
    let door = evening.door("A").await;
    let mut guests = Vec::new();
    for name in ["Amal", "Badr", "Chama"] {
        let form = Form::named(name, "Alaoui", &format!("{name}@exemple.org"));
        let ticket = evening.register("fr", &form).await;
        let token = evening.ticket(&ticket).await.badge.expect("a seat");
        guests.push((ticket, token));
    }
    let old = listed(&evening)[0].0.clone();
    assert_eq!(verdict(&door, &guests[0].1).await, "admitted", "the server has read its keys");

    keys(&evening, &["rotate"]);
    let now = listed(&evening);
    let new = now[0].0.clone();
    assert_eq!(now, [(new.clone(), "signs".to_owned()), (old.clone(), "verifies".to_owned())]);
    assert_eq!(verdict(&door, &guests[1].1).await, "admitted", "a badge of before");
    let exported = keys(&evening, &["export"]);
    assert_eq!(exported.matches("BEGIN PUBLIC KEY").count(), 2);
    assert!(exported.contains(&old) && exported.contains(&new) && !exported.contains("PRIVATE"));

    // A badge that the new key signed opens at once, though the server has not looked for keys since: a process that
    // starts now signs it.
    let fresh = evening.open_app(std::sync::Arc::new(app::SystemClock)).await;
    let info = evening.info().await;
    let key = guests[2].0.rsplit('/').next().expect("an address");
    let signed =
        app::registration::ticket(&fresh, &info, key).await.expect("a ticket").badge.expect("a seat");
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(verdict(&door, &signed).await, "admitted", "a badge of the newer key");

    keys(&evening, &["retire", "--kid", &old]);
    eventually("the old key's badges are refused", async || verdict(&door, &guests[0].1).await == "forged")
        .await;
    assert_eq!(verdict(&door, &signed).await, "already_inside");
    let public = evening.visitor().open(&api_path("/badge-keys")).await.json();
    let names = public["keys"].as_array().expect("keys").iter().map(|key| key["kid"].clone());
    assert_eq!(names.collect::<Vec<_>>(), [json!(new)]);

    let journal = evening.organiser().await.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains(&old) && journal.contains(&new), "{journal}");
    // Nothing of a private half is in the log.
    assert!(!evening.server().log().contains("PRIVATE"));
    let again = evening.multaqa_refused(&["keys", "retire", "--organisation", ORGANISATION, "--kid", &new]);
    assert!(again.contains("keys rotate"), "{again}");
    let unknown =
        evening.multaqa_refused(&["keys", "retire", "--organisation", ORGANISATION, "--kid", "nobody"]);
    assert!(unknown.contains("keys list"), "{unknown}");
}
