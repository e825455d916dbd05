//! Lists of registrations, page by page. A page costs what it shows: filters have indexes in each order, and a search
//! reads the words that start as typed.

use domain::ids::EventId;
use domain::registration::{
    Cursor, CursorKey, Precedence, Registration, RegistrationFilter, RegistrationOrder, RegistrationPage,
};
use sea_orm::{DbBackend, QueryResult, Value};
use uuid::Uuid;

use super::choices::{Choices, restricted};
use super::order::{
    PARTY_OR_NAME, PLACING, Placed, RANK_OR_LAST, RANKED, Sorted, TIME, UNRANKED, cut, placed, placing,
    sorted,
};
use super::words::Typed;
use super::{columns, read};
use crate::db;
use crate::error::StoreError;
use crate::store::Store;

/// A search that finds more is not counted to its end. So many are put in order sooner than the list is read through for
/// the next few of them.
const COUNTED: u32 = 500;

impl Store {
    /// The registrations that `filter` finds, at most `limit` after `after`, in its order. Following
    /// [`RegistrationPage::next`] shows each of them once, however many have the same name or hour; who registers
    /// meanwhile is seen if they come later in that order.
    ///
    /// What was typed finds whoever has words that start so, in either script; typed as a badge code it also
    /// finds that badge. Signs that no name has find nobody.
    pub async fn registrations(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<RegistrationPage, StoreError> {
        match Typed::of(filter) {
            None => self.everybody(event, filter, after, limit).await,
            Some(typed) if typed.finds() => self.search(event, filter, &typed, after, limit).await,
            Some(_) => Ok(RegistrationPage { rows: Vec::new(), next: None, total: 0, counted: true }),
        }
    }

    /// A page of those whom the choices of a filter find, all of whom are counted: by the statement that reads the page,
    /// where one reads it.
    async fn everybody(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<RegistrationPage, StoreError> {
        let mut values = vec![event.0.into()];
        let choices = Choices::of(filter, &mut values);
        let count = format!("SELECT count(*) FROM registration WHERE event_id = $1{}", choices.met());
        let (rows, total) = if filter.order == RegistrationOrder::Precedence {
            (self.by_rank(event, filter, None, after, limit).await?, None)
        } else {
            let (sorted, counted) = (sorted(filter.order), values.clone());
            let restricted = self.met(&choices, sorted);
            let Page { after, order, at_most } = page_of(&mut values, sorted, after, limit);
            let sql = format!(
                "SELECT {}, ({count}) FROM registration WHERE event_id = $1{restricted}{after} {order} {at_most}",
                placing!()
            );
            let read =
                |row: &QueryResult| Ok((placed(row, filter.order)?, row.try_get_by_index::<i64>(PLACING)?));
            let rows = db::many(&self.reader, &sql, values, read).await?;
            values = counted;
            let total = rows.first().map(|(_, total)| *total);
            (rows.into_iter().map(|(row, _)| row).collect(), total)
        };
        let total = match total {
            Some(total) => u32::try_from(total).unwrap_or(u32::MAX),
            None => self.number(&count, values).await?,
        };
        let (rows, next) = cut(rows, limit);
        Ok(RegistrationPage { rows, next, total, counted: true })
    }

    /// All registrations that `filter` finds as of one moment, for files: in the order of precedence where that is the
    /// filter's, else in the order of names.
    pub async fn every_registration(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
    ) -> Result<Vec<Registration>, StoreError> {
        let typed = Typed::of(filter);
        if typed.as_ref().is_some_and(|typed| !typed.finds()) {
            return Ok(Vec::new());
        }
        let mut values = vec![event.0.into()];
        let mut sql = concat!("SELECT ", columns!(), " FROM registration WHERE event_id = $1").to_owned();
        sql += &restricted(filter, &mut values);
        sql += &typed.map(|typed| typed.condition(&mut values)).unwrap_or_default();
        sql += " ORDER BY ";
        if filter.order == RegistrationOrder::Precedence {
            sql += &[RANK_OR_LAST, ", ", PARTY_OR_NAME, ", "].concat();
        }
        sql += "sort_key, id";
        db::many(&self.reader, &sql, values, read).await
    }

    /// A page of those whom a search finds. Few are put in order; among many, who are not counted to the end, the next few
    /// are soon met in order. In the order of names the words themselves tell who comes next, and nobody else is looked up.
    async fn search(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        typed: &Typed,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<RegistrationPage, StoreError> {
        const PLACES: &str = "SELECT r.id, r.sort_key, r.registered_at, r.precedence, r.place_key FROM";
        let (mut values, order, first) = (vec![event.0.into()], filter.order, after);
        let restricted = restricted(filter, &mut values);
        let words = typed.found(&mut values);
        let Page { after, order: in_order, at_most } = page_of(&mut values, sorted(order), after, limit);
        // The cross joins make SQLite look each of them up, instead of asking of everybody whether they are among them.
        let (found, few) = if restricted.is_empty() {
            let found = format!("SELECT registration_id AS id, sort_key FROM ({words}) w");
            let looked_up = format!(
                "({PLACES} found f CROSS JOIN registration r WHERE r.id = f.id \
                 AND (SELECT count(*) FROM found) <= {COUNTED}) few"
            );
            (found, if order == RegistrationOrder::Name { "found".to_owned() } else { looked_up })
        } else {
            let of_words = format!("({words}) w CROSS JOIN registration r WHERE r.id = w.registration_id");
            (format!("{PLACES} {of_words}{restricted}"), "found".to_owned())
        };
        let one_more = db::at_most(COUNTED + 1);
        let sql = format!(
            "WITH found AS MATERIALIZED ({found} {one_more}) SELECT {}, total \
             FROM (SELECT count(*) AS total FROM found) counted \
             LEFT JOIN (SELECT id AS found_id FROM {few} WHERE TRUE{after} {in_order} {at_most}) page \
             ON total <= {COUNTED} LEFT JOIN registration r ON r.id = found_id {in_order}",
            placing!()
        );
        let read = |row: &QueryResult| {
            let somebody = row.try_get_by_index::<Option<Uuid>>(0)?;
            let somebody = somebody.map(|_| placed(row, order)).transpose()?;
            Ok((somebody, row.try_get_by_index::<i64>(PLACING)?))
        };
        let rows = db::many(&self.reader, &sql, values, read).await?;
        let total = rows.first().map_or(Ok(0), |(_, total)| u32::try_from(*total)).unwrap_or(u32::MAX);
        let counted = total <= COUNTED;
        let (rows, next) = if counted {
            cut(rows.into_iter().filter_map(|(somebody, _)| somebody).collect(), limit)
        } else {
            self.walk(event, filter, typed, first, limit).await?
        };
        Ok(RegistrationPage { rows, next, total: total.min(COUNTED), counted })
    }

    /// A page of those whom a filter and a search find, read in order.
    async fn walk(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        typed: &Typed,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<(Vec<Registration>, Option<Cursor>), StoreError> {
        let order = filter.order;
        let rows = if order == RegistrationOrder::Precedence {
            self.by_rank(event, filter, Some(typed), after, limit).await?
        } else {
            self.part(event, filter, Some(typed), (sorted(order), ""), after, limit).await?
        };
        Ok(cut(rows, limit))
    }

    /// The rows of a page in the order of precedence, and the next one: from those who have a rank, then from the others.
    async fn by_rank(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        typed: Option<&Typed>,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<Vec<Placed>, StoreError> {
        let behind = after.filter(|last| matches!(last.key, CursorKey::Precedence(None, _)));
        let mut rows = Vec::new();
        if behind.is_none() {
            let ranked = (RANKED, " AND precedence IS NOT NULL");
            rows = self.part(event, filter, typed, ranked, after, limit).await?;
        }
        let missing = (limit + 1).saturating_sub(u32::try_from(rows.len()).unwrap_or(u32::MAX));
        if missing > 0 {
            let others = (UNRANKED, " AND precedence IS NULL");
            rows.extend(self.part(event, filter, typed, others, behind, missing - 1).await?);
        }
        Ok(rows)
    }

    /// The next rows, and one more, of those whom a filter and perhaps a search find and a condition lets through.
    async fn part(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        typed: Option<&Typed>,
        (sorted, condition): (Sorted, &str),
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<Vec<Placed>, StoreError> {
        let mut values = vec![event.0.into()];
        let mut sql = concat!("SELECT ", placing!(), " FROM registration WHERE event_id = $1").to_owned();
        sql += condition;
        let choices = Choices::of(filter, &mut values);
        sql += &self.met(&choices, sorted);
        sql += &typed.map(|typed| typed.condition(&mut values)).unwrap_or_default();
        let Page { after, order, at_most } = page_of(&mut values, sorted, after, limit);
        sql += &[after.as_str(), " ", &order, " ", &at_most].concat();
        db::many(&self.reader, &sql, values, |row| placed(row, filter.order)).await
    }

    /// The conditions of choices for a page in an order. Without statistics SQLite prefers an index of one of them to that
    /// of the order, and sorts all of its rows: in the orders whose own index serves every choice it is told of no other.
    fn met(&self, choices: &Choices, sorted: Sorted) -> String {
        let by_time = sorted.0 == TIME;
        if sorted == RANKED || by_time && self.reader.get_database_backend() == DbBackend::Sqlite {
            choices.met_without_index()
        } else {
            choices.met()
        }
    }

    async fn number(&self, sql: &str, values: Vec<Value>) -> Result<u32, StoreError> {
        let row = db::row(&self.reader, sql, values).await?;
        let number = row.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
        Ok(u32::try_from(number).unwrap_or(u32::MAX))
    }
}

/// What ends a statement: where its page starts, its order, and where the page and the row after it end.
struct Page {
    after: String,
    order: String,
    at_most: String,
}

fn page_of(
    values: &mut Vec<Value>,
    (keys, beyond, direction): Sorted,
    after: Option<&Cursor>,
    limit: u32,
) -> Page {
    let after = after.map_or_else(String::new, |last| {
        let mut placed: Vec<Value> = match &last.key {
            CursorKey::Name(key) => vec![key.as_str().into()],
            CursorKey::Registered(at) => vec![at.as_second().into()],
            CursorKey::Precedence(place, key) => {
                let place = place.map_or(i64::MAX, |Precedence(place)| place.into());
                vec![place.into(), key.as_str().into()]
            }
        };
        // Those without a rank are by name alone.
        let placed = placed.split_off(placed.len().saturating_sub(keys.len()));
        let placed = placed.into_iter().chain([last.id.0.into()]);
        format!(" AND ({}, id) {beyond} ({})", keys.join(", "), db::places(values, placed))
    });
    let by = keys.iter().flat_map(|key| [*key, " ", direction, ", "]).collect::<String>();
    // One more than asked tells whether there is a next page.
    let at_most = db::at_most(limit.saturating_add(1));
    Page { after, order: format!("ORDER BY {by}id {direction}"), at_most }
}
