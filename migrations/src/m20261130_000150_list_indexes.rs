//! Each index by which lists are filtered tells all that they are filtered by, so that one serves several filters at once
//! and the order of registration needs one alone. Each index more is written by each registration, and each that starts
//! with a standing by each admission: the eight before were a third of what these wrote.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

type Indexes = &'static [&'static [&'static str]];

const BEFORE: Indexes = &[
    &["event_id", "registered_at", "id"],
    &["event_id", "standing", "sort_key", "id"],
    &["event_id", "standing", "registered_at", "id"],
    &["event_id", "category", "sort_key", "id"],
    &["event_id", "category", "registered_at", "id"],
    &["event_id", "category", "standing", "sort_key", "id"],
    &["event_id", "category", "standing", "registered_at", "id"],
    &["event_id", "badge_mark", "registered_at", "id"],
];
const AFTER: Indexes = &[
    &["event_id", "registered_at", "id", "standing", "category", "badge_mark"],
    &["event_id", "standing", "sort_key", "id", "category", "badge_mark"],
    &["event_id", "category", "sort_key", "id", "standing", "badge_mark"],
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        replace(manager, BEFORE, AFTER).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        replace(manager, AFTER, BEFORE).await
    }
}

async fn replace(manager: &SchemaManager<'_>, old: Indexes, new: Indexes) -> Result<(), DbErr> {
    for columns in old {
        let drop = format!("DROP INDEX registration_{}", columns.join("_"));
        manager.get_connection().execute_unprepared(&drop).await?;
    }
    for columns in new {
        manager.create_index(index("registration", columns)).await?;
    }
    Ok(())
}
