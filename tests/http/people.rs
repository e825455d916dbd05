//! Speakers: prepared in the console, written by themselves, approved, and shown once published.

mod partner;
mod upload;

use std::io::Cursor;
use std::time::Duration;

use domain::account::{Grant, Role};
use domain::ids::SpeakerId;
use image::{ImageFormat, Rgb, RgbImage};
use insta::assert_snapshot;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path, event_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

use crate::roles::another_organisation;

on_both_databases!(
    a_speaker_is_added_changed_moved_and_removed,
    two_organisers_lose_nothing,
    what_a_speaker_writes_shows_once_approved_and_published,
    one_consulate_never_sees_anothers_people,
    an_invited_speaker_is_written_to_and_lands_on_their_own_page,
    who_is_taken_off_the_programme_writes_nothing_any_more,
    who_does_not_see_a_portrait_reads_what_it_shows,
);

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The fields of the form whose action ends so, as they stand, with these in place of theirs.
fn refilled(page: &Page, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut all = page.hidden_fields().into_iter().filter(|(name, _)| name != "read").collect::<Vec<_>>();
    for css in ["form.sheet input.input", "form.sheet textarea.input"] {
        let names = page.attributes(css, "name");
        let values = if css.contains("textarea") { page.texts(css) } else { page.attributes(css, "value") };
        all.extend(names.into_iter().zip(values));
    }
    all.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    all.extend(fields(changed));
    all
}

fn portrait() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = RgbImage::from_fn(400, 300, |x, y| {
        Rgb([x, y, x ^ y].map(|shade| u8::try_from(shade % 256).expect("a byte")))
    });
    picture.write_to(&mut bytes, ImageFormat::Png).expect("is encoded");
    bytes.into_inner()
}

/// Publishes what is prepared, and waits until pages that were made before are old.
async fn publish(evening: &Evening) {
    evening.publish().await;
    tokio::time::sleep(Duration::from_millis(1_200)).await;
}

async fn add_speaker(organiser: &Visitor, name: &str) -> String {
    let path = console_path("fr", "/speakers/new");
    let added = organiser.post(&path, &fields(&[("name-fr", name)])).await.with_status(303);
    added.location().split('?').next().expect("an address").to_owned()
}

async fn a_speaker_is_added_changed_moved_and_removed(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/speakers/new");
    let wrong = fields(&[("name-ar", "ليلى"), ("email", "personne"), ("link-1-url", "http://x.org")]);
    let page = organiser.post(&path, &wrong).await.with_status(422);
    assert_eq!(page.attributes("[aria-invalid=true]", "name"), ["name-fr", "link-1-url", "email"]);
    assert_eq!(page.attributes("#name-ar", "value"), ["ليلى"], "what was typed is kept");
    assert_eq!(page.attributes(".sum a", "href"), ["#name-fr", "#link-1-url", "#email"]);

    let page = add_speaker(&organiser, "Leïla Haddad").await;
    let opened = organiser.open(&page).await;
    let sent = refilled(
        &opened,
        &[("job-fr", "Architecte"), ("job-ar", "مهندسة معمارية"), ("email", "leila@exemple.org")],
    );
    organiser.post(&page, &sent).await.with_status(303);
    let opened = organiser.open(&page).await;
    assert_eq!(opened.attributes("#job-ar", "value"), ["مهندسة معمارية"]);

    let list = console_path("fr", "/speakers");
    let names = |page: &Page| page.texts(".folk .who-is a");
    let before = names(&organiser.open(&list).await);
    assert_eq!(before.last().map(String::as_str), Some("Leïla Haddad"));
    organiser.post(&format!("{page}/move"), &fields(&[("to", "up")])).await.with_status(303);
    let after = names(&organiser.open(&list).await);
    assert_eq!(after[after.len() - 2], "Leïla Haddad");
    for (query, found) in [("leila", 1), ("مهندسة", 1), ("LEÏLA arch", 1), ("ddad", 0), ("%", 0)] {
        let page = organiser.query(&list, &[("q", query)]).await.with_status(200);
        assert_eq!(names(&page).len(), found, "{query}");
        assert_eq!(page.texts(".empty h2").len(), usize::from(found == 0), "{query}");
    }
    let none = organiser.query(&list, &[("waiting", "1")]).await.with_status(200);
    assert!(names(&none).is_empty());

    // Somebody who is on the programme: the sessions are named before anything goes.
    let moderator = after.iter().position(|name| name.contains("Billaud")).expect("the moderator");
    let href = organiser.open(&list).await.attributes(".folk .who-is a", "href")[moderator].clone();
    let asked = organiser.open(&format!("{href}/remove")).await;
    assert!(!asked.texts(".goes li").is_empty(), "{}", asked.text());
    organiser.post(&format!("{href}/remove"), &[]).await.with_status(303);
    assert_eq!(names(&organiser.open(&list).await).len(), before.len() - 1);
    let public = evening.visitor().open(&event_path("fr", "")).await.text();
    assert!(public.contains("Billaud"), "what is published stays");
    publish(&evening).await;
    let public = evening.visitor().open(&event_path("fr", "")).await.text();
    assert!(!public.contains("Billaud"), "{public}");
}

async fn two_organisers_lose_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let page = add_speaker(&organiser, "Leïla Haddad").await;
    let (mine, theirs) = (organiser.open(&page).await, organiser.open(&page).await);
    let sent = refilled(&theirs, &[("job-fr", "Architecte"), ("role-fr", "Invitée")]);
    organiser.post(&page, &sent).await.with_status(303);
    let sent = refilled(&mine, &[("name-en", "Leila Haddad")]);
    organiser.post(&page, &sent).await.with_status(303);
    let both = organiser.open(&page).await;
    assert_eq!(
        (both.attributes("#job-fr", "value"), both.attributes("#name-en", "value")),
        (vec!["Architecte".into()], vec!["Leila Haddad".into()])
    );

    let clash = refilled(&mine, &[("role-fr", "Modératrice")]);
    let asked = organiser.post(&page, &clash).await.with_status(409);
    assert_eq!(asked.attributes("#role-fr", "value"), ["Modératrice"]);
    assert!(asked.texts("#role-fr-theirs").join("").contains("Invitée"), "{}", asked.text());
    organiser.post(&page, &refilled(&asked, &[])).await.with_status(303);
    assert_eq!(organiser.open(&page).await.attributes("#role-fr", "value"), ["Modératrice"]);
}

/// Somebody who speaks at the evening, with the address of their page in the console.
async fn speaker(evening: &Evening, organiser: &Visitor, name: &str) -> (Visitor, String, SpeakerId) {
    let page = add_speaker(organiser, name).await;
    let id = page.rsplit('/').next().expect("an address").parse::<SpeakerId>().expect("an identity");
    let info = evening.info().await;
    let grant =
        Grant { speaker_id: Some(id), ..Grant::at_event(info.organisation.id, info.event.id, Role::Speaker) };
    (evening.member(grant).await, page, id)
}

async fn what_a_speaker_writes_shows_once_approved_and_published(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let (leila, page, id) = speaker(&evening, &organiser, "Leïla Haddad").await;
    publish(&evening).await;
    let public = event_path("fr", &format!("/speakers/{id}"));
    let own = format!("/fr/my/speaker/{ORGANISATION}/{EVENT}");
    let wrong = refilled(&leila.open(&own).await, &[("name-fr", "")]);
    leila.post(&own, &wrong).await.with_status(422);
    let written = [
        ("biography-fr", "Née à Fès.\n\nElle bâtit des ponts."),
        ("link-1-url", "https://exemple.org/leila"),
    ];
    leila.post(&own, &refilled(&leila.open(&own).await, &written)).await.with_status(303);
    leila.post_file(&format!("{own}/picture"), "moi.png", &portrait()).await.with_status(303);
    let src = leila.open(&own).await.attributes("#picture img.sight", "src");
    leila.open(&src[0]).await;
    let strangers =
        [evening.visitor(), evening.door("A").await, speaker(&evening, &organiser, "Autre").await.0];
    for stranger in &strangers {
        assert_eq!(stranger.get(&src[0]).await.status, 404, "a picture that waits is nobody else's business");
    }
    publish(&evening).await;
    assert!(!evening.visitor().open(&public).await.text().contains("ponts"), "nothing shows before approval");

    let waiting = organiser.query(&console_path("fr", "/speakers"), &[("waiting", "1")]).await;
    assert_eq!(waiting.texts(".folk .who-is a"), ["Leïla Haddad"]);
    let review = organiser.open(&page).await;
    assert!(review.texts(".compare").join(" ").contains("Elle bâtit des ponts."), "{}", review.text());
    assert_eq!(review.attributes(".compare img", "src"), src);
    let read = review.attributes("input[name=read]", "value")[0].clone();
    let back = format!("{page}/send-back");
    let unsaid = organiser.post(&back, &fields(&[("read", &read), ("reason", " ")])).await.with_status(422);
    assert_eq!(unsaid.attributes("[aria-invalid=true]", "name"), ["reason"]);
    organiser.post(&back, &fields(&[("read", &read), ("reason", "Plus court, svp.")])).await.with_status(303);
    assert!(leila.open(&own).await.text().contains("Plus court, svp."));

    let shorter = refilled(&leila.open(&own).await, &[("biography-fr", "Elle bâtit des ponts.")]);
    leila.post(&own, &shorter).await.with_status(303);
    let stale = organiser.post(&format!("{page}/approve"), &fields(&[("read", &read)])).await;
    assert!(stale.location().ends_with("done=written-anew"), "what was written since is not approved unseen");
    let read = organiser.open(&page).await.attributes("input[name=read]", "value")[0].clone();
    organiser.post(&format!("{page}/approve"), &fields(&[("read", &read)])).await.with_status(303);
    assert!(
        !evening.visitor().open(&public).await.text().contains("ponts"),
        "approved, and not yet published"
    );
    publish(&evening).await;
    let shown = evening.visitor().open(&public).await;
    assert!(shown.text().contains("Elle bâtit des ponts.") && !shown.text().contains("Née à Fès"));
    assert_eq!(shown.attributes(".links a", "href"), ["https://exemple.org/leila"]);
    let portrait = shown.attributes(".id img", "src");
    assert_eq!(evening.visitor().open(&portrait[0]).await.header("content-type"), "image/jpeg");
    let event = evening.visitor().open(&event_path("ar", "")).await;
    assert!(event.attributes(".people .id img", "src").iter().any(|small| small.starts_with(&portrait[0])));
    // A session of theirs opens nothing else of the console.
    for path in ["", "/speakers", "/registrations", "/partners"] {
        assert_eq!(leila.get(&console_path("fr", path)).await.status, 403, "{path}");
    }
}

async fn one_consulate_never_sees_anothers_people(backend: Backend) {
    let evening = Evening::start(backend);
    another_organisation(&evening).await;
    let organiser = evening.organiser().await;
    let (leila, page, id) = speaker(&evening, &organiser, "Leïla Haddad").await;
    let own = format!("/fr/my/speaker/{ORGANISATION}/{EVENT}");
    leila
        .post(&own, &refilled(&leila.open(&own).await, &[("biography-fr", "Secret")]))
        .await
        .with_status(303);
    organiser.post_file(&format!("{page}/picture"), "moi.png", &portrait()).await.with_status(303);
    let src = organiser.open(&page).await.attributes("#picture img.sight", "src");
    let elsewhere = evening.organiser_of("autre").await;
    assert_eq!(elsewhere.get(&page).await.status, 403);
    assert_eq!(elsewhere.get(&src[0]).await.status, 404);
    // Through their own event they reach nothing of it either.
    let theirs = format!("/fr/console/autre/{EVENT}/speakers/{id}");
    for path in ["", "/remove"] {
        assert_eq!(elsewhere.get(&format!("{theirs}{path}")).await.status, 404, "{path}");
    }
    for path in ["", "/move", "/picture/remove", "/approve", "/send-back", "/remove", "/invite"] {
        let sent = fields(&[("name-fr", "Volée"), ("to", "up"), ("read", "1"), ("reason", "x")]);
        assert_eq!(elsewhere.post(&format!("{theirs}{path}"), &sent).await.status, 404, "{path}");
    }
    assert_eq!(elsewhere.post_file(&format!("{theirs}/picture"), "x.png", &portrait()).await.status, 404);
    assert_eq!(leila.get(&format!("/fr/my/speaker/autre/{EVENT}")).await.status, 403);
    assert!(organiser.open(&page).await.text().contains("Secret"));
}

async fn an_invited_speaker_is_written_to_and_lands_on_their_own_page(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let page = add_speaker(&organiser, "Leïla Haddad").await;
    assert_eq!(organiser.post(&format!("{page}/invite"), &[]).await.status, 404, "no address yet");
    let sent = refilled(&organiser.open(&page).await, &[("email", "leila@exemple.org")]);
    organiser.post(&page, &sent).await.with_status(303);
    organiser.post(&format!("{page}/invite"), &[]).await.with_status(303);
    let letters = evening.letters_to("leila@exemple.org", 1).await;
    assert!(letters[0].text().contains("/fr/invitation/"), "{}", letters[0].text());
    let (known, _, _) = speaker(&evening, &organiser, "Omar Fassi").await;
    let events = known.open("/fr/console").await.attributes("main a", "href");
    assert!(events.contains(&format!("/fr/my/speaker/{ORGANISATION}/{EVENT}")), "{events:?}");
}

async fn who_is_taken_off_the_programme_writes_nothing_any_more(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let (leila, page, id) = speaker(&evening, &organiser, "Leïla Haddad").await;
    let (omar, _, _) = speaker(&evening, &organiser, "Omar Fassi").await;
    let own = format!("/fr/my/speaker/{ORGANISATION}/{EVENT}");
    leila.post(&own, &refilled(&leila.open(&own).await, &[("job-fr", "Architecte")])).await.with_status(303);
    let owner = Grant::in_organisation(evening.info().await.organisation.id, Role::Owner);
    let journal = evening.member(owner).await.open("/fr/console/maroc-lyon/journal").await;
    assert!(journal.text().contains("Page de l’intervenant proposée par lui-même"), "{}", journal.text());
    // An invitation that nobody answered yet ends too.
    let sent = refilled(&organiser.open(&page).await, &[("email", "leila@exemple.org")]);
    organiser.post(&page, &sent).await.with_status(303);
    organiser.post(&format!("{page}/invite"), &[]).await.with_status(303);
    let letter = evening.letters_to("leila@exemple.org", 1).await.remove(0);
    let invitation = letter.text();
    let at = invitation.find("/fr/invitation/").expect("a link");
    let link = invitation[at..].split_whitespace().next().expect("a link").to_owned();
    evening.visitor().open(&link).await;

    organiser.post(&format!("{page}/remove"), &[]).await.with_status(303);
    assert_eq!(leila.get(&own).await.status, 403, "her page is nobody's");
    assert_eq!(leila.post(&own, &fields(&[("name-fr", "Encore")])).await.status, 403);
    evening.visitor().get(&link).await.with_status(410);
    omar.open(&own).await;
    let app = evening.app().await;
    let left = app.store().speakers(evening.info().await.event.id).await.expect("speakers");
    assert!(left.iter().all(|one| one.id != id));
}

async fn who_does_not_see_a_portrait_reads_what_it_shows(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let page = add_speaker(&organiser, "Leïla Haddad").await;
    assert!(organiser.open(&page).await.attributes("[name=alt-fr]", "name").is_empty(), "no portrait yet");
    organiser.post_file(&format!("{page}/picture"), "moi.png", &portrait()).await.with_status(303);
    let pictured = organiser.open(&page).await;
    assert_eq!(pictured.attributes("#picture img.sight", "alt"), ["Leïla Haddad"], "her name, by default");
    assert_eq!(pictured.attributes("[name=alt-fr]", "value"), [""]);
    let told = [("alt-fr", "Leïla Haddad devant un pont"), ("alt-ar", "ليلى حداد أمام جسر")];
    organiser.post(&page, &refilled(&pictured, &told)).await.with_status(303);
    publish(&evening).await;
    let id = page.rsplit('/').next().expect("an address");
    for (language, alt) in [("fr", told[0].1), ("ar", told[1].1), ("en", told[0].1)] {
        let public = event_path(language, &format!("/speakers/{id}"));
        assert_eq!(evening.visitor().open(&public).await.attributes(".id img", "alt"), [alt]);
    }
    // Another name is another default; what was written stays.
    let renamed = refilled(&organiser.open(&page).await, &[("name-fr", "Leïla Haddad-Roux")]);
    organiser.post(&page, &renamed).await.with_status(303);
    assert_eq!(organiser.open(&page).await.attributes("#picture img.sight", "alt"), [told[0].1]);
    let emptied = refilled(&organiser.open(&page).await, &[("alt-fr", ""), ("alt-ar", "")]);
    organiser.post(&page, &emptied).await.with_status(303);
    assert_eq!(organiser.open(&page).await.attributes("#picture img.sight", "alt"), ["Leïla Haddad-Roux"]);
}

/// Pages as their readers meet them: the one by which a speaker writes, and the one that the public sees.
#[tokio::test]
async fn pages_as_their_readers_meet_them() {
    let evening = Evening::start(Backend::Sqlite);
    let organiser = evening.organiser().await;
    let (leila, page, id) = speaker(&evening, &organiser, "Leïla Haddad").await;
    let own = format!("my/speaker/{ORGANISATION}/{EVENT}");
    let written =
        [("name-ar", "ليلى حداد"), ("job-fr", "Architecte"), ("biography-fr", "Née à Fès.\n\nElle bâtit.")];
    let path = format!("/fr/{own}");
    leila.post(&path, &refilled(&leila.open(&path).await, &written)).await.with_status(303);
    let review = organiser.open(&page).await;
    let read = review.attributes("input[name=read]", "value")[0].clone();
    let back = fields(&[("read", &read), ("reason", "Plus court.")]);
    organiser.post(&format!("{page}/send-back"), &back).await.with_status(303);
    for language in ["fr", "ar"] {
        let page = leila.open(&format!("/{language}/{own}")).await;
        assert_snapshot!(format!("own_speaker_{language}"), page.outline(&[]));
    }
    organiser.post(&format!("{page}/approve"), &fields(&[("read", &read)])).await.with_status(303);
    publish(&evening).await;
    let (id, base) = (id.to_string(), format!("http://{}", evening.server().address));
    for language in ["fr", "ar"] {
        let page = evening.visitor().open(&event_path(language, &format!("/speakers/{id}"))).await;
        assert_snapshot!(format!("speaker_{language}"), page.outline(&[("base", &base), ("speaker", &id)]));
    }
}
