//! The programme as organisers prepare it.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

on_both_databases!(
    a_clash_is_shown_and_a_way_out_is_taken,
    a_clash_is_not_published_unless_it_is_confirmed,
    two_who_edit_at_once_lose_nothing,
    a_room_that_goes_says_what_would_go
);

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// What a session's form would send as it is.
fn filled(page: &Page) -> Vec<(String, String)> {
    let mut fields = page.hidden_fields();
    for input in ["text", "date", "time", "number"] {
        let css = format!("main form input[type='{input}']");
        fields.extend(page.attributes(&css, "name").into_iter().zip(page.attributes(&css, "value")));
    }
    for name in page.attributes("main form select", "name") {
        let chosen = page.attributes(&format!("select[name='{name}'] option[selected]"), "value");
        fields.push((name, chosen.into_iter().next().unwrap_or_default()));
    }
    fields
}

fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(known, _)| known != name);
    fields.push(pair(name, value));
}

async fn add_session(organiser: &Visitor, changes: &[(&str, &str)]) -> Page {
    let path = console_path("fr", "/agenda/sessions/new");
    let mut fields = filled(&organiser.open(&path).await);
    set(&mut fields, "title-fr", "Point presse");
    set(&mut fields, "visibility", "public");
    set(&mut fields, "kind", "panel");
    for (name, value) in changes {
        set(&mut fields, name, value);
    }
    organiser.post(&path, &fields).await
}

fn path_of(location: &str) -> &str {
    location.split('#').next().unwrap_or_default()
}

async fn a_clash_is_shown_and_a_way_out_is_taken(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let board = organiser.open(&console_path("fr", "/agenda")).await;
    assert_eq!(board.attributes(".cell a", "href").len(), 4, "{}", board.text());
    assert!(board.texts(".clashes").is_empty());
    let room = board.attributes(".room", "data-room").remove(0);

    // The hours are in the event's own zone; the first part of the evening is in the first room.
    let first = evening.app().await.store().agenda(evening.info().await.event.id).await.expect("sessions");
    let zone = evening.info().await.event.zone();
    let ends = zone.to_datetime(first[0].ends_at);
    let earlier = zone.to_datetime(first[0].starts_at);
    let (date, from) =
        (ends.date().to_string(), format!("{:02}:{:02}", earlier.hour(), earlier.minute() + 10));
    let to = format!("{:02}:{:02}", ends.hour(), ends.minute());
    let room = first[0].room_id.map_or(room, |id| id.to_string());
    let added = add_session(
        &organiser,
        &[
            ("starts_date", &date),
            ("starts_time", &from),
            ("ends_date", &date),
            ("ends_time", &to),
            ("room", &room),
        ],
    )
    .await
    .with_status(303);
    for language in ["fr", "ar", "en"] {
        let open = path_of(&added.location()).replacen("/fr/", &format!("/{language}/"), 1);
        let page = organiser.open(&open).await;
        assert_eq!(page.texts(".clashes li").len(), 1, "the banner: {}", page.text());
        assert_eq!(page.texts(".over").len(), 1, "the hours that both have");
        assert_eq!(page.texts(".session-panel .err").len(), 1, "the field: {}", page.text());
        assert!(!page.attributes(".session-panel [aria-invalid]", "name").is_empty());
    }
    let page = organiser.open(path_of(&added.location())).await;
    let fix = page.attributes("form.way", "action").remove(0);
    let names = page.attributes("form.way input", "name");
    let mut ways = names.into_iter().zip(page.attributes("form.way input", "value")).collect::<Vec<_>>();
    // The fields of the first way out: the next one starts with its own kind.
    let next = ways.iter().skip(1).position(|(name, _)| name == "fix").map_or(ways.len(), |at| at + 1);
    ways.truncate(next);
    let fields = ways;
    let done = organiser.post(&fix, &fields).await.with_status(303);
    assert!(done.location().contains("done=fixed"), "{}", done.location());
    let solved = organiser.open(path_of(&done.location())).await;
    assert!(solved.texts(".clashes").is_empty(), "{}", solved.text());
    let again = organiser.post(&fix, &fields).await.with_status(303);
    assert!(again.location().contains("done=outdated"), "{}", again.location());
    let nonsense = organiser.post(&fix, &[pair("fix", "magic")]).await;
    assert_eq!(nonsense.status, 400);
}

async fn a_clash_is_not_published_unless_it_is_confirmed(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let (details, publish) = (console_path("fr", "/details"), console_path("fr", "/publish"));
    let mut fields = organiser.open(&details).await.form();
    fields.extend([pair("stage", "fr"), pair("stage", "ar")]);
    organiser.post(&details, &fields).await.with_status(303);
    let info = evening.info().await;
    let sessions = evening.app().await.store().agenda(info.event.id).await.expect("sessions");
    let day = info.event.zone().to_datetime(info.event.starts_at).date().to_string();
    let room = sessions[0].room_id.map(|id| id.to_string()).unwrap_or_default();
    let changes = [
        ("starts_date", day.as_str()),
        ("starts_time", "05:00"),
        ("ends_date", &day),
        ("ends_time", "05:30"),
        ("room", &room),
        ("languages", "fr"),
    ];
    add_session(&organiser, &changes).await.with_status(303);

    let page = organiser.open(&publish).await;
    let keys = page.attributes("[name=confirm]", "value");
    let clashes = keys.iter().filter(|key| key.starts_with("clash-")).collect::<Vec<_>>();
    assert_eq!(clashes.len(), 2, "before the doors open, and French alone: {}", page.text());
    for words in ["en dehors des heures", "ni tenue ni interprétée en : arabe"] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let confirmed = |keys: &[String]| {
        let mut fields = page.form();
        fields.extend(keys.iter().map(|key| pair("confirm", key)));
        fields
    };
    let but_one = keys.iter().filter(|key| *key != clashes[0]).cloned().collect::<Vec<_>>();
    let refused = organiser.post(&publish, &confirmed(&but_one)).await.with_status(422);
    assert!(refused.text().contains("Point presse"));
    let public = async || {
        tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
        evening.visitor().open(&event_path("fr", "")).await.text()
    };
    assert!(!public().await.contains("Point presse"), "nothing was published");
    organiser.post(&publish, &confirmed(&keys)).await.with_status(303);
    assert!(public().await.contains("Point presse"), "it is meant so");
}

async fn two_who_edit_at_once_lose_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let id = evening.app().await.store().agenda(evening.info().await.event.id).await.expect("sessions")[0].id;
    let path = console_path("fr", &format!("/agenda/sessions/{id}"));
    let loaded = organiser.open(&path).await;
    let (mut mine, mut theirs) = (filled(&loaded), filled(&loaded));
    set(&mut theirs, "title-fr", "Leur titre");
    organiser.post(&path, &theirs).await.with_status(303);
    // Another field: both changes are kept.
    set(&mut mine, "title-en", "My title");
    organiser.post(&path, &mine).await.with_status(303);
    let merged = organiser.open(&path).await;
    assert_eq!(merged.attributes("#title-fr", "value"), ["Leur titre"]);
    assert_eq!(merged.attributes("#title-en", "value"), ["My title"]);
    // The same field: both are shown.
    set(&mut mine, "title-fr", "Mon titre");
    let asked = organiser.post(&path, &mine).await.with_status(409);
    assert_eq!(asked.attributes("#title-fr", "value"), ["Mon titre"]);
    assert!(asked.texts(".theirs").iter().any(|text| text.contains("Leur titre")), "{}", asked.text());

    // The grid's own form: a version that is no more moves nothing.
    let place = console_path("fr", &format!("/agenda/sessions/{id}/place"));
    let moved = [pair("version", "1"), pair("day", "2025-06-25"), pair("row", "222"), pair("rows", "6")];
    let stale = organiser.post(&place, &moved).await.with_status(303);
    assert!(stale.location().contains("done=outdated"));
    let mut moved = moved.to_vec();
    set(&mut moved, "version", "3");
    let done = organiser.post(&place, &moved).await.with_status(303);
    assert!(done.location().contains("done=saved"));
    let now = evening.app().await.store().session(evening.info().await.event.id, id).await;
    let now = now.expect("reads").expect("is there");
    assert_eq!(now.starts_at.to_string(), "2025-06-25T16:30:00Z", "row 222 is 18:30 in Lyon");
    assert_eq!(now.duration().as_mins(), 30);
    // An hour that exists twice is asked back at its field.
    let night = [
        pair("version", "4"),
        pair("starts_date", "2025-10-26"),
        pair("starts_time", "02:30"),
        pair("ends_date", "2025-10-26"),
        pair("ends_time", "04:00"),
    ];
    let twice = organiser.post(&place, &night).await.with_status(422);
    assert_eq!(twice.attributes("#starts_time", "aria-invalid"), ["true"]);
    assert_eq!(twice.attributes("input[name='starts_which']", "value"), ["first", "second"]);
}

async fn a_room_that_goes_says_what_would_go(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let list = console_path("fr", "/agenda/rooms");
    let empty = organiser.post(&list, &[]).await.with_status(422);
    assert_eq!(empty.attributes("#name-fr", "aria-invalid"), ["true"]);
    let room = [pair("name-fr", "Salle Atlas"), pair("name-ar", "قاعة الأطلس"), pair("capacity", "60")];
    organiser.post(&list, &room).await.with_status(303);
    let page = organiser.open(&list).await;
    let rooms = page.attributes(".places a", "href");
    let added = rooms.last().expect("a room").clone();
    organiser.post(&format!("{added}/move"), &[pair("to", "up")]).await.with_status(303);
    let order = organiser.open(&list).await.attributes(".places a", "href");
    assert_eq!(order.iter().position(|href| *href == added), Some(rooms.len() - 2));

    let store = evening.app().await.store().clone();
    let event = evening.info().await.event.id;
    let session = store.agenda(event).await.expect("sessions").remove(0);
    let held = console_path("fr", &format!("/agenda/rooms/{}", session.room_id.expect("a room")));
    let asked = organiser.open(&format!("{held}/delete")).await;
    assert!(asked.texts(".goes li").iter().any(|line| line.contains(&session.title.fr)), "{}", asked.text());
    organiser.post(&format!("{held}/delete"), &[]).await.with_status(303);
    let left = store.session(event, session.id).await.expect("reads").expect("is there");
    assert_eq!(left.room_id, None);
    // What was published stays as it was until it is published anew.
    let public = evening.visitor().open(&multaqa_tests::evening::event_path("fr", "")).await.text();
    assert!(public.contains(&session.room.fr), "{public}");

    let run = organiser.open(&console_path("ar", "/run")).await;
    assert_eq!(run.attributes("[data-from]", "data-until").len(), 4);
}
