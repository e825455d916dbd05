//! Rooms of their own. What sessions said in words becomes a room for each of those words.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference, uuid_type};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// A room takes the identity of the first session in it: nothing else is an identity on both databases, and rows of
/// different tables may share one. Sessions that named no room keep none.
const FROM_WORDS: [&str; 3] = [
    "INSERT INTO room (id, event_id, position, name, note) \
     SELECT s.id, s.event_id, 0, s.room, '{\"fr\":\"\"}' FROM session s \
     WHERE s.room NOT LIKE '{\"fr\":\"\"%' AND NOT EXISTS (SELECT 1 FROM session earlier \
     WHERE earlier.event_id = s.event_id AND earlier.room = s.room AND (earlier.starts_at < s.starts_at \
     OR (earlier.starts_at = s.starts_at AND earlier.id < s.id)))",
    "UPDATE room SET position = (SELECT count(*) FROM room other \
     WHERE other.event_id = room.event_id AND other.id < room.id)",
    "UPDATE session SET room_id = (SELECT r.id FROM room r \
     WHERE r.event_id = session.event_id AND r.name = session.room)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("room")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(big_integer("position"))
            .col(text("name"))
            .col(big_integer_null("capacity"))
            .col(text("note"))
            .foreign_key(&mut reference("room", "event_id", "event"))
            .check(("room_capacity", Expr::cust("capacity IS NULL OR capacity > 0")))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("room", &["event_id", "position"])).await?;
        let connection = manager.get_connection();
        let column =
            format!("ALTER TABLE session ADD COLUMN room_id {} REFERENCES room (id)", uuid_type(manager));
        connection.execute_unprepared(&column).await?;
        for statement in FROM_WORDS {
            connection.execute_unprepared(statement).await?;
        }
        connection.execute_unprepared("ALTER TABLE session DROP COLUMN room").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        for statement in [
            "ALTER TABLE session ADD COLUMN room text NOT NULL DEFAULT '{\"fr\":\"\"}'",
            "UPDATE session SET room = (SELECT name FROM room WHERE room.id = session.room_id) \
             WHERE room_id IS NOT NULL",
            "ALTER TABLE session DROP COLUMN room_id",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        drop_table(manager, "room").await
    }
}
