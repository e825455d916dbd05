//! The outbox: nobody gets the same message twice at once, none is lost.

use std::collections::HashSet;

use domain::ids::{EventId, MessageId, RegistrationId};
use domain::outbox::{Ended, Message, MessageBody, Notice};
use uuid::Uuid;

use crate::sample::at;
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    workers_get_different_messages,
    two_open_claims_are_disjoint,
    a_message_is_due_claimed_failed_retried_and_sent,
    a_rolled_back_message_was_never_there,
    a_message_that_cannot_be_read_holds_up_nobody,
);

fn id(number: u128) -> MessageId {
    MessageId(Uuid::from_u128(number))
}

fn body() -> MessageBody {
    MessageBody::Registration {
        notice: Notice::Confirmed,
        event_id: EventId(Uuid::from_u128(1)),
        registration_id: RegistrationId(Uuid::from_u128(2)),
    }
}

async fn enqueue(db: &TestDatabase, numbers: std::ops::Range<u128>) {
    let write = db.store.write().await.expect("begins");
    for number in numbers {
        write.enqueue(&[(id(number), body())], at(0)).await.expect("enqueues");
    }
    write.commit().await.expect("commits");
}

async fn claim(db: &TestDatabase, now: i64, limit: u32) -> Vec<Message> {
    let write = db.store.write().await.expect("begins");
    let messages = write.claim_messages(at(now), at(now + 60), limit).await.expect("claims");
    write.commit().await.expect("commits");
    messages
}

async fn workers_get_different_messages(db: &TestDatabase) {
    enqueue(db, 0..90).await;
    let claimed = at_once(0..4, |_| {
        let store = db.store.clone();
        async move {
            let mut mine = Vec::new();
            loop {
                let write = store.write().await.expect("begins");
                let messages = write.claim_messages(at(1), at(60), 7).await.expect("claims");
                write.commit().await.expect("commits");
                assert!(messages.len() <= 7);
                if messages.is_empty() {
                    return mine;
                }
                mine.extend(messages.into_iter().map(|message| message.id));
                tokio::task::yield_now().await;
            }
        }
    })
    .await
    .concat();
    assert_eq!(claimed.len(), 90);
    assert_eq!(claimed.into_iter().collect::<HashSet<_>>().len(), 90);
}

/// PostgreSQL: both transactions are open at once, and neither waits for the other. SQLite: the second begins when
/// the first has ended.
async fn two_open_claims_are_disjoint(db: &TestDatabase) {
    enqueue(db, 0..20).await;
    let first = db.store.write().await.expect("begins");
    let mine = first.claim_messages(at(1), at(60), 12).await.expect("claims");
    let second = if db.is_postgres() {
        let second = db.store.write().await.expect("begins");
        let theirs = second.claim_messages(at(1), at(60), 12).await.expect("claims");
        first.commit().await.expect("commits");
        second.commit().await.expect("commits");
        theirs
    } else {
        first.commit().await.expect("commits");
        claim(db, 1, 12).await
    };
    assert_eq!((mine.len(), second.len()), (12, 8));
    assert!(mine.iter().all(|message| !second.contains(message)));
}

async fn a_message_is_due_claimed_failed_retried_and_sent(db: &TestDatabase) {
    enqueue(db, 1..2).await;
    assert_eq!(claim(db, -1, 5).await, [], "not due");
    let expected = |attempts| [Message { id: id(1), body: body(), attempts, enqueued_at: at(0) }];
    assert_eq!(claim(db, 0, 5).await, expected(0));
    assert_eq!(claim(db, 59, 5).await, [], "somebody has it");
    assert_eq!(claim(db, 60, 5).await, expected(0), "its worker died");

    let write = db.store.write().await.expect("begins");
    write.message_failed(id(1), "550 no such box", at(200)).await.expect("notes");
    write.commit().await.expect("commits");
    assert_eq!(claim(db, 199, 5).await, []);
    assert_eq!(claim(db, 200, 5).await, expected(1));

    let write = db.store.write().await.expect("begins");
    write.messages_sent(&[id(1)], at(201)).await.expect("notes");
    write.commit().await.expect("commits");
    assert_eq!(claim(db, 9_999, 5).await, [], "sent");

    enqueue(db, 2..3).await;
    let write = db.store.write().await.expect("begins");
    write.messages_ended(&[id(2)], Ended::GivenUp, Some("550 no such box"), at(202)).await.expect("notes");
    write.commit().await.expect("commits");
    assert_eq!(claim(db, 9_999, 5).await, [], "dead");
    assert_eq!(db.number("SELECT count(*) FROM message WHERE failed_at IS NOT NULL", vec![]).await, 1);
}

async fn a_rolled_back_message_was_never_there(db: &TestDatabase) {
    let write = db.store.write().await.expect("begins");
    write.enqueue(&[(id(1), body())], at(0)).await.expect("enqueues");
    drop(write);
    assert_eq!(claim(db, 9, 5).await, []);
}

async fn a_message_that_cannot_be_read_holds_up_nobody(db: &TestDatabase) {
    enqueue(db, 1..4).await;
    db.execute("UPDATE message SET body = '{' WHERE id = $1", vec![id(1).0.into()]).await;
    let claimed = claim(db, 1, 5).await.iter().map(|message| message.id).collect::<Vec<_>>();
    assert_eq!(claimed, [id(2), id(3)]);
    assert_eq!(db.number("SELECT count(*) FROM message WHERE failed_at IS NOT NULL", vec![]).await, 1);
}
