//! Only those who said yes and have a seat are suggested, by topics.

use domain::event::Event;
use domain::networking::{Profile, suggest};
use domain::registration::Registration;

use crate::sample::{cancel, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(candidates_share_a_topic_and_agreed, the_limit_keeps_those_who_share_most);

fn person(event: &Event, number: u32, offers: &[&str], seeks: &[&str]) -> Registration {
    let mut person = registration(event, number);
    person.attendee.consents.networking = true;
    person.attendee.offers = offers.iter().map(|&topic| topic.to_owned()).collect();
    person.attendee.seeks = seeks.iter().map(|&topic| topic.to_owned()).collect();
    person
}

fn profile(of: &Registration) -> Profile {
    Profile {
        registration_id: of.id,
        offers: of.attendee.offers.clone(),
        seeks: of.attendee.seeks.clone(),
        languages: of.attendee.languages.clone(),
    }
}

async fn candidates(db: &TestDatabase, reader: &Registration, limit: u32) -> Vec<Registration> {
    let found =
        db.store.networking_candidates(reader.event_id, &profile(reader), limit).await.expect("reads");
    assert!(found.iter().all(|(known, row)| *known == profile(row)));
    found.into_iter().map(|(_, row)| row).collect()
}

async fn candidates_share_a_topic_and_agreed(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 8).await;
    let elsewhere = stored_event(&db.store, 2, 8).await;
    let reader = person(&event, 1, &["cyber"], &["funding", "%"]);
    let offers = person(&event, 2, &["funding"], &[]);
    let seeks = person(&event, 3, &[], &["cyber"]);
    let alike = person(&event, 4, &["cyber"], &[]);
    let stranger = person(&event, 5, &["export"], &["funding"]);
    let mut silent = person(&event, 6, &["funding"], &["cyber"]);
    silent.attendee.consents.networking = false;
    let gone = person(&event, 7, &["funding"], &["cyber"]);
    let last_seat = person(&event, 8, &[], &[]);
    let waits = person(&event, 9, &["funding"], &["cyber"]);
    let foreign = person(&elsewhere, 1, &["funding"], &["cyber"]);
    for row in [&reader, &offers, &seeks, &alike, &stranger, &silent, &gone, &last_seat, &waits, &foreign] {
        register(&db.store, row.clone()).await.expect("registers");
    }
    let names = async || candidates(db, &reader, 50).await.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(names().await, [gone.id, offers.id, seeks.id, alike.id]);
    cancel(&db.store, event.id, gone.id).await.expect("cancels").expect("was seated");
    assert_eq!(names().await, [waits.id, offers.id, seeks.id, alike.id], "the seat went to who waited");
    assert_eq!(db.store.networking_profile(event.id, reader.id).await, Ok(Some(profile(&reader))));
    assert_eq!(db.store.networking_profile(event.id, silent.id).await, Ok(None), "said no");
    assert_eq!(db.store.networking_profile(event.id, gone.id).await, Ok(None), "gave up");
    let kept = "SELECT count(*) FROM registration_topic WHERE registration_id = $1";
    assert_eq!(
        db.number(kept, vec![silent.id.0.into()]).await,
        0,
        "who said no is not in the list of topics"
    );
}

async fn the_limit_keeps_those_who_share_most(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 50).await;
    let reader = person(&event, 0, &["a", "b"], &["c", "d"]);
    register(&db.store, reader.clone()).await.expect("registers");
    let all_topics = ["a", "b", "c", "d", "e"];
    let mut others = Vec::new();
    for number in 1..26_u32 {
        let pick = |shift: u32| {
            let chosen =
                all_topics.iter().enumerate().filter(|(index, _)| (number >> shift >> index) & 1 == 1);
            chosen.map(|(_, topic)| *topic).collect::<Vec<_>>()
        };
        let row = person(&event, number, &pick(0), &pick(2));
        others.push(profile(&register(&db.store, row).await.expect("registers")));
    }
    let best = suggest(&profile(&reader), &others, 50);
    let found = candidates(db, &reader, 50).await.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(found.len(), best.len(), "whoever would be suggested is found");
    assert!(best.iter().all(|suggestion| found.contains(&suggestion.registration_id)));
    assert_eq!(candidates(db, &reader, 3).await.iter().map(|row| row.id).collect::<Vec<_>>(), found[..3]);
    assert_eq!(candidates(db, &person(&event, 0, &[], &[]), 3).await, []);
}
