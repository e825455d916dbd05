//! The store as a whole: opening, migrating, closing, and the start of a transaction.

use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, IsolationLevel,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use crate::error::StoreError;
use crate::names;
use crate::open;
use crate::publication;
use crate::registration;
use crate::write::Write;

/// Where everything is kept. Cheap to clone; all clones share the connections.
#[derive(Debug, Clone)]
pub struct Store {
    /// Transactions that write. SQLite: the one writer. PostgreSQL: the same pool as `reader`.
    writer: DatabaseConnection,
    /// Single queries. SQLite: connections that cannot write.
    pub(crate) reader: DatabaseConnection,
}

/// PostgreSQL's name for « somebody migrates », any number that nothing else uses.
const MIGRATION_LOCK: &str = "SELECT pg_advisory_xact_lock(7306087901)";

impl Store {
    /// Opens `sqlite:…` (the file and its folder are created) or `postgres://…`. Nothing is migrated.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let (writer, reader) = open::open(url).await?;
        Ok(Self { writer, reader })
    }

    /// Brings the schema up to date: all of it or, when something fails, nothing. Two programs that start at the
    /// same time do not disturb each other: the second finds the work done.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let transaction = self.begin_writing().await?;
        if transaction.get_database_backend() == DbBackend::Postgres {
            transaction.execute_unprepared(MIGRATION_LOCK).await?;
        }
        Migrator::up(&transaction, None).await?;
        names::fill(&transaction).await?;
        registration::renew(&transaction).await?;
        registration::fill_seats(&transaction).await?;
        publication::publish_what_is_shown(&transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Whether requests can be served: the database answers and no migration is pending.
    pub async fn ready(&self) -> Result<(), StoreError> {
        match Migrator::get_pending_migrations_read_only(&self.reader).await?.len() {
            0 => Ok(()),
            pending => Err(StoreError::Pending(pending)),
        }
    }

    /// Starts a transaction that may write. SQLite: waits for the writer, at most 30 s, then nobody else writes
    /// until it ends. Dropped without [`Write::commit`], it leaves nothing behind.
    pub async fn write(&self) -> Result<Write, StoreError> {
        Ok(Write::new(self.begin_writing().await?))
    }

    /// Waits for what is under way, then closes all connections.
    pub async fn close(&self) {
        for connection in [&self.reader, &self.writer] {
            if let Err(error) = connection.close_by_ref().await {
                tracing::warn!(%error, "a database connection did not close");
            }
        }
    }

    /// IMMEDIATE: a transaction that first reads and then wants to write would be refused at once when another
    /// process wrote in between; one that is a writer from the start waits its turn.
    async fn begin_writing(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// A transaction all of whose queries see the same moment.
    pub(crate) async fn snapshot(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = match self.reader.get_database_backend() {
            DbBackend::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                sqlite_transaction_mode: None,
            },
            // SQLite's transactions are snapshots from their first query on.
            _ => TransactionOptions::default(),
        };
        Ok(self.reader.begin_with_options(options).await?)
    }
}
