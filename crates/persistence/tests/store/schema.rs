//! Opening, migrating, and what a store promises as a whole.

use migrations::{Migrator, MigratorTrait};
use multaqa_persistence::{Store, StoreError};
use sea_orm::ConnectionTrait;

use crate::sample::{organisation, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(unmigrated: a_store_is_ready_once_it_is_migrated, every_change_can_be_undone, programs_may_start_at_once);
on_both!(a_closed_store_says_so, a_dropped_transaction_leaves_nothing);

async fn a_store_is_ready_once_it_is_migrated(db: &TestDatabase) {
    assert_eq!(db.store.ready().await, Err(StoreError::Pending(Migrator::migrations().len())));
    db.store.migrate().await.expect("migrates");
    assert_eq!(db.store.ready().await, Ok(()));
    db.store.migrate().await.expect("has nothing to do");
    let again = Store::open(&db.url).await.expect("opens what is there");
    assert_eq!(again.ready().await, Ok(()));
    again.close().await;
}

async fn every_change_can_be_undone(db: &TestDatabase) {
    db.store.migrate().await.expect("migrates");
    Migrator::down(&db.raw, None).await.expect("undoes");
    let tables = if db.is_postgres() {
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    } else {
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    assert_eq!(db.number(tables, vec![]).await, 1, "only the list of changes is left");
    db.store.migrate().await.expect("migrates again");
    stored_event(&db.store, 1, 1).await;
}

async fn programs_may_start_at_once(db: &TestDatabase) {
    let results = at_once(0..4, |_| {
        let url = db.url.clone();
        async move {
            let store = Store::open(&url).await?;
            store.migrate().await?;
            store.ready().await?;
            store.close().await;
            Ok::<_, StoreError>(())
        }
    })
    .await;
    assert_eq!(results, vec![Ok(()); 4]);
}

async fn a_closed_store_says_so(db: &TestDatabase) {
    let other = Store::open(&db.url).await.expect("opens");
    other.close().await;
    assert!(matches!(other.ready().await, Err(StoreError::Unavailable(_))));
    assert!(matches!(other.write().await, Err(StoreError::Unavailable(_))));
}

async fn a_dropped_transaction_leaves_nothing(db: &TestDatabase) {
    for _ in 0..20 {
        let write = db.store.write().await.expect("begins: the one before ended");
        write.insert_organisation(&organisation(1)).await.expect("adds");
    }
    assert_eq!(db.store.organisation_by_slug("consulat-1").await, Ok(None));
}

#[tokio::test]
async fn an_sqlite_file_is_set_up_to_keep_its_promises() {
    let db = TestDatabase::sqlite().await;
    db.store.migrate().await.expect("migrates");
    let mode = db
        .raw
        .query_one_raw(sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "PRAGMA journal_mode"));
    let mode: String = mode.await.expect("asks").expect("a row").try_get_by_index(0).expect("a word");
    assert_eq!(mode, "wal");
    // While somebody writes, others read: the state before.
    let write = db.store.write().await.expect("begins");
    write.insert_organisation(&organisation(1)).await.expect("adds");
    assert_eq!(db.store.organisation_by_slug("consulat-1").await, Ok(None));
    write.commit().await.expect("commits");
    assert_eq!(db.store.organisation_by_slug("consulat-1").await, Ok(Some(organisation(1))));
    db.drop().await;
}

#[tokio::test]
async fn an_address_that_cannot_be_opened_is_told_without_its_password() {
    for url in
        ["mysql://root:geheim@localhost/x", "postgres://u:geheim@127.0.0.1:1/x", "sqlite:/dev/null/x.db"]
    {
        let error = Store::open(url).await.expect_err(url);
        assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
        assert!(!error.to_string().contains("geheim"), "{error}");
    }
}
