//! An event's counters, apart from its texts: the hottest row is the narrowest.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, pk_uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The guards in the statements refuse first; these hold even against a statement without a guard.
        let table = Table::create()
            .table("event_seats")
            .col(pk_uuid("event_id"))
            .col(big_integer("capacity"))
            .col(big_integer("taken").default(0))
            .col(big_integer("waiting").default(0))
            .col(big_integer("last_waiting_number").default(0))
            .col(big_integer("inside").default(0))
            .foreign_key(&mut reference("event_seats", "event_id", "event"))
            .check(("event_seats_not_oversold", Expr::cust("taken >= 0 AND taken <= capacity")))
            .check(("event_seats_waiting", Expr::cust("waiting >= 0 AND waiting <= last_waiting_number")))
            .check(("event_seats_inside", Expr::cust("inside >= 0 AND inside <= taken")))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "event_seats").await
    }
}
