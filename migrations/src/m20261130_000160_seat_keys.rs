//! Who else has a seat, and who is invited in a rank, are found by indexes: a page of one guest or of one rank does not
//! read what protocol says of all others. Seats that were there before are marked, by an empty text, and filled in when the
//! store is brought up to date: SQL cannot tell two ways of writing one seat.

use sea_orm_migration::prelude::{
    ColumnDef, ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::DbBackend,
};

use crate::parts::{add_columns, drop_columns};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Most guests have no seat of their own, and most invitations no rank: these cost no line of an index. What is looked for
/// comes first, so that each start finds at once that nothing is left to be filled in.
const INDEXES: [(&str, &str, &str); 3] = [
    ("protocol_seat", "protocol", "seat_key"),
    ("guest_invitation_seat", "guest_invitation", "seat_key"),
    ("guest_invitation_rank", "guest_invitation", "rank"),
];

fn nullable(names: &[&'static str]) -> Vec<ColumnDef> {
    names.iter().map(|name| ColumnDef::new(*name).text().null().take()).collect()
}

fn of_protocol() -> Vec<ColumnDef> {
    nullable(&["seat_key"])
}

fn of_invitations() -> Vec<ColumnDef> {
    nullable(&["seat_key", "rank"])
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, "protocol", of_protocol()).await?;
        add_columns(manager, "guest_invitation", of_invitations()).await?;
        let [rank, seat] = ["rank", "seat"].map(|name| match manager.get_database_backend() {
            DbBackend::Postgres => format!("protocol::json ->> '{name}'"),
            _ => format!("json_extract(protocol, '$.{name}')"),
        });
        for mark in [
            "UPDATE protocol SET seat_key = '' WHERE seat IS NOT NULL".to_owned(),
            format!("UPDATE guest_invitation SET rank = {rank} WHERE protocol IS NOT NULL"),
            format!("UPDATE guest_invitation SET seat_key = '' WHERE {seat} IS NOT NULL"),
        ] {
            manager.get_connection().execute_unprepared(&mark).await?;
        }
        for (name, table, column) in INDEXES {
            let sql =
                format!("CREATE INDEX {name} ON {table} ({column}, event_id) WHERE {column} IS NOT NULL");
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, ..) in INDEXES {
            manager.get_connection().execute_unprepared(&format!("DROP INDEX {name}")).await?;
        }
        drop_columns(manager, "guest_invitation", of_invitations()).await?;
        drop_columns(manager, "protocol", of_protocol()).await
    }
}
