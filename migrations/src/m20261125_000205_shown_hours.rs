//! When an event starts as it is shown: the order of the public's list, which the working copy may no longer have.

use sea_orm_migration::prelude::{
    ColumnDef, ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::DbBackend,
};

use crate::parts::{add_columns, drop_columns};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn of_event() -> Vec<ColumnDef> {
    vec![ColumnDef::new("shown_starts_at").big_integer().null().take()]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "event", of_event()).await?;
        let connection = manager.get_connection();
        let starts_at = match manager.get_database_backend() {
            DbBackend::Sqlite => "CAST(strftime('%s', json_extract(p.head, '$.starts_at')) AS integer)",
            _ => {
                "CAST(extract(epoch FROM CAST(CAST(p.head AS json) ->> 'starts_at' AS timestamptz)) AS bigint)"
            }
        };
        let fill = format!(
            "UPDATE event SET shown_starts_at = (SELECT {starts_at} FROM publication p \
             WHERE p.event_id = event.id AND p.number = event.edition)"
        );
        connection.execute_unprepared(&fill).await?;
        let index = "CREATE INDEX event_shown_starts_at_id ON event (shown_starts_at, id)";
        connection.execute_unprepared(index).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP INDEX event_shown_starts_at_id").await?;
        drop_columns(manager, "event", of_event()).await
    }
}
