//! A database of its own for each test.

use std::future::Future;
use std::sync::atomic::{AtomicU32, Ordering};

use domain::event::Seats;
use domain::ids::EventId;
use multaqa_persistence::Store;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement, TransactionTrait, Value};
use tempfile::TempDir;

/// A store, and a connection around it for what the store refuses to do.
pub(crate) struct TestDatabase {
    pub(crate) store: Store,
    pub(crate) url: String,
    pub(crate) raw: DatabaseConnection,
    kind: Kind,
}

enum Kind {
    Sqlite { _folder: TempDir },
    Postgres { server: DatabaseConnection, name: String },
}

impl TestDatabase {
    /// A file in a folder that goes with the test. Not migrated.
    pub(crate) async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}/not-there-yet/multaqa.db?mode=rwc", folder.path().display());
        Self::open(url, Kind::Sqlite { _folder: folder }).await
    }

    /// A new database on the test server, unless there is no server. Not migrated.
    pub(crate) async fn postgres() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let Ok(url) = std::env::var("MULTAQA_TEST_POSTGRES_URL") else {
            let required = std::env::var("MULTAQA_TEST_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
            assert!(!required, "MULTAQA_TEST_POSTGRES_URL is not set, and PostgreSQL is required");
            return None;
        };
        let server = Database::connect(&url).await.expect("the test server");
        let name = format!("multaqa_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        server.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("may create a database");
        let (host, _) = url.rsplit_once('/').expect("an address with a database");
        Some(Self::open(format!("{host}/{name}"), Kind::Postgres { server, name }).await)
    }

    async fn open(url: String, kind: Kind) -> Self {
        let store = Store::open(&url).await.expect("the store opens");
        let raw = Database::connect(&url).await.expect("a second connection");
        Self { store, url, raw, kind }
    }

    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.kind, Kind::Postgres { .. })
    }

    /// Runs a statement past the store.
    pub(crate) async fn execute(&self, sql: &str, values: Vec<Value>) -> u64 {
        let statement = Statement::from_sql_and_values(self.raw.get_database_backend(), sql, values);
        self.raw.execute_raw(statement).await.expect("the statement runs").rows_affected()
    }

    /// Asks for one number past the store.
    pub(crate) async fn number(&self, sql: &str, values: Vec<Value>) -> i64 {
        let statement = Statement::from_sql_and_values(self.raw.get_database_backend(), sql, values);
        let row = self.raw.query_one_raw(statement).await.expect("the query runs").expect("has a row");
        row.try_get_by_index(0).expect("is a number")
    }

    /// How the database would go about a query, in capitals. PostgreSQL sorts only what it cannot read in order: with
    /// the few rows of a test it would always rather sort.
    pub(crate) async fn plan(&self, sql: &str) -> String {
        let transaction = self.raw.begin().await.expect("begins");
        let explain = if self.is_postgres() {
            for setting in ["enable_sort", "enable_incremental_sort", "enable_seqscan", "enable_bitmapscan"] {
                transaction.execute_unprepared(&format!("SET LOCAL {setting} = off")).await.expect("sets");
            }
            format!("EXPLAIN {sql}")
        } else {
            format!("EXPLAIN QUERY PLAN {sql}")
        };
        let statement = Statement::from_string(transaction.get_database_backend(), explain);
        let rows = transaction.query_all_raw(statement).await.expect("explains");
        let told = if self.is_postgres() { 0 } else { 3 };
        let lines = rows.iter().map(|row| row.try_get_by_index::<String>(told).expect("a line"));
        lines.collect::<Vec<_>>().join("\n").to_uppercase()
    }

    /// The counters, after checking that they are what the rows say.
    pub(crate) async fn checked_seats(&self, event: EventId) -> Seats {
        let seats = self.store.seats(event).await.expect("has seats");
        for (figure, condition) in [
            (seats.taken, "state IN ('confirmed', 'offered')"),
            (seats.waiting, "state = 'waiting'"),
            (seats.waiting_apart, "state = 'waiting' AND pool IS NOT NULL"),
            (seats.inside, "admission_id IS NOT NULL"),
        ] {
            let sql = format!(
                "SELECT CAST(coalesce(sum(heads), 0) AS BIGINT) FROM registration \
                 WHERE event_id = $1 AND {condition}"
            );
            let rows = self.number(&sql, vec![event.0.into()]).await;
            assert_eq!(i64::from(figure), rows, "{condition}");
        }
        let counted =
            "SELECT CAST(coalesce(sum(arrivals), 0) AS BIGINT) FROM arrival_figures WHERE event_id = $1";
        let counted = self.number(counted, vec![event.0.into()]).await;
        assert_eq!(counted, i64::from(seats.inside), "the doors' minutes");
        seats
    }

    /// Closes everything and removes the database.
    pub(crate) async fn drop(self) {
        self.store.close().await;
        self.raw.close().await.expect("closes");
        if let Kind::Postgres { server, name } = self.kind {
            server.execute_unprepared(&format!("DROP DATABASE {name}")).await.expect("nobody is connected");
        }
    }
}

/// Runs as many tasks as `inputs` at once, on two threads, and returns what they return.
pub(crate) async fn at_once<I, T, F>(inputs: impl IntoIterator<Item = I>, task: impl Fn(I) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let tasks = inputs.into_iter().map(|input| tokio::spawn(task(input))).collect::<Vec<_>>();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.expect("the task does not panic"));
    }
    results
}

/// Makes two tests of each function, one a database, migrated unless said otherwise.
macro_rules! on_both {
    (unmigrated: $($name:ident),+ $(,)?) => {$(
        mod $name {
            use crate::support::TestDatabase;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let db = TestDatabase::sqlite().await;
                super::$name(&db).await;
                db.drop().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(db) = TestDatabase::postgres().await {
                    super::$name(&db).await;
                    db.drop().await;
                }
            }
        }
    )+};
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            use crate::support::TestDatabase;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let db = TestDatabase::sqlite().await;
                db.store.migrate().await.expect("migrates");
                super::$name(&db).await;
                db.drop().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(db) = TestDatabase::postgres().await {
                    db.store.migrate().await.expect("migrates");
                    super::$name(&db).await;
                    db.drop().await;
                }
            }
        }
    )+};
}
pub(crate) use on_both;
