//! The journal: added to, read page by page, and nothing else.

use domain::ids::{AccountId, EventId, JournalEntryId, OrganisationId};
use domain::journal::{AuditEntry, Deed, Doer, Field, JournalFilter, Subject};
use domain::list::TimeOrder;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::sample::at;
use crate::support::{TestDatabase, on_both};

on_both!(
    entries_come_in_either_order_and_page_by_page,
    an_entry_is_found_by_its_words,
    what_is_written_cannot_be_changed_or_removed,
    an_entry_goes_with_its_transaction,
);

const OURS: OrganisationId = OrganisationId(Uuid::from_u128(1));
const EVENT: EventId = EventId(Uuid::from_u128(2));

fn entry(number: u128, seconds: i64) -> AuditEntry {
    AuditEntry {
        id: JournalEntryId(Uuid::from_u128(number)),
        at: at(seconds),
        doer: Doer::Account { id: AccountId(Uuid::from_u128(7)), name: "Leïla Benjelloun".to_owned() },
        deed: Deed::RoomChanged,
        subject: Subject { id: None, label: String::new() },
        organisation_id: None,
        event_id: None,
        details: vec![],
    }
    .at_event(OURS, EVENT)
    .about(Uuid::from_u128(number), &format!("Salle {number}"))
}

async fn written(db: &TestDatabase, entries: &[AuditEntry]) {
    let write = db.store.write().await.expect("begins");
    for entry in entries {
        write.record(entry).await.expect("writes");
    }
    write.commit().await.expect("commits");
}

async fn entries_come_in_either_order_and_page_by_page(db: &TestDatabase) {
    let entries = (1..=5).map(|n| entry(n, if n < 4 { 0 } else { 60 })).collect::<Vec<_>>();
    let elsewhere = entry(6, 0).in_organisation(OrganisationId(Uuid::from_u128(9)));
    written(db, &entries).await;
    written(db, &[elsewhere]).await;
    for (order, expected) in [(TimeOrder::Latest, [5, 4, 3, 2, 1]), (TimeOrder::Earliest, [1, 2, 3, 4, 5])] {
        let filter = JournalFilter { order, ..JournalFilter::default() };
        let (mut seen, mut after) = (vec![], None);
        loop {
            let page = db.store.journal(OURS, &filter, after.as_ref(), 2).await.expect("reads");
            assert!(page.entries.len() <= 2);
            seen.extend(page.entries);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, expected.map(|n| entries[n - 1].clone()), "{order:?}");
    }
}

async fn an_entry_is_found_by_its_words(db: &TestDatabase) {
    let mut door = entry(2, 0).with(Field::Door, "A");
    door.doer = Doer::Pass { door: Some("A".to_owned()) };
    door.event_id = None;
    let mut line = entry(3, 0);
    (line.doer, line.deed) = (Doer::CommandLine, Deed::MemberJoined);
    written(db, &[entry(1, 0), door.clone(), line.clone()]).await;
    let found =
        async |filter: JournalFilter| db.store.journal(OURS, &filter, None, 9).await.expect("reads").entries;
    let typed = |query: &str| JournalFilter { query: query.to_owned(), ..JournalFilter::default() };
    assert_eq!(found(typed("LEILA benj")).await, [entry(1, 0)]);
    assert_eq!(found(typed("salle 2")).await, [door]);
    assert_eq!(found(typed("%")).await.len(), 3, "a sign is no word");
    let of_kind = JournalFilter { deed: Some(Deed::MemberJoined), ..JournalFilter::default() };
    assert_eq!(found(of_kind).await, [line]);
    let at_event = JournalFilter { event_id: Some(EVENT), ..JournalFilter::default() };
    assert_eq!(found(at_event).await.len(), 2);
}

async fn what_is_written_cannot_be_changed_or_removed(db: &TestDatabase) {
    written(db, &[entry(1, 0)]).await;
    let mut tried = vec![
        "UPDATE journal_entry SET doer = 'command_line'",
        "UPDATE journal_entry SET at = 0 WHERE 1 = 1",
        "DELETE FROM journal_entry",
    ];
    if db.is_postgres() {
        tried.push("TRUNCATE journal_entry");
    } else {
        tried.push("REPLACE INTO journal_entry SELECT * FROM journal_entry");
    }
    for sql in tried {
        let error = db.raw.execute_unprepared(sql).await.expect_err(sql).to_string();
        let refused = error.contains("only added to");
        assert!(refused, "{sql}: {error}");
    }
    let page = db.store.journal(OURS, &JournalFilter::default(), None, 9).await.expect("reads");
    assert_eq!(page.entries, [entry(1, 0)]);
}

async fn an_entry_goes_with_its_transaction(db: &TestDatabase) {
    let write = db.store.write().await.expect("begins");
    write.record(&entry(1, 0)).await.expect("writes");
    drop(write);
    let page = db.store.journal(OURS, &JournalFilter::default(), None, 9).await.expect("reads");
    assert_eq!(page.entries, []);
}
