//! The programme for everybody: chosen from without an account, kept by the ticket, told of when it changes.

use std::time::Duration;

use domain::agenda::{Colour, Session, SessionKind, Track, Visibility};
use domain::ids::{SessionId, TrackId};
use domain::locale::Localized;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;
use persistence::Write;
use uuid::Uuid;

use crate::roles::another_organisation;

on_both_databases!(
    sessions_are_chosen_without_an_account,
    what_is_prepared_stays_within,
    a_selection_follows_to_the_ticket_and_takes_its_seat,
    the_last_seats_of_a_session_go_to_as_many,
    who_chose_what_moves_is_written_to_once,
    what_changed_is_told,
);

/// Pages that everybody shares are at most a second old.
async fn grow_old() {
    tokio::time::sleep(Duration::from_millis(1_200)).await;
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn text(fr: &str) -> Localized {
    Localized { fr: fr.to_owned(), ..Localized::default() }
}

async fn sessions(evening: &Evening) -> Vec<Session> {
    evening.app().await.store().agenda(evening.info().await.event.id).await.expect("a programme")
}

/// Changes the working copy, and nothing that is shown.
async fn prepare(evening: &Evening, change: impl AsyncFnOnce(&Write)) {
    let write = evening.app().await.store().write().await.expect("begins");
    change(&write).await;
    write.touch_event(evening.info().await.event.id).await.expect("counts");
    write.commit().await.expect("commits");
}

/// Has people sign up for a session.
async fn with_seats(evening: &Evening, session: SessionId, seats: u32) {
    prepare(evening, async |write| {
        write.set_session_seats(session, Some(seats)).await.expect("sets");
    })
    .await;
}

async fn choose(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Page {
    visitor.post(path, &pairs(fields)).await.with_status(303)
}

/// The numbers of the sessions that a page has as chosen.
fn chosen(page: &Page) -> Vec<String> {
    page.attributes("button[name=drop]", "value")
}

async fn sessions_are_chosen_without_an_account(backend: Backend) {
    let evening = Evening::start(backend);
    for language in ["fr", "ar"] {
        let (visitor, path) = (evening.visitor(), event_path(language, "/programme"));
        let page = visitor.open(&path).await;
        assert_eq!(page.attributes("html", "lang"), [language]);
        assert_eq!(page.attributes("ol.parts > li", "id"), ["s1", "s2", "s3", "s4"], "{}", page.text());
        assert_eq!(page.attributes(r#"head link[rel="alternate"]"#, "hreflang"), ["fr", "ar", "en"]);
        assert!(page.attributes("script:not([src])", "src").is_empty() && chosen(&page).is_empty());

        let answer = choose(&visitor, &path, &[("add", "2")]).await;
        assert_eq!(answer.location(), format!("{path}#s2"));
        let cookie = answer.header("set-cookie").to_owned();
        for part in ["=2;", "HttpOnly", "SameSite=Lax", "Path=/;"] {
            assert!(cookie.contains(part), "{part} in {cookie}");
        }
        choose(&visitor, &path, &[("add", "4"), ("mine", "1")]).await;
        let mine = visitor.open(&format!("{path}?mine=1")).await;
        assert_eq!(mine.attributes("ol.parts > li", "id"), ["s2", "s4"]);
        assert!(mine.header("cache-control").contains("no-store"));
        assert!(mine.header("vary").contains("Cookie"));
        let file = visitor.open(&format!("{path}.ics")).await;
        assert!(file.header("content-type").starts_with("text/calendar"));
        assert_eq!(file.body().matches("BEGIN:VEVENT").count(), 2, "{}", file.body());

        let session = page.attributes("h3 a", "href").remove(3);
        let of_session = visitor.open(&session).await;
        assert_eq!(chosen(&of_session), ["4"]);
        let dropped = choose(&visitor, &path, &[("drop", "4"), ("from", "session")]).await;
        assert_eq!(dropped.location(), session);
        assert_eq!(chosen(&visitor.open(&path).await), ["2"]);
        let last = choose(&visitor, &path, &[("drop", "2")]).await;
        assert!(last.header("set-cookie").contains("Max-Age=0"), "nothing is kept of nothing");
        let none = visitor.get(&format!("{path}.ics")).await;
        assert_eq!((none.status, none.location()), (303, format!("{path}?mine=1")));
        // Somebody else's page has nothing of it.
        assert!(chosen(&evening.visitor().open(&path).await).is_empty());
    }
}

#[tokio::test]
async fn forms_of_other_sites_and_hostile_cookies_choose_nothing() {
    let evening = Evening::start(Backend::Sqlite);
    let (visitor, path) = (evening.visitor(), event_path("fr", "/programme"));
    let foreign = visitor.request("POST", &path).header("sec-fetch-site", "cross-site");
    let refused = visitor.send(foreign.form(&pairs(&[("add", "1")]))).await;
    assert_eq!((refused.status, refused.header("set-cookie")), (403, ""));
    for fields in [&[("add", "99")][..], &[("add", "-1")], &[("add", "1e3")], &[("track", "\r\n")], &[]] {
        let answer = choose(&visitor, &path, fields).await;
        assert!(answer.header("set-cookie").contains("=; "), "{fields:?}: {}", answer.header("set-cookie"));
    }
    let event = evening.info().await.event.id.0.simple();
    let long = "1.2.zzzz.".repeat(900);
    let hostile = ["1.2.zzz", "<script>", "1.%00.2", "'; DROP TABLE event", long.as_str()];
    for (n, cookie) in hostile.into_iter().enumerate() {
        let request = evening.visitor().request("GET", &path);
        let page = visitor.send(request.header("cookie", format!("multaqa_sessions_{event}={cookie}"))).await;
        let page = page.with_status(200);
        assert!(chosen(&page).len() <= 2, "{cookie}: {:?}", chosen(&page));
        assert!(page.texts("main script").is_empty());
        let register = event_path("fr", "/register");
        let fields = Form::person(n).fields(&evening.open_form(&visitor, &register).await);
        let request = visitor.request("POST", &register).header("sec-fetch-site", "same-origin");
        let request = request.header("cookie", format!("multaqa_sessions_{event}={cookie}"));
        visitor.send(request.form(&fields)).await.with_status(303);
    }
    for query in ["?day=2025-06-26", "?track=00000000-0000-0000-0000-000000000000", "?language=es"] {
        let elsewhere = visitor.get(&format!("{path}{query}")).await;
        assert_eq!((elsewhere.status, elsewhere.location()), (303, path.clone()), "{query}");
    }
    for query in ["?day=%00", "?day=hier", "?track=x", "?mine=2", "?x=y"] {
        visitor.open(&format!("{path}{query}")).await;
    }
}

async fn what_is_prepared_stays_within(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, path) = (evening.visitor(), event_path("fr", "/programme"));
    let (event, before) = (evening.info().await.event.clone(), sessions(&evening).await);
    let id = SessionId(evening.app().await.new_uuid());
    let added = Session::new(
        id,
        event.id,
        SessionKind::Workshop,
        text("Atelier caché"),
        event.starts_at,
        event.ends_at,
    );
    let track = Track {
        id: TrackId(evening.app().await.new_uuid()),
        event_id: event.id,
        name: text("Parcours caché"),
        colour: Colour::Plum,
    };
    prepare(&evening, async |write| {
        write.insert_track(&track).await.expect("adds");
        let renamed = Session { title: text("Titre caché"), track_id: Some(track.id), ..before[0].clone() };
        assert!(write.update_session(&renamed).await.expect("changes"));
        write.insert_session(&added).await.expect("adds");
        assert!(write.delete_session(event.id, before[3].id).await.expect("takes away"));
    })
    .await;
    grow_old().await;
    let page = visitor.open(&path).await;
    assert!(!page.body().contains("caché"), "{}", page.text());
    assert_eq!(page.attributes("ol.parts > li", "id").len(), 4);
    let hidden = visitor.get(&event_path("fr", &format!("/sessions/{id}"))).await.with_status(404);
    assert!(hidden.attributes("main a", "href").contains(&path), "the way back to the programme");
    assert_eq!(visitor.get(&event_path("fr", &format!("/sessions/{id}.ics"))).await.status, 404);
    choose(&visitor, &path, &[("add", "5")]).await;
    assert!(chosen(&visitor.open(&path).await).is_empty(), "what nobody can see is chosen by nobody");

    // The team's own session is on no page, whatever is published.
    let team = Session { visibility: Visibility::Team, version: 1, number: 5, ..added };
    prepare(&evening, async |write| {
        assert!(write.update_session(&team).await.expect("changes"));
    })
    .await;
    evening.publish().await;
    grow_old().await;
    let page = visitor.open(&path).await;
    assert!(page.body().contains("Titre caché") && !page.body().contains("Atelier caché"));
    assert_eq!(visitor.get(&event_path("ar", &format!("/sessions/{id}"))).await.status, 404);
    let gone = visitor.get(&event_path("ar", &format!("/sessions/{}", before[3].id))).await.with_status(410);
    assert!(gone.attributes("main a", "href").contains(&event_path("ar", "/programme")));
    assert_eq!(gone.attributes("html", "lang"), ["ar"]);

    // Another organisation's event has nothing of this one's.
    another_organisation(&evening).await;
    let theirs = format!("/fr/autre/{EVENT}");
    assert_eq!(visitor.get(&format!("{theirs}/sessions/{}", before[0].id)).await.status, 404);
    let empty = visitor.open(&format!("{theirs}/programme")).await;
    assert!(empty.texts("ol.parts > li").is_empty() && empty.text().contains("n’est pas encore annoncé"));
    assert!(visitor.open(&theirs).await.texts("#programme").is_empty(), "nothing is announced");
    let ticket = evening.register("fr", &Form::person(1)).await;
    let key = ticket.rsplit('/').next().expect("an address");
    for below in ["sessions", "sessions.ics"] {
        assert_eq!(visitor.get(&format!("{theirs}/tickets/{key}/{below}")).await.status, 404);
        assert_eq!(visitor.get(&event_path("fr", &format!("/tickets/x/{below}"))).await.status, 404);
    }
    let taken = visitor.post(&format!("{theirs}/tickets/{key}/sessions"), &pairs(&[("add", "1")])).await;
    assert_eq!(taken.status, 404);
    assert!(evening.ticket(&ticket).await.sessions.is_empty());
}

async fn a_selection_follows_to_the_ticket_and_takes_its_seat(backend: Backend) {
    let evening = Evening::with_seats(backend, 2);
    let path = event_path("fr", "/programme");
    let workshop = sessions(&evening).await.remove(1);
    with_seats(&evening, workshop.id, 1).await;
    let mut tickets = Vec::new();
    for n in 0..3 {
        let visitor = evening.visitor();
        choose(&visitor, &path, &[("add", "1")]).await;
        choose(&visitor, &path, &[("add", "2")]).await;
        let answer = evening.send_form(&visitor, "fr", &Form::person(n)).await.with_status(303);
        assert!(answer.header("set-cookie").contains("Max-Age=0"), "the ticket has it");
        tickets.push((visitor, answer.location()));
    }
    let held = async |n: usize| {
        let ticket = evening.ticket(&tickets[n].1).await;
        ticket.sessions.iter().map(|one| (one.session.number, one.has_seat)).collect::<Vec<_>>()
    };
    assert_eq!(held(0).await, [(1, false), (2, true)]);
    assert_eq!(held(1).await, [(1, false), (2, false)], "chosen, and no seat is left");
    assert_eq!(held(2).await, [(1, false), (2, false)], "who waits for the evening takes no seats");
    let full = tickets[1].0.open(&tickets[1].1).await.text();
    assert!(full.contains("Sans place réservée") && full.contains("Complet"), "{full}");
    let own = tickets[0].0.open(&tickets[0].1).await;
    assert!(own.text().contains("Votre place est réservée"), "{}", own.text());
    let file = tickets[0].0.open(&format!("{}/sessions.ics", tickets[0].1)).await.body();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 2, "{file}");

    // A seat is asked for in vain, given back, and asked for again.
    let list = format!("{}/sessions", tickets[1].1);
    let vain = choose(&tickets[1].0, &list, &[("add", "2"), ("from", "ticket")]).await;
    assert!(vain.location().contains("said=full"), "{}", vain.location());
    let told = tickets[1].0.open(vain.location().split('#').next().expect("a page")).await;
    assert_eq!(told.texts("[role=alert]").len(), 1, "{}", told.text());
    choose(&tickets[0].0, &format!("{}/sessions", tickets[0].1), &[("drop", "2")]).await;
    assert_eq!(held(0).await, [(1, false)]);
    choose(&tickets[1].0, &list, &[("add", "2")]).await;
    assert_eq!(held(1).await, [(1, false), (2, true)]);
    assert_eq!(chosen(&tickets[1].0.open(&list).await), ["1", "2"]);

    // What the device still keeps is added by a press, and then kept no longer.
    choose(&tickets[1].0, &path, &[("add", "3")]).await;
    assert!(!tickets[1].0.open(&tickets[1].1).await.texts("button[name=keep]").is_empty());
    let kept = choose(&tickets[1].0, &list, &[("keep", "1"), ("from", "ticket")]).await;
    assert!(kept.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(held(1).await, [(1, false), (2, true), (3, false)]);
    assert!(tickets[1].0.open(&tickets[1].1).await.texts("button[name=keep]").is_empty());

    // Who gives the evening up gives the session up too; then the ticket chooses nothing.
    let cancel = format!("{}/cancel", tickets[1].1);
    let asked = tickets[1].0.open(&cancel).await;
    tickets[1].0.post(&cancel, &asked.hidden_fields()).await.with_status(303);
    assert_eq!(held(1).await, []);
    assert_eq!(tickets[1].0.get(&list).await.status, 303);
    assert_eq!(tickets[1].0.post(&list, &pairs(&[("add", "2")])).await.status, 409);
    let seats =
        evening.app().await.store().session_seats(evening.info().await.event.id).await.expect("seats");
    assert_eq!(seats[&workshop.id].taken, 0, "free again");
    // The next in line has a seat at the evening now, and takes the one in the session.
    evening.accept(&tickets[2].1).await;
    choose(&tickets[2].0, &format!("{}/sessions", tickets[2].1), &[("add", "2")]).await;
    assert_eq!(held(2).await, [(1, false), (2, true)]);
}

async fn the_last_seats_of_a_session_go_to_as_many(backend: Backend) {
    const SEATS: u32 = 4;
    let evening = Evening::start(backend);
    let workshop = sessions(&evening).await.remove(0);
    with_seats(&evening, workshop.id, SEATS).await;
    let mut tickets = Vec::new();
    for n in 0..12 {
        tickets.push(evening.register("fr", &Form::person(n)).await);
    }
    // Each asks twice, as an impatient finger does; some register at the same moment with it chosen.
    let mut asking = Vec::new();
    for ticket in tickets.iter().chain(&tickets) {
        let (visitor, list) = (evening.visitor(), format!("{ticket}/sessions"));
        asking.push(tokio::spawn(async move { choose(&visitor, &list, &[("add", "1")]).await }));
    }
    for n in 20..26 {
        let visitor = evening.visitor();
        choose(&visitor, &event_path("fr", "/programme"), &[("add", "1")]).await;
        let path = event_path("fr", "/register");
        let fields = Form::person(n).fields(&evening.open_form(&visitor, &path).await);
        asking.push(tokio::spawn(async move { visitor.post(&path, &fields).await.with_status(303) }));
    }
    for answer in asking {
        let location = answer.await.expect("it ends").location();
        if location.starts_with(&event_path("fr", "/tickets/")) && !location.contains("/sessions") {
            tickets.push(location);
        }
    }
    let mut seated = 0;
    for ticket in &tickets {
        let held = evening.ticket(ticket).await;
        assert_eq!(held.sessions.len(), 1, "chosen, with a seat or without");
        seated += u32::from(held.sessions[0].has_seat);
    }
    let seats =
        evening.app().await.store().session_seats(evening.info().await.event.id).await.expect("seats");
    assert_eq!((seated, seats[&workshop.id].taken), (SEATS, SEATS));
}

async fn who_chose_what_moves_is_written_to_once(backend: Backend) {
    let evening = Evening::with_seats(backend, 4);
    let path = event_path("fr", "/programme");
    let all = [("fr", "1"), ("ar", "1"), ("fr", "4"), ("fr", "2"), ("fr", "1")];
    let mut tickets = Vec::new();
    for (n, (language, first)) in all.into_iter().enumerate() {
        let visitor = evening.visitor();
        choose(&visitor, &path, &[("add", first)]).await;
        if n < 2 {
            choose(&visitor, &path, &[("add", "3")]).await;
        }
        let ticket = evening.send_form(&visitor, language, &Form::person(n)).await.with_status(303);
        tickets.push((visitor, ticket.location()));
    }
    for n in 0..5 {
        evening.letters_to(&format!("invitee{n}@exemple.org"), 1).await;
    }
    let before = sessions(&evening).await;
    let event = evening.info().await.event.id;
    prepare(&evening, async |write| {
        let later = |one: &Session| Session {
            starts_at: one.starts_at + jiff::SignedDuration::from_mins(5),
            ends_at: one.ends_at + jiff::SignedDuration::from_mins(5),
            ..one.clone()
        };
        assert!(write.update_session(&later(&before[0])).await.expect("moves"));
        let renamed = Session { title: text("Un autre titre"), ..before[1].clone() };
        assert!(write.update_session(&renamed).await.expect("renames"));
        assert!(write.delete_session(event, before[2].id).await.expect("takes away"));
    })
    .await;
    evening.publish().await;
    // Sessions 1 and 3 in one letter, in each one's language; who waits, and who chose others, has none.
    let french = &evening.letters_to("invitee0@exemple.org", 2).await;
    let letter = french.iter().find(|one| one.text().contains("Nouvel horaire")).expect("the news").text();
    for part in [&before[0].title.fr, &before[2].title.fr] {
        assert!(letter.contains(part.as_str()), "{part} in {letter}");
    }
    assert!(letter.contains("N’a plus lieu") && letter.contains("18\u{a0}h\u{a0}50"), "{letter}");
    let key = tickets[0].1.rsplit('/').next().expect("an address");
    assert!(letter.contains(key), "the ticket's address");
    let arabic = evening.letters_to("invitee1@exemple.org", 2).await;
    assert!(arabic.iter().any(|one| one.text().contains("التوقيت الجديد")), "{arabic:?}");
    for n in 2..5 {
        evening.letters_to(&format!("invitee{n}@exemple.org"), 1).await;
    }
    // Published again as it is, and with a title alone: nobody is written to.
    prepare(&evening, async |write| {
        let after = sessions(&evening).await;
        let renamed = Session { title: text("Encore un autre"), ..after[0].clone() };
        assert!(write.update_session(&renamed).await.expect("renames"));
    })
    .await;
    evening.publish().await;
    evening.letters_to("invitee0@exemple.org", 2).await;
    // Who gave up before the next publication is not told of it.
    let cancel = format!("{}/cancel", tickets[0].1);
    let asked = tickets[0].0.open(&cancel).await;
    tickets[0].0.post(&cancel, &asked.hidden_fields()).await.with_status(303);
    evening.accept(&tickets[4].1).await;
    prepare(&evening, async |write| {
        assert!(write.delete_session(event, before[0].id).await.expect("takes away"));
    })
    .await;
    evening.publish().await;
    evening.letters_to("invitee1@exemple.org", 3).await;
    evening.letters_to("invitee0@exemple.org", 3).await;
    // Who waited has a seat since, had chosen it, and is told now.
    evening.letters_to("invitee4@exemple.org", 4).await;
}

async fn what_changed_is_told(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let (path, event) = (event_path("fr", "/changes"), evening.info().await.event.id);
    let none = visitor.open(&path).await;
    assert!(none.text().contains("Rien n’a changé"), "{}", none.text());
    let before = sessions(&evening).await;
    // More than a page of them.
    for round in 0..60 {
        prepare(&evening, async |write| {
            for session in sessions(&evening).await.iter().take(2) {
                let title = text(&format!("Titre {round}"));
                assert!(write.update_session(&Session { title, ..session.clone() }).await.expect("renames"));
            }
            if round == 59 {
                assert!(write.delete_session(event, before[3].id).await.expect("takes away"));
            }
        })
        .await;
        evening.publish().await;
    }
    grow_old().await;
    let first = visitor.open(&path).await;
    assert_eq!(first.texts(".changes > li").len(), 100);
    let latest = first.texts("section").remove(0);
    assert!(latest.contains("Titre 59") && latest.contains("N’a plus lieu"), "{latest}");
    assert!(
        latest.contains("Autre titre : c’était « Titre 58 »".replace(" :", "\u{a0}:").as_str())
            || latest.contains("Titre 58")
    );
    let older = first.attributes(".older a", "href").remove(0);
    let second = visitor.open(&older).await;
    assert_eq!(second.texts(".changes > li").len(), 21, "none twice, none left out");
    assert!(second.attributes(".older a", "href").is_empty());
    for language in ["ar", "en"] {
        let page = visitor.open(&event_path(language, "/changes")).await;
        assert_eq!(page.attributes("html", "lang"), [language]);
        assert!(!page.attributes("section h2 time", "datetime").is_empty());
    }
    for nonsense in ["?after=x", "?after=1", "?after=-1.-1", "?after=%00.1"] {
        assert_eq!(visitor.open(&format!("{path}{nonsense}")).await.texts(".changes > li").len(), 100);
    }
    let gone = SessionId(Uuid::from_u128(1));
    assert_eq!(visitor.get(&event_path("fr", &format!("/sessions/{gone}"))).await.status, 404);
}
