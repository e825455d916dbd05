//! Lists of registrations in the order in which people registered, with the same filters as in the order of names: a
//! page of a list reads its own rows, however many others there are.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const INDEXES: [&[&str]; 4] = [
    &["event_id", "registered_at", "id"],
    &["event_id", "standing", "registered_at", "id"],
    &["event_id", "category", "registered_at", "id"],
    &["event_id", "category", "standing", "registered_at", "id"],
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for columns in INDEXES {
            manager.create_index(index("registration", columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for columns in INDEXES {
            let drop = format!("DROP INDEX registration_{}", columns.join("_"));
            manager.get_connection().execute_unprepared(&drop).await?;
        }
        Ok(())
    }
}
