//! Badges that are printed together: the runs, whose badges they are of, and the files that come of them, in parts; and
//! whether an event lets who stands at its doors print.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Expr, Index, MigrationTrait, SchemaManager, Table,
    async_trait,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, binary, boolean, pk_uuid, text, text_null, uuid,
};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Those that are not over are few, and asked for every second.
const UNDER_WAY: &str = "CREATE INDEX print_run_under_way ON print_run (medium, printer, created_at, id) \
                         WHERE state IN ('waiting', 'working')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let runs = Table::create()
            .table("print_run")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(text("medium"))
            .col(text_null("printer"))
            .col(text("filter"))
            .col(text("print_order"))
            .col(text("locale"))
            .col(text("by_name"))
            .col(big_integer("created_at"))
            .col(text("state"))
            .col(big_integer("total"))
            .col(big_integer("done"))
            .col(big_integer("reprints"))
            .col(text_null("trouble"))
            .col(big_integer("tries"))
            .col(big_integer("due_at"))
            .col(big_integer_null("claimed_until"))
            .col(big_integer_null("finished_at"))
            .check(("print_run_printer", Expr::cust("(medium = 'label') = (printer IS NOT NULL)")))
            .foreign_key(&mut reference("print_run", "event_id", "event"))
            .take();
        manager.create_table(runs).await?;
        manager.create_index(index("print_run", &["event_id", "created_at", "id"])).await?;
        manager.get_connection().execute_unprepared(UNDER_WAY).await?;
        let items = Table::create()
            .table("print_item")
            .col(uuid("run_id"))
            .col(big_integer("place"))
            .col(uuid("registration_id"))
            .col(text("code"))
            .col(big_integer_null("printed_at"))
            // Why it cannot be printed.
            .col(text_null("left_out"))
            .primary_key(Index::create().col("run_id").col("place"))
            .foreign_key(&mut reference("print_item", "run_id", "print_run"))
            .foreign_key(&mut reference("print_item", "registration_id", "registration"))
            .take();
        manager.create_table(items).await?;
        manager.create_index(index("print_item", &["registration_id", "code", "printed_at"])).await?;
        let parts = Table::create()
            .table("print_part")
            .col(uuid("run_id"))
            .col(big_integer("number"))
            .col(binary("content"))
            .primary_key(Index::create().col("run_id").col("number"))
            .foreign_key(&mut reference("print_part", "run_id", "print_run"))
            .take();
        manager.create_table(parts).await?;
        let settings = Table::create()
            .table("print_setting")
            .col(pk_uuid("event_id"))
            .col(boolean("at_door"))
            .foreign_key(&mut reference("print_setting", "event_id", "event"))
            .take();
        manager.create_table(settings).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["print_setting", "print_part", "print_item", "print_run"] {
            drop_table(manager, table).await?;
        }
        Ok(())
    }
}
