//! Lists of working copies, a page at a time.

use std::fmt::Write as _;

use domain::event::{EventCursor, EventFilter, EventName, EventScope};
use domain::ids::{EventId, OrganisationId};
use domain::list::TimeOrder;
use domain::publication::WorkingCopy;
use sea_orm::{QueryResult, Value};

use super::working::{read, working};
use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;

/// A condition that is put together, with its values.
#[derive(Default)]
pub(super) struct Condition {
    sql: String,
    pub(super) values: Vec<Value>,
}

impl Condition {
    /// Adds a value and returns its place in the statement.
    pub(super) fn value(&mut self, value: impl Into<Value>) -> usize {
        self.values.push(value.into());
        self.values.len()
    }

    /// `column IN ($3, $4)`; what is in none is never true.
    fn within(&mut self, column: &str, values: impl IntoIterator<Item = uuid::Uuid>) -> String {
        let places = values.into_iter().map(|value| format!("${}", self.value(value))).collect::<Vec<_>>();
        if places.is_empty() { "1 = 0".to_owned() } else { format!("{column} IN ({})", places.join(", ")) }
    }

    /// Whether an event is within a scope.
    pub(super) fn scope(&mut self, scope: &EventScope) -> String {
        let ours = self.within("e.organisation_id", scope.organisations.iter().map(|id| id.0));
        let single = self.within("e.id", scope.events.iter().map(|id| id.0));
        format!("({ours} OR {single})")
    }
}

impl Store {
    /// At most `limit` working copies that a filter finds among those of a scope, after a row; and the last of them
    /// when more follow.
    pub async fn working_copies(
        &self,
        scope: &EventScope,
        filter: &EventFilter,
        after: Option<EventCursor>,
        limit: u32,
    ) -> Result<(Vec<WorkingCopy>, Option<EventCursor>), StoreError> {
        let mut condition = condition(scope, filter);
        let (beyond, direction) = match filter.order {
            TimeOrder::Latest => ("<", "DESC"),
            TimeOrder::Earliest => (">", "ASC"),
        };
        if let Some(EventCursor { starts_at, id }) = after {
            let (at, id) = (condition.value(starts_at.as_second()), condition.value(id.0));
            let _ = write!(condition.sql, " AND (e.starts_at, e.id) {beyond} (${at}, ${id})");
        }
        let at_most = db::at_most(limit.saturating_add(1));
        let sql = format!(
            "{}WHERE {} ORDER BY e.starts_at {direction}, e.id {direction} {at_most}",
            working!(""),
            condition.sql
        );
        let rows = db::rows(&self.reader, &sql, condition.values).await?;
        let mut copies = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let more = copies.len() > limit as usize;
        copies.truncate(limit as usize);
        let last = copies.last().filter(|_| more);
        let next = last.map(|copy| EventCursor { starts_at: copy.event.starts_at, id: copy.event.id });
        Ok((copies, next))
    }

    /// The names of an organisation's events, at most `limit` of the latest, and `also` wherever it stands.
    pub async fn event_names(
        &self,
        organisation: OrganisationId,
        also: Option<EventId>,
        limit: u32,
    ) -> Result<Vec<EventName>, StoreError> {
        const NAMES: &str = "SELECT id, theme, time_zone FROM event WHERE organisation_id = $1 AND (id = $2 OR id IN \
                             (SELECT id FROM event WHERE organisation_id = $1 ORDER BY starts_at DESC, id DESC \
                             LIMIT $3 + 0)) ORDER BY starts_at DESC, id DESC";
        let also = also.unwrap_or(EventId(uuid::Uuid::nil()));
        let values = vec![organisation.0.into(), also.0.into(), i64::from(limit).into()];
        let named = |row: &QueryResult| {
            let id = row.try_get_by_index::<uuid::Uuid>(0)?;
            let theme =
                Origin { table: "event", id }.localized("theme", &row.try_get_by_index::<String>(1)?)?;
            Ok(EventName { id: EventId(id), theme, time_zone: row.try_get_by_index(2)? })
        };
        db::rows(&self.reader, NAMES, values).await?.iter().map(named).collect()
    }

    /// How many working copies a filter finds in all.
    pub async fn count_working_copies(
        &self,
        scope: &EventScope,
        filter: &EventFilter,
    ) -> Result<u32, StoreError> {
        let condition = condition(scope, filter);
        let sql = format!("SELECT count(*) FROM event e WHERE {}", condition.sql);
        let row = db::row(&self.reader, &sql, condition.values).await?;
        let count = row.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

fn condition(scope: &EventScope, filter: &EventFilter) -> Condition {
    let mut condition = Condition::default();
    let within = condition.scope(scope);
    let state = match filter.state {
        Some(state) => format!("e.state = ${}", condition.value(state.code())),
        None => "e.state <> 'archived'".to_owned(),
    };
    condition.sql = format!("{within} AND {state}");
    let words = filter.words();
    if words.is_empty() && !filter.query.trim().is_empty() {
        // No event has a word without a letter or a digit.
        condition.sql.push_str(" AND 1 = 0");
    }
    for word in words {
        // Words hold letters and digits alone: nothing that LIKE reads otherwise.
        let place = condition.value(format!("% {word}%"));
        let _ = write!(condition.sql, " AND e.search_text LIKE ${place}");
    }
    condition
}
