//! Many who want the same few seats. The control shows that the race is real: without the guard it is lost.

use std::sync::Arc;
use std::time::Duration;

use domain::registration::{RegistrationState, Standing};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, Statement, TransactionTrait,
};
use tokio::sync::Barrier;

use crate::sample::{cancel, checkin_id, register, registration, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    sixty_race_for_ten_seats,
    without_the_guard_the_race_is_lost,
    one_person_in_two_windows,
    everything_at_once
);

async fn sixty_race_for_ten_seats(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let registered = at_once(0..60, |number| {
        let (store, event) = (db.store.clone(), event.clone());
        async move { register(&store, registration(&event, number)).await.expect("no error") }
    })
    .await;
    let mut numbers = registered
        .iter()
        .filter_map(|registration| match registration.state {
            RegistrationState::Waiting { number } => Some(number),
            _ => None,
        })
        .collect::<Vec<_>>();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=50).collect::<Vec<_>>(), "each waits under a number of its own");
    let seats = db.checked_seats(event.id).await;
    assert_eq!((seats.taken, seats.waiting), (10, 50));
}

/// Ten count the seats taken, see that one of three is free, and take it: PostgreSQL gives ten. SQLite refuses all
/// but one: who starts as a reader may not write once somebody else has. So either the guard or an error.
async fn without_the_guard_the_race_is_lost(db: &TestDatabase) {
    const SEATS: i64 = 3;
    db.raw.execute_unprepared("CREATE TABLE naive_seat (taker BIGINT)").await.expect("creates");
    let mut options = ConnectOptions::new(&db.url);
    options.min_connections(10).max_connections(10).acquire_timeout(Duration::from_secs(20));
    let pool = Database::connect(options).await.expect("connects");
    let counted = Arc::new(Barrier::new(10));
    let results = at_once(0..10_i64, |taker| naive(pool.clone(), counted.clone(), taker, SEATS)).await;
    pool.close().await.expect("closes");

    let taken = db.number("SELECT count(*) FROM naive_seat", vec![]).await;
    let refused = results.iter().filter(|result| result.is_err()).count();
    if db.is_postgres() {
        assert_eq!((taken, refused), (10, 0), "oversold: {taken} of {SEATS}");
    } else {
        assert_eq!((taken, refused), (1, 9), "refused: {results:?}");
    }
}

async fn naive(pool: DatabaseConnection, counted: Arc<Barrier>, taker: i64, seats: i64) -> Result<(), DbErr> {
    let transaction = pool.begin().await?;
    let backend = transaction.get_database_backend();
    let count = Statement::from_string(backend, "SELECT count(*) FROM naive_seat");
    let count: i64 = transaction.query_one_raw(count).await?.expect("a row").try_get_by_index(0)?;
    counted.wait().await;
    if count < seats {
        let sql = "INSERT INTO naive_seat VALUES ($1)";
        transaction.execute_raw(Statement::from_sql_and_values(backend, sql, [taker.into()])).await?;
    }
    transaction.commit().await
}

async fn one_person_in_two_windows(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let results = at_once(0..8, |_| {
        let (store, event) = (db.store.clone(), event.clone());
        async move { register(&store, registration(&event, 1)).await }
    })
    .await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
    assert_eq!(db.checked_seats(event.id).await.taken, 1, "the others gave their seats back");
}

/// Registrations, cancellations, promotions, admissions and undoings cross each other: nothing deadlocks, and the
/// counters are the rows'.
async fn everything_at_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 12).await;
    for number in 0..20 {
        register(&db.store, registration(&event, number)).await.expect("registers");
    }
    at_once(0..60_u32, |task| {
        let (store, event) = (db.store.clone(), event.clone());
        async move {
            let number = task * 7 % 20;
            let (id, checkin) = (registration(&event, number).id, u128::from(task));
            match task % 3 {
                0 => drop(cancel(&store, event.id, id).await.expect("cancels or not")),
                1 => drop(register(&store, registration(&event, 100 + task)).await.expect("registers")),
                _ => {
                    let write = store.write().await.expect("begins");
                    let sample = registration(&event, number);
                    let came = crate::sample::admit(&write, checkin, &sample, "A", 60).await.expect("asks");
                    write.commit().await.expect("commits");
                    if came && task % 2 == 0 {
                        let write = store.write().await.expect("begins");
                        let (undo, admission) = (checkin_id(1000 + checkin), checkin_id(checkin));
                        let undone = write.undo_admission(undo, event.id, admission, crate::sample::at(61));
                        assert_eq!(undone.await.expect("undoes"), Some(id));
                        write.commit().await.expect("commits");
                    }
                }
            }
        }
    })
    .await;
    let seats = db.checked_seats(event.id).await;
    assert_eq!(seats.taken, 12, "no seat stays free while people wait: {seats:?}");
    assert!(seats.waiting > 0, "{seats:?}");
    let filter =
        domain::registration::RegistrationFilter { standing: Some(Standing::Waiting), ..Default::default() };
    let page = db.store.registrations(event.id, &filter, None, 100).await.expect("lists");
    assert_eq!(page.total, seats.waiting);
}
