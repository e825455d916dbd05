//! Lists of events in the console: what to show, in which order, and where one page ends and the next begins.

use jiff::Timestamp;

use super::EventState;
use crate::ids::{EventId, OrganisationId};
use crate::list::TimeOrder;
use crate::text::search_key;

/// Which events a list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventFilter {
    /// What was typed into the search field.
    pub query: String,
    /// Only those in this state; without one, all but what was put away.
    pub state: Option<EventState>,
    /// In which order, by when they start.
    pub order: TimeOrder,
}

impl EventFilter {
    const MAX_QUERY: usize = 100;
    const MAX_WORDS: usize = 8;

    /// The folded words that must each start a word of an event's search text.
    pub fn words(&self) -> Vec<String> {
        let words = search_key(&self.query.chars().take(Self::MAX_QUERY).collect::<String>());
        words.split(' ').filter(|word| !word.is_empty()).take(Self::MAX_WORDS).map(str::to_owned).collect()
    }
}

/// Whose events somebody may see: all of some organisations, and single ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventScope {
    /// All of theirs.
    pub organisations: Vec<OrganisationId>,
    /// These alone.
    pub events: Vec<EventId>,
}

/// The end of one page: the next starts after this row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventCursor {
    /// When the last row's event starts.
    pub starts_at: Timestamp,
    /// The last row's event, for equal hours.
    pub id: EventId,
}
