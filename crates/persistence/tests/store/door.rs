//! Letting in and undoing.

use domain::checkin::Admission;
use domain::registration::{RegistrationState, Standing};

use crate::sample::{admit, at, cancel, checkin_id, register, registration, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    two_doors_admit_one_person_once,
    an_admission_is_undone_once,
    only_who_has_a_seat_comes_in,
    the_log_keeps_everything,
);

async fn two_doors_admit_one_person_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 20).await;
    let guest = register(&db.store, registration(&event, 1)).await.expect("registers");
    // Others have seats, so that the counter alone would let the same person in twice.
    register(&db.store, registration(&event, 2)).await.expect("registers");
    let came = at_once(0..16_u32, |door| {
        let (store, guest) = (db.store.clone(), guest.clone());
        async move {
            let write = store.write().await.expect("begins");
            if door % 2 == 0 {
                let code = std::slice::from_ref(&guest.code);
                let found = write.registrations_by_code(guest.event_id, code).await.expect("reads");
                assert_eq!(found.first().expect("is there").1.registration.id, guest.id);
            }
            let came = admit(&write, door.into(), &guest, "A", door.into()).await.expect("asks");
            write.commit().await.expect("commits");
            came
        }
    })
    .await;
    assert_eq!(came.iter().filter(|came| **came).count(), 1, "{came:?}");
    assert_eq!(db.checked_seats(event.id).await.inside, 1);
    assert_eq!(db.number("SELECT count(*) FROM checkin", vec![]).await, 1);
}

async fn an_admission_is_undone_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 20).await;
    let elsewhere = stored_event(&db.store, 2, 20).await;
    let guest = register(&db.store, registration(&event, 1)).await.expect("registers");
    let write = db.store.write().await.expect("begins");
    assert_eq!(admit(&write, 1, &guest, "A", 42 * 60).await, Ok(true));
    write.commit().await.expect("commits");
    let inside = db.store.registration(event.id, guest.id).await.expect("reads").expect("is there");
    assert_eq!(inside.admission, Some(Admission { at: at(42 * 60), door: "A".to_owned() }));
    assert_eq!(inside.standing(), Standing::Inside);
    assert_eq!(cancel(&db.store, event.id, guest.id).await, Ok(None), "who is inside cannot give up");

    let write = db.store.write().await.expect("begins");
    let undo =
        |undo, event, admission| write.undo_admission(checkin_id(undo), event, checkin_id(admission), at(9));
    assert_eq!(undo(2, elsewhere.id, 1).await, Ok(None), "another event's door");
    assert_eq!(undo(2, event.id, 7).await, Ok(None), "never happened");
    assert_eq!(undo(2, event.id, 1).await, Ok(Some(guest.id)));
    assert_eq!(undo(3, event.id, 1).await, Ok(None), "undone before");
    assert_eq!(admit(&write, 4, &guest, "B", 60).await, Ok(true), "may come again");
    assert_eq!(undo(5, event.id, 1).await, Ok(None), "that admission is not the current one");
    write.commit().await.expect("commits");
    assert_eq!(db.checked_seats(event.id).await.inside, 1);
}

async fn only_who_has_a_seat_comes_in(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 2).await;
    let gone = register(&db.store, registration(&event, 1)).await.expect("registers");
    let seated = register(&db.store, registration(&event, 2)).await.expect("registers");
    cancel(&db.store, event.id, gone.id).await.expect("cancels").expect("was seated");
    register(&db.store, registration(&event, 3)).await.expect("registers");
    let waits = register(&db.store, registration(&event, 4)).await.expect("registers");
    assert_eq!(waits.state, RegistrationState::Waiting { number: 1 });
    let mut stranger = registration(&stored_event(&db.store, 2, 2).await, 1);
    stranger = register(&db.store, stranger).await.expect("registers elsewhere");
    stranger.event_id = event.id;
    let write = db.store.write().await.expect("begins");
    for refused in [&gone, &waits, &stranger, &registration(&event, 99)] {
        assert_eq!(admit(&write, 1, refused, "A", 0).await, Ok(false));
    }
    assert_eq!(admit(&write, 1, &seated, "A", 0).await, Ok(true));
    write.commit().await.expect("commits");
    assert_eq!(db.checked_seats(event.id).await.inside, 1);
}

async fn the_log_keeps_everything(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 2).await;
    let guest = register(&db.store, registration(&event, 1)).await.expect("registers");
    let write = db.store.write().await.expect("begins");
    admit(&write, 1, &guest, "A", 10).await.expect("admits");
    write.undo_admission(checkin_id(2), event.id, checkin_id(1), at(20)).await.expect("undoes");
    admit(&write, 3, &guest, "B", 30).await.expect("admits");
    write.commit().await.expect("commits");
    let log = "SELECT count(*) FROM checkin WHERE registration_id = $1 AND kind = ";
    for (rest, expected) in [
        ("'admission' AND door = 'A' AND undoes IS NULL", 1),
        ("'admission' AND door = 'B' AND undoes IS NULL", 1),
        ("'undo' AND undoes IS NOT NULL", 1),
    ] {
        assert_eq!(db.number(&format!("{log}{rest}"), vec![guest.id.0.into()]).await, expected, "{rest}");
    }
}
