//! Who registers for an event and how: categories, pools and questions, as JSON beside its topics; and how long a seat
//! that came free is held for who is offered it.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::{add_columns, drop_columns};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn of_event() -> Vec<ColumnDef> {
    let list = |name: &'static str| ColumnDef::new(name).text().not_null().default("[]").take();
    // Hours.
    let offer_hours = ColumnDef::new("offer_hours").big_integer().not_null().default(24).take();
    vec![list("categories"), list("pools"), list("questions"), offer_hours]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "event", of_event()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, "event", of_event()).await
    }
}
