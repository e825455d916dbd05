//! A team: invited by mail, given roles, let go; and what nobody may do to it.

use domain::account::{Grant, Role};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION, console_path, door_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::{Visitor, path_of};

on_both_databases!(
    an_invitation_opens_one_account_once,
    whoever_has_an_account_gains_a_role_and_no_session,
    nobody_appoints_above_themselves_or_elsewhere,
    the_last_owner_stays,
    a_role_holds_and_ends_at_once,
    a_door_link_opens_its_door,
);

const ADDRESS: &str = "omar@exemple.org";

fn team() -> String {
    format!("/fr/console/{ORGANISATION}/team")
}

async fn member(evening: &Evening, role: Role) -> Visitor {
    let organisation = evening.info().await.organisation.id;
    evening.member(Grant::in_organisation(organisation, role)).await
}

fn fields(email: &str, role: &str) -> Vec<(String, String)> {
    [("email", email), ("role", role), ("locale", "ar"), ("name", "")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into()
}

async fn invitation(evening: &Evening, count: usize) -> String {
    let letters = evening.letters_to(ADDRESS, count).await;
    let text = letters.last().expect("a letter").text();
    let link = text.split_whitespace().find(|word| word.contains("/invitation/")).expect("a link");
    path_of(link)
}

/// The path of something on the page that a member's or an invitation's row leads to.
fn href(page: &Page, part: &str) -> String {
    let found = page.attributes("a", "href").into_iter().chain(page.attributes("form", "action"));
    found.into_iter().find(|href| href.contains(part)).unwrap_or_else(|| panic!("{part}: {}", page.text()))
}

async fn an_invitation_opens_one_account_once(backend: Backend) {
    let evening = Evening::start(backend);
    let owner = member(&evening, Role::Owner).await;
    let wrong = owner.post(&team(), &fields("personne", "king")).await.with_status(422);
    assert_eq!(wrong.attributes("[aria-invalid]", "name"), ["email", "role"]);
    owner.post(&team(), &fields(ADDRESS, "organiser")).await.with_status(303);
    let first = invitation(&evening, 1).await;
    assert!(first.starts_with("/ar/"), "in the language that was chosen: {first}");
    // Asked again, the letter before is worth nothing.
    owner.post(&team(), &fields(ADDRESS, "reader")).await.with_status(303);
    let second = invitation(&evening, 2).await;
    let omar = evening.visitor();
    assert_eq!(omar.get(&first).await.status, 410);
    let offered = omar.open(&second).await;
    assert!(offered.text().contains(ADDRESS), "{}", offered.text());
    omar.open(&second).await;
    let name = [("name".to_owned(), "عمر بنجلون".to_owned())];
    omar.post(&second, &name).await.with_status(303);
    omar.open(&console_path("fr", "")).await;
    assert_eq!(omar.get(&console_path("fr", "/export?format=csv")).await.status, 403, "a reader");
    assert_eq!(evening.visitor().post(&second, &name).await.status, 410, "once");
    let shown = owner.open(&team()).await;
    assert!(shown.text().contains("عمر بنجلون"), "{}", shown.text());
    let again = owner.post(&team(), &fields(ADDRESS, "reader")).await.with_status(422);
    assert!(again.text().contains("déjà un rôle"), "{}", again.text());
    // What was taken back opens nothing.
    let other = "autre@exemple.org";
    owner.post(&team(), &fields(other, "reader")).await.with_status(303);
    evening.letters_to(other, 1).await;
    let end = href(&owner.open(&team()).await, "/invitations/");
    owner.post(&end, &[]).await.with_status(303);
    let text = evening.letters_to(other, 1).await[0].text();
    let link = text.split_whitespace().find(|word| word.contains("/invitation/")).expect("a link");
    assert_eq!(evening.visitor().get(&path_of(link)).await.status, 410);
}

async fn whoever_has_an_account_gains_a_role_and_no_session(backend: Backend) {
    let evening = Evening::start(backend);
    let owner = member(&evening, Role::Owner).await;
    let args = ["admin", "account", "--organisation", ORGANISATION, "--event", "diaspora-numerique-2025"];
    evening.multaqa(&[&args[..], &["--email", ADDRESS, "--role", "reader"]].concat());
    owner.post(&team(), &fields(ADDRESS, "organiser")).await.with_status(303);
    let path = invitation(&evening, 1).await;
    // Whoever is signed in in that browser gains nothing by it.
    let stranger = member(&evening, Role::Reader).await;
    let accepted = stranger.post(&path, &[]).await.with_status(303);
    assert!(accepted.header("set-cookie").is_empty(), "a week-old mail opens no account that there is");
    assert_eq!(stranger.get(&console_path("fr", "/export?format=csv")).await.status, 403);
    let elsewhere = evening.visitor();
    assert_eq!(elsewhere.get(&console_path("fr", "")).await.status, 303);
    assert!(owner.open(&team()).await.text().contains(ADDRESS));
}

async fn nobody_appoints_above_themselves_or_elsewhere(backend: Backend) {
    let evening = Evening::start(backend);
    let info = evening.info().await;
    let (organisation, event) = (info.organisation.id, info.event.id);
    let owner = member(&evening, Role::Owner).await;
    let organiser = member(&evening, Role::Organiser).await;
    for role in ["owner", "organiser", "speaker", "speaker:00000000-0000-0000-0000-000000000000"] {
        let page = organiser.post(&team(), &fields(ADDRESS, role)).await;
        assert_eq!(page.status, 422, "{role}");
    }
    // Rows that they may not touch offer nothing, and asking anyway does nothing.
    let shown = organiser.open(&team()).await;
    assert!(!shown.body().contains("/members/"), "{}", shown.text());
    let of_organiser = owner.open(&team()).await.attributes("a", "href");
    let of_organiser = of_organiser.into_iter().filter(|href| href.contains("/members/")).collect::<Vec<_>>();
    for href in &of_organiser {
        assert_eq!(organiser.post(href, &[]).await.status, 403, "{href}");
        let role = [("role".to_owned(), "owner".to_owned())];
        assert_eq!(organiser.post(&href.replace("/end", "/role"), &role).await.status, 403, "{href}");
    }
    // Whoever runs one event has nothing of the organisation's, nor of its team by the event's address.
    let local = evening.member(Grant::at_event(organisation, event, Role::Organiser)).await;
    assert_eq!(local.get(&team()).await.status, 403);
    local.open(&console_path("fr", "/team")).await;
    for href in &of_organiser {
        assert_eq!(local.post(href, &[]).await.status, 403, "{href}");
        let here = href.replace("/team", "/diaspora-numerique-2025/team");
        assert_eq!(local.post(&here, &[]).await.status, 404, "{here}: not on this team");
    }
    assert_eq!(local.post(&console_path("fr", "/team"), &fields(ADDRESS, "organiser")).await.status, 422);
    local.post(&console_path("fr", "/team"), &fields(ADDRESS, "door_staff")).await.with_status(303);
}

async fn the_last_owner_stays(backend: Backend) {
    let evening = Evening::start(backend);
    let owner = member(&evening, Role::Owner).await;
    let own = href(&owner.open(&team()).await, "/members/");
    let asked = owner.open(&own).await;
    assert!(asked.text().contains("Responsable"), "it is asked first: {}", asked.text());
    let back = owner.post(&own, &[]).await.with_status(303).location();
    assert!(owner.open(&back).await.text().contains("au moins un responsable"));
    let reader = [("role".to_owned(), "reader".to_owned())];
    let back = owner.post(&own.replace("/end", "/role"), &reader).await.with_status(303).location();
    assert!(back.contains("done=last"), "{back}");
    member(&evening, Role::Owner).await;
    owner.post(&own, &[]).await.with_status(303);
    assert_eq!(owner.get(&team()).await.status, 403, "with another owner they may go, at once");
}

async fn a_role_holds_and_ends_at_once(backend: Backend) {
    let evening = Evening::start(backend);
    let owner = member(&evening, Role::Owner).await;
    let reader = member(&evening, Role::Reader).await;
    let export = console_path("fr", "/export?format=csv");
    assert_eq!(reader.get(&export).await.status, 403);
    let found = owner.query(&team(), &[("q", "READER-")]).await;
    assert_eq!(found.texts("tbody tr").len(), 1, "{}", found.text());
    let end = href(&found, "/members/");
    let organiser = [("role".to_owned(), "organiser".to_owned())];
    owner.post(&end.replace("/end", "/role"), &organiser).await.with_status(303);
    assert_eq!(reader.get(&export).await.status, 200, "whatever was remembered of the session");
    owner.post(&end, &[]).await.with_status(303);
    assert_eq!(reader.get(&export).await.status, 403);
    let journal = owner.open(&format!("/fr/console/{ORGANISATION}/journal")).await.text();
    for deed in ["Rôle changé", "Départ de l’équipe"] {
        assert!(journal.contains(deed), "{deed}: {journal}");
    }
}

async fn a_door_link_opens_its_door(backend: Backend) {
    let evening = Evening::start(backend);
    let info = evening.info().await;
    let leader = Grant::at_event(info.organisation.id, info.event.id, Role::DoorSupervisor);
    let leader = evening.member(leader).await;
    let links = console_path("fr", "/door-links");
    let offered = leader.open(&links).await;
    assert_eq!(offered.attributes("select[name=door] option", "value"), info.event.doors);
    let made = leader.post(&links, &[("door".to_owned(), "B".to_owned())]).await.with_status(200);
    let link = made.attributes("input[readonly]", "value").remove(0);
    let volunteer = evening.signed_in(&link).await;
    let door = volunteer.open(&door_path("fr", "")).await;
    assert_eq!(door.texts("h1"), ["Porte B"]);
    assert_eq!(volunteer.get(&console_path("fr", "")).await.status, 403);
    assert_eq!(volunteer.get(&links).await.status, 403);
    assert_eq!(leader.post(&links, &[("door".to_owned(), "Z".to_owned())]).await.status, 400);

    // The phone is lost: the door is taken from it at once, and what nobody used opens nothing.
    let spare = leader.post(&links, &[("door".to_owned(), "B".to_owned())]).await.with_status(200);
    let spare = spare.attributes("input[readonly]", "value").remove(0);
    let shown = leader.open(&links).await;
    assert_eq!(shown.texts("#held + ul li b"), ["Porte B"], "{}", shown.text());
    let end = shown.attributes("#held + ul form", "action").remove(0);
    assert_eq!(volunteer.post(&end, &[]).await.status, 403);
    leader.post(&end, &[]).await.with_status(303);
    volunteer.get(&door_path("fr", "")).await.with_status(303);
    leader.post(&end, &[]).await.with_status(404);
    let unused = shown.attributes("#unused + ul form", "action").remove(0);
    leader.post(&unused, &[("door".to_owned(), "B".to_owned())]).await.with_status(303);
    let at = spare.find("/fr/").expect("an address");
    assert_eq!(evening.visitor().get(&spare[at..]).await.status, 410);
    assert!(leader.open(&links).await.texts("#unused, #held").is_empty());
}
