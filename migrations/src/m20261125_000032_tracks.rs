//! Threads through a programme.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference, uuid_type};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("track")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(big_integer("position"))
            .col(text("name"))
            .col(text("colour"))
            .foreign_key(&mut reference("track", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("track", &["event_id", "position"])).await?;
        let column =
            format!("ALTER TABLE session ADD COLUMN track_id {} REFERENCES track (id)", uuid_type(manager));
        manager.get_connection().execute_unprepared(&column).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("ALTER TABLE session DROP COLUMN track_id").await?;
        drop_table(manager, "track").await
    }
}
