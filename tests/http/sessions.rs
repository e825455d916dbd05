//! Where somebody is signed in: seen, ended, and never planted by somebody else.

use domain::account::{Grant, Role};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION, console_path};
use multaqa_tests::letter::Letter;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::{Visitor, path_of};

on_both_databases!(
    devices_are_listed_and_signed_out,
    signing_in_ends_the_session_that_the_browser_had,
    what_one_changes_is_seen_by_others,
    who_came_in_is_written_down,
);

const ADDRESS: &str = "leila@exemple.org";

fn joined(evening: &Evening, role: &str) {
    let args = ["admin", "account", "--organisation", ORGANISATION, "--email", ADDRESS, "--role", role];
    evening.multaqa(&args);
}

/// The path of the link in a letter.
fn link_in(letter: &Letter) -> String {
    let text = letter.text();
    let link = text.split_whitespace().find(|word| word.contains("/sign-in/")).expect("a link");
    path_of(link)
}

/// Signs in by mail, in a browser of one's own, as the `nth` who asks.
async fn by_mail(evening: &Evening, visitor: &Visitor, nth: usize) {
    let form = visitor.open("/fr/sign-in").await;
    let mut fields = form.hidden_fields();
    fields.push(("email".to_owned(), ADDRESS.to_owned()));
    visitor.post("/fr/sign-in", &fields).await.with_status(200);
    let letters = evening.letters_to(ADDRESS, nth).await;
    let path = link_in(letters.last().expect("a letter"));
    let asked = visitor.open(&path).await;
    visitor.post(&path, &asked.hidden_fields()).await.with_status(303);
}

async fn devices_are_listed_and_signed_out(backend: Backend) {
    let evening = Evening::start(backend);
    joined(&evening, "organiser");
    let (here, there) = (evening.visitor(), evening.visitor());
    by_mail(&evening, &here, 1).await;
    by_mail(&evening, &there, 2).await;
    there.open(&console_path("fr", "")).await;
    let page = here.open("/fr/account").await;
    assert_eq!(page.texts("#sessions ~ ul > li").len(), 2, "{}", page.text());
    let end = page.action("/end").expect("the other device can be signed out");
    // Nobody else may, not even who runs the organisation.
    let owner = Grant::in_organisation(evening.info().await.organisation.id, Role::Owner);
    assert_eq!(evening.member(owner).await.post(&end, &[]).await.status, 404);
    there.open(&console_path("fr", "")).await;
    here.post(&end, &[]).await.with_status(303);
    assert_eq!(there.get(&console_path("fr", "")).await.status, 303, "at once, whatever was remembered");
    here.open(&console_path("fr", "")).await;
    // A door's link has no account.
    assert_eq!(evening.door("A").await.get("/fr/account").await.status, 403);
}

async fn signing_in_ends_the_session_that_the_browser_had(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = ["admin", "organiser-link", "--organisation", ORGANISATION];
    let (first, second) = (path_of(&evening.multaqa(&organiser)), path_of(&evening.multaqa(&organiser)));
    let visitor = evening.visitor();
    let planted = visitor.post(&first, &[]).await.with_status(303);
    let planted = planted.header("set-cookie").split(['=', ';']).nth(1).expect("a token").to_owned();
    let own = visitor.post(&second, &[]).await.with_status(303);
    let own = own.header("set-cookie").split(['=', ';']).nth(1).expect("a token").to_owned();
    assert_ne!(planted, own, "a session is never taken over");
    let with = |token: &str| Visitor::holding(evening.server().address, token);
    assert_eq!(with(&planted).get(&console_path("fr", "")).await.status, 303);
    assert_eq!(with(&own).get(&console_path("fr", "")).await.status, 200);
}

async fn what_one_changes_is_seen_by_others(backend: Backend) {
    let evening = Evening::start(backend);
    let organisation = evening.info().await.organisation.id;
    let visitor = evening.member(Grant::in_organisation(organisation, Role::Organiser)).await;
    let fields = |name: &str| [("name".to_owned(), name.to_owned()), ("locale".to_owned(), "ar".to_owned())];
    let wrong = visitor.post("/fr/account", &fields("12")).await.with_status(422);
    assert_eq!(wrong.attributes("#name[aria-invalid]", "value"), ["12"]);
    let saved = visitor.post("/fr/account", &fields("Leïla Haddad")).await.with_status(303).location();
    let page = visitor.open(&saved).await;
    assert!(page.text().contains("C’est enregistré."), "{}", page.text());
    assert_eq!(page.attributes("#locale option[selected]", "value"), ["ar"]);
    let console = visitor.open(&console_path("fr", "")).await;
    assert_eq!(console.texts(".me b"), ["Leïla Haddad"]);
}

async fn who_came_in_is_written_down(backend: Backend) {
    let evening = Evening::start(backend);
    evening.door("B").await;
    let organisation = evening.info().await.organisation.id;
    let owner = evening.member(Grant::in_organisation(organisation, Role::Owner)).await;
    let journal = format!("/fr/console/{ORGANISATION}/journal");
    let page = owner.open(&journal).await;
    assert!(page.text().contains("Lien de la porte B"), "{}", page.text());
    assert!(page.text().contains("Arrivée dans l’équipe"), "{}", page.text());
    let joined = owner.query(&journal, &[("deed", "member-joined"), ("q", "owner")]).await;
    assert_eq!(joined.texts("tbody tr").len(), 1, "{}", joined.text());
    assert!(joined.text().contains("Ligne de commande"), "{}", joined.text());
    assert_eq!(owner.query(&journal, &[("deed", "reigned")]).await.status, 400);
    assert_eq!(evening.door("B").await.get(&journal).await.status, 403);
}
