//! How many came in through each door in each minute and are still inside: what the overview draws, without reading
//! everybody who came.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Expr, Index, MigrationTrait, SchemaManager, Table,
    async_trait,
};
use sea_orm_migration::schema::{big_integer, text, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const FILL: &str = "INSERT INTO arrival_figures (event_id, minute, door, arrivals, last_at) \
                            SELECT event_id, admitted_at / 60, door, count(*), max(admitted_at) FROM registration \
                            WHERE admitted_at IS NOT NULL GROUP BY event_id, admitted_at / 60, door";
        let table = Table::create()
            .table("arrival_figures")
            .col(uuid("event_id"))
            // Unix time in minutes.
            .col(big_integer("minute"))
            .col(text("door"))
            .col(big_integer("arrivals"))
            .col(big_integer("last_at"))
            .primary_key(Index::create().col("event_id").col("minute").col("door"))
            .foreign_key(&mut reference("arrival_figures", "event_id", "event"))
            .check(("arrival_figures_arrivals", Expr::cust("arrivals >= 0")))
            .take();
        manager.create_table(table).await?;
        manager.get_connection().execute_unprepared(FILL).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "arrival_figures").await
    }
}
