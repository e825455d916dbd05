//! Every admission and every undoing, in order; rows are only ever added.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, text, text_null, uuid, uuid_null};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("checkin")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(uuid("registration_id"))
            .col(text("kind"))
            .col(text_null("door"))
            .col(uuid_null("undoes"))
            .col(big_integer("at"))
            .foreign_key(&mut reference("checkin", "event_id", "event"))
            .foreign_key(&mut reference("checkin", "registration_id", "registration"))
            .foreign_key(&mut reference("checkin", "undoes", "checkin"))
            .check((
                "checkin_kind",
                Expr::cust(
                    "(kind = 'admission' AND door IS NOT NULL AND undoes IS NULL) \
                     OR (kind = 'undo' AND door IS NULL AND undoes IS NOT NULL)",
                ),
            ))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("checkin", &["registration_id", "at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "checkin").await
    }
}
