//! People's places at events.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, pk_uuid, text, text_null, uuid, uuid_null,
};

use crate::parts::{by_code_points, drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("registration")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(text("code"))
            .col(text("category"))
            .col(text("given_name"))
            .col(text("family_name"))
            .col(text_null("other_script_name"))
            .col(text("email"))
            .col(text_null("organisation"))
            .col(text_null("city"))
            .col(text_null("profession"))
            .col(text("locale"))
            .col(text("languages"))
            .col(text("offers"))
            .col(text("seeks"))
            .col(boolean("consent_networking"))
            .col(boolean("consent_photos"))
            .col(boolean("consent_news"))
            .col(boolean("consent_partners"))
            .col(text("state"))
            .col(big_integer_null("waiting_number"))
            .col(big_integer_null("cancelled_at"))
            .col(big_integer("registered_at"))
            .col(uuid_null("admission_id"))
            .col(big_integer_null("admitted_at"))
            .col(text_null("door"))
            .col(uuid("idempotency_key"))
            .col(text("search_text"))
            .col(by_code_points("sort_key", manager.get_database_backend()))
            .col(text("person_key"))
            .foreign_key(&mut reference("registration", "event_id", "event"))
            .check(("registration_state", Expr::cust("state IN ('confirmed', 'waiting', 'cancelled')")))
            .check((
                "registration_waiting",
                Expr::cust("(state = 'waiting') = (waiting_number IS NOT NULL)"),
            ))
            .check((
                "registration_cancelled",
                Expr::cust("(state = 'cancelled') = (cancelled_at IS NOT NULL)"),
            ))
            .check((
                "registration_admission",
                Expr::cust(
                    "(admission_id IS NULL) = (admitted_at IS NULL) AND (admission_id IS NULL) = (door IS NULL) \
                     AND (admission_id IS NULL OR state = 'confirmed')",
                ),
            ))
            .take();
        manager.create_table(table).await?;
        manager.create_index(index("registration", &["event_id", "code"]).unique().take()).await?;
        manager.create_index(index("registration", &["event_id", "idempotency_key"]).unique().take()).await?;
        manager.create_index(index("registration", &["event_id", "sort_key", "id"])).await?;
        for partial in PARTIAL_INDEXES {
            manager.get_connection().execute_unprepared(partial).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "registration").await
    }
}

/// Partial indexes are written the same on both databases, and the schema builder does not know them.
const PARTIAL_INDEXES: [&str; 3] = [
    // One person has one place; who gave it up may register again.
    "CREATE UNIQUE INDEX registration_event_id_person_key ON registration (event_id, person_key) \
     WHERE state <> 'cancelled'",
    // Who is next.
    "CREATE UNIQUE INDEX registration_event_id_waiting_number ON registration (event_id, waiting_number) \
     WHERE waiting_number IS NOT NULL",
    // Who is inside, the latest first.
    "CREATE INDEX registration_event_id_admitted_at ON registration (event_id, admitted_at) \
     WHERE admitted_at IS NOT NULL",
];
