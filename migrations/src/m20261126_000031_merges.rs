//! Registrations of one person that became one, with what undoing needs; and pairs of whom somebody said that they are
//! two people, so that nobody is asked again.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, text, uuid};

use crate::parts::{drop_table, index, reference, uuid_type};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let merge = Table::create()
            .table("registration_merge")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(uuid("kept_id"))
            .col(uuid("gone_id"))
            .col(big_integer("merged_at"))
            .col(text("merged_by"))
            .col(text("kept_before"))
            .col(text("kept_after"))
            .col(text("gave_way"))
            .col(big_integer_null("undone_at"))
            .foreign_key(&mut reference("registration_merge", "event_id", "event"))
            .foreign_key(&mut reference("registration_merge", "kept_id", "registration"))
            .foreign_key(&mut reference("registration_merge", "gone_id", "registration"))
            .take();
        manager.create_table(merge).await?;
        manager.create_index(index("registration_merge", &["event_id", "merged_at", "id"])).await?;
        let apart = Table::create()
            .table("registration_apart")
            .col(uuid("event_id"))
            .col(uuid("first_id"))
            .col(uuid("second_id"))
            .col(big_integer("said_at"))
            .primary_key(Index::create().col("event_id").col("first_id").col("second_id"))
            .foreign_key(&mut reference("registration_apart", "first_id", "registration"))
            .foreign_key(&mut reference("registration_apart", "second_id", "registration"))
            .take();
        manager.create_table(apart).await?;
        manager.create_index(index("registration_apart", &["second_id"])).await?;
        let column = format!(
            "ALTER TABLE registration ADD COLUMN merged_into {} NULL \
             CHECK (merged_into IS NULL OR state = 'cancelled')",
            uuid_type(manager)
        );
        manager.get_connection().execute_unprepared(&column).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("ALTER TABLE registration DROP COLUMN merged_into").await?;
        drop_table(manager, "registration_apart").await?;
        drop_table(manager, "registration_merge").await
    }
}
