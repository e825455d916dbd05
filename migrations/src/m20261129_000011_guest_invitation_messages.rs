//! A message knows the invitation that it tells of, so that each has its history.

use sea_orm_migration::prelude::{
    ColumnDef, ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::{add_columns, drop_columns};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn columns() -> Vec<ColumnDef> {
    vec![ColumnDef::new("guest_invitation_id").uuid().null().take()]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "message", columns()).await?;
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE INDEX message_guest_invitation ON message (guest_invitation_id, enqueued_at, id) \
                 WHERE guest_invitation_id IS NOT NULL",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP INDEX message_guest_invitation").await?;
        drop_columns(manager, "message", columns()).await
    }
}
