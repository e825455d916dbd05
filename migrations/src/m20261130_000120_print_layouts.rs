//! Layouts as they were when badges were to be printed after them: whatever becomes of a layout, and whatever is chosen
//! meanwhile, a run prints what it was begun with.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference, uuid_type};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Runs of before print after what their event chose, which they did then. A copy takes the identity of its layout:
/// nothing else is an identity on both databases, and rows of different tables may share one.
const AS_CHOSEN: [&str; 2] = [
    "INSERT INTO print_layout (id, event_id, content) SELECT l.id, l.event_id, s.content FROM badge_layout l \
     JOIN badge_layout_step s ON s.layout_id = l.id AND s.number = l.step \
     JOIN badge_layout_choice c ON c.layout_id = l.id AND c.category = ''",
    "UPDATE print_item SET layout_id = (SELECT c.layout_id FROM badge_layout_choice c \
     JOIN print_run r ON r.event_id = c.event_id WHERE r.id = print_item.run_id AND c.category = '')",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("print_layout")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(text("content"))
            .foreign_key(&mut reference("print_layout", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("print_layout", &["event_id"])).await?;
        let connection = manager.get_connection();
        // Nothing where it is the usual one, which every installation has.
        let column = format!(
            "ALTER TABLE print_item ADD COLUMN layout_id {} REFERENCES print_layout (id)",
            uuid_type(manager)
        );
        connection.execute_unprepared(&column).await?;
        // What the layouts of a run are called.
        connection
            .execute_unprepared("ALTER TABLE print_run ADD COLUMN layouts text NOT NULL DEFAULT '[]'")
            .await?;
        for statement in AS_CHOSEN {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        for statement in
            ["ALTER TABLE print_run DROP COLUMN layouts", "ALTER TABLE print_item DROP COLUMN layout_id"]
        {
            connection.execute_unprepared(statement).await?;
        }
        drop_table(manager, "print_layout").await
    }
}
