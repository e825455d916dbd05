//! Speakers have a life, links and a face; an address to which they are invited; and what they wrote of themselves
//! waits beside what shows.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::{add_columns, drop_columns, fill_search};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn columns() -> Vec<ColumnDef> {
    vec![
        ColumnDef::new("biography").text().not_null().default("{\"fr\":\"\"}").take(),
        ColumnDef::new("links").text().not_null().default("[]").take(),
        ColumnDef::new("picture").text().null().take(),
        ColumnDef::new("email").text().null().take(),
        // The words of names, roles and professions, folded.
        ColumnDef::new("search_text").text().not_null().default("").take(),
        ColumnDef::new("version").big_integer().not_null().default(1).take(),
        ColumnDef::new("proposal").text().null().take(),
        // 1 while somebody has to judge it, so that lists need not read it.
        ColumnDef::new("waiting").big_integer().not_null().default(0).take(),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "speaker", columns()).await?;
        fill_search(manager, "speaker").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, "speaker", columns()).await
    }
}
