//! Organisers make an event, prepare it together and show it.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

on_both_databases!(
    an_event_goes_from_nothing_to_everybody,
    two_organisers_at_once_lose_nothing,
    who_publishes_second_is_told_what_changed,
    clock_changes_are_asked_back,
    seats_are_never_fewer_than_people,
    an_event_is_copied_to_another_day,
    a_cover_is_shown_once_it_is_published,
    a_drafts_address_changes_until_it_is_published,
    the_publics_list_is_read_page_by_page,
);

fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Makes an event and returns the address of its console, without a language.
async fn make(organiser: &Visitor, title: &str) -> String {
    let path = format!("/fr/console/{ORGANISATION}/new");
    let form = organiser.open(&path).await;
    let fields = form.filled(&[
        ("theme-fr", title),
        ("day1_date", "2031-06-25"),
        ("day1_doors_time", "18:00"),
        ("day1_starts_time", "18:45"),
        ("day1_ends_time", "21:00"),
        ("place_name-fr", "Le salon"),
        ("city-fr", "Lyon"),
        ("capacity", "2"),
        ("contact", "soiree@exemple.org"),
    ]);
    let made = organiser.post(&path, &fields).await.with_status(303).location();
    let console = made.strip_prefix("/fr").and_then(|path| path.strip_suffix("?done=made"));
    console.expect("the steps follow").to_owned()
}

async fn save(who: &Visitor, path: &str, opened: &Page, typed: &[(&str, &str)]) -> Page {
    who.post(path, &opened.filled(typed)).await
}

async fn an_event_goes_from_nothing_to_everybody(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let empty = organiser.post(&format!("/fr/console/{ORGANISATION}/new"), &[]).await.with_status(422);
    assert_eq!(empty.texts(".sum a").len(), 6, "every fault at once: {}", empty.text());
    let console = make(&organiser, "Été à Fès").await;
    let steps = organiser.open(&format!("/fr{console}?done=made")).await;
    assert_eq!(steps.texts(".steps li").len(), 9, "{}", steps.text());
    let details = organiser.open(&format!("/fr{console}/details")).await;
    for language in ["ar", "en"] {
        let place = details.attributes(&format!("[name=place_name-{language}]"), "value");
        assert_eq!(place.concat(), "", "the latest event's place is not this one's");
        assert!(!details.attributes(&format!("[name=city-{language}]"), "value").concat().is_empty());
    }
    assert!(console.ends_with("/ete-a-fes-2031"), "{console}");
    for link in details.attributes(".side a", "href") {
        organiser.open(&link).await;
    }
    let twin = make(&organiser, "Été à Fès").await;
    assert!(twin.ends_with("/ete-a-fes-2031-2"), "an address that is taken gets a number: {twin}");
    let arabic = make(&organiser, "مغاربة العالم").await;
    assert!(arabic.ends_with("-2031") && arabic.is_ascii(), "{arabic}");

    let public = console.replacen("/console", "/fr", 1);
    let guest = evening.visitor();
    assert_eq!(guest.get(&public).await.status, 404, "a draft is nobody's business");
    assert!(!guest.open("/fr/").await.text().contains("Fès"));
    let asked = guest.get(&format!("/fr{console}/details")).await.with_status(303);
    let nowhere = guest.get(&format!("/fr/console/{ORGANISATION}/nulle-part/details")).await.with_status(303);
    assert_eq!(asked.location(), nowhere.location(), "whether there is one is not told");
    let list = organiser.query("/fr/console", &[("q", "fes"), ("state", "draft")]).await.with_status(200);
    assert_eq!(list.texts("main li b").len(), 2, "{}", list.text());

    let page = organiser.open(&format!("/fr{console}/publish")).await;
    assert!(page.text().contains("Jamais publié"), "{}", page.text());
    for language in ["fr", "ar", "en"] {
        let preview = organiser.open(&format!("/{language}{console}/publish/preview")).await;
        assert_eq!(preview.attributes("html", "lang"), [language]);
        assert!(preview.texts("h1")[0].contains("Fès") && !preview.texts(".preview-note").is_empty());
    }
    organiser.post(&format!("/fr{console}/publish"), &page.form()).await.with_status(303);
    let shown = guest.open(&public).await;
    assert!(shown.texts("h1")[0].contains("Été à Fès"));
    let register = format!("{public}/register");
    let hidden = evening.open_form(&guest, &register).await;
    let sent = Form::named("Hind", "Tazi", "hind@exemple.org").fields(&hidden);
    let ticket = guest.post(&register, &sent).await.with_status(303).location();

    let state = format!("/fr{console}/state");
    organiser.post(&state, &owned(&[("turn", "close")])).await.with_status(303);
    let refused = guest.post(&register, &sent).await.with_status(410);
    assert!(refused.text().contains("Les inscriptions sont closes"), "{}", refused.text());
    let again = organiser.post(&state, &owned(&[("turn", "close")])).await;
    assert_eq!(again.status, 409, "it is closed already");
    organiser.post(&state, &owned(&[("turn", "reopen")])).await.with_status(303);
    guest.open(&register).await;
    let asked = organiser.open(&format!("{state}?turn=archive")).await;
    organiser.post(&state, &asked.form()).await.with_status(303);
    assert!(!guest.open("/fr/").await.text().contains("Fès"), "put away");
    guest.open(&ticket).await;
    organiser.post(&state, &owned(&[("turn", "restore")])).await.with_status(303);
    guest.get(&register).await.with_status(410);
}

async fn two_organisers_at_once_lose_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let (first, second) = (evening.organiser().await, evening.organiser().await);
    let path = console_path("fr", "/details");
    let (at_first, at_second) = (first.open(&path).await, second.open(&path).await);
    let typed = [("lead-fr", "Une autre phrase."), ("doors", "A, B, C")];
    save(&first, &path, &at_first, &typed).await.with_status(303);
    let saved = save(&second, &path, &at_second, &[("host-fr", "Un autre hôte"), ("doors", "A, B, C")]).await;
    assert!(saved.with_status(303).location().ends_with("done=merged"), "both changes are there");
    let now = first.open(&path).await;
    let value = |page: &Page, name: &str| {
        let form = page.form();
        form.into_iter().find(|(known, _)| known == name).map(|(_, value)| value).unwrap_or_default()
    };
    assert_eq!(value(&now, "lead-fr"), "Une autre phrase.");
    assert_eq!(value(&now, "host-fr"), "Un autre hôte");

    save(&first, &path, &now, &[("lead-fr", "La première")]).await.with_status(303);
    let both = save(&second, &path, &now, &[("lead-fr", "La seconde")]).await.with_status(409);
    assert_eq!(value(&both, "lead-fr"), "La seconde", "what was typed is kept");
    assert!(both.texts(".theirs").join(" ").contains("La première"), "beside what was saved");
    assert_eq!(value(&first.open(&path).await, "lead-fr"), "La première");
    second.post(&path, &both.form()).await.with_status(303);
    assert_eq!(value(&first.open(&path).await, "lead-fr"), "La seconde", "decided with open eyes");
    let public = evening.visitor().open(&event_path("fr", "")).await.text();
    assert!(!public.contains("La seconde"), "not before it is published");
}

async fn who_publishes_second_is_told_what_changed(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let (details, publish) = (console_path("fr", "/details"), console_path("fr", "/publish"));
    let change = async |title: &str| {
        let opened = organiser.open(&details).await;
        save(&organiser, &details, &opened, &[("theme-fr", title)]).await.with_status(303);
    };
    change("Premier titre").await;
    let looked_at = organiser.open(&publish).await;
    assert!(looked_at.text().contains("modifié (titre)") || looked_at.text().contains("modifié (Titre)"));
    change("Second titre").await;
    let confirmed = |page: &Page| {
        let keys = page.attributes(r#"input[name="confirm"]"#, "value");
        let mut fields = page.form();
        fields.extend(keys.into_iter().map(|key| ("confirm".to_owned(), key)));
        fields
    };
    let refused = organiser.post(&publish, &confirmed(&looked_at)).await.with_status(409);
    assert!(refused.texts("#h-moved").len() == 1, "what moved is named: {}", refused.text());
    let public = async || evening.visitor().open(&event_path("fr", "")).await.text();
    assert!(!public().await.contains("titre"), "nothing was published");
    let bare = organiser.post(&publish, &refused.hidden_fields()).await;
    assert_eq!(bare.status, 422, "the evening is past: that must be confirmed");
    organiser.post(&publish, &confirmed(&refused)).await.with_status(303);
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    assert!(public().await.contains("Second titre"));
}

async fn clock_changes_are_asked_back(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let console = make(&organiser, "Nuit blanche").await;
    let path = format!("/fr{console}/details");
    let opened = organiser.open(&path).await;
    let night = [
        ("day1_date", "2026-03-29"),
        ("day1_doors_time", ""),
        ("day1_starts_time", "02:30"),
        ("day1_ends_time", "05:00"),
    ];
    let skipped = save(&organiser, &path, &opened, &night).await.with_status(422);
    assert!(skipped.texts(".err").join(" ").contains("n’existe pas ce jour-là"), "{}", skipped.text());
    let autumn = [
        ("day1_date", "2026-10-25"),
        ("day1_doors_time", ""),
        ("day1_starts_time", "02:30"),
        ("day1_ends_time", "05:00"),
    ];
    let twice = save(&organiser, &path, &opened, &autumn).await.with_status(422);
    assert_eq!(twice.attributes(r#"input[name="day1_starts_which"]"#, "value"), ["first", "second"]);
    let chosen = save(&organiser, &path, &twice, &[("day1_starts_which", "second")]).await.with_status(303);
    let saved = organiser.open(&chosen.location()).await;
    assert_eq!(saved.attributes(r#"input[name="day1_starts_which"][checked]"#, "value"), ["second"]);
}

async fn seats_are_never_fewer_than_people(backend: Backend) {
    let evening = Evening::with_seats(backend, 2);
    for n in 0..3 {
        evening.register("fr", &Form::person(n)).await;
    }
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/details");
    let opened = organiser.open(&path).await;
    let refused = save(&organiser, &path, &opened, &[("capacity", "1")]).await.with_status(422);
    assert!(refused.texts(".err").join(" ").contains("2 places sont déjà prises"), "{}", refused.text());
    save(&organiser, &path, &opened, &[("capacity", "4")]).await.with_status(303);
    let seats = evening.seats().await;
    assert_eq!((seats.capacity, seats.taken, seats.waiting), (4, 3, 0), "who waited has a seat");
    assert_eq!(evening.letters_to("invitee2@exemple.org", 2).await.len(), 2, "and was told");
}

async fn an_event_is_copied_to_another_day(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/copy");
    let opened = organiser.open(&path).await;
    let missing = organiser.post(&path, &opened.form()).await.with_status(422);
    assert_eq!(missing.attributes(".sum a", "href"), ["#date"]);
    let made = save(&organiser, &path, &opened, &[("theme-fr", "La suite"), ("date", "2026-11-25")]).await;
    let details = made.with_status(303).location();
    assert!(details.contains("/la-suite-2026/"), "{details}");
    let preview = organiser.open(&details.replace("details?done=copied", "publish/preview")).await;
    let original = evening.visitor().open(&event_path("fr", "")).await;
    assert_eq!(preview.texts(".talk h3"), original.texts(".talk h3"), "the programme came along");
    assert_eq!(preview.texts(".slot .at time"), original.texts(".slot .at time"), "at the same hours");
    assert!(preview.texts(".facts time")[0].contains("25 novembre 2026"));
}

/// One point, as a PNG file.
const POINT: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// Sends the form of the cover, as a browser does.
async fn send_cover(who: &Visitor, path: &str, file: &[u8], alt: &str) -> Page {
    let mut body = Vec::new();
    body.extend_from_slice(
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n",
    );
    body.extend_from_slice(file);
    let text = "\r\n--x\r\nContent-Disposition: form-data; name=\"alt-fr\"\r\n\r\n";
    body.extend_from_slice(format!("{text}{alt}\r\n--x--\r\n").as_bytes());
    let request = who.request("POST", path).header("sec-fetch-site", "same-origin");
    who.send(request.header("content-type", "multipart/form-data; boundary=x").body(body)).await
}

async fn a_cover_is_shown_once_it_is_published(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/details/cover");
    organiser.open(&path).await;
    let refused = send_cover(&organiser, &path, b"<svg/>", "Un phare").await.with_status(422);
    assert_eq!(refused.attributes(".sum a", "href"), ["#file"], "{}", refused.text());
    assert_eq!(refused.attributes("[name=alt-fr]", "value"), ["Un phare"], "what was typed is kept");
    let point = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, POINT).expect("a file");
    let untold = send_cover(&organiser, &path, &point, "").await.with_status(422);
    assert_eq!(untold.attributes(".sum a", "href"), ["#alt-fr"]);
    send_cover(&organiser, &path, &point, "Un phare").await.with_status(303);
    let guest = evening.visitor();
    assert!(guest.open(&event_path("fr", "")).await.texts(".cover").is_empty(), "not yet");
    let preview = organiser.open(&console_path("fr", "/publish/preview")).await;
    assert_eq!(preview.attributes(".cover img", "alt"), ["Un phare"]);
    let picture = preview.attributes(".cover img", "src").remove(0);
    assert_eq!(guest.get(&picture).await.status, 404, "nor its file");
    let publish = console_path("fr", "/publish");
    let page = organiser.open(&publish).await;
    let mut fields = page.form();
    let keys = page.attributes(r#"input[name="confirm"]"#, "value");
    fields.extend(keys.into_iter().map(|key| ("confirm".to_owned(), key)));
    organiser.post(&publish, &fields).await.with_status(303);
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    let shown = guest.open(&event_path("ar", "")).await.attributes(".cover img", "src");
    assert_eq!(shown, std::slice::from_ref(&picture));
    guest.open(&picture).await;
}

async fn a_drafts_address_changes_until_it_is_published(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let first = format!("/fr{}/details", make(&organiser, "Forum des bâtisseurs").await);
    let second = format!("/fr{}/details", make(&organiser, "Autre forum").await);
    let slug_of = |path: &str| path.rsplit('/').nth(1).expect("a slug").to_owned();
    let taken = slug_of(&first);
    let page = organiser.open(&second).await;
    let with = |page: &Page, slug: &str| {
        let mut fields = page.form();
        fields.retain(|(name, _)| name != "slug");
        fields.push(("slug".to_owned(), slug.to_owned()));
        fields
    };
    for slug in [taken.as_str(), EVENT, "Pas un slug", "a/b"] {
        let refused = organiser.post(&second, &with(&page, slug)).await.with_status(422);
        assert_eq!(refused.attributes(".sum a", "href"), ["#slug"], "{slug}: {}", refused.text());
        assert_eq!(refused.attributes("[name=slug]", "value"), [slug], "what was typed is kept");
    }
    let moved = organiser.post(&second, &with(&page, "forum-2026")).await.with_status(303).location();
    assert!(moved.contains("/forum-2026/details"), "{moved}");
    organiser.open(&moved).await;
    organiser.get(&second).await.with_status(404);
    // What is published keeps its address, whatever is sent.
    let shown = organiser.open(&console_path("fr", "/details")).await;
    assert!(shown.attributes("[name=slug]", "value").is_empty());
    organiser.post(&console_path("fr", "/details"), &with(&shown, "ailleurs")).await.with_status(403);
}

async fn the_publics_list_is_read_page_by_page(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    for number in 1..=30 {
        let console = make(&organiser, &format!("Rencontre {number}")).await;
        let page = organiser.open(&format!("/fr{console}/publish")).await;
        organiser.post(&format!("/fr{console}/publish"), &page.form()).await.with_status(303);
    }
    let guest = evening.visitor();
    let first = guest.open("/fr/").await;
    let older = first.attributes("main p.row a", "href");
    assert_eq!((first.texts(".dated li").len(), older.len()), (30, 1));
    let last = guest.open(&older[0]).await;
    assert_eq!((last.texts(".dated li").len(), last.texts("main p.row a").len()), (1, 0));
    assert_eq!(last.attributes(".dated a", "href"), [event_path("fr", "")], "the oldest");
    assert_eq!(guest.get("/fr/?after=x").await.status, 404);
}
