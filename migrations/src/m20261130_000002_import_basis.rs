//! What the plan of a guest list was made of: where that is the same still, it need not be made again to be done.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::{add_columns, drop_columns};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn columns() -> Vec<ColumnDef> {
    vec![ColumnDef::new("basis").big_integer().null().take()]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "guest_import", columns()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, "guest_import", columns()).await
    }
}
