//! What places speakers and partners in the order of names, in each language, and members and who is asked to join a
//! team. What SQL cannot fold is filled in when the store has migrated.

use sea_orm_migration::prelude::{
    ColumnDef, ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::parts::{add_columns, by_code_points, drop_columns, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const LISTED: [&str; 2] = ["speaker", "partner"];
const PEOPLE: [&str; 2] = ["account", "invitation"];
const KEYS: [&str; 3] = ["name_key_fr", "name_key_ar", "name_key_en"];

fn columns(manager: &SchemaManager<'_>, names: &[&'static str]) -> Vec<ColumnDef> {
    let backend = manager.get_database_backend();
    names.iter().map(|name| by_code_points(name, backend).default("").take()).collect()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in LISTED {
            add_columns(manager, table, columns(manager, &KEYS)).await?;
            for key in KEYS {
                manager.create_index(index(table, &["event_id", key, "id"])).await?;
            }
        }
        for table in PEOPLE {
            add_columns(manager, table, columns(manager, &["name_key"])).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in LISTED {
            for key in KEYS {
                let drop = format!("DROP INDEX {table}_event_id_{key}_id");
                manager.get_connection().execute_unprepared(&drop).await?;
            }
            drop_columns(manager, table, columns(manager, &KEYS)).await?;
        }
        for table in PEOPLE {
            drop_columns(manager, table, columns(manager, &["name_key"])).await?;
        }
        Ok(())
    }
}
