//! Who did what to whom. Rows are only ever added: the database itself refuses the rest. Names are kept as they were
//! at the time, and nothing is referred to, so that an entry outlives what it tells of.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
    sea_orm::DbBackend,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, text, text_null, uuid_null};

use crate::parts::{drop_table, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("journal_entry")
            .col(pk_uuid("id"))
            .col(big_integer("at"))
            .col(text("doer"))
            .col(uuid_null("account_id"))
            .col(text_null("doer_name"))
            .col(text("deed"))
            .col(uuid_null("subject_id"))
            .col(text("subject_label"))
            .col(uuid_null("organisation_id"))
            .col(uuid_null("event_id"))
            .col(text("details"))
            .col(text("search_text"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("journal_entry", &["organisation_id", "at", "id"])).await?;
        manager.create_index(index("journal_entry", &["event_id", "at", "id"])).await?;
        let connection = manager.get_connection();
        let statements: &[&str] = match manager.get_database_backend() {
            DbBackend::Postgres => &POSTGRES,
            _ => &SQLITE,
        };
        for statement in statements {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "journal_entry").await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            manager.get_connection().execute_unprepared("DROP FUNCTION journal_entry_refuse()").await?;
        }
        Ok(())
    }
}

/// REPLACE removes rows past the triggers for removing: an entry that is there is not written again.
const SQLITE: [&str; 3] = [
    "CREATE TRIGGER journal_entry_no_replace BEFORE INSERT ON journal_entry WHEN EXISTS \
     (SELECT 1 FROM journal_entry WHERE id = NEW.id OR rowid = NEW.rowid) \
     BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END",
    "CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry \
     BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END",
    "CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry \
     BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END",
];

/// One trigger a statement: it also refuses where no row is met, and TRUNCATE, which meets none.
const POSTGRES: [&str; 2] = [
    "CREATE FUNCTION journal_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RAISE EXCEPTION 'the journal is only added to'; END $$",
    "CREATE TRIGGER journal_entry_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry \
     FOR EACH STATEMENT EXECUTE FUNCTION journal_entry_refuse()",
];
