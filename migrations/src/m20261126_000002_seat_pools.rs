//! Seats that are set apart for some categories, each pool with a line of its own. What a pool holds and nobody has is
//! part of the event's `reserved`, so that `taken + reserved <= capacity` still says that no seat is given twice.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, Expr, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, text, uuid};

use crate::parts::{add_columns, drop_columns, drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn of_event() -> Vec<ColumnDef> {
    // Of those who wait, how many do so for a seat of a pool.
    vec![ColumnDef::new("waiting_apart").big_integer().not_null().default(0).take()]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "event_seats", of_event()).await?;
        let table = Table::create()
            .table("seat_pool")
            .col(uuid("event_id"))
            .col(text("key"))
            .col(big_integer("capacity"))
            .col(big_integer("taken").default(0))
            .col(big_integer("waiting").default(0))
            .primary_key(Index::create().col("event_id").col("key"))
            .foreign_key(&mut reference("seat_pool", "event_id", "event"))
            .check(("seat_pool_not_oversold", Expr::cust("taken >= 0 AND taken <= capacity")))
            .check(("seat_pool_waiting", Expr::cust("waiting >= 0")))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "seat_pool").await?;
        drop_columns(manager, "event_seats", of_event()).await
    }
}
