//! The door: what it says of every kind of badge, once and twice, and undone.

use std::time::Duration;

use app::event::EventDefinition;
use documents::badge::SigningKey;
use domain::badge::BadgeClaims;
use domain::ids::EventId;
use domain::text::Slug;
use jiff::{SignedDuration, Timestamp};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path, door_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;
use serde_json::{Value, json};
use uuid::Uuid;

on_both_databases!(
    a_badge_opens_once,
    typed_codes_open_too,
    an_admission_can_be_undone,
    what_is_no_badge_is_refused,
    badges_of_other_evenings_are_refused,
    of_two_doors_one_admits,
    the_door_finds_people_by_three_letters,
    who_is_spelt_as_typed_is_found_before_who_sounds_alike,
);

async fn scan(door: &Visitor, presented: &str) -> Value {
    let path = format!("{}?lang=fr", api_path("/checkins"));
    door.post_json(&path, &json!({ "presented": presented })).await.with_status(200).json()
}

async fn a_badge_opens_once(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::named("Yasmine", "Alaoui", "yasmine@exemple.org")).await;
    let token = evening.ticket(&ticket).await.badge.expect("a seat");
    let (a, b) = (evening.door("A").await, evening.door("B").await);
    let first = scan(&a, &token).await;
    assert_eq!((&first["verdict"], &first["signal"]), (&json!("admitted"), &json!("green")), "{first}");
    assert_eq!(first["person"]["name"], "Yasmine Alaoui");
    assert_eq!(first["person"]["category"], "attendee");
    assert_eq!(first["seats"]["inside"], 1);
    let second = scan(&b, &token).await;
    assert_eq!(
        (&second["verdict"], &second["signal"]),
        (&json!("already_inside"), &json!("amber")),
        "{second}"
    );
    assert!(second["detail"].as_str().is_some_and(|detail| detail.contains("porte\u{a0}A")), "{second}");
    assert_eq!(second["seats"]["inside"], 1);
}

async fn typed_codes_open_too(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("ar", &Form::named("مريم", "العلوي", "m@exemple.org")).await;
    let code = evening.visitor().open(&ticket).await.badge_code().expect("a code");
    let door = evening.door("A").await;
    for language in ["fr", "ar", "en"] {
        let page = door.open(&door_path(language, "")).await;
        assert_eq!(page.attributes("html", "lang"), [language]);
        assert!(page.action("/checkins").is_some(), "a form for codes that works without scripts");
    }
    let typed = [("code".to_owned(), code.to_string().to_lowercase())];
    let answer = door.post(&door_path("ar", "/checkins"), &typed).await.with_status(200);
    assert!(answer.text().contains("مريم"), "{}", answer.text());
    assert_eq!(evening.seats().await.inside, 1);
    let again = door.post(&door_path("fr", "/checkins"), &typed).await.with_status(200);
    assert!(again.text().contains("porte\u{a0}A") || again.text().contains("porte A"), "{}", again.text());
    assert_eq!(evening.seats().await.inside, 1);
    // What nobody can have printed is corrected in the form; a code of nobody's is refused over the whole screen.
    for (wrong, status) in [("0000-0000", 200), ("", 422), ("%3Cscript%3E", 422), ("<b>x</b>", 422)] {
        let page = door.post(&door_path("fr", "/checkins"), &[("code".to_owned(), wrong.to_owned())]).await;
        assert_eq!(page.status, status, "{wrong}");
        assert!(page.texts("main b b").is_empty());
        let again = page.attributes(r#"input[name=code][aria-invalid="true"]"#, "value");
        assert_eq!(again, if status == 422 { vec![wrong.to_owned()] } else { vec![] });
    }
}

async fn an_admission_can_be_undone(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::person(1)).await;
    let code = evening.ticket(&ticket).await.registration.code.to_string();
    let door = evening.door("A").await;
    let first = scan(&door, &code).await;
    let undo = api_path(&format!("/checkins/{}/undo", first["checkin_id"].as_str().expect("an id")));
    let undone = door.post_json(&undo, &json!({})).await.with_status(200).json();
    assert_eq!(undone["seats"]["inside"], 0, "{undone}");
    let twice = door.post_json(&undo, &json!({})).await;
    assert!(twice.status == 404 || twice.status == 409, "an admission is undone once: {}", twice.status);
    assert_eq!(evening.seats().await.inside, 0);

    let page = door.post(&door_path("fr", "/checkins"), &[("code".to_owned(), code)]).await.with_status(200);
    assert_eq!(evening.seats().await.inside, 1);
    let undo = page.action("/undo").expect("the answer offers to undo");
    let after = door.post(&undo, &page.hidden_fields()).await;
    assert!(after.status == 200 || after.status == 303, "{}", after.status);
    assert_eq!(evening.seats().await.inside, 0);
    // Inside, nobody cancels; outside again, they may.
    let stale =
        door.post_json(&api_path("/checkins/00000000-0000-0000-0000-000000000000/undo"), &json!({})).await;
    assert_eq!(stale.status, 404);
}

async fn what_is_no_badge_is_refused(backend: Backend) {
    let evening = Evening::with_seats(backend, 1);
    let confirmed = evening.register("fr", &Form::person(1)).await;
    let waiting = evening.register("fr", &Form::person(2)).await;
    let door = evening.door("A").await;
    let code = evening.ticket(&waiting).await.registration.code.to_string();
    assert_eq!(scan(&door, &code).await["verdict"], "waiting");

    let ticket = evening.ticket(&confirmed).await;
    let claims = BadgeClaims {
        event_id: ticket.registration.event_id,
        code: ticket.registration.code.clone(),
        expires_at: Timestamp::MAX,
    };
    let forged = SigningKey::generate().expect("a key").sign(&claims).expect("a token");
    let answer = scan(&door, &forged).await;
    assert_eq!((&answer["verdict"], &answer["signal"]), (&json!("forged"), &json!("red")), "{answer}");
    assert!(answer["person"].is_null(), "a forged badge names nobody: {answer}");

    let token = ticket.badge.expect("a seat");
    let (body, signature) = token.rsplit_once('.').expect("a JWT");
    let mut altered = signature.as_bytes().to_vec();
    altered[10] = if altered[10] == b'A' { b'B' } else { b'A' };
    let altered = format!("{body}.{}", String::from_utf8(altered).expect("ASCII"));
    assert_eq!(scan(&door, &altered).await["verdict"], "forged");
    let (_, payload) = body.split_once('.').expect("a JWT");
    let unsigned = format!("eyJhbGciOiJub25lIn0.{payload}.");
    let none = scan(&door, &unsigned).await["verdict"].clone();
    assert!(none == "forged" || none == "unreadable", "the key fixes the algorithm: {none}");

    for (presented, verdict) in [
        ("https://exemple.org/menu", "unreadable"),
        ("", "unreadable"),
        ("ZZZZ-ZZZZ", "unknown"),
        ("\u{0}\u{202e}", "unreadable"),
        (&"9".repeat(5_000), "unreadable"),
    ] {
        assert_eq!(scan(&door, presented).await["verdict"], verdict, "{presented}");
    }
    let path = format!("{confirmed}/cancel");
    let visitor = evening.visitor();
    let asked = visitor.open(&path).await;
    visitor.post(&path, &asked.hidden_fields()).await.with_status(303);
    assert_eq!(scan(&door, &token).await["verdict"], "cancelled");
    assert_eq!(evening.seats().await.inside, 0);
}

async fn badges_of_other_evenings_are_refused(backend: Backend) {
    let evening = Evening::start(backend);
    let info = evening.info().await;
    let mut event = info.event.clone();
    event.id = EventId(Uuid::from_u128(77));
    event.slug = Slug::parse("autre-soiree").expect("a slug");
    // Long enough to register for it, which ends with its badges.
    let over = evening.app().await.now() + SignedDuration::from_secs(4);
    event.badges_valid_until = over;
    let organisation = info.organisation.clone();
    let definition = EventDefinition {
        organisation,
        event,
        rooms: vec![],
        tracks: vec![],
        sessions: vec![],
        speakers: vec![],
        partners: vec![],
    };
    app::event::create(evening.app().await, &definition).await.expect("an event");

    let here = evening.register("fr", &Form::person(1)).await;
    let here = evening.ticket(&here).await.badge.expect("a seat");
    let register = "/fr/maroc-lyon/autre-soiree/register";
    let visitor = evening.visitor();
    let fields = Form::person(2).fields(&evening.open_form(&visitor, register).await);
    let there = visitor.post(register, &fields).await.with_status(303).location();
    assert_eq!(visitor.get(&there.replace("autre-soiree", "diaspora-numerique-2025")).await.status, 404);

    let app = evening.app().await;
    let other = app::event::find(app, "maroc-lyon", "autre-soiree").await.expect("it is there");
    let key = there.rsplit('/').next().expect("an address");
    let there = app::registration::ticket(app, &other, key).await.expect("a ticket").badge.expect("a seat");
    let door = evening.door("A").await;
    let answer = scan(&door, &there).await;
    assert_eq!((&answer["verdict"], &answer["signal"]), (&json!("other_event"), &json!("red")), "{answer}");

    // No door of an evening that is over can be opened any more, but an organiser may look at a badge of it.
    let elsewhere = evening.organiser().await;
    let scan_there = |token: String| {
        let elsewhere = elsewhere.clone();
        async move {
            let path = "/api/v1/events/maroc-lyon/autre-soiree/checkins";
            elsewhere.post_json(path, &json!({ "presented": token })).await.with_status(200).json()["verdict"]
                .clone()
        }
    };
    while app.now() <= over {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    visitor.get(register).await.with_status(410);
    visitor.post(register, &fields).await.with_status(410);
    assert_eq!(scan_there(there).await, "expired");
    assert_eq!(scan_there(here).await, "other_event");
}

async fn of_two_doors_one_admits(backend: Backend) {
    let evening = Evening::start(backend);
    let doors = [evening.door("A").await, evening.door("B").await];
    for n in 0..10 {
        let ticket = evening.register("fr", &Form::person(n)).await;
        let token = evening.ticket(&ticket).await.badge.expect("a seat");
        let scans = doors.each_ref().map(|door| {
            let (door, token) = (door.clone(), token.clone());
            tokio::spawn(async move { scan(&door, &token).await["verdict"].clone() })
        });
        let mut verdicts = Vec::new();
        for one in scans {
            verdicts.push(one.await.expect("it ends").to_string());
        }
        verdicts.sort();
        assert_eq!(verdicts, [r#""admitted""#, r#""already_inside""#]);
    }
    assert_eq!(evening.seats().await.inside, 10);
}

async fn who_is_spelt_as_typed_is_found_before_who_sounds_alike(backend: Backend) {
    let evening = Evening::start(backend);
    for (given, family, mail) in [
        ("Mohammed", "Alami", "a@exemple.org"),
        ("محمد", "بناني", "b@exemple.org"),
        ("Mohamed", "Ziani", "z@exemple.org"),
        // As of a companion, whose letters go to who brings them along.
        ("Aziz", "Abbadi", "mohamed@exemple.org"),
    ] {
        evening.register("fr", &Form::named(given, family, mail)).await;
    }
    let door = evening.door("A").await;
    for (query, expected) in [
        ("mohamed", &["Mohamed Ziani", "Aziz Abbadi", "Mohammed Alami", "محمد بناني"][..]),
        ("mohammed", &["Mohammed Alami", "Mohamed Ziani", "محمد بناني"]),
        ("محمد", &["محمد بناني", "Mohammed Alami", "Mohamed Ziani"]),
    ] {
        let found = door.query(&api_path("/attendees"), &[("q", query)]).await.with_status(200).json();
        let names =
            found.as_array().expect("a list").iter().map(|one| one["name"].as_str().unwrap_or_default());
        assert_eq!(names.collect::<Vec<_>>(), expected, "{query}");
    }
}

async fn the_door_finds_people_by_three_letters(backend: Backend) {
    let evening = Evening::start(backend);
    evening.register("fr", &Form::named("Zineb", "El-Âmrani", "z@exemple.org")).await;
    evening.register("ar", &Form::named("أحمد", "بناني", "a@exemple.org")).await;
    evening.register("fr", &Form::named("Paul", "Martin", "p@exemple.org")).await;
    let door = evening.door("A").await;
    for (query, expected) in [("amr", "El-Âmrani"), ("احم", "أحمد"), ("بنا", "بناني"), ("MART", "Martin")]
    {
        let page = door.query(&door_path("fr", ""), &[("q", query)]).await.with_status(200);
        assert!(page.text().contains(expected), "{query}: {}", page.text());
        let found = door.query(&api_path("/attendees"), &[("q", query)]).await;
        assert_eq!(found.with_status(200).json().as_array().map(Vec::len), Some(1), "{query}");
    }
    let nobody = door.query(&api_path("/attendees"), &[("q", "%_%")]).await;
    assert_eq!(nobody.with_status(200).json(), json!([]));
    let page = door.query(&door_path("fr", ""), &[("q", "marti")]).await;
    let admit = page.action("/checkins").expect("a way to admit from the search");
    let code = page.attributes("form input[name=code][type=hidden], form button[name=code]", "value");
    assert_eq!(code.len(), 1, "one row found");
    door.post(&admit, &[("code".to_owned(), code[0].clone())]).await.with_status(200);
    assert_eq!(evening.seats().await.inside, 1);
    assert_eq!(evening.visitor().get(&event_path("fr", "")).await.status, 200);
}
