//! A badge that was replaced or whose registration is cancelled: what the door says, and what doors are told for when they
//! are alone.

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;
use serde_json::{Value, json};

use crate::manage::{opened, send};

on_both_databases!(
    an_organiser_replaces_a_lost_badge,
    the_holder_replaces_their_own,
    doors_are_told_what_changed,
    only_doors_are_told,
);

async fn scan(door: &Visitor, presented: &str) -> Value {
    let path = format!("{}?lang=fr", api_path("/checkins"));
    door.post_json(&path, &json!({ "presented": presented })).await.with_status(200).json()
}

/// What a list says, once the organisation's public key is seen to have signed it.
async fn told(evening: &Evening, door: &Visitor, since: u64) -> Value {
    let page = door.open(&api_path(&format!("/badge-revocations?since={since}"))).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let list = page.json()["list"].as_str().expect("a list").to_owned();
    let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).expect("base64url");
    let (said, seal) = list.rsplit_once('.').expect("a signature");
    let (header, claims) = said.split_once('.').expect("a header");
    let header: Value = serde_json::from_slice(&decode(header)).expect("JSON");
    assert_eq!((&header["alg"], &header["typ"]), (&json!("ES256"), &json!("revocations+jwt")));
    let keys = evening.visitor().open(&api_path("/badge-keys")).await.json();
    let keys = keys["keys"].as_array().expect("keys");
    let key = keys.iter().find(|key| key["kid"] == header["kid"]).expect("a key of the organisation");
    let point = |name: &str| decode(key[name].as_str().expect("a coordinate"));
    let point = [vec![4], point("x"), point("y")].concat();
    let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point);
    key.verify(said.as_bytes(), &decode(seal)).expect("the signature holds");
    serde_json::from_slice(&decode(claims)).expect("JSON")
}

/// The code of a ticket's badge, and what its QR carries.
async fn badge(evening: &Evening, ticket: &str) -> (String, String) {
    let ticket = evening.ticket(ticket).await;
    (ticket.registration.code.as_str().to_owned(), ticket.badge.expect("a seat"))
}

async fn an_organiser_replaces_a_lost_badge(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::named("Salma", "Berrada", "salma@exemple.org")).await;
    let ((code, token), door) = (badge(&evening, &ticket).await, evening.door("A").await);
    let organiser = evening.organiser().await;
    let id = evening.ticket(&ticket).await.registration.id;
    let ask = console_path("fr", &format!("/registrations/{id}/badge"));
    let page = organiser.open(&console_path("fr", &format!("/registrations/{id}"))).await;
    assert!(page.attributes("a", "href").contains(&ask));
    let asked = organiser.open(&ask).await;
    assert!(asked.text().contains(&format!("{}-{}", &code[..4], &code[4..])), "{}", asked.text());
    assert_eq!(scan(&door, &code).await["verdict"], "admitted", "asking changes nothing");
    let done = organiser.post(&ask, &asked.hidden_fields()).await.with_status(303).location();
    assert!(organiser.open(&done).await.text().contains("Le badge est remplacé"));

    // The very next scan refuses it, with whose it was: a door asks the server, whatever list it holds.
    for former in [&code, &token] {
        let answer = scan(&door, former).await;
        assert_eq!((&answer["verdict"], &answer["signal"]), (&json!("replaced"), &json!("red")), "{answer}");
        assert_eq!(answer["detail"], "Ce badge a été remplacé");
        assert_eq!(answer["person"]["name"], "Salma Berrada");
    }
    let (new_code, new_token) = badge(&evening, &ticket).await;
    assert_ne!(new_code, code);
    assert_eq!(scan(&door, &new_token).await["verdict"], "already_inside", "the same person");
    assert_eq!(told(&evening, &door, 0).await["x"], code);
    let letters = evening.letters_to("salma@exemple.org", 2).await;
    let letter = letters.last().expect("a letter").text();
    let shown = format!("{}-{}", &new_code[..4], &new_code[4..]);
    assert!(letter.contains("badge a été remplacé") && letter.contains(&shown), "{letter}");
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("badge remplacé"), "{journal}");

    // Who has no badge is given none.
    let cancel = console_path("fr", &format!("/registrations/{id}/cancel"));
    organiser.post(&cancel, &[]).await;
    let other = evening.register("fr", &Form::person(2)).await;
    let other = evening.ticket(&other).await.registration.id;
    organiser
        .post(&console_path("fr", &format!("/registrations/{other}/cancel")), &[])
        .await
        .with_status(303);
    let ask = console_path("fr", &format!("/registrations/{other}/badge"));
    organiser.post(&ask, &[]).await.with_status(303);
    assert_eq!(organiser.get(&ask).await.status, 303);
    let read = evening.info().await.event.id;
    let read = evening.app().await.store().revocations(read, 0, jiff::Timestamp::UNIX_EPOCH).await;
    assert_eq!(read.expect("reads").badges.len(), 2, "one replaced, one cancelled");
}

async fn the_holder_replaces_their_own(backend: Backend) {
    let evening = Evening::start(backend);
    let address = "salma@exemple.org";
    let ticket = evening.register("fr", &Form::named("Salma", "Berrada", address)).await;
    let ((code, _), door) = (badge(&evening, &ticket).await, evening.door("A").await);
    evening.letters_to(address, 1).await;
    let holder = opened(&evening, &ticket, address, 2).await;
    let answer = send(&holder, "/badge", &[]).await.with_status(303).location();
    assert!(holder.open(&answer).await.text().contains("Votre badge est remplacé"));
    assert_eq!(scan(&door, &code).await["verdict"], "replaced");
    assert!(!evening.visitor().open(&ticket).await.body().contains(&code));
    let (new_code, _) = badge(&evening, &ticket).await;
    assert_eq!(scan(&door, &new_code).await["verdict"], "admitted");
    evening.letters_to(address, 3).await;
    // Nobody's mailbox is filled: what asks for the link counts, and so does this.
    for _ in 0..3 {
        send(&holder, "/badge", &[]).await.with_status(303);
    }
    assert_eq!(send(&holder, "/badge", &[]).await.status, 429);
    send(&evening.visitor(), "/badge", &[]).await.with_status(410);
}

async fn doors_are_told_what_changed(backend: Backend) {
    let evening = Evening::start(backend);
    let door = evening.door("A").await;
    let mut codes = Vec::new();
    for (number, form) in (1..=2).map(|number| (number, Form::person(number))) {
        let ticket = evening.register("fr", &form).await;
        codes.push((badge(&evening, &ticket).await.0, ticket));
        assert_eq!(told(&evening, &door, 0).await["n"], 0, "nothing to tell of {number}");
    }
    let (gone, ticket) = &codes[0];
    evening.visitor().post(&format!("{ticket}/cancel"), &[]).await.with_status(303);
    assert_eq!(scan(&door, gone).await["verdict"], "cancelled");
    let first = told(&evening, &door, 0).await;
    assert_eq!((&first["c"], &first["x"], &first["n"]), (&json!(gone), &json!(""), &json!(1)), "{first}");

    let (former, ticket) = &codes[1];
    let id = evening.ticket(ticket).await.registration.id;
    let organiser = evening.organiser().await;
    let ask = console_path("fr", &format!("/registrations/{id}/badge"));
    organiser.post(&ask, &[]).await.with_status(303);
    let delta = told(&evening, &door, 1).await;
    assert_eq!((&delta["x"], &delta["c"]), (&json!(former), &json!("")), "what came after alone: {delta}");
    assert_eq!((&delta["s"], &delta["n"]), (&json!(1), &json!(2)));
    let nothing = told(&evening, &door, 2).await;
    assert_eq!((&nothing["x"], &nothing["n"]), (&json!(""), &json!(2)));
    // Whoever comes back registers anew, with a badge of their own; the one of before stays refused.
    let again = evening.register("fr", &Form::person(1)).await;
    assert_ne!(badge(&evening, &again).await.0, *gone);
    let whole = told(&evening, &door, 0).await;
    assert_eq!((&whole["x"], &whole["c"]), (&json!(former), &json!(gone)));
    let more = told(&evening, &door, 9_000).await;
    assert_eq!((&more["s"], &more["n"]), (&json!(0), &json!(2)), "a number that was never given");
}

async fn only_doors_are_told(backend: Backend) {
    let evening = Evening::start(backend);
    let path = api_path("/badge-revocations");
    assert_eq!(evening.visitor().get(&path).await.status, 401);
    let door = evening.door("A").await;
    assert_eq!(door.get(&format!("{path}?since=-1")).await.status, 400);
    assert_eq!(door.get(&format!("{path}?since=4294967296")).await.status, 400);
}
