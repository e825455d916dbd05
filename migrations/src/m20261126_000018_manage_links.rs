//! Links that let somebody change their registration, once. Only a hash is kept: who reads the table cannot use it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, uuid};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("manage_link")
            .col(binary("token_hash").primary_key())
            .col(uuid("event_id"))
            .col(uuid("registration_id"))
            .col(big_integer("usable_until"))
            .col(big_integer_null("spent_at"))
            .foreign_key(&mut reference("manage_link", "event_id", "event"))
            .foreign_key(&mut reference("manage_link", "registration_id", "registration"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("manage_link", &["registration_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "manage_link").await
    }
}
