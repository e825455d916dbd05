//! Who may be registered twice, and registrations that became one.

use std::collections::BTreeSet;

use domain::event::Event;
use domain::ids::{MergeId, RegistrationId};
use domain::registration::{
    Apart, Frees, GaveWay, Merge, Registration, RegistrationState, Suspicion, suspicions,
};
use multaqa_persistence::{Holder, StoreError};
use uuid::Uuid;

use crate::sample::{at, attendee, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(
    who_shares_a_key_is_met_whatever_the_script,
    what_a_look_costs_does_not_grow_with_the_square,
    a_pair_is_kept_apart_once_and_for_its_event,
    a_merge_is_kept_with_what_undoing_needs,
    somebody_written_anew_is_found_by_the_new_name_alone,
);

fn named(event: &Event, number: u32, given_name: &str, family_name: &str) -> Registration {
    let attendee = attendee(given_name, family_name, &format!("p{number}@example.org"));
    Registration { attendee, ..registration(event, number) }
}

/// All pairs of an event, a few keys at a time.
async fn pairs(db: &TestDatabase, event: &Event, keys: u32) -> BTreeSet<[RegistrationId; 2]> {
    let (mut found, mut after) = (BTreeSet::new(), None::<String>);
    loop {
        let shared = db.store.shared_keys(event.id, after.as_deref(), keys).await.expect("looks");
        let Some(last) = shared.last().cloned() else { return found };
        for (key, group) in db.store.sharing(event.id, &shared).await.expect("looks") {
            let ids = group.iter().map(|one| one.id).collect::<Vec<_>>();
            let apart = db.store.apart(event.id, &ids).await.expect("looks");
            for Suspicion { first, second, .. } in suspicions(&key, &group, &apart) {
                assert!(found.insert(Apart::pair(first, second)), "each pair is met once");
            }
        }
        after = Some(last);
    }
}

async fn who_shares_a_key_is_met_whatever_the_script(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    let other = stored_event(&db.store, 2, 100).await;
    let names = [
        ("Mohamed", "El Amrani"),
        ("محمد", "العمراني"),
        ("Fatima Zahra", "Bennani"),
        ("Fatimazahra", "Benani"),
        ("Mohamed Amine", "Tazi"),
        ("Amine", "Tazi"),
        ("Hassan", "Alaoui"),
        ("Hussein", "Alaoui"),
        ("Abdelkader", "Benjelloun"),
        ("Benjeloun", "Abd El Kader"),
    ];
    let mut ids = Vec::new();
    for (number, (given, family)) in (1..).zip(names) {
        let row = register(&db.store, named(&event, number, given, family)).await.expect("registers");
        ids.push(row.id);
        register(&db.store, named(&other, number, "Mohamed", &format!("El Amrani{given}")))
            .await
            .expect("too");
    }
    let expected =
        [(0, 1), (2, 3), (4, 5), (8, 9)].map(|(one, two): (usize, usize)| Apart::pair(ids[one], ids[two]));
    for keys in [1, 3, 100] {
        assert_eq!(pairs(db, &event, keys).await, BTreeSet::from(expected), "{keys} keys at a time");
    }
    crate::sample::cancel(&db.store, event.id, ids[1]).await.expect("cancels").expect("was seated");
    assert!(!pairs(db, &event, 100).await.contains(&expected[0]), "who gave up is no duplicate");
}

async fn what_a_look_costs_does_not_grow_with_the_square(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 2_000).await;
    let write = db.store.write().await.expect("begins");
    let states = write.take_seats(event.id, &crate::sample::alone(1_500)).await.expect("places");
    let rows = (1..=1_500).zip(states).map(|(number, state)| {
        let row = Registration { state, ..named(&event, number, "Mohamed", "Alami") };
        let key = crate::sample::key(&row);
        (row, key)
    });
    write.insert_registrations(&rows.collect::<Vec<_>>()).await.expect("adds");
    write.commit().await.expect("commits");
    let started = std::time::Instant::now();
    assert_eq!(pairs(db, &event, 100).await.len(), 1_499, "each with the first, or one before");
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

async fn a_pair_is_kept_apart_once_and_for_its_event(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 9).await;
    let one = register(&db.store, named(&event, 1, "Aya", "Alami")).await.expect("registers").id;
    let two = register(&db.store, named(&event, 2, "Aya", "Alami")).await.expect("registers").id;
    for _ in 0..2 {
        let write = db.store.write().await.expect("begins");
        write.keep_apart(event.id, Apart::pair(two, one), at(0)).await.expect("notes");
        write.commit().await.expect("commits");
    }
    assert!(db.store.apart(event.id, &[two]).await.expect("looks").holds(one, two));
    assert!(pairs(db, &event, 9).await.is_empty());
    let elsewhere = stored_event(&db.store, 2, 9).await;
    assert!(!db.store.apart(elsewhere.id, &[one, two]).await.expect("looks").holds(one, two));
}

async fn a_merge_is_kept_with_what_undoing_needs(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 9).await;
    let mut kept = register(&db.store, named(&event, 1, "Mohamed", "El Amrani")).await.expect("registers");
    let mut gone = register(&db.store, named(&event, 2, "محمد", "العمراني")).await.expect("registers");
    let code = gone.code.clone();
    let before = kept.attendee.particulars();
    let merge = Merge {
        id: MergeId(Uuid::from_u128(77)),
        event_id: event.id,
        kept: kept.id,
        gone: gone.id,
        at: at(0),
        by: "Leïla".to_owned(),
        merged: before.clone().with(&[domain::registration::Field::Email], &gone.attendee.particulars()),
        before,
        gave_way: GaveWay { state: gone.state, partner: None, sessions: Vec::new(), protocol: None },
    };
    let write = db.store.write().await.expect("begins");
    gone.state = RegistrationState::Cancelled { at: at(0) };
    write.write_state(&gone).await.expect("ends");
    write.give_back(event.id, None, 1, Frees::Seat).await.expect("gives back");
    write.insert_merge(&merge).await.expect("notes");
    kept.attendee.set_particulars(merge.merged.clone());
    write.update_attendee(&kept).await.expect("writes");
    write.commit().await.expect("commits");

    assert_eq!(db.store.merges(event.id, 9).await, Ok(vec![merge.clone()]));
    let write = db.store.write().await.expect("begins");
    let shown = write.registrations_by_code(event.id, std::slice::from_ref(&code)).await.expect("reads");
    let holder = Holder { registration: kept.clone(), ranked: false };
    assert_eq!(shown, [(code, holder)], "the badge of who gave way is the other's");
    assert_eq!(write.merge(event.id, merge.id).await, Ok(Some(merge.clone())));
    write.undo_merge(&merge, at(9)).await.expect("undoes");
    assert!(matches!(write.undo_merge(&merge, at(9)).await, Err(StoreError::Refused(_))), "once");
    drop(write);
    let found = db.store.registration(event.id, gone.id).await.expect("reads").expect("is there");
    assert_eq!(found.merged_into, Some(kept.id), "what was refused did not happen");
    assert_eq!(db.checked_seats(event.id).await.taken, 1);
}

async fn somebody_written_anew_is_found_by_the_new_name_alone(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 9).await;
    let mut row = register(&db.store, named(&event, 1, "Mohamed", "El Amrani")).await.expect("registers");
    register(&db.store, named(&event, 2, "Aya", "Alami")).await.expect("registers");
    let found = async |typed: &str| {
        let filter =
            domain::registration::RegistrationFilter { query: typed.to_owned(), ..Default::default() };
        db.store.registrations(event.id, &filter, None, 9).await.expect("lists").total
    };
    row.attendee = attendee("خديجة", "بن جلون", "k@example.org");
    let write = db.store.write().await.expect("begins");
    write.update_attendee(&row).await.expect("writes");
    write.commit().await.expect("commits");
    assert_eq!((found("mohamed").await, found("khadija benjelloun").await, found("k@exam").await), (0, 1, 1));
    let words = "SELECT count(*) FROM registration_word WHERE registration_id = $1";
    let expected = row.attendee.searched().index().words().len();
    let there = db.number(words, vec![row.id.0.into()]).await;
    assert_eq!(usize::try_from(there), Ok(expected), "no word of before is left");
    assert_eq!(db.store.registration(event.id, row.id).await, Ok(Some(row.clone())));
    row.attendee = attendee("Aya", "Alami", "p2@example.org");
    let write = db.store.write().await.expect("begins");
    assert!(
        matches!(write.update_attendee(&row).await, Err(StoreError::Conflict(_))),
        "one person, one place"
    );
}
