//! Guests who are asked to come: what they were sent, what they answered, and the registration that was made of it.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, pk_uuid, text, text_null, uuid, uuid_null,
};

use crate::parts::{by_code_points, drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// What holds whatever the program does.
const CHECKS: [(&str, &str); 4] = [
    ("guest_invitation_answer", "answer IN ('yes', 'maybe', 'no')"),
    ("guest_invitation_answered_at", "(answer IS NULL) = (answered_at IS NULL)"),
    (
        "guest_invitation_yes",
        "answer IS NULL OR answer <> 'yes' OR (registration_id IS NOT NULL AND withdrawn_at IS NULL)",
    ),
    ("guest_invitation_reminded", "reminded_at IS NULL OR sent_at IS NOT NULL"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create()
            .table("guest_invitation")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(text("given_name"))
            .col(text("family_name"))
            .col(text_null("other_script_name"))
            .col(text_null("organisation"))
            .col(text("email"))
            .col(text("locale"))
            .col(text("category"))
            .col(big_integer_null("companions"))
            .col(boolean("locked"))
            .col(big_integer_null("answer_by"))
            .col(text_null("note"))
            .col(big_integer("link_number"))
            .col(text_null("answer"))
            .col(big_integer_null("answered_at"))
            .col(text_null("word"))
            .col(big_integer_null("sent_at"))
            .col(big_integer_null("reminded_at"))
            .col(big_integer_null("withdrawn_at"))
            .col(uuid_null("registration_id"))
            .col(big_integer("created_at"))
            .col(big_integer("version"))
            .col(text("search_text"))
            .col(by_code_points("sort_key", manager.get_database_backend()))
            .col(text("person_key"))
            .foreign_key(&mut reference("guest_invitation", "event_id", "event"))
            .foreign_key(&mut reference("guest_invitation", "registration_id", "registration"))
            .take();
        for (name, check) in CHECKS {
            table.check((name, Expr::cust(check)));
        }
        manager.create_table(table).await?;
        manager.create_index(index("guest_invitation", &["event_id", "sort_key", "id"])).await?;
        manager.create_index(index("guest_invitation", &["event_id", "created_at", "id"])).await?;
        // One person is asked once: the same list twice changes nothing. Whom somebody took back may be asked anew.
        let db = manager.get_connection();
        db.execute_unprepared(
            "CREATE UNIQUE INDEX guest_invitation_event_id_person_key ON guest_invitation (event_id, person_key) \
             WHERE withdrawn_at IS NULL",
        )
        .await?;
        db.execute_unprepared(
            "CREATE INDEX guest_invitation_registration_id ON guest_invitation (registration_id) \
             WHERE registration_id IS NOT NULL",
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "guest_invitation").await
    }
}
