//! Keys that sign badges, changed from the command line under a server that runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION, api_path, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;
use serde_json::{Value, json};

on_both_databases!(badges_outlive_a_rotation_and_end_with_their_key, private_halves_stand_nowhere_in_clear);

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
        assert!(begun.elapsed() < Duration::from_mins(1), "not within a minute: {what}");
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

/// All files below a folder but the secret itself.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let below = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    entries.flat_map(below).filter(|path| path.file_name().is_some_and(|name| name != "secret")).collect()
}

/// The ways in which 32 secret bytes could be written down.
fn written(scalar: &[u8]) -> Vec<Vec<u8>> {
    let hex = scalar.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let mut ways = vec![scalar.to_vec(), hex.to_uppercase().into_bytes(), hex.into_bytes()];
    // Base64 of something longer writes them in one of three ways; what is the same in all of it is looked for.
    for before in 0..3 {
        let padded = [vec![0; before], scalar.to_vec()].concat();
        for engine in [&STANDARD, &URL_SAFE_NO_PAD] {
            let text = engine.encode(&padded);
            ways.push(text.as_bytes()[4..40].to_vec());
        }
    }
    ways
}

/// A key is opened here with the secret of the file and nothing else, and then looked for everywhere.
async fn private_halves_stand_nowhere_in_clear(backend: Backend) {
    let evening = Evening::start(backend);
    let printed = [keys(&evening, &["rotate"]), keys(&evening, &["list"]), keys(&evening, &["export"])];
    let ticket = evening.register("fr", &Form::person(1)).await;
    assert!(evening.ticket(&ticket).await.badge.is_some(), "a badge is signed");
    let organisation = evening.info().await.organisation.id;
    let stored = evening.app().await.store().signing_keys(organisation).await.expect("reads");
    assert_eq!(stored.len(), 2);

    let path = evening.data().join("secret");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).expect("is there").permissions().mode() & 0o777, 0o600);
    }
    let secret = fs::read_to_string(&path).expect("the secret");
    let byte = |at: usize| u8::from_str_radix(&secret[at..at + 2], 16).expect("hexadecimal");
    let secret = (0..64).step_by(2).map(byte).collect::<Vec<_>>();
    let derived = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret), b"seal");
    let organiser = evening.organiser().await;
    let export = |format: &str| console_path("fr", &format!("/export?format={format}"));
    let told = [
        evening.visitor().open(&ticket).await.bytes,
        evening.visitor().open(&api_path("/badge-keys")).await.bytes,
        organiser.open(&export("csv")).await.bytes,
        organiser.open("/fr/console/maroc-lyon/journal").await.bytes,
        evening.server().log().into_bytes(),
        printed.concat().into_bytes(),
    ];
    for key in stored {
        let (nonce, sealed) = key.sealed.split_at(NONCE_LEN);
        let nonce = Nonce::try_assume_unique_for_key(nonce).expect("a nonce");
        let sealing = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, derived.as_ref()).expect("a key"));
        let mut sealed = sealed.to_vec();
        let pem = sealing.open_in_place(nonce, Aad::from(key.kid.as_bytes()), &mut sealed).expect("opens");
        let pem = std::str::from_utf8(pem).expect("text");
        assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----"), "the secret alone opens it");
        let body = pem.lines().filter(|line| !line.starts_with('-')).collect::<String>();
        let der = STANDARD.decode(body).expect("base64");
        // PKCS#8 of a P-256 key: its 32 bytes follow the inner OCTET STRING's head (RFC 5915, 3).
        let at = der.windows(5).position(|part| part == [2, 1, 1, 4, 32]).expect("an EC key") + 5;
        let ways = written(&der[at..at + 32]);
        for (what, bytes) in told.iter().enumerate() {
            assert!(ways.iter().all(|way| !holds(bytes, way)), "{what}");
            assert!(!holds(bytes, b"PRIVATE KEY"), "{what}");
        }
        assert!(ways.iter().all(|way| !holds(&key.sealed, way)), "in the database");
        // SQLite's file, and with it any copy of it; letters, logs and what else there is.
        for file in files(evening.data()) {
            let bytes = fs::read(&file).expect("a file");
            assert!(ways.iter().all(|way| !holds(&bytes, way)), "{}", file.display());
            assert!(!holds(&bytes, b"PRIVATE KEY"), "{}", file.display());
        }
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
