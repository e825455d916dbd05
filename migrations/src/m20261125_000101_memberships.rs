//! An account is a person, one an address; what they are in which organisation stands beside it. Whoever had an
//! account in several organisations keeps one of them, with a membership in each.
//!
//! Links and sessions end: they named what somebody may do, and now name who somebody is. The next changes make
//! their tables anew.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, Expr, MigrationTrait, SchemaManager, Table, async_trait,
};
use sea_orm_migration::schema::{pk_uuid, text, text_null, uuid, uuid_null};

use crate::parts::{drop_table, index, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Of several accounts of one address the one with the lowest identity stays.
const PEOPLE: &str = "INSERT INTO account (id, email, email_key, locale) SELECT id, email, email_key, 'fr' \
    FROM account_before a WHERE NOT EXISTS \
    (SELECT 1 FROM account_before b WHERE b.email_key = a.email_key AND b.id < a.id)";

const MEMBERSHIPS: &str = "INSERT INTO membership (id, account_id, organisation_id, role) \
    SELECT a.id, (SELECT b.id FROM account_before b WHERE b.email_key = a.email_key ORDER BY b.id LIMIT 1), \
    a.organisation_id, a.role FROM account_before a";

const BEFORE: &str = "INSERT INTO account (id, organisation_id, email, email_key, role) \
    SELECT m.id, m.organisation_id, p.email, p.email_key, m.role FROM membership m \
    JOIN account_after p ON p.id = m.account_id WHERE m.event_id IS NULL";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_table(manager, "access_session").await?;
        drop_table(manager, "sign_in_link").await?;
        manager.rename_table(Table::rename().table("account", "account_before").take()).await?;
        let people = Table::create()
            .table("account")
            .col(pk_uuid("id"))
            .col(text("email"))
            .col(text("email_key"))
            .col(text_null("name"))
            .col(text("locale"))
            .take();
        manager.create_table(people).await?;
        manager.create_index(index("account", &["email_key"]).unique().take()).await?;
        let memberships = Table::create()
            .table("membership")
            .col(pk_uuid("id"))
            .col(uuid("account_id"))
            .col(uuid("organisation_id"))
            .col(uuid_null("event_id"))
            .col(text("role"))
            .col(uuid_null("speaker_id"))
            .col(uuid_null("partner_id"))
            .foreign_key(&mut reference("membership", "account_id", "account"))
            .foreign_key(&mut reference("membership", "organisation_id", "organisation"))
            .foreign_key(&mut reference("membership", "event_id", "event"))
            // Who stands for somebody on the programme does so at an event.
            .check((
                "membership_scope",
                Expr::cust(
                    "(role <> 'owner' OR event_id IS NULL) \
                     AND (role NOT IN ('speaker', 'partner_representative') OR event_id IS NOT NULL)",
                ),
            ))
            .take();
        manager.create_table(memberships).await?;
        manager.create_index(index("membership", &["account_id"])).await?;
        manager.create_index(index("membership", &["organisation_id", "event_id"])).await?;
        let connection = manager.get_connection();
        for statement in UNIQUE {
            connection.execute_unprepared(statement).await?;
        }
        connection.execute_unprepared(PEOPLE).await?;
        connection.execute_unprepared(MEMBERSHIPS).await?;
        drop_table(manager, "account_before").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.rename_table(Table::rename().table("account", "account_after").take()).await?;
        for table in UNDONE {
            manager.get_connection().execute_unprepared(table).await?;
        }
        manager.get_connection().execute_unprepared(BEFORE).await?;
        drop_table(manager, "membership").await?;
        drop_table(manager, "account_after").await
    }
}

/// One person is one thing in an organisation, and one at each of its events; they may stand for several partners
/// or speakers. Partial indexes, because an absent event equals no other in an index.
const UNIQUE: [&str; 2] = [
    "CREATE UNIQUE INDEX membership_organisation ON membership (account_id, organisation_id) \
     WHERE event_id IS NULL",
    "CREATE UNIQUE INDEX membership_event ON membership (account_id, event_id) \
     WHERE event_id IS NOT NULL AND role NOT IN ('speaker', 'partner_representative')",
];

/// The tables as they were.
const UNDONE: [&str; 4] = [
    "CREATE TABLE account (id uuid NOT NULL PRIMARY KEY, \
     organisation_id uuid NOT NULL REFERENCES organisation (id), email text NOT NULL, email_key text NOT NULL, \
     role text NOT NULL)",
    "CREATE UNIQUE INDEX account_email_key_organisation_id ON account (email_key, organisation_id)",
    "CREATE TABLE sign_in_link (token_hash text NOT NULL PRIMARY KEY)",
    "CREATE TABLE access_session (token_hash text NOT NULL PRIMARY KEY)",
];
