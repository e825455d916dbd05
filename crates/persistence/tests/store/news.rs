//! What publications changed in a programme, and who is written to.

use domain::agenda::{Change, SessionChange};
use domain::event::Event;
use domain::ids::{MessageId, RegistrationId, SessionId};
use domain::outbox::MessageBody;
use domain::registration::RegistrationState;
use multaqa_persistence::{Store, ToldChange};
use uuid::Uuid;

use crate::sample::{at, cancel, publish, register, registration, stored_event, text};
use crate::support::{TestDatabase, on_both};

on_both!(changes_are_told_page_by_page, followers_come_once_and_in_order, a_message_is_enqueued_once);

fn session(number: u128) -> SessionId {
    SessionId(Uuid::from_u128(0x5E55_0000 + number))
}

fn change(number: u128, changes: Vec<Change>) -> SessionChange {
    SessionChange {
        session: session(number),
        title: text("Table ronde"),
        starts_at: at(0),
        ends_at: at(900),
        room: text("Salle"),
        changes,
    }
}

fn moved(number: u128) -> SessionChange {
    change(number, vec![Change::Moved { from: at(60), until: at(960) }])
}

/// Publishes once more, with these changes.
async fn told(store: &Store, event: &Event, number: u32, changes: &[SessionChange]) {
    let write = store.write().await.expect("begins");
    publish(&write, event, number).await;
    write.insert_programme_changes(event.id, number, changes).await.expect("writes down");
    write.commit().await.expect("commits");
}

async fn changes_are_told_page_by_page(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    let elsewhere = stored_event(&db.store, 2, 40).await;
    assert_eq!(db.store.programme_changes(event.id, None, 10).await, Ok(vec![]));
    // More than one statement takes.
    let many = (1..=501).map(moved).collect::<Vec<_>>();
    told(&db.store, &event, 2, &many).await;
    told(&db.store, &event, 3, &[change(7, vec![Change::Removed]), change(8, vec![Change::Added])]).await;
    told(&db.store, &elsewhere, 2, &[moved(900)]).await;
    let mut all = Vec::<ToldChange>::new();
    loop {
        let after = all.last().map(|last| (last.number, last.position));
        let page = db.store.programme_changes(event.id, after, 100).await.expect("reads");
        assert!(page.len() <= 100);
        if page.is_empty() {
            break;
        }
        all.extend(page);
    }
    assert_eq!(all.len(), 503);
    assert_eq!((all[0].number, &all[0].change.changes), (3, &vec![Change::Removed]));
    assert!(
        all.windows(2).all(|two| { (two[0].number, two[1].position) > (two[1].number, two[0].position) })
    );
    assert_eq!(all[2].change, moved(1));

    assert_eq!(db.store.was_told(event.id, session(7)).await, Ok(true));
    assert_eq!(db.store.was_told(event.id, session(900)).await, Ok(false), "another event's");
    assert_eq!(db.store.was_told(event.id, session(4_000)).await, Ok(false));
}

async fn someone(store: &Store, event: &Event, number: u32, chosen: &[u128]) -> RegistrationId {
    let id = register(store, registration(event, number)).await.expect("registers").id;
    let sessions = chosen.iter().copied().map(session).collect::<Vec<_>>();
    let write = store.write().await.expect("begins");
    write.choose_sessions(event.id, id, &sessions).await.expect("keeps");
    write.commit().await.expect("commits");
    id
}

async fn followers_come_once_and_in_order(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let renamed = change(3, vec![Change::Renamed { from: text("Avant") }]);
    told(&db.store, &event, 2, &[moved(1), moved(2), renamed]).await;
    let both = someone(&db.store, &event, 1, &[1, 2, 3]).await;
    let _only_renamed = someone(&db.store, &event, 2, &[3, 4]).await;
    let one = someone(&db.store, &event, 3, &[2]).await;
    let gone = someone(&db.store, &event, 4, &[1]).await;
    let last = someone(&db.store, &event, 5, &[1]).await;
    let waiting = someone(&db.store, &event, 6, &[1]).await;
    let state = db.store.registration(event.id, waiting).await.expect("reads").expect("is there").state;
    assert!(matches!(state, RegistrationState::Waiting { .. }));

    let write = db.store.write().await.expect("begins");
    let first = write.followers(event.id, 2, None, 2).await;
    assert_eq!(first, Ok(vec![both, one]));
    assert_eq!(write.followers(event.id, 2, Some(one), 2).await, Ok(vec![gone, last]));
    assert_eq!(write.followers(event.id, 2, Some(last), 2).await, Ok(vec![]), "who waits is not written to");
    assert_eq!(write.followers(event.id, 1, None, 9).await, Ok(vec![]));
    drop(write);

    let news = db.store.news_for(event.id, 2, both).await;
    assert_eq!(news, Ok(vec![moved(1), moved(2)]), "all in one letter, and nothing of a new title");
    let elsewhere = stored_event(&db.store, 2, 5).await;
    assert_eq!(db.store.news_for(elsewhere.id, 2, both).await, Ok(vec![]));

    let write = db.store.write().await.expect("begins");
    write.drop_all_sessions(event.id, gone).await.expect("drops");
    write.commit().await.expect("commits");
    cancel(&db.store, event.id, gone).await.expect("cancels");
    let write = db.store.write().await.expect("begins");
    let all = write.followers(event.id, 2, None, 9).await;
    assert_eq!(all, Ok(vec![both, one, last, waiting]), "who waited has a seat now");
}

async fn a_message_is_enqueued_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let registration_id = someone(&db.store, &event, 1, &[1]).await;
    let id = MessageId(Uuid::from_u128(5));
    let body = MessageBody::Programme { event_id: event.id, number: 2, registration_id };
    for round in 0..3 {
        let write = db.store.write().await.expect("begins");
        write.enqueue(&[(id, body.clone())], at(0)).await.expect("adds or lets be");
        let due = write.claim_messages(at(1), at(2), 9).await.expect("claims");
        assert_eq!(due.len(), usize::from(round == 0), "sent once, whatever comes after");
        if round == 0 {
            write.messages_sent(&[id], at(1)).await.expect("notes");
        }
        write.commit().await.expect("commits");
    }
}
