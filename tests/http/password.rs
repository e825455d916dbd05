//! Passwords with their second factor: set up, used, refused without a word too many.

use std::time::{Duration, Instant};

use aws_lc_rs::hmac;
use domain::account::{Grant, Role};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

on_both_databases!(
    a_password_needs_its_second_factor,
    a_refusal_tells_nothing,
    guessing_is_slowed_down,
    a_bad_password_is_refused_with_a_reason,
);

const SIGN_IN: &str = "/fr/sign-in/password";
const GOOD: &str = "rivage tambour cerise lanterne";

fn form(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// What an authenticator shows, `steps` from now: RFC 6238 by the test's own means.
async fn code(evening: &Evening, secret: &str, steps: i64) -> String {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits = secret
        .chars()
        .filter(|c| *c != ' ')
        .fold(String::new(), |bits, c| bits + &format!("{:05b}", ALPHABET.find(c).expect("base32")));
    let key = bits
        .as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).expect("figures"), 2).expect("a byte"));
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &key.collect::<Vec<_>>());
    let step = evening.app().await.now().as_second() / 30 + steps;
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let at = usize::from(tag.as_ref()[19] & 15);
    let word = u32::from_be_bytes(tag.as_ref()[at..at + 4].try_into().expect("four"));
    format!("{:06}", (word & 0x7FFF_FFFF) % 1_000_000)
}

async fn organiser(evening: &Evening) -> (Visitor, String) {
    let organisation = evening.info().await.organisation.id;
    let visitor = evening.member(Grant::in_organisation(organisation, Role::Organiser)).await;
    let email = visitor.open("/fr/account").await.texts("dd bdi").remove(0);
    (visitor, email)
}

/// Sets a password and its second factor up; the secret, and the recovery codes.
async fn set_up(evening: &Evening, visitor: &Visitor) -> (String, Vec<String>) {
    let next = visitor.post("/fr/account/password", &form(&[("password", GOOD)])).await.with_status(303);
    assert_eq!(next.location(), "/fr/account/second-factor");
    let page = visitor.open("/fr/account/second-factor").await;
    let secret = page.texts(".hint .num").remove(0);
    let wrong = visitor.post("/fr/account/second-factor", &form(&[("code", "000000")])).await;
    assert!(wrong.status == 422, "{}", wrong.status);
    let first = code(evening, &secret, -1).await;
    let shown = visitor.post("/fr/account/second-factor", &form(&[("code", &first)])).await.with_status(200);
    let codes = shown.texts(".codes-list li");
    assert_eq!(codes.len(), 10, "{}", shown.text());
    (secret, codes)
}

async fn try_with(visitor: &Visitor, email: &str, password: &str, code: &str) -> Page {
    visitor.post(SIGN_IN, &form(&[("email", email), ("password", password), ("code", code)])).await
}

async fn a_password_needs_its_second_factor(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, email) = organiser(&evening).await;
    let (secret, codes) = set_up(&evening, &visitor).await;
    let other = evening.visitor();
    let now = code(&evening, &secret, 0).await;
    try_with(&other, &email.to_uppercase(), GOOD, &now).await.with_status(303);
    other.open(&console_path("fr", "")).await;
    // Whoever saw the code over a shoulder has nothing by it.
    let thief = evening.visitor();
    assert_eq!(try_with(&thief, &email, GOOD, &now).await.status, 422, "a code works once");
    try_with(&thief, &email, GOOD, &codes[3].to_lowercase()).await.with_status(303);
    let again = evening.visitor();
    assert_eq!(try_with(&again, &email, GOOD, &codes[3]).await.status, 429, "five tries at once");
    let page = visitor.open("/fr/account/password").await;
    assert!(page.text().contains("restants : 9"), "{}", page.text());
    // A changed password ends what began with the old one.
    let change = [("current", "un autre mot de passe"), ("password", "falaise olivier wagon mirabelle")];
    let refused = visitor.post("/fr/account/password", &form(&change)).await;
    assert!(refused.status == 422 || refused.status == 429, "{}", refused.status);
    assert!(!page.body().contains(GOOD));
}

async fn a_refusal_tells_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, email) = organiser(&evening).await;
    set_up(&evening, &visitor).await;
    let stranger = evening.visitor();
    let unknown = "personne@exemple.org";
    let mut times = Vec::new();
    let mut answers = Vec::new();
    for (address, password) in [
        (email.as_str(), "un mauvais mot de passe"),
        (unknown, "un mauvais mot de passe"),
        (email.as_str(), "court"),
        (unknown, GOOD),
    ] {
        let started = Instant::now();
        let page = try_with(&stranger, address, password, "123456").await.with_status(422);
        times.push(started.elapsed());
        assert!(page.attributes("input[name=password]", "value").is_empty(), "it is not sent back");
        answers.push(page.body().replace(address, ""));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "an answer differs");
    // Hashing takes some 20 ms and more; a refusal without it would take one.
    let (least, most) = (times.iter().min().expect("some"), times.iter().max().expect("some"));
    assert!(*least > Duration::from_millis(5), "{times:?}");
    assert!(*most < *least * 20, "{times:?}");
}

async fn guessing_is_slowed_down(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, email) = organiser(&evening).await;
    set_up(&evening, &visitor).await;
    let guesser = evening.visitor();
    let mut refused = None;
    for _ in 0..6 {
        let page = try_with(&guesser, &email, "un mauvais mot de passe", "123456").await;
        if page.status == 429 {
            refused = Some(page);
            break;
        }
        assert_eq!(page.status, 422);
    }
    let refused = refused.expect("an end to it");
    let wait = refused.header("retry-after").parse::<u32>().expect("seconds");
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(refused.text().contains("Trop d’essais"), "{}", refused.text());
    // Unknown addresses end the same way, so that an end tells nothing either.
    for n in 0..6 {
        let page = try_with(&guesser, "personne@exemple.org", "un mauvais mot de passe", "123456").await;
        assert_eq!(page.status, if n < 5 { 422 } else { 429 });
    }
    // Others go on.
    let (other, _) = organiser(&evening).await;
    other.open(&console_path("fr", "")).await;
}

async fn a_bad_password_is_refused_with_a_reason(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, email) = organiser(&evening).await;
    let long = "a b".repeat(80);
    for (password, word) in [
        ("court", "au moins 15"),
        ("passwordpassword", "se devine"),
        ("aaaaaaaaaaaaaaaaaaaaaa", "se devine"),
        (email.as_str(), "se devine"),
        (long.as_str(), "Pas plus de 200"),
    ] {
        let page = visitor.post("/fr/account/password", &form(&[("password", password)])).await;
        assert_eq!(page.status, 422, "{password}");
        assert!(page.text().contains(word), "{password}: {}", page.text());
        let back = page.attributes("input[type=password]", "value");
        assert_eq!(back, [] as [&str; 0], "it is not sent back");
    }
    assert_eq!(visitor.get("/fr/account/second-factor").await.status, 303, "a password comes first");
}
