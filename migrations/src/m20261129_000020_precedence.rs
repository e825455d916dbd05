//! The order of precedence of an event's guests: its table of ranks, what protocol says of a guest, and the place that
//! follows from both, kept with the registration so that lists read it by an index.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, ForeignKey, ForeignKeyCreateStatement, Index,
    MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, text, text_null, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Few have a rank: whoever has none costs no line of the index, and no time when they register.
const IN_ORDER: &str = "CREATE INDEX registration_precedence ON registration \
                        (event_id, precedence, sort_key, id) WHERE precedence IS NOT NULL";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let ranks = Table::create()
            .table("protocol_rank")
            .col(uuid("event_id"))
            .col(text("key"))
            .col(big_integer("position"))
            .col(text("name"))
            .primary_key(Index::create().col("event_id").col("key"))
            .foreign_key(&mut reference("protocol_rank", "event_id", "event"))
            .take();
        manager.create_table(ranks).await?;
        let of_guests = Table::create()
            .table("protocol")
            .col(pk_uuid("registration_id"))
            .col(uuid("event_id"))
            .col(text_null("honorific"))
            .col(text_null("rank"))
            .col(big_integer_null("place"))
            .col(text_null("escort"))
            .col(text_null("table_name"))
            .col(text_null("seat"))
            .foreign_key(&mut reference("protocol", "registration_id", "registration"))
            .foreign_key(&mut rank())
            .take();
        manager.create_table(of_guests).await?;
        manager.create_index(index("protocol", &["event_id", "rank"])).await?;
        let db = manager.get_connection();
        db.execute_unprepared("ALTER TABLE registration ADD COLUMN precedence bigint NULL").await?;
        db.execute_unprepared(IN_ORDER).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("DROP INDEX registration_precedence").await?;
        db.execute_unprepared("ALTER TABLE registration DROP COLUMN precedence").await?;
        drop_table(manager, "protocol").await?;
        drop_table(manager, "protocol_rank").await
    }
}

/// Nobody stands in a rank that the event does not have.
fn rank() -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from("protocol", ("event_id", "rank"))
        .to("protocol_rank", ("event_id", "key"))
        .take()
}
