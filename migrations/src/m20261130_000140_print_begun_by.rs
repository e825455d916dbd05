//! Who began a run of badges is told as what they are: somebody by their name, or whoever held a link, which has none.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Runs of before tell a name or nothing; the journal, at that same second, whether it is that of a door.
const OF_BEFORE: &str = "UPDATE print_run SET begun_by = CASE WHEN by_name = '' THEN 'link' WHEN EXISTS \
                         (SELECT 1 FROM journal_entry j WHERE j.event_id = print_run.event_id \
                         AND j.deed = 'badges-printed' AND j.at = print_run.created_at AND j.doer = 'pass' \
                         AND j.doer_name = print_run.by_name) THEN 'door' ELSE 'person' END";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        for statement in
            ["ALTER TABLE print_run ADD COLUMN begun_by text NOT NULL DEFAULT 'person'", OF_BEFORE]
        {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        connection.execute_unprepared("ALTER TABLE print_run DROP COLUMN begun_by").await?;
        Ok(())
    }
}
