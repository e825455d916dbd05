//! What several changes say.

use sea_orm_migration::prelude::{
    Alias, ColumnDef, ConnectionTrait, DbErr, ForeignKey, ForeignKeyCreateStatement, Index,
    IndexCreateStatement, SchemaManager, Table, sea_orm::DbBackend,
};

/// A column that names a row of another table.
pub(crate) fn reference(
    table: &'static str,
    column: &'static str,
    target: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, column).to(target, "id").take()
}

/// An index named after what it holds, so that a refused row can be traced to its reason on both databases.
pub(crate) fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// A text whose order is that of its code points on both databases. PostgreSQL would otherwise follow the language
/// with which the server was set up.
pub(crate) fn by_code_points(name: &'static str, backend: DbBackend) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    match backend {
        DbBackend::Postgres => column.custom("text COLLATE \"C\"").not_null().take(),
        _ => column.text().not_null().take(),
    }
}

/// Undoes the creation of a table.
pub(crate) async fn drop_table(manager: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    manager.drop_table(Table::drop().table(table).take()).await
}

/// The type of an identity in a column that is added by hand: what the schema builder would write.
pub(crate) fn uuid_type(manager: &SchemaManager<'_>) -> &'static str {
    match manager.get_database_backend() {
        DbBackend::Sqlite => "uuid_text",
        _ => "uuid",
    }
}

/// Adds columns to a table, one statement each: SQLite takes no more.
pub(crate) async fn add_columns(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: Vec<ColumnDef>,
) -> Result<(), DbErr> {
    for column in columns {
        manager.alter_table(Table::alter().table(table).add_column(column).take()).await?;
    }
    Ok(())
}

/// Undoes [`add_columns`].
pub(crate) async fn drop_columns(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: Vec<ColumnDef>,
) -> Result<(), DbErr> {
    for column in columns {
        let name = column.get_column_name().clone();
        manager.alter_table(Table::alter().table(table).drop_column(Alias::new(name)).take()).await?;
    }
    Ok(())
}

/// Lets rows that are there be found by their names until they are next saved. SQL cannot fold accents.
pub(crate) async fn fill_search(manager: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    let words = "' ' || lower(replace(replace(name, '\"', ' '), '-', ' '))";
    let sql = format!("UPDATE {table} SET search_text = {words}");
    manager.get_connection().execute_unprepared(&sql).await?;
    Ok(())
}
