//! Badges that open no door any more, one row a badge, numbered by its latest change: doors ask for what changed since a
//! number. A row without a reason is a badge that opens doors again.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Expr, Index, MigrationTrait, SchemaManager, Table,
    async_trait,
};
use sea_orm_migration::schema::{big_integer, text, text_null, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("revoked_badge")
            .col(uuid("event_id"))
            .col(text("code"))
            .col(big_integer("number"))
            .col(text_null("reason"))
            .col(uuid("registration_id"))
            .check(("revoked_badge_reason", Expr::cust("reason IN ('replaced', 'cancelled')")))
            .primary_key(Index::create().col("event_id").col("code"))
            .foreign_key(&mut reference("revoked_badge", "event_id", "event"))
            .foreign_key(&mut reference("revoked_badge", "registration_id", "registration"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("revoked_badge", &["event_id", "number"])).await?;
        let db = manager.get_connection();
        // All badges of one person are revoked together.
        db.execute_unprepared(
            "CREATE INDEX registration_merged_into ON registration (merged_into) WHERE merged_into IS NOT NULL",
        )
        .await?;
        // Badges of what was cancelled before open no door either.
        db.execute_unprepared(
            "INSERT INTO revoked_badge (event_id, code, number, reason, registration_id) \
             SELECT event_id, code, 1, 'cancelled', id FROM registration \
             WHERE state = 'cancelled' AND merged_into IS NULL",
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP INDEX registration_merged_into").await?;
        drop_table(manager, "revoked_badge").await
    }
}
