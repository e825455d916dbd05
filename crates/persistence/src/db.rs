//! How statements are sent and rows come back.

use std::borrow::Cow;
use std::time::Duration;

use futures_util::{FutureExt, StreamExt};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, FromQueryResult, Insert, QueryResult,
    QueryTrait, RuntimeErr, Select, SqlxError, Statement, StreamTrait, Value,
};
use uuid::Uuid;

use crate::error::StoreError;

/// Counts a statement: how many a page needs is looked at by a test, and by operators.
pub(crate) fn count() {
    metrics::counter!("multaqa_store_statements_total").increment(1);
}

pub(crate) fn statement(db: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Statement {
    count();
    let backend = db.get_database_backend();
    if backend == DbBackend::Sqlite
        && values.len() > FEW
        && let Some(unnumbered) = unnumbered(sql)
    {
        return Statement::from_sql_and_values(backend, unnumbered, values);
    }
    Statement::from_sql_and_values(backend, sql, values)
}

/// Up to so many values it does not matter how their places are written.
const FEW: usize = 30;

/// The same statement with `?` for its places, if they come in their order and each once. Where places have numbers,
/// SQLite walks through all of them for each value that is bound: in a statement of thousands that took longer than
/// all else.
fn unnumbered(sql: &str) -> Option<String> {
    let mut parts = sql.split('$');
    let mut unnumbered = String::with_capacity(sql.len());
    unnumbered += parts.next()?;
    for (before, part) in parts.enumerate() {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = part[..part.len() - rest.len()].parse::<usize>().ok()?;
        if number != before + 1 {
            return None;
        }
        unnumbered.push('?');
        unnumbered += rest;
    }
    Some(unnumbered)
}

/// The rows of a query written as SQL.
pub(crate) async fn rows(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<QueryResult>, StoreError> {
    Ok(db.query_all_raw(statement(db, sql, values)).await?)
}

/// How long rows of an answer gather before they are read, and how many at most. SQLite's thread wakes whoever waits for
/// each row: between its thread and ours that costs more than the row itself.
const GATHERING: Duration = Duration::from_millis(1);
const MOST_READY: usize = 200;

/// What `read` makes of the rows of a query that gives dozens or more, of each as it comes: a whole list beside what it
/// says would take twice the memory.
pub(crate) async fn many<T>(
    db: &(impl ConnectionTrait + StreamTrait),
    sql: &str,
    values: Vec<Value>,
    read: impl Fn(&QueryResult) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let one_by_one = ConnectionTrait::get_database_backend(db) == DbBackend::Sqlite;
    let rows = db.stream_raw(statement(db, sql, values)).await?;
    let mut rows = std::pin::pin!(rows.ready_chunks(MOST_READY));
    let mut all = Vec::new();
    loop {
        let ready = if let Some(ready) = rows.next().now_or_never() {
            ready
        } else {
            if one_by_one {
                tokio::time::sleep(GATHERING).await;
            }
            rows.next().await
        };
        let Some(ready) = ready else { return Ok(all) };
        all.reserve(ready.len());
        for row in ready {
            all.push(read(&row?)?);
        }
    }
}

/// The only row of a query written as SQL, or of a change that returns the row it changed.
pub(crate) async fn row(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<QueryResult>, StoreError> {
    Ok(db.query_one_raw(statement(db, sql, values)).await?)
}

/// Like [`rows`], read as an entity's.
pub(crate) async fn find<E: EntityTrait>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<E::Model>, StoreError> {
    rows(db, sql, values).await?.iter().map(|row| decode::<E>(row, "")).collect()
}

/// Like [`row`], read as an entity's.
pub(crate) async fn find_one<E: EntityTrait>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<E::Model>, StoreError> {
    row(db, sql, values).await?.map(|row| decode::<E>(&row, "")).transpose()
}

/// The rows of a query that sea-orm builds.
pub(crate) async fn select<E: EntityTrait>(
    db: &impl ConnectionTrait,
    query: Select<E>,
) -> Result<Vec<E::Model>, StoreError> {
    count();
    let rows = db.query_all_raw(query.build(db.get_database_backend())).await?;
    rows.iter().map(|row| decode::<E>(row, "")).collect()
}

/// Adds the items to a statement's values and returns their places in it, for `IN (…)` or a row of `VALUES`. Nothing
/// is in an empty list.
pub(crate) fn places<V: Into<Value>>(values: &mut Vec<Value>, items: impl IntoIterator<Item = V>) -> String {
    let places = items.into_iter().map(|item| {
        values.push(item.into());
        format!("${}", values.len())
    });
    let places = places.collect::<Vec<_>>().join(", ");
    if places.is_empty() { "NULL".to_owned() } else { places }
}

/// The end of a statement that gives at most so many rows. SQLite looks at the number when it plans: as a value it would
/// have the statement planned anew each time that it is sent. Where a statement is a constant, its `LIMIT $n + 0` has no
/// number to look at.
pub(crate) fn at_most(rows: u32) -> String {
    format!("LIMIT {rows}")
}

/// Rows of one statement, from many to one. A connection keeps the statements that it prepared: with these few sizes
/// those of a rush are the same few again and again, however many come at a time. SQLite takes 32,766 values, so rows
/// may have 127.
const LOTS: [usize; 5] = [256, 64, 16, 4, 1];

/// Cuts items into lots, each for a statement of its own.
pub(crate) fn lots<T>(items: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = items;
    std::iter::from_fn(move || {
        let size = LOTS.into_iter().find(|size| *size <= rest.len())?;
        let (lot, later) = rest.split_at(size);
        rest = later;
        Some(lot)
    })
}

/// How a statement starts that adds many rows of which all stay or none. Of each page that such a statement changes SQLite
/// keeps what it was, to take the one statement back when a row fails: here its whole transaction is, and nothing is kept.
pub(crate) fn insert_into(db: &impl ConnectionTrait) -> &'static str {
    match db.get_database_backend() {
        DbBackend::Sqlite => "INSERT OR FAIL INTO",
        _ => "INSERT INTO",
    }
}

/// Adds these rows. When one fails, the transaction is of no use any more.
pub(crate) async fn insert<A: ActiveModelTrait>(
    db: &impl ConnectionTrait,
    models: Vec<A>,
) -> Result<(), StoreError> {
    count();
    let mut statement = Insert::many(models).build(db.get_database_backend());
    if let Some(rest) = statement.sql.strip_prefix("INSERT INTO") {
        statement.sql = format!("{}{rest}", insert_into(db));
    }
    db.execute_raw(statement).await?;
    Ok(())
}

/// Makes a list for `IN (…)` as long as a lot, or as several of the largest, by repeating its last item.
pub(crate) fn filled<T: Clone>(mut items: Vec<T>) -> Vec<T> {
    let count = items.len();
    let size = LOTS.into_iter().rev().find(|size| *size >= count);
    let size = size.unwrap_or_else(|| count.next_multiple_of(LOTS[0]));
    if let Some(last) = items.last().cloned() {
        items.resize(size, last);
    }
    items
}

/// Adds what `row` makes of each item to a statement's values and returns the rows of its `VALUES`.
pub(crate) fn value_rows<T, const N: usize>(
    values: &mut Vec<Value>,
    items: &[T],
    row: impl Fn(&T) -> [Value; N],
) -> String {
    let before = values.len();
    values.extend(items.iter().flat_map(row));
    places_of_rows::<N>(before, items.len())
}

/// So many rows of a `VALUES`, behind the places that a statement has before.
pub(crate) fn places_of_rows<const N: usize>(before: usize, rows: usize) -> String {
    let row = |row: usize| {
        let places = (1..=N).map(|place| format!("${}", before + row * N + place)).collect::<Vec<_>>();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// Runs a change written as SQL and tells how many rows it changed.
pub(crate) async fn change(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<u64, StoreError> {
    Ok(db.execute_raw(statement(db, sql, values)).await?.rows_affected())
}

/// Reads the columns that start with `prefix` as an entity's row. A column of the wrong type, or empty where it
/// must not be, makes the row corrupt.
pub(crate) fn decode<E: EntityTrait>(row: &QueryResult, prefix: &str) -> Result<E::Model, StoreError> {
    E::Model::from_query_result(row, prefix).map_err(|error| StoreError::Corrupt {
        table: E::default().table_name(),
        id: row.try_get::<Uuid>(prefix, "id").map_or_else(|_| "?".to_owned(), |id| id.to_string()),
        column: column_of(&error),
    })
}

/// The column that a failed reading names. The rest of such an error is not kept: it may quote the value.
fn column_of(error: &DbErr) -> Cow<'static, str> {
    match error {
        DbErr::Query(RuntimeErr::SqlxError(cause)) => match cause.as_ref() {
            SqlxError::ColumnDecode { index, .. } | SqlxError::ColumnNotFound(index) => {
                Cow::Owned(index.trim_matches('"').to_owned())
            }
            _ => Cow::Borrowed("?"),
        },
        DbErr::Type(text) => Cow::Owned(text.rsplit(' ').next().unwrap_or("?").trim_matches('"').to_owned()),
        _ => Cow::Borrowed("?"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lose_their_numbers_where_they_tell_nothing() {
        assert_eq!(unnumbered("VALUES ($1, $2), ($3, $4)").as_deref(), Some("VALUES (?, ?), (?, ?)"));
        assert_eq!(unnumbered("a = $1 AND b IN ($2) AND c = '$'"), None);
        for kept in ["a = $2 AND b = $1", "a = $1 OR b = $1", "a = $1x AND b = $3"] {
            assert_eq!(unnumbered(kept), None, "{kept}");
        }
    }

    #[test]
    fn all_items_are_in_lots_of_few_sizes() {
        for count in [0, 1, 3, 4, 79, 256, 1_000] {
            let items = (0..count).collect::<Vec<_>>();
            let lots = lots(&items).collect::<Vec<_>>();
            assert!(lots.iter().all(|lot| LOTS.contains(&lot.len())));
            assert_eq!(lots.concat(), items);
            let filled = filled(items.clone());
            assert_eq!(filled[..count], items[..]);
            assert!(filled[count..].iter().all(|item| Some(item) == items.last()));
        }
        assert_eq!([1, 3, 200, 257].map(|count| filled(vec![0; count]).len()), [1, 4, 256, 512]);
        assert!(filled(Vec::<u8>::new()).is_empty());
    }
}
