//! Places that are held back for partners: never given to the public, never more than were promised, and free for
//! who waits once they are given back.

use domain::event::Event;
use domain::ids::PartnerId;
use domain::locale::Localized;
use domain::partner::{Partner, Promise};
use domain::registration::{Registration, RegistrationState};
use multaqa_persistence::{Store, StoreError};
use uuid::Uuid;

use crate::sample::{key, register, registration, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    the_public_and_partners_race_and_neither_takes_the_others,
    places_that_are_given_back_go_to_who_waits_in_order,
    a_promise_holds_back_what_is_free_and_no_more,
);

async fn stored_partner(store: &Store, event: &Event, number: u128) -> PartnerId {
    let id = PartnerId(Uuid::from_u128(event.id.0.as_u128() + number));
    let name = Localized { fr: "Atlas".into(), ..Localized::default() };
    let write = store.write().await.expect("begins");
    write.insert_partner(&Partner::new(id, event.id, name), 0).await.expect("adds");
    write.commit().await.expect("commits");
    id
}

async fn promise(
    store: &Store,
    event: &Event,
    partner: PartnerId,
    places: u32,
) -> (Promise, Vec<Registration>) {
    let write = store.write().await.expect("begins");
    let promise = write.promise_places(event.id, partner, places).await.expect("asks");
    let mut promoted = Vec::new();
    while let Some(next) = write.call_next(event.id, None, None).await.expect("asks") {
        promoted.extend(next);
    }
    write.commit().await.expect("commits");
    (promise, promoted)
}

/// A representative names somebody, as the application does.
async fn name(store: &Store, partner: PartnerId, guest: Registration) -> Result<bool, StoreError> {
    let write = store.write().await?;
    if !write.take_place(guest.event_id, partner).await? {
        return Ok(false);
    }
    write.insert_registrations(&[(guest.clone(), key(&guest))]).await?;
    write.insert_partner_guest(guest.event_id, partner, guest.id).await?;
    write.commit().await?;
    Ok(true)
}

async fn the_public_and_partners_race_and_neither_takes_the_others(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 12).await;
    let partner = stored_partner(&db.store, &event, 1).await;
    assert_eq!(promise(&db.store, &event, partner, 5).await.0, Promise::Made);
    let seated = at_once(0..40_u32, |number| {
        let (store, event) = (db.store.clone(), event.clone());
        async move {
            if number % 2 == 0 {
                let registered = register(&store, registration(&event, number)).await.expect("no error");
                (true, registered.state == RegistrationState::Confirmed)
            } else {
                (false, name(&store, partner, registration(&event, number)).await.expect("no error"))
            }
        }
    })
    .await;
    let count = |of: bool| seated.iter().filter(|(public, seated)| *public == of && *seated).count();
    assert_eq!((count(true), count(false)), (7, 5), "each took its own");
    let seats = db.checked_seats(event.id).await;
    assert_eq!((seats.taken, seats.reserved, seats.left()), (12, 0, 0));
    let file = db.store.partner_file(event.id, partner).await.expect("asks").expect("is there");
    assert_eq!((file.places, file.places_taken, file.places_left()), (5, 5, 0));
    assert_eq!(db.store.partner_guests(event.id, partner).await.expect("lists").len(), 5);
}

async fn places_that_are_given_back_go_to_who_waits_in_order(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 4).await;
    let partner = stored_partner(&db.store, &event, 1).await;
    promise(&db.store, &event, partner, 3).await;
    for number in 0..4 {
        register(&db.store, registration(&event, number)).await.expect("registers");
    }
    assert_eq!((db.checked_seats(event.id).await.taken, db.checked_seats(event.id).await.waiting), (1, 3));
    let guest = registration(&event, 50);
    assert!(name(&db.store, partner, guest.clone()).await.expect("no error"));

    // The guest gives up: the place is the partner's again, and nobody moves up.
    let write = db.store.write().await.expect("begins");
    let mut given_up = write.registration(event.id, guest.id).await.expect("asks").expect("is there");
    given_up.state = given_up.state.cancel(false, crate::sample::at(0)).expect("may").state;
    assert!(write.return_place(event.id, guest.id).await.expect("returns"));
    write.write_state(&given_up).await.expect("cancels");
    assert_eq!(write.call_next(event.id, None, None).await.expect("asks"), None);
    write.commit().await.expect("commits");
    let file = db.store.partner_file(event.id, partner).await.expect("asks").expect("is there");
    assert_eq!((file.places, file.places_taken), (3, 0));
    let write = db.store.write().await.expect("begins");
    assert!(
        !write.return_place(event.id, registration(&event, 0).id).await.expect("asks"),
        "not a partner's guest"
    );
    drop(write);

    // Two of three places are given back: the first two who wait get them.
    let (promise, promoted) = promise(&db.store, &event, partner, 1).await;
    assert_eq!(promise, Promise::Made);
    let promoted = promoted.iter().map(|registration| registration.id).collect::<Vec<_>>();
    assert_eq!(promoted, [registration(&event, 1).id, registration(&event, 2).id]);
    let seats = db.checked_seats(event.id).await;
    assert_eq!((seats.taken, seats.waiting, seats.reserved), (3, 1, 1));
}

async fn a_promise_holds_back_what_is_free_and_no_more(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 6).await;
    let partners = [stored_partner(&db.store, &event, 1).await, stored_partner(&db.store, &event, 2).await];
    register(&db.store, registration(&event, 0)).await.expect("registers");
    let made = at_once(0..6_usize, |number| {
        let (store, event, partner) = (db.store.clone(), event.clone(), partners[number % 2]);
        async move { promise(&store, &event, partner, 4).await.0 }
    })
    .await;
    assert!(made.contains(&Promise::Made) && made.contains(&Promise::Full), "{made:?}");
    let seats = db.checked_seats(event.id).await;
    assert_eq!((seats.reserved, seats.left()), (4, 1));
    let holder =
        if db.store.partner_file(event.id, partners[0]).await.expect("asks").expect("is there").places == 4 {
            partners[0]
        } else {
            partners[1]
        };
    assert!(name(&db.store, holder, registration(&event, 9)).await.expect("no error"));
    assert_eq!(promise(&db.store, &event, holder, 0).await.0, Promise::Taken);
    assert_eq!(promise(&db.store, &event, holder, 1).await.0, Promise::Made);
    assert_eq!(db.checked_seats(event.id).await.left(), 4);
    let write = db.store.write().await.expect("begins");
    assert!(write.set_capacity(event.id, 2).await.expect("asks"));
    assert!(!write.set_capacity(event.id, 1).await.expect("asks"), "two are taken");
}
