//! What sessions say beside their hours: languages, interpretation, who may know of them; and how often they changed.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMNS: [(&str, &str); 4] = [
    ("version", "bigint NOT NULL DEFAULT 1"),
    ("languages", "text NOT NULL DEFAULT '[]'"),
    ("interpretation", "text NOT NULL DEFAULT '[]'"),
    ("visibility", "text NOT NULL DEFAULT 'public'"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, definition) in COLUMNS {
            let column = format!("ALTER TABLE session ADD COLUMN {name} {definition}");
            manager.get_connection().execute_unprepared(&column).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in COLUMNS {
            let column = format!("ALTER TABLE session DROP COLUMN {name}");
            manager.get_connection().execute_unprepared(&column).await?;
        }
        Ok(())
    }
}
