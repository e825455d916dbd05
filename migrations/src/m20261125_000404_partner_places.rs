//! Places that are held back for partners: how many each was promised, how many of these are taken, and by whom.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{pk_uuid, uuid};

use crate::parts::{add_columns, drop_columns, drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn of_event() -> Vec<ColumnDef> {
    // Held back and not taken: with `taken`, never more than `capacity`.
    vec![ColumnDef::new("reserved").big_integer().not_null().default(0).take()]
}

fn of_partner() -> Vec<ColumnDef> {
    let count = |name: &'static str| ColumnDef::new(name).big_integer().not_null().default(0).take();
    vec![count("places"), count("places_taken")]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "event_seats", of_event()).await?;
        add_columns(manager, "partner", of_partner()).await?;
        // No row of `partner` is named: who came through a partner stays when it goes.
        let table = Table::create()
            .table("partner_guest")
            .col(pk_uuid("registration_id"))
            .col(uuid("event_id"))
            .col(uuid("partner_id"))
            .foreign_key(&mut reference("partner_guest", "registration_id", "registration"))
            .foreign_key(&mut reference("partner_guest", "event_id", "event"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("partner_guest", &["event_id", "partner_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "partner_guest").await?;
        drop_columns(manager, "partner", of_partner()).await?;
        drop_columns(manager, "event_seats", of_event()).await
    }
}
