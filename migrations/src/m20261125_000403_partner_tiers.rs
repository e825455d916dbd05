//! Partners stand in tiers that the organisers name, have a text, a link and a logo; and what their representatives
//! wrote waits beside what shows.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

use crate::parts::{add_columns, drop_columns, drop_table, fill_search, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn columns() -> Vec<ColumnDef> {
    vec![
        // Names a row of partner_tier; a tier that goes leaves its partners without one.
        ColumnDef::new("tier_id").uuid().null().take(),
        ColumnDef::new("about").text().not_null().default("{\"fr\":\"\"}").take(),
        ColumnDef::new("link").text().not_null().default("").take(),
        ColumnDef::new("logo").text().null().take(),
        ColumnDef::new("search_text").text().not_null().default("").take(),
        ColumnDef::new("version").big_integer().not_null().default(1).take(),
        ColumnDef::new("proposal").text().null().take(),
        ColumnDef::new("waiting").big_integer().not_null().default(0).take(),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("partner_tier")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(big_integer("position"))
            .col(text("name"))
            .col(big_integer("version"))
            .foreign_key(&mut reference("partner_tier", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("partner_tier", &["event_id", "position"])).await?;
        add_columns(manager, "partner", columns()).await?;
        fill_search(manager, "partner").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, "partner", columns()).await?;
        drop_table(manager, "partner_tier").await
    }
}
