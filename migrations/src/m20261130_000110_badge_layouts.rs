//! Layouts of badges: each with the steps of its making, so that they can be taken back, with those that an event
//! chose, and with the pictures that were sent for them.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, ForeignKey, ForeignKeyCreateStatement, Index, MigrationTrait, SchemaManager,
    Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let layouts = Table::create()
            .table("badge_layout")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            // The number of the step that stands. Those after it were taken back.
            .col(big_integer("step"))
            // Counts every change, also those that take one back.
            .col(big_integer("version"))
            .col(big_integer("created_at"))
            .foreign_key(&mut reference("badge_layout", "event_id", "event"))
            .take();
        manager.create_table(layouts).await?;
        manager.create_index(index("badge_layout", &["event_id", "id"]).unique().take()).await?;
        let steps = Table::create()
            .table("badge_layout_step")
            .col(uuid("layout_id"))
            .col(big_integer("number"))
            // Within the content too: lists of other events show names and no more.
            .col(text("name"))
            .col(text("content"))
            .primary_key(Index::create().col("layout_id").col("number"))
            .foreign_key(&mut reference("badge_layout_step", "layout_id", "badge_layout"))
            .take();
        manager.create_table(steps).await?;
        let choices = Table::create()
            .table("badge_layout_choice")
            .col(uuid("event_id"))
            // A category's key; empty for all that chose none of their own.
            .col(text("category"))
            .col(uuid("layout_id"))
            .primary_key(Index::create().col("event_id").col("category"))
            .foreign_key(&mut of_the_event())
            .take();
        manager.create_table(choices).await?;
        let pictures = Table::create()
            .table("badge_picture")
            .col(pk_uuid("picture_id"))
            .col(uuid("event_id"))
            .col(text("name"))
            .foreign_key(&mut reference("badge_picture", "picture_id", "picture"))
            .foreign_key(&mut reference("badge_picture", "event_id", "event"))
            .take();
        manager.create_table(pictures).await?;
        manager.create_index(index("badge_picture", &["event_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "badge_picture").await?;
        drop_table(manager, "badge_layout_choice").await?;
        drop_table(manager, "badge_layout_step").await?;
        drop_table(manager, "badge_layout").await
    }
}

/// No event chooses another's layout.
fn of_the_event() -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from("badge_layout_choice", ("event_id", "layout_id"))
        .to("badge_layout", ("event_id", "id"))
        .take()
}
