//! Words under which registrations are found, without a second index and without a reference: each cost as much as the
//! word itself when thousands were registered at a time, and which words somebody has follows from who they are. They
//! are made anew when the store is brought up to date.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
    sea_orm::DbBackend,
};
use sea_orm_migration::schema::uuid;

use crate::parts::{by_code_points, drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLE: &str = "registration_word";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, true).await?;
        manager.create_index(index(TABLE, &["registration_id"])).await
    }
}

/// The table anew and empty, with every registration's words to be made.
async fn create(manager: &SchemaManager<'_>, referring: bool) -> Result<(), DbErr> {
    drop_table(manager, TABLE).await?;
    let backend = manager.get_database_backend();
    let mut table = Table::create()
        .table(TABLE)
        .col(uuid("event_id"))
        .col(by_code_points("word", backend))
        .col(by_code_points("sort_key", backend))
        .col(uuid("registration_id"))
        .primary_key(Index::create().col("event_id").col("word").col("sort_key").col("registration_id"))
        .take();
    if referring {
        table.foreign_key(&mut reference(TABLE, "registration_id", "registration"));
    }
    if backend == DbBackend::Sqlite {
        // The key is the whole row: it need not be kept twice.
        table.extra("WITHOUT ROWID");
    }
    manager.create_table(table).await?;
    manager.get_connection().execute_unprepared("UPDATE registration SET words_version = 0").await?;
    Ok(())
}
