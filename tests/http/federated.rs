//! The organisation's own sign-in: who comes in by it, and what is not believed.

mod provider;

use app::account::{Arrival, NewMember};
use domain::account::{Grant, Role, SignInMethod};
use domain::locale::Locale;
use domain::text::Email;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::Evening;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::{Visitor, path_of};
use serde_json::json;

use self::provider::{CLIENT, Person, Provider, SECRET, Signed};

on_both_databases!(
    an_account_is_tied_once_and_known_from_then_on,
    an_answer_for_another_browser_or_journey_is_refused,
    a_token_that_is_not_right_opens_nothing,
    nobody_is_told_who_has_an_account,
    one_unties_ones_account_with_proof,
    a_provider_that_is_down_leaves_the_other_ways,
);

const LEAVE: &str = "/fr/sign-in/federated";
const BACK: &str = "/sign-in/federated";
const EMAIL: &str = "leila@exemple.org";

/// The evening with a provider, and an organiser at this address.
async fn evening(backend: Backend) -> (Evening, Provider) {
    let (mut evening, provider) = (Evening::start(backend), Provider::start().await);
    // A name, not a number, so that there are passkeys too.
    let settings = format!(
        "base_url = \"http://localhost\"\noidc_issuer = \"{}\"\noidc_client_id = \"{CLIENT}\"\noidc_client_secret = \"{SECRET}\"\noidc_name = \"Chancellerie\"\n",
        provider.issuer()
    );
    std::fs::write(evening.data().join("multaqa.toml"), settings).expect("written");
    evening.restart();
    account(&evening, EMAIL).await;
    (evening, provider)
}

async fn account(evening: &Evening, email: &str) -> domain::account::Account {
    let organisation = evening.info().await.organisation.id;
    let grant = Grant::in_organisation(organisation, Role::Organiser);
    let email = Email::parse(email).expect("an address");
    let new = NewMember { email, name: None, locale: Locale::Fr, grant };
    app::account::create_account(evening.app().await, new).await.expect("an account")
}

/// What a provider adds to the address to which it sends people back.
type Values = Vec<(&'static str, String)>;

/// Leaves for the provider, where somebody signs in, and comes back.
async fn try_as(visitor: &Visitor, provider: &Provider, person: Person) -> Page {
    let left = visitor.get(LEAVE).await.with_status(303);
    let back = provider.signs_in(left.header("location"), person);
    come_back(visitor, &back).await
}

async fn come_back(visitor: &Visitor, values: &Values) -> Page {
    let values = values.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>();
    visitor.query(BACK, &values).await
}

/// Nobody is signed in, and the page says so kindly.
async fn refused(visitor: &Visitor, answer: Page, status: u16) -> String {
    let answer = answer.with_status(status);
    assert!(answer.attributes("main a", "href").contains(&"/fr/sign-in".to_owned()), "{}", answer.body());
    visitor.get("/fr/account").await.with_status(303);
    answer.text()
}

async fn an_account_is_tied_once_and_known_from_then_on(backend: Backend) {
    let (evening, provider) = evening(backend).await;
    assert_eq!(provider.asked("discovery"), 0, "a start asks nobody");
    let visitor = evening.visitor();
    let page = visitor.open("/fr/sign-in").await;
    assert!(page.texts("a.federated")[0].contains("Chancellerie"));
    let in_place = try_as(&visitor, &provider, Person::new("s-1", &EMAIL.to_uppercase())).await;
    assert!(in_place.with_status(303).location().starts_with("/fr/console"));
    let own = visitor.open("/fr/account").await;
    assert!(own.text().contains("Chancellerie") && own.text().contains("Par la connexion de l’organisation"));
    assert!(visitor.open("/fr/console/maroc-lyon/journal").await.text().contains("Compte rattaché"));
    // From now on the subject alone tells who it is: neither another address nor a missing one changes that.
    let mut later = Person::new("s-1", "autre@exemple.org");
    later.email = None;
    let other = evening.visitor();
    try_as(&other, &provider, later).await.with_status(303);
    assert!(other.open("/fr/account").await.text().contains(EMAIL));
    assert_eq!(provider.asked("me"), 0, "who is known is not asked about");
    // Whoever gets the address later is somebody else.
    let heir = evening.visitor();
    refused(&heir, try_as(&heir, &provider, Person::new("s-2", EMAIL)).await, 403).await;
    // A provider that tells the address beside the token, and one that has changed its keys.
    account(&evening, "omar@exemple.org").await;
    provider.change_keys();
    let beside = Person { beside: true, ..Person::new("s-3", "omar@exemple.org") };
    let omar = evening.visitor();
    try_as(&omar, &provider, beside).await.with_status(303);
    assert!(omar.open("/fr/account").await.text().contains("omar@exemple.org"));
    assert_eq!(provider.asked("me"), 1);
}

async fn an_answer_for_another_browser_or_journey_is_refused(backend: Backend) {
    let (evening, provider) = evening(backend).await;
    let (victim, thief) = (evening.visitor(), evening.visitor());
    // Somebody's own answer, put under somebody else's hand: who left with nothing comes back with nothing.
    let left = thief.get(LEAVE).await.with_status(303);
    let cookie = left.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let back = provider.signs_in(left.header("location"), Person::new("s-1", EMAIL));
    refused(&victim, come_back(&victim, &back).await, 400).await;
    // Nor does one who is on a journey of their own, which is over by that.
    let own = victim.get(LEAVE).await.with_status(303);
    let own = provider.signs_in(own.header("location"), Person::new("s-1", EMAIL));
    refused(&victim, come_back(&victim, &back).await, 400).await;
    refused(&victim, come_back(&victim, &own).await, 400).await;
    assert_eq!(provider.asked("token"), 0, "no code was shown around");
    // The right browser uses it, once.
    come_back(&thief, &back).await.with_status(303);
    let again = evening.visitor();
    refused(&again, come_back(&again, &back).await, 400).await;
    // A code that the provider has given out before.
    let one = again.get(LEAVE).await.with_status(303);
    let mut replayed = provider.signs_in(one.header("location"), Person::new("s-1", EMAIL));
    replayed[0] = back[0].clone();
    refused(&again, come_back(&again, &replayed).await, 400).await;
    // Another provider's answer, a refusal, and nothing at all.
    let changes: [fn(&mut Values); 7] = [
        |values| "https://evil.example".clone_into(&mut values[2].1),
        |values| values[0] = ("error", "access_denied".to_owned()),
        |values| values[0] = ("code", String::new()),
        |values| values[1].1.push('x'),
        |values| values.truncate(1),
        Vec::clear,
        |values| values.push(("state", "two".to_owned())),
    ];
    for change in changes {
        let left = again.get(LEAVE).await.with_status(303);
        let mut values = provider.signs_in(left.header("location"), Person::new("s-1", EMAIL));
        change(&mut values);
        refused(&again, come_back(&again, &values).await, 400).await;
    }
}

async fn a_token_that_is_not_right_opens_nothing(backend: Backend) {
    let (evening, provider) = evening(backend).await;
    let visitor = evening.visitor();
    let right = || Person::new("s-1", EMAIL);
    for person in [
        right().with("nonce", json!("another")),
        right().with("nonce", json!(null)),
        right().with("aud", json!("another client")),
        right().with("aud", json!([CLIENT, "another client"])),
        right().with("iss", json!("https://evil.example")),
        right().with("exp", json!(1_700_000_000)),
        right().with("exp", json!(null)),
        right().with("sub", json!(null)),
        right().with("at_hash", json!("AAAAAAAAAAAAAAAAAAAAAA")),
        Person { signed: Signed::ByAnother, ..right() },
        Person { signed: Signed::Not, ..right() },
    ] {
        let told = format!("{person:?}");
        let answer = try_as(&visitor, &provider, person).await;
        assert_eq!(answer.status, 400, "{told}: {}", answer.text());
        refused(&visitor, answer, 400).await;
    }
    let log = evening.server().log();
    assert!(log.contains("the sign-in provider's answer was refused") && !log.contains(EMAIL), "{log}");
    try_as(&visitor, &provider, right()).await.with_status(303);
}

async fn nobody_is_told_who_has_an_account(backend: Backend) {
    let (evening, provider) = evening(backend).await;
    let visitor = evening.visitor();
    let mut told = Vec::new();
    for person in [
        Person::new("s-1", "personne@exemple.org"),
        Person { verified: json!(false), ..Person::new("s-1", EMAIL) },
        Person { verified: json!(null), ..Person::new("s-1", EMAIL) },
        Person { email: None, ..Person::new("s-1", EMAIL) },
        Person { beside: true, verified: json!(false), ..Person::new("s-1", EMAIL) },
        Person::new("s-1", "pas une adresse"),
    ] {
        told.push(refused(&visitor, try_as(&visitor, &provider, person).await, 403).await);
    }
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{told:?}");
    assert!(!told[0].contains('@'), "{}", told[0]);
}

async fn one_unties_ones_account_with_proof(backend: Backend) {
    let (evening, provider) = evening(backend).await;
    let visitor = evening.visitor();
    try_as(&visitor, &provider, Person::new("s-1", EMAIL)).await.with_status(303);
    let own = visitor.open("/fr/account").await;
    let remove = own.attributes("a[href*='/identities/']", "href").remove(0);
    // Another's is nobody's.
    let app = evening.app().await;
    let other = account(&evening, "omar@exemple.org").await;
    let session = app::account::open_session(app, &other, SignInMethod::Link, Arrival::default()).await;
    let omar = Visitor::holding(evening.server().address, &session.expect("a session").session_token);
    omar.post(&remove, &[]).await.with_status(404);
    // With a password, that is asked for.
    let field = |name: &str, value: &str| vec![(name.to_owned(), value.to_owned())];
    let good = "rivage tambour cerise lanterne";
    visitor.post("/fr/account/password", &field("password", good)).await.with_status(303);
    assert_eq!(visitor.open(&remove).await.attributes("input[type=password]", "name"), ["current"]);
    let wrong = visitor.post(&remove, &field("current", "un autre mot de passe")).await.with_status(422);
    assert_eq!(wrong.attributes("input[aria-invalid]", "name"), ["current"]);
    visitor.post(&remove, &[]).await.with_status(422);
    visitor
        .post("/fr/account/passkeys/start", &field("current", "un autre mot de passe"))
        .await
        .with_status(422);
    let done = visitor.post(&remove, &field("current", good)).await.with_status(303);
    let page = visitor.open(&path_of(&done.location())).await;
    assert!(page.attributes("a[href*='/identities/']", "href").is_empty());
    assert!(visitor.open("/fr/console/maroc-lyon/journal").await.text().contains("détaché de la connexion"));
}

async fn a_provider_that_is_down_leaves_the_other_ways(backend: Backend) {
    let (mut evening, provider) = evening(backend).await;
    let visitor = evening.visitor();
    let endless = vec![b' '; 300 * 1024];
    let elsewhere = br#"{"issuer":"https://evil.example"}"#.to_vec();
    for broken in [b"nothing of the kind".to_vec(), elsewhere, endless] {
        *provider.0.broken.lock().expect("whole") = Some(broken);
        evening.restart();
        let visitor = evening.visitor();
        refused(&visitor, visitor.get(LEAVE).await, 503).await;
        let asked = provider.asked("discovery");
        refused(&visitor, visitor.get(LEAVE).await, 503).await;
        assert_eq!(provider.asked("discovery"), asked, "it is spared for a moment");
    }
    drop(visitor);
    // Nobody listens: the server starts all the same, and people come in by the other ways.
    let settings = "oidc_issuer = \"http://127.0.0.1:9\"\noidc_client_id = \"x\"\n";
    std::fs::write(evening.data().join("multaqa.toml"), settings).expect("written");
    evening.restart();
    let visitor = evening.visitor();
    assert!(visitor.open("/ar/sign-in").await.texts("a.federated")[0].contains("127.0.0.1"));
    refused(&visitor, visitor.get(LEAVE).await, 503).await;
    evening.organiser().await.open("/fr/console").await;
}
