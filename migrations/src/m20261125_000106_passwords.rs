//! Passwords, second factors and recovery codes: the other way in. None is kept as it is: a password and a code are
//! hashed, the secret of a second factor is sealed.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, pk_uuid, uuid};

use crate::parts::{drop_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let passwords = Table::create()
            .table("password")
            .col(pk_uuid("account_id"))
            .col(binary("salt"))
            .col(binary("hash"))
            .col(big_integer("memory"))
            .col(big_integer("passes"))
            .col(big_integer("lanes"))
            .col(big_integer("set_at"))
            .foreign_key(&mut reference("password", "account_id", "account"))
            .take();
        manager.create_table(passwords).await?;
        let factors = Table::create()
            .table("second_factor")
            .col(pk_uuid("account_id"))
            .col(binary("sealed"))
            .col(big_integer_null("confirmed_at"))
            // The step of the code that was used last: no code is taken twice.
            .col(big_integer("last_step"))
            .foreign_key(&mut reference("second_factor", "account_id", "account"))
            .take();
        manager.create_table(factors).await?;
        let codes = Table::create()
            .table("recovery_code")
            .col(uuid("account_id"))
            .col(binary("code_hash"))
            .primary_key(Index::create().col("account_id").col("code_hash"))
            .foreign_key(&mut reference("recovery_code", "account_id", "account"))
            .take();
        manager.create_table(codes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["recovery_code", "second_factor", "password"] {
            drop_table(manager, table).await?;
        }
        Ok(())
    }
}
