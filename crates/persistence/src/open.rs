//! Opening the database that an address names.

use std::num::NonZero;
use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;

use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::{ConnectOptions, Database, DatabaseConnection};

use crate::error::StoreError;

/// How long a request waits for its turn. When a thousand people register in one minute the queue for SQLite's
/// one writer is longer than usual, and still shorter than this.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long opening waits for PostgreSQL to answer. A wrong address is told soon, a server that is just starting
/// is waited for.
const OPENING: Duration = Duration::from_secs(5);

/// Readers of the SQLite file: as many as there are processors, within bounds. Reading is work for the processor, the
/// pages being in memory, and each reader (a thread) has a page cache of its own: one more than can work at a time only
/// takes the processor's caches from the others, which read the same pages.
const READERS: RangeInclusive<usize> = 2..=4;

/// Connections to PostgreSQL: enough to keep a small server busy, few enough to leave some of its usual 100 to
/// others.
const CONNECTIONS: u32 = 10;

/// The connection for transactions that write, and the one for reading.
pub(crate) async fn open(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), StoreError> {
    if url.starts_with("sqlite:") {
        sqlite(url).await
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        let pool = postgres(url).await?;
        Ok((pool.clone(), pool))
    } else {
        // The address is not repeated: it may hold a password.
        Err(StoreError::Unavailable("the address starts with neither sqlite: nor postgres:".to_owned()))
    }
}

/// SQLite has one writer at a time. One connection is that writer, so that writers queue here, in order, instead
/// of polling the file's lock; readers have their own and never wait for it (write-ahead log).
async fn sqlite(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), StoreError> {
    let file: SqliteConnectOptions =
        url.parse().map_err(|_| StoreError::Unavailable("the address names no SQLite file".to_owned()))?;
    if let Some(folder) = file.get_filename().parent().filter(|folder| *folder != Path::new("")) {
        tokio::fs::create_dir_all(folder)
            .await
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
    }
    let mut writer = options(url, 1);
    writer.map_sqlx_sqlite_opts(|options| {
        options
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("journal_mode", "WAL")
            // A commit that was acknowledged survives the power cut of the next second.
            .pragma("synchronous", "FULL")
    });
    let writer = Database::connect(writer).await?;
    let processors = std::thread::available_parallelism().map_or(*READERS.start(), NonZero::get);
    let readers = processors.clamp(*READERS.start(), *READERS.end());
    let mut reader = options(url, u32::try_from(readers).unwrap_or(u32::MAX));
    reader.map_sqlx_sqlite_opts(|options| {
        options
            .busy_timeout(Duration::from_secs(5))
            .pragma("query_only", "ON")
            // What a page of a list of ten thousand reads, its count before all, fits in 4 MB, and not in SQLite's usual two:
            // it was read anew from the file at each look.
            .pragma("cache_size", "-4000")
            // So many rows the connection's thread reads ahead, while what it read before is looked at: a long list is
            // dozens of hand-overs, not thousands. A registration takes some five kilobytes as a row.
            .row_buffer_size(200)
    });
    Ok((writer, Database::connect(reader).await?))
}

async fn postgres(url: &str) -> Result<DatabaseConnection, StoreError> {
    let mut options = options(url, CONNECTIONS);
    // A connection that rested may have been cut by the server or on the way; one in use need not be asked.
    options.test_before_acquire_if_idle_for(Duration::from_secs(5));
    match tokio::time::timeout(OPENING, Database::connect(options)).await {
        Ok(pool) => Ok(pool?),
        Err(_) => Err(StoreError::Unavailable("PostgreSQL does not answer".to_owned())),
    }
}

fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .min_connections(1)
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        // Statements carry what people wrote; logging them also costs more than some of them.
        .sqlx_logging(false)
        .record_stmt_in_spans(false);
    options
}
