//! Seats of sessions for which one signs up. Like an event's they are apart from the texts, hold at once, and cannot
//! be oversold.

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
        let table = Table::create()
            .table("session_seats")
            .col(pk_uuid("session_id"))
            .col(big_integer("seats"))
            .col(big_integer("taken").default(0))
            .foreign_key(&mut reference("session_seats", "session_id", "session"))
            .check(("session_seats_not_oversold", Expr::cust("taken >= 0 AND taken <= seats")))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "session_seats").await
    }
}
