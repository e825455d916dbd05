//! Signing in: links work once, sessions end, strangers stay out.

use app::account::NewMember;
use domain::account::{Grant, Role};
use domain::locale::Locale;
use domain::text::Email;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path, door_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::path_of;

on_both_databases!(
    a_link_works_once,
    signing_out_ends_the_session,
    signing_in_leads_back_to_what_was_asked_for
);

async fn a_link_works_once(backend: Backend) {
    let evening = Evening::start(backend);
    let arguments = ["admin", "door-link", "--organisation", ORGANISATION, "--event", EVENT, "--door", "A"];
    let path = path_of(&evening.multaqa(&arguments));
    let (first, second) = (evening.visitor(), evening.visitor());
    // Looking does not spend: mail programs look at links before people do.
    let asked = first.open(&path).await;
    second.open(&path).await;
    let arrived = first.post(&path, &asked.hidden_fields()).await.with_status(303);
    assert!(arrived.location().contains("/door/"), "{}", arrived.location());
    let cookie = arrived.header("set-cookie");
    for part in ["multaqa_session=", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    first.open(&arrived.location()).await;
    let refused = second.post(&path, &asked.hidden_fields()).await;
    assert_eq!(refused.status, 410, "{}", refused.text());
    assert_eq!(second.get(&door_path("fr", "")).await.status, 303);
    assert_eq!(second.get(&path).await.status, 410);

    let organiser = path_of(&evening.multaqa(&["admin", "organiser-link", "--organisation", ORGANISATION]));
    let asked = second.open(&organiser).await;
    let arrived = second.post(&organiser, &asked.hidden_fields()).await.with_status(303).location();
    assert!(arrived.contains("/console"), "{arrived}");
}

async fn signing_out_ends_the_session(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    organiser.open(&console_path("fr", "")).await;
    organiser.post("/fr/sign-out", &[]).await.with_status(303);
    let asked = organiser.get(&console_path("fr", "")).await.with_status(303);
    assert_eq!(asked.location(), "/fr/sign-in?needed=1");
    let why = organiser.open(&asked.location()).await.text();
    assert!(why.contains("Connectez-vous pour ouvrir cette page."), "{why}");
    assert!(!organiser.open("/fr/sign-in").await.text().contains("pour ouvrir cette page"));
}

/// An address whose owner is on the organisation's team.
async fn member(evening: &Evening, address: &str) -> String {
    let organisation = evening.info().await.organisation.id;
    let email = Email::parse(address).expect("an address");
    let grant = Grant::in_organisation(organisation, Role::Organiser);
    let new = NewMember { email, name: None, locale: Locale::Fr, grant };
    app::account::create_account(evening.app().await, new).await.expect("an account");
    address.to_owned()
}

/// The link of the last of so many letters.
async fn link(evening: &Evening, address: &str, count: usize) -> String {
    let text = evening.letters_to(address, count).await.last().expect("a letter").text();
    path_of(text.split_whitespace().find(|word| word.contains("/sign-in/")).expect("a link"))
}

async fn signing_in_leads_back_to_what_was_asked_for(backend: Backend) {
    let evening = Evening::start(backend);
    let address = member(&evening, "leila@exemple.org").await;
    let visitor = evening.visitor();
    let ask = [("email".to_owned(), address.clone())];
    let asked = console_path("fr", "/registrations?q=a&order=latest");
    let led = visitor.get(&asked).await.with_status(303);
    assert_eq!(led.location(), "/fr/sign-in?needed=1", "the address says nothing of it");
    let kept = led.header("set-cookie");
    assert!(kept.starts_with("multaqa_asked=/fr/console/") && kept.contains("HttpOnly"), "{kept}");
    // What is written, and what no address of ours is, is not gone back to.
    visitor.post(&console_path("fr", "/copy"), &[]).await.with_status(303);
    visitor.post("/fr/sign-in", &ask).await.with_status(200);
    let path = link(&evening, &address, 1).await;
    let arrived = visitor.post(&path, &[]).await.with_status(303);
    assert_eq!(arrived.location(), asked);
    let cleared = arrived.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
    assert!(cleared.into_iter().any(|line| line.starts_with("multaqa_asked=;")), "once");
    visitor.open(&asked).await;

    // Nobody is led anywhere else: not by an address, not by a cookie that another site's server planted.
    for (number, planted) in
        ["//evil.example/fr/console", "https://evil.example/", "/fr/lyon"].iter().enumerate()
    {
        let stranger = evening.visitor();
        let page =
            stranger.get("/fr/sign-in?next=https%3A%2F%2Fevil.example&needed=1").await.with_status(200);
        assert!(!page.body().contains("evil.example"));
        stranger.post("/fr/sign-in", &ask).await.with_status(200);
        let path = link(&evening, &address, number + 2).await;
        let request = stranger.request("POST", &path).header("sec-fetch-site", "same-origin");
        let arrived = stranger.send(request.header("cookie", format!("multaqa_asked={planted}"))).await;
        let location = arrived.with_status(303).header("location").to_owned();
        assert!(location.starts_with("/fr/console"), "{planted}: {location}");
    }
}

#[tokio::test]
async fn asking_for_a_link_does_not_tell_who_has_an_account() {
    let evening = Evening::start(Backend::Sqlite);
    let visitor = evening.visitor();
    let form = visitor.open("/fr/sign-in").await;
    let mut answers = Vec::new();
    for address in ["personne@exemple.org", "autre@exemple.org"] {
        let mut fields = form.hidden_fields();
        fields.push(("email".to_owned(), address.to_owned()));
        let answer = visitor.post("/fr/sign-in", &fields).await;
        assert!(answer.status == 200 || answer.status == 303, "{}", answer.status);
        answers.push((answer.status, answer.text().replace(address, "")));
    }
    assert_eq!(answers[0], answers[1]);
    let wrong = visitor.post("/fr/sign-in", &[("email".to_owned(), "pas une adresse".to_owned())]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.attributes("input[name=email]", "value"), ["pas une adresse"]);
}

#[tokio::test]
async fn invented_cookies_and_links_open_nothing() {
    let evening = Evening::start(Backend::Sqlite);
    let visitor = evening.visitor();
    for cookie in ["x", "", "AAAAAAAAAAAAAAAAAAAAAA", "../../etc", "\u{ff}"] {
        let request = visitor.request("GET", &console_path("fr", ""));
        let value = reqwest::header::HeaderValue::from_bytes(format!("multaqa_session={cookie}").as_bytes());
        let page = visitor.send(request.header("cookie", value.expect("a value"))).await;
        assert_eq!(page.status, 303, "{cookie}");
    }
    for token in ["x", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "..%2f"] {
        let page = visitor.get(&format!("/fr/sign-in/{token}")).await;
        assert!(page.status == 410 || page.status == 404, "{token}: {}", page.status);
        let page = visitor.post(&format!("/fr/sign-in/{token}"), &[]).await;
        assert!(page.status == 410 || page.status == 404, "{token}: {}", page.status);
        assert!(page.header("set-cookie").is_empty());
    }
}
