//! The words under which registrations are found, one a row, with the key by which lists are in order: a search reads
//! those that start as typed instead of every registration.

use std::collections::BTreeSet;

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
    sea_orm::{DbBackend, Statement, prelude::Uuid},
};
use sea_orm_migration::schema::uuid;

use crate::parts::{by_code_points, drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let backend = manager.get_database_backend();
        let mut table = Table::create()
            .table("registration_word")
            .col(uuid("event_id"))
            .col(by_code_points("word", backend))
            .col(by_code_points("sort_key", backend))
            .col(uuid("registration_id"))
            .primary_key(Index::create().col("event_id").col("word").col("sort_key").col("registration_id"))
            .foreign_key(&mut reference("registration_word", "registration_id", "registration"))
            .take();
        if backend == DbBackend::Sqlite {
            // The key is the whole row: it need not be kept twice.
            table.extra("WITHOUT ROWID");
        }
        manager.create_table(table).await?;
        manager.create_index(index("registration_word", &["registration_id"])).await?;
        fill(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "registration_word").await
    }
}

/// The words of those who are registered already.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const WORD: &str =
        "INSERT INTO registration_word (event_id, word, sort_key, registration_id) VALUES ($1, $2, $3, $4)";
    let (db, backend) = (manager.get_connection(), manager.get_database_backend());
    let all = Statement::from_string(backend, "SELECT id, event_id, sort_key, search_text FROM registration");
    for row in db.query_all_raw(all).await? {
        let (id, event_id): (Uuid, Uuid) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let (sort_key, text): (String, String) = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
        for word in text.split_whitespace().collect::<BTreeSet<_>>() {
            let values = [event_id.into(), word.into(), sort_key.as_str().into(), id.into()];
            db.execute_raw(Statement::from_sql_and_values(backend, WORD, values)).await?;
        }
    }
    Ok(())
}
