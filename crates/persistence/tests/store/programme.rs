//! What an event's page is made of comes back as it was stored.

use domain::agenda::{Room, Session, SessionKind, SessionRole};
use domain::event::EventScope;
use domain::ids::{EventId, PartnerId, RoomId, SessionId, SpeakerId};
use domain::partner::Partner;
use domain::speaker::Speaker;
use multaqa_persistence::{StoreError, UniqueConflict};
use uuid::Uuid;

use crate::sample::{at, event, organisation, stored_event, text};
use crate::support::{TestDatabase, on_both};

on_both!(an_event_comes_back_as_it_was, a_programme_comes_back_in_order, an_address_is_taken_once);

async fn an_event_comes_back_as_it_was(db: &TestDatabase) {
    let ours = organisation(1);
    let event = stored_event(&db.store, 1, 40).await;
    let both = Some((ours.clone(), event.clone()));
    assert_eq!(db.store.event(event.id).await, Ok(both.clone()));
    assert_eq!(db.store.event_by_slug("consulat-1", "soiree-1").await, Ok(both));
    assert_eq!(db.store.event_by_slug("consulat-2", "soiree-1").await, Ok(None));
    assert_eq!(db.store.event_by_slug("consulat-1", "soiree-2").await, Ok(None));
    assert_eq!(db.store.event(EventId(Uuid::nil())).await, Ok(None));
    assert_eq!(db.store.organisation_by_slug("consulat-1").await, Ok(Some(ours.clone())));
    assert_eq!(db.store.organisation_by_slug("consulat-9").await, Ok(None));

    let later = stored_event(&db.store, 2, 7).await;
    let page = async |after| {
        let (events, next) = db.store.events(after, 1).await.expect("lists");
        (events.into_iter().map(|(_, event)| event.id).collect::<Vec<_>>(), next)
    };
    let (first, next) = page(None).await;
    assert_eq!(first, [later.id]);
    let (second, none) = page(next).await;
    assert_eq!((second, none), (vec![event.id], None));
    let scope = EventScope { organisations: vec![], events: vec![event.id] };
    let own = db.store.events_within(&scope, 9).await.expect("lists");
    assert_eq!(own.iter().map(|(_, event)| event.id).collect::<Vec<_>>(), [event.id]);
    assert_eq!(db.store.events_within(&EventScope::default(), 9).await, Ok(vec![]));
    let seats = db.store.seats(event.id).await.expect("has seats");
    assert_eq!((seats.capacity, seats.taken, seats.waiting, seats.inside), (40, 0, 0, 0));
    assert!(matches!(
        db.store.seats(EventId(Uuid::nil())).await,
        Err(StoreError::Corrupt { table: "event_seats", .. })
    ));
}

async fn a_programme_comes_back_in_order(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    let elsewhere = stored_event(&db.store, 2, 40).await;
    let speaker = |number: u128| Speaker {
        role: text("modératrice"),
        job: text("ingénieure"),
        ..Speaker::new(SpeakerId(Uuid::from_u128(number)), event.id, text("Zineb"))
    };
    let room = Room {
        id: RoomId(Uuid::from_u128(1)),
        event_id: event.id,
        name: text("Salon"),
        capacity: Some(60),
        note: text(""),
    };
    let session = |number: u32, kind, seconds| {
        let id = SessionId(Uuid::from_u128(number.into()));
        let title = text("Ouverture");
        Session {
            number,
            about: text("Les mots d’accueil"),
            room_id: Some(room.id),
            room: room.name.clone(),
            people: vec![(speaker(2).id, SessionRole::Host), (speaker(1).id, SessionRole::Moderator)],
            ..Session::new(id, event.id, kind, title, at(seconds), at(seconds + 900))
        }
    };
    let partner = |number: u128| Partner {
        role: text("fédération professionnelle"),
        ..Partner::new(PartnerId(Uuid::from_u128(number)), event.id, text("Fédération"))
    };
    let write = db.store.write().await.expect("begins");
    write.insert_speaker(&speaker(1), 2).await.expect("adds");
    write.insert_speaker(&speaker(2), 1).await.expect("adds");
    write.insert_room(&room).await.expect("adds");
    write.insert_session(&session(1, SessionKind::Panel, 900)).await.expect("adds");
    write.insert_session(&session(2, SessionKind::Opening, 0)).await.expect("adds");
    write.insert_partner(&partner(1), 9).await.expect("adds");
    write.insert_partner(&partner(2), 3).await.expect("adds");
    write.commit().await.expect("commits");
    assert_eq!(db.store.speakers(event.id).await, Ok(vec![speaker(2), speaker(1)]));
    let agenda = vec![session(2, SessionKind::Opening, 0), session(1, SessionKind::Panel, 900)];
    assert_eq!(db.store.agenda(event.id).await, Ok(agenda));
    assert_eq!(db.store.partners(event.id).await, Ok(vec![partner(2), partner(1)]));
    assert_eq!(db.store.speakers(elsewhere.id).await, Ok(vec![]));
    assert_eq!(db.store.agenda(elsewhere.id).await, Ok(vec![]));
    assert_eq!(db.store.partners(elsewhere.id).await, Ok(vec![]));
}

async fn an_address_is_taken_once(db: &TestDatabase) {
    let taken = stored_event(&db.store, 1, 40).await;
    let conflict = Err(StoreError::Conflict(UniqueConflict::Other));
    let write = db.store.write().await.expect("begins");
    let mut twin = organisation(2);
    twin.slug = organisation(1).slug;
    assert_eq!(write.insert_organisation(&twin).await, conflict);
    drop(write);
    let write = db.store.write().await.expect("begins");
    let mut twin = event(&organisation(1), 2, 40);
    twin.slug = taken.slug;
    assert_eq!(write.insert_event(&twin).await, conflict);
}
