//! Tickets in phones' wallets: what a phone checks before it takes one is checked here with another program's signatures.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use serde_json::Value;
use tempfile::TempDir;

on_both_databases!(tickets_go_into_wallets_where_they_are_set_up);

/// Runs openssl in a folder and returns what it printed, and whether it was content.
fn openssl(folder: &Path, args: &str) -> (bool, String) {
    let output = Command::new("openssl").args(args.split(' ')).current_dir(folder).output();
    let output = output.expect("openssl is installed by `just test`");
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// An authority, a certificate of passes that it issued, and a service account's key.
fn keys() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let run = |args: &str| assert!(openssl(folder.path(), args).0, "openssl {args}");
    run("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=Authority");
    run("req -newkey rsa:2048 -nodes -keyout pass.key -out pass.csr -subj \
         /UID=pass.org.example.multaqa/CN=Pass/OU=TEAM123456/C=FR");
    run("x509 -req -in pass.csr -CA ca.pem -CAkey ca.key -set_serial 7 -days 2 -out pass.pem");
    run("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out google.key");
    run("pkey -in google.key -pubout -out google.pub");
    let key = std::fs::read_to_string(folder.path().join("google.key")).expect("made");
    let account = serde_json::json!({ "client_email": "wallet@example.iam", "private_key_id": "k1", "private_key": key });
    std::fs::write(folder.path().join("account.json"), account.to_string()).expect("written");
    folder
}

fn settings(folder: &Path) -> Vec<(&'static str, String)> {
    let path = |name: &str| folder.join(name).display().to_string();
    vec![
        ("MULTAQA_APPLE_WALLET_CERTIFICATE_FILE", path("pass.pem")),
        ("MULTAQA_APPLE_WALLET_KEY_FILE", path("pass.key")),
        ("MULTAQA_APPLE_WALLET_AUTHORITY_FILE", path("ca.pem")),
        ("MULTAQA_GOOGLE_WALLET_ISSUER", "3388000000022".to_owned()),
        ("MULTAQA_GOOGLE_WALLET_KEY_FILE", path("account.json")),
    ]
}

/// Puts the files of an archive into a folder and names them.
fn unpack(bytes: Vec<u8>, folder: &Path) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let names = archive.file_names().map(|name| name.expect("a name").into_owned()).collect::<Vec<_>>();
    for name in &names {
        let mut bytes = Vec::new();
        archive.by_name(name).expect("there").read_to_end(&mut bytes).expect("whole");
        std::fs::write(folder.join(name), bytes).expect("written");
    }
    names
}

async fn tickets_go_into_wallets_where_they_are_set_up(backend: Backend) {
    let mut evening = Evening::with_seats(backend, 1);
    let form = Form::named("سلمى", "برادة", "salma@exemple.org");
    let ticket = evening.register("ar", &form).await;
    let waiting = evening.register("fr", &Form::named("Nabil", "Idrissi", "nabil@exemple.org")).await;
    let page = evening.visitor().open(&ticket).await;
    assert!(!page.body().contains("pkpass") && !page.body().contains("google"), "nothing is set up");
    for below in ["ticket.pkpass", "google-wallet"] {
        assert_eq!(evening.visitor().get(&format!("{ticket}/{below}")).await.status, 404);
    }

    let folder = keys();
    let settings = settings(folder.path());
    let settings = settings.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>();
    evening.restart_with(&settings);
    let page = evening.visitor().open(&ticket).await;
    let links = page.attributes("main a", "href");
    for below in ["ticket.pkpass", "google-wallet"] {
        assert!(links.contains(&format!("{ticket}/{below}")), "{below} in {links:?}");
        let none = event_path("ar", &format!("/tickets/nobody/{below}"));
        assert_eq!(evening.visitor().get(&none).await.status, 404);
        let without_seat = evening.visitor().get(&format!("{waiting}/{below}")).await;
        assert_eq!(without_seat.status, 404, "who waits has nothing to show at the door");
    }
    apple(&evening, &ticket, folder.path()).await;
    google(&evening, &ticket, folder.path()).await;
}

async fn apple(evening: &Evening, ticket: &str, folder: &Path) {
    let file = evening.visitor().open(&format!("{ticket}/ticket.pkpass")).await;
    assert_eq!(file.header("content-type"), "application/vnd.apple.pkpass");
    assert!(file.header("cache-control").contains("no-store"));
    let mut names = unpack(file.bytes, folder);
    names.sort_unstable();
    let expected = ["icon.png", "icon@2x.png", "icon@3x.png", "manifest.json", "pass.json", "signature"];
    assert_eq!(names, expected);

    let verify =
        "smime -verify -binary -inform DER -in signature -content manifest.json -CAfile ca.pem -purpose any";
    assert!(openssl(folder, verify).0, "the signature holds");
    let manifest = read(&folder.join("manifest.json"));
    for (name, hash) in manifest.as_object().expect("files") {
        let (_, printed) = openssl(folder, &format!("dgst -sha1 -r {name}"));
        assert_eq!(printed.split(' ').next(), hash.as_str(), "{name}");
    }
    assert_eq!(manifest.as_object().map(serde_json::Map::len), Some(expected.len() - 2));
    let changed = std::fs::read_to_string(folder.join("manifest.json")).expect("there").replace('a', "b");
    std::fs::write(folder.join("manifest.json"), changed).expect("written");
    assert!(!openssl(folder, verify).0, "the signature is the manifest's");

    let pass = read(&folder.join("pass.json"));
    assert_eq!(pass["passTypeIdentifier"], "pass.org.example.multaqa");
    assert_eq!(pass["teamIdentifier"], "TEAM123456");
    assert_eq!(pass["eventTicket"]["secondaryFields"][0]["value"], "سلمى برادة");
    let code = evening.visitor().open(ticket).await.badge_code().expect("a code").to_string();
    assert_eq!(pass["barcodes"][0]["altText"], code);
    opens(evening, &pass["barcodes"][0]["message"]).await;
}

async fn google(evening: &Evening, ticket: &str, folder: &Path) {
    let answer = evening.visitor().get(&format!("{ticket}/google-wallet")).await.with_status(303);
    let address = answer.header("location").to_owned();
    let token = address.strip_prefix("https://pay.google.com/gp/v/save/").expect("Google's");
    assert!(address.len() <= 2_000, "{} characters are more than some browsers take", address.len());
    let (signed, signature) = token.rsplit_once('.').expect("a token");
    std::fs::write(folder.join("signed"), signed).expect("written");
    std::fs::write(folder.join("signed.sig"), URL_SAFE_NO_PAD.decode(signature).expect("base64url"))
        .expect("written");
    assert!(openssl(folder, "dgst -sha256 -verify google.pub -signature signed.sig signed").0);
    let claims = URL_SAFE_NO_PAD.decode(signed.split('.').nth(1).expect("claims")).expect("base64url");
    let claims = serde_json::from_slice::<Value>(&claims).expect("JSON");
    assert_eq!((&claims["typ"], &claims["aud"]), (&"savetowallet".into(), &"google".into()));
    let object = &claims["payload"]["eventTicketObjects"][0];
    assert_eq!(object["classId"], claims["payload"]["eventTicketClasses"][0]["id"]);
    assert_eq!(object["ticketHolderName"], "سلمى برادة");
    opens(evening, &object["barcode"]["value"]).await;
}

/// What a wallet shows is the badge: the door takes it.
async fn opens(evening: &Evening, shown: &Value) {
    let path = multaqa_tests::evening::api_path("/checkins?lang=fr");
    let answer = evening.door("A").await.post_json(&path, &serde_json::json!({ "presented": shown })).await;
    let verdict = answer.with_status(200).json()["verdict"].clone();
    assert!(verdict == "admitted" || verdict == "already_inside", "{verdict}");
}

fn read(path: &PathBuf) -> Value {
    serde_json::from_slice(&std::fs::read(path).expect("there")).expect("JSON")
}
