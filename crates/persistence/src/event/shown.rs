//! Lists of events as they are shown.

use domain::event::{Event, EventCursor, EventScope, Organisation};

use super::list::Condition;
use super::{published, read};
use crate::db;
use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// At most `limit` events that are shown, of all organisations, the newest first, after a row; and the last of
    /// them when more follow. What was put away is on no list.
    pub async fn events(
        &self,
        after: Option<EventCursor>,
        limit: u32,
    ) -> Result<(Vec<(Organisation, Event)>, Option<EventCursor>), StoreError> {
        let mut condition = Condition::default();
        let beyond = after.map(|EventCursor { starts_at, id }| {
            let (at, id) = (condition.value(starts_at.as_second()), condition.value(id.0));
            format!("(e.shown_starts_at, e.id) < (${at}, ${id})")
        });
        let mut events = self.shown(condition, beyond.as_deref().unwrap_or("1 = 1"), limit + 1).await?;
        let more = events.len() > limit as usize;
        events.truncate(limit as usize);
        let last = events.last().filter(|_| more);
        let next = last.map(|(_, event)| EventCursor { starts_at: event.starts_at, id: event.id });
        Ok((events, next))
    }

    /// At most `limit` events of a scope that are shown, the newest first.
    pub async fn events_within(
        &self,
        scope: &EventScope,
        limit: u32,
    ) -> Result<Vec<(Organisation, Event)>, StoreError> {
        let mut condition = Condition::default();
        let within = condition.scope(scope);
        self.shown(condition, &within, limit).await
    }

    async fn shown(
        &self,
        condition: Condition,
        which: &str,
        limit: u32,
    ) -> Result<Vec<(Organisation, Event)>, StoreError> {
        let at_most = db::at_most(limit);
        // By the hour that was published, which the working copy may no longer have.
        let sql = format!(
            "{}WHERE {which} AND e.state <> 'archived' AND e.shown_starts_at IS NOT NULL \
             ORDER BY e.shown_starts_at DESC, e.id DESC {at_most}",
            published!("")
        );
        db::rows(&self.reader, &sql, condition.values).await?.iter().map(read).collect()
    }
}
