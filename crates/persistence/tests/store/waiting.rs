//! The waiting list: the order is kept, each freed seat goes to one person.

use std::time::Duration;

use domain::registration::{Frees, Registration, RegistrationState};

use crate::sample::{alone, cancel, key, register, registration, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    a_freed_seat_goes_to_the_lowest_number,
    seats_freed_at_once_go_to_the_first_in_line,
    who_leaves_the_line_moves_the_others_up,
    a_free_seat_is_not_given_past_the_line,
    nobody_is_promoted_without_a_seat,
    no_seat_comes_free_between_the_refusal_and_the_line,
);

/// An event full of `seated`, with `waiting` in line.
async fn full(db: &TestDatabase, seated: u32, waiting: u32) -> Vec<Registration> {
    let event = stored_event(&db.store, 1, seated).await;
    let mut all = Vec::new();
    for number in 0..seated + waiting {
        all.push(register(&db.store, registration(&event, number)).await.expect("registers"));
    }
    all
}

async fn state(db: &TestDatabase, of: &Registration) -> RegistrationState {
    db.store.registration(of.event_id, of.id).await.expect("reads").expect("is there").state
}

async fn a_freed_seat_goes_to_the_lowest_number(db: &TestDatabase) {
    let all = full(db, 2, 3).await;
    assert_eq!(all[2].state, RegistrationState::Waiting { number: 1 });
    let write = db.store.write().await.expect("begins");
    let mut gone = write.registration(all[0].event_id, all[0].id).await.expect("reads").expect("is there");
    gone.state = RegistrationState::Cancelled { at: crate::sample::at(5) };
    write.write_state(&gone).await.expect("cancels");
    write.give_back(gone.event_id, None, 1, Frees::Seat).await.expect("gives back");
    let next = write.call_next(gone.event_id, None, None).await.expect("calls").expect("somebody waits");
    assert_eq!((next[0].id, next[0].state), (all[2].id, RegistrationState::Confirmed));
    assert_eq!(write.call_next(gone.event_id, None, None).await, Ok(None), "one seat, one person");
    write.commit().await.expect("commits");
    assert_eq!(state(db, &all[0]).await, gone.state);
    assert_eq!(state(db, &all[2]).await, RegistrationState::Confirmed);
    assert_eq!(state(db, &all[3]).await, RegistrationState::Waiting { number: 2 });
    let seats = db.checked_seats(gone.event_id).await;
    assert_eq!((seats.taken, seats.waiting), (2, 2));
}

async fn seats_freed_at_once_go_to_the_first_in_line(db: &TestDatabase) {
    let all = full(db, 8, 20).await;
    at_once(all[..8].to_vec(), |seated| {
        let store = db.store.clone();
        async move { cancel(&store, seated.event_id, seated.id).await.expect("cancels").expect("was seated") }
    })
    .await;
    for (place, waited) in all[8..].iter().enumerate() {
        let promoted = state(db, waited).await == RegistrationState::Confirmed;
        assert_eq!(promoted, place < 8, "number {}", place + 1);
    }
    let seats = db.checked_seats(all[0].event_id).await;
    assert_eq!((seats.taken, seats.waiting), (8, 12));
}

async fn who_leaves_the_line_moves_the_others_up(db: &TestDatabase) {
    let all = full(db, 1, 3).await;
    let event = all[0].event_id;
    assert_eq!(db.store.waiting_position(event, None, 3).await, Ok(3));
    cancel(&db.store, event, all[1].id).await.expect("cancels").expect("waited");
    assert_eq!(db.store.waiting_position(event, None, 3).await, Ok(2));
    assert_eq!(db.store.waiting_position(event, None, 2).await, Ok(1));
    let newcomer = registration(&stored_event(&db.store, 2, 0).await, 1);
    let waits = register(&db.store, newcomer).await.expect("registers");
    assert_eq!(
        db.store.waiting_position(waits.event_id, None, 1).await,
        Ok(1),
        "each event has its own line"
    );
    assert_eq!(db.checked_seats(event).await.waiting, 2);
}

async fn a_free_seat_is_not_given_past_the_line(db: &TestDatabase) {
    let all = full(db, 1, 1).await;
    let event = all[0].event_id;
    let write = db.store.write().await.expect("begins");
    let mut gone = write.registration(event, all[0].id).await.expect("reads").expect("is there");
    gone.state = RegistrationState::Cancelled { at: crate::sample::at(5) };
    write.write_state(&gone).await.expect("cancels");
    write.give_back(event, None, 1, Frees::Seat).await.expect("gives back");
    let placed = write.take_seats(event, &alone(2)).await;
    let behind = |number| RegistrationState::Waiting { number };
    assert_eq!(placed, Ok(vec![behind(2), behind(3)]), "the seat is the next in line's");
    drop(write);
    let seats = db.checked_seats(event).await;
    assert_eq!((seats.taken, seats.waiting), (1, 1), "dropped, it left nothing behind");
}

async fn nobody_is_promoted_without_a_seat(db: &TestDatabase) {
    let all = full(db, 1, 1).await;
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.call_next(all[0].event_id, None, None).await, Ok(None));
    write.commit().await.expect("commits");
    assert_eq!(state(db, &all[1]).await, RegistrationState::Waiting { number: 1 });
}

/// Somebody is told that there is no seat. Before they are in line, the only seat is given back: that must wait, or
/// they would stand in line beside a free seat.
async fn no_seat_comes_free_between_the_refusal_and_the_line(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 1).await;
    let seated = register(&db.store, registration(&event, 1)).await.expect("registers");
    let write = db.store.write().await.expect("begins");
    let placed = write.take_seats(event.id, &alone(1)).await.expect("places");
    assert_eq!(placed, [RegistrationState::Waiting { number: 1 }]);
    let store = db.store.clone();
    let mut gives_up = tokio::spawn(async move { cancel(&store, seated.event_id, seated.id).await });
    let early = tokio::time::timeout(Duration::from_millis(300), &mut gives_up).await;
    assert!(early.is_err(), "the seat was given back too early");
    let mut newcomer = registration(&event, 2);
    newcomer.state = placed[0];
    write.insert_registrations(&[(newcomer.clone(), key(&newcomer))]).await.expect("adds");
    write.commit().await.expect("commits");
    gives_up.await.expect("no panic").expect("cancels").expect("was seated");
    assert_eq!(state(db, &newcomer).await, RegistrationState::Confirmed);
    let seats = db.checked_seats(event.id).await;
    assert_eq!((seats.taken, seats.waiting), (1, 0));
}
