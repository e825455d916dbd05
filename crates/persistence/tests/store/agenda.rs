//! How a programme changes, and what people chose of it.

use domain::agenda::{Colour, Room, Session, SessionKind, SessionSeats, Track, Visibility};
use domain::event::Event;
use domain::ids::{RegistrationId, RoomId, SessionId, TrackId};
use domain::registration::SpokenLanguage;
use migrations::{Migrator, MigratorTrait};
use multaqa_persistence::{Chosen, Move, Store};
use uuid::Uuid;

use crate::sample::{at, register, registration, stored_event, text};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    a_session_changes_and_says_from_which_version,
    rooms_and_tracks_have_an_order_and_leave_their_sessions,
    rooms_move_by_a_place_and_not_beyond_the_ends,
    numbers_are_not_given_twice,
    what_people_chose_is_kept_and_counted,
    a_session_is_never_oversold,
    another_events_programme_is_nothing,
);
on_both!(unmigrated: rooms_in_words_become_rooms);

fn room(event: &Event, number: u128) -> Room {
    let name = text(&format!("Salle {number}"));
    Room { id: RoomId(Uuid::from_u128(number)), event_id: event.id, name, capacity: None, note: text("") }
}

fn session(event: &Event, number: u128) -> Session {
    let id = SessionId(Uuid::from_u128(event.id.0.as_u128() + number));
    let title = text("Table ronde");
    Session::new(id, event.id, SessionKind::Panel, title, at(0), at(900))
}

async fn added(store: &Store, mut session: Session) -> Session {
    let write = store.write().await.expect("begins");
    session.number = write.insert_session(&session).await.expect("adds");
    write.commit().await.expect("commits");
    session
}

async fn someone(store: &Store, event: &Event, number: u32) -> RegistrationId {
    register(store, registration(event, number)).await.expect("registers").id
}

async fn a_session_changes_and_says_from_which_version(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    let mut one = added(&db.store, session(&event, 1)).await;
    assert_eq!((one.number, one.version), (1, 1));
    let (atlas, track) = (room(&event, 1), TrackId(Uuid::from_u128(1)));
    let write = db.store.write().await.expect("begins");
    write.insert_room(&atlas).await.expect("adds");
    let thread = Track { id: track, event_id: event.id, name: text("Fil"), colour: Colour::Plum };
    write.insert_track(&thread).await.expect("adds");
    one.kind = SessionKind::Workshop;
    one.room_id = Some(atlas.id);
    one.track_id = Some(track);
    one.languages = vec![SpokenLanguage::Fr];
    one.interpretation = vec![SpokenLanguage::Ar, SpokenLanguage::Zgh];
    one.visibility = Visibility::Team;
    one.ends_at = at(1800);
    assert_eq!(write.update_session(&one).await, Ok(true));
    assert_eq!(write.update_session(&one).await, Ok(false), "that version is no more");
    assert_eq!(write.set_session_seats(one.id, Some(12)).await, Ok(true));
    write.touch_event(event.id).await.expect("counts");
    write.commit().await.expect("commits");
    let expected = Session { version: 2, room: atlas.name, seats: Some(12), ..one };
    assert_eq!(db.store.session(event.id, expected.id).await, Ok(Some(expected.clone())));
    assert_eq!(db.store.tracks(event.id).await, Ok(vec![thread]));
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.delete_session(event.id, expected.id).await, Ok(true));
    assert_eq!(write.delete_session(event.id, expected.id).await, Ok(false));
    assert_eq!(write.agenda(event.id).await, Ok(vec![]));
    write.commit().await.expect("commits");
    let version = "SELECT version FROM event WHERE id = $1";
    assert_eq!(db.number(version, vec![event.id.0.into()]).await, 2);
}

async fn rooms_and_tracks_have_an_order_and_leave_their_sessions(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    let rooms = [room(&event, 3), room(&event, 1), room(&event, 2)];
    let write = db.store.write().await.expect("begins");
    for room in &rooms {
        write.insert_room(room).await.expect("adds");
    }
    let mut placed = session(&event, 1);
    placed.room_id = Some(rooms[1].id);
    write.insert_session(&placed).await.expect("adds");
    assert_eq!(write.rooms(event.id).await, Ok(rooms.to_vec()), "in the order in which they came");
    for _ in 0..2 {
        write.move_room(event.id, rooms[2].id, Move::Up).await.expect("moves");
    }
    let large = Room { capacity: Some(220), name: text("Salon"), ..rooms[0].clone() };
    assert_eq!(write.update_room(&large).await, Ok(true));
    write.commit().await.expect("commits");
    let order = vec![rooms[2].clone(), large.clone(), rooms[1].clone()];
    assert_eq!(db.store.rooms(event.id).await, Ok(order));
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.delete_room(event.id, rooms[1].id).await, Ok(true));
    assert_eq!(write.delete_room(event.id, rooms[1].id).await, Ok(false));
    write.commit().await.expect("commits");
    let left = db.store.agenda(event.id).await.expect("reads").remove(0);
    assert_eq!((left.room_id, left.room.fr.as_str(), left.version), (None, "", 2));
    assert_eq!(db.store.rooms(event.id).await.map(|rooms| rooms.len()), Ok(2));
}

async fn rooms_move_by_a_place_and_not_beyond_the_ends(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    let [one, two, three] = [1, 2, 3].map(|number| room(&event, number));
    let unknown = room(&event, 4).id;
    for (id, to, expected) in [
        (two.id, Move::Up, [&two, &one, &three]),
        (two.id, Move::Down, [&one, &three, &two]),
        (one.id, Move::Up, [&one, &two, &three]),
        (three.id, Move::Down, [&one, &two, &three]),
        (unknown, Move::Down, [&one, &two, &three]),
    ] {
        let write = db.store.write().await.expect("begins");
        for room in [&one, &two, &three] {
            write.insert_room(room).await.expect("adds");
        }
        write.move_room(event.id, id, to).await.expect("moves");
        assert_eq!(write.rooms(event.id).await, Ok(expected.map(Clone::clone).to_vec()), "{to:?}");
    }
}

async fn numbers_are_not_given_twice(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    added(&db.store, session(&event, 1)).await;
    let last = added(&db.store, session(&event, 2)).await;
    let write = db.store.write().await.expect("begins");
    write.delete_session(event.id, last.id).await.expect("deletes");
    write.commit().await.expect("commits");
    assert_eq!(added(&db.store, session(&event, 3)).await.number, 3);
    let elsewhere = stored_event(&db.store, 2, 40).await;
    assert_eq!(added(&db.store, session(&elsewhere, 1)).await.number, 1);
}

async fn what_people_chose_is_kept_and_counted(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    let (open, mut workshop) = (added(&db.store, session(&event, 1)).await, session(&event, 2));
    workshop.seats = Some(1);
    let workshop = added(&db.store, workshop).await;
    let (aya, ben) = (someone(&db.store, &event, 1).await, someone(&db.store, &event, 2).await);
    let write = db.store.write().await.expect("begins");
    write.choose_sessions(event.id, aya, &[open.id, workshop.id]).await.expect("keeps");
    write.choose_sessions(event.id, aya, &[open.id]).await.expect("is there already");
    let both = [open.id, workshop.id];
    assert_eq!(write.take_session_seats(event.id, aya, &both).await, Ok(vec![open.id]), "nobody signs up");
    assert_eq!(write.take_session_seats(event.id, aya, &[workshop.id]).await, Ok(vec![]), "hers already");
    assert_eq!(write.take_session_seats(event.id, aya, &[]).await, Ok(vec![]));
    write.commit().await.expect("commits");
    let write = db.store.write().await.expect("begins");
    write.choose_sessions(event.id, ben, &[workshop.id]).await.expect("keeps");
    let full = write.take_session_seats(event.id, ben, &[workshop.id]).await;
    assert_eq!(full, Ok(vec![workshop.id]), "full");
    drop(write);
    let write = db.store.write().await.expect("begins");
    write.choose_sessions(event.id, ben, &[open.id]).await.expect("keeps");
    assert_eq!(write.set_session_seats(workshop.id, Some(0)).await, Ok(false), "one is taken");
    write.commit().await.expect("commits");
    let mut hers = db.store.choices(event.id, aya).await.expect("reads");
    hers.sort_by_key(|chosen| chosen.session);
    let chosen = |session: &Session, has_seat| Chosen { session: session.id, has_seat };
    assert_eq!(hers, [chosen(&open, false), chosen(&workshop, true)]);
    let followings = db.store.followings(event.id).await.expect("counts");
    assert_eq!((followings[&open.id].chosen, followings[&open.id].taken), (2, 0));
    assert_eq!((followings[&workshop.id].chosen, followings[&workshop.id].taken), (1, 1));

    let write = db.store.write().await.expect("begins");
    write.drop_session(event.id, aya, workshop.id).await.expect("drops");
    write.drop_session(event.id, aya, workshop.id).await.expect("is gone already");
    write.choose_sessions(event.id, ben, &[workshop.id]).await.expect("keeps");
    assert_eq!(write.take_session_seats(event.id, ben, &[workshop.id]).await, Ok(vec![]), "hers is free");
    write.drop_all_sessions(event.id, ben).await.expect("drops");
    write.choose_sessions(event.id, aya, &[workshop.id]).await.expect("keeps");
    assert_eq!(write.take_session_seats(event.id, aya, &[workshop.id]).await, Ok(vec![]), "his is free");
    write.commit().await.expect("commits");
    let seats = db.store.session_seats(event.id).await.expect("counts");
    assert_eq!(seats, [(workshop.id, SessionSeats { seats: 1, taken: 1 })].into());
    assert_eq!(seats[&workshop.id].left(), 0);

    let write = db.store.write().await.expect("begins");
    assert_eq!(write.delete_session(event.id, workshop.id).await, Ok(true));
    write.commit().await.expect("commits");
    assert_eq!(db.store.session_seats(event.id).await, Ok([].into()));
    let hers = db.store.choices(event.id, aya).await.expect("reads");
    assert!(
        hers.contains(&chosen(&workshop, false)),
        "she is told, and has no seat in what is gone: {hers:?}"
    );
}

async fn a_session_is_never_oversold(db: &TestDatabase) {
    const SEATS: u32 = 7;
    let event = stored_event(&db.store, 1, 60).await;
    let mut workshop = session(&event, 1);
    workshop.seats = Some(SEATS);
    let workshop = added(&db.store, workshop).await;
    let mut people = Vec::new();
    for number in 0..30 {
        people.push(someone(&db.store, &event, number).await);
    }
    // Each asks twice, as an impatient finger does.
    let asked = people.iter().chain(&people).copied().collect::<Vec<_>>();
    let got = at_once(asked, |person| {
        let (store, event, session) = (db.store.clone(), event.id, workshop.id);
        async move {
            let write = store.write().await.expect("begins");
            write.choose_sessions(event, person, &[session]).await.expect("keeps");
            let got = write.take_session_seats(event, person, &[session]).await.expect("asks").is_empty();
            if got {
                write.commit().await.expect("commits");
            }
            got.then_some(person)
        }
    })
    .await;
    let mut seated = got.into_iter().flatten().collect::<Vec<_>>();
    seated.sort();
    seated.dedup();
    assert_eq!(seated.len(), SEATS as usize);
    let following = db.store.followings(event.id).await.expect("counts")[&workshop.id];
    assert_eq!((following.taken, following.chosen), (SEATS, SEATS));
    let taken = "SELECT taken FROM session_seats WHERE session_id = $1";
    assert_eq!(db.number(taken, vec![workshop.id.0.into()]).await, i64::from(SEATS));
}

async fn another_events_programme_is_nothing(db: &TestDatabase) {
    let (here, there) = (stored_event(&db.store, 1, 5).await, stored_event(&db.store, 2, 5).await);
    let mut theirs = session(&there, 1);
    theirs.seats = Some(3);
    let theirs = added(&db.store, theirs).await;
    let hall = room(&there, 1);
    let write = db.store.write().await.expect("begins");
    write.insert_room(&hall).await.expect("adds");
    write.commit().await.expect("commits");
    let visitor = someone(&db.store, &here, 1).await;
    assert_eq!(db.store.session(here.id, theirs.id).await, Ok(None));
    let write = db.store.write().await.expect("begins");
    let stolen = Session { event_id: here.id, ..theirs.clone() };
    assert_eq!(write.update_session(&stolen).await, Ok(false));
    assert_eq!(write.delete_session(here.id, theirs.id).await, Ok(false));
    assert_eq!(write.update_room(&Room { event_id: here.id, ..hall.clone() }).await, Ok(false));
    assert_eq!(write.delete_room(here.id, hall.id).await, Ok(false));
    write.choose_sessions(here.id, visitor, &[theirs.id]).await.expect("keeps");
    assert_eq!(write.take_session_seats(here.id, visitor, &[theirs.id]).await, Ok(vec![theirs.id]));
    drop(write);
    assert_eq!(db.store.session(there.id, theirs.id).await, Ok(Some(theirs)));
    assert_eq!(db.store.rooms(there.id).await, Ok(vec![hall]));
    assert_eq!(db.store.rooms(here.id).await, Ok(vec![]));
}

/// The changes that were there when rooms were words.
const BEFORE: u32 = 14;

async fn rooms_in_words_become_rooms(db: &TestDatabase) {
    Migrator::up(&db.raw, Some(BEFORE)).await.expect("migrates");
    let id = |number: u128| Uuid::from_u128(number);
    let texts = "'{\"fr\":\"x\"}'";
    let organisation =
        format!("INSERT INTO organisation (id, slug, name, short_name) VALUES ($1, 'o-1', {texts}, {texts})");
    db.execute(&organisation, vec![id(1).into()]).await;
    let event = format!(
        "INSERT INTO event (id, organisation_id, slug, theme, lead, host, doors_open_at, starts_at, ends_at, time_zone, \
         place, languages, contact, topics, doors, badges_valid_until) VALUES ($1, $2, 'e-1', {texts}, {texts}, {texts}, \
         0, 1, 2, 'UTC', $3, {texts}, 'a@example.org', '[]', '[]', 3)"
    );
    let place = r#"{"name":{"fr":"x"},"address":{"fr":"x"},"city":{"fr":"x"},"access":{"fr":"x"}}"#;
    db.execute(&event, vec![id(2).into(), id(1).into(), place.into()]).await;
    let (salon, atlas, none) = (r#"{"fr":"Salon","ar":"قاعة"}"#, r#"{"fr":"Atlas"}"#, r#"{"fr":""}"#);
    for (number, room, starts_at) in [(12, salon, 30_i64), (11, atlas, 20), (10, salon, 10), (13, none, 40)] {
        let session = format!(
            "INSERT INTO session (id, event_id, kind, title, about, room, starts_at, ends_at, people) \
             VALUES ($1, $2, 'panel', {texts}, {texts}, $3, $4, 99, '[]')"
        );
        db.execute(&session, vec![id(number).into(), id(2).into(), room.into(), starts_at.into()]).await;
    }
    db.store.migrate().await.expect("migrates the rest");
    let event = domain::ids::EventId(id(2));
    let rooms = db.store.rooms(event).await.expect("reads");
    assert_eq!(rooms.iter().map(|room| room.name.fr.as_str()).collect::<Vec<_>>(), ["Salon", "Atlas"]);
    assert_eq!(rooms[0].name.ar.as_deref(), Some("قاعة"));
    let sessions = db.store.agenda(event).await.expect("reads");
    let told = sessions.iter().map(|one| (one.number, one.version, one.room.fr.as_str())).collect::<Vec<_>>();
    assert_eq!(told, [(1, 1, "Salon"), (2, 1, "Atlas"), (3, 1, "Salon"), (4, 1, "")]);
    assert_eq!(sessions[0].room_id, sessions[2].room_id);
    assert!(sessions.iter().all(Session::is_public));
    let next = Session::new(SessionId(id(14)), event, SessionKind::Meal, text("Dîner"), at(0), at(9));
    assert_eq!(added(&db.store, next).await.number, 5);

    let changes = u32::try_from(Migrator::migrations().len()).expect("few");
    Migrator::down(&db.raw, Some(changes - BEFORE)).await.expect("undoes");
    let words = "SELECT count(*) FROM session WHERE room LIKE '%Salon%'";
    assert_eq!(db.number(words, vec![]).await, 2, "words again");
}
