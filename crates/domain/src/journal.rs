//! Who did what to whom, and when. Entries are only ever added.

mod deed;

pub use deed::{Deed, Field};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{AccountId, EventId, JournalEntryId, OrganisationId};
use crate::list::TimeOrder;

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doer {
    /// A person, by the name that they had.
    Account {
        /// Who.
        id: AccountId,
        /// Their name or address at the time.
        name: String,
    },
    /// Somebody who came in by a link for a door or for the console.
    Pass {
        /// The door where they stood, if at one.
        door: Option<String>,
    },
    /// Somebody on the server's command line.
    CommandLine,
    /// Nobody signed in: who opens an invitation, or the set-up page.
    Guest,
}

impl Doer {
    /// The name of the kind in rows.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Account { .. } => "account",
            Self::Pass { .. } => "pass",
            Self::CommandLine => "command_line",
            Self::Guest => "guest",
        }
    }

    /// The name or the door by which it is known; empty for who has neither.
    pub fn name(&self) -> &str {
        match self {
            Self::Account { name, .. } => name,
            Self::Pass { door } => door.as_deref().unwrap_or_default(),
            Self::CommandLine | Self::Guest => "",
        }
    }
}

/// What it was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Its identity; nothing where it has none.
    pub id: Option<Uuid>,
    /// What people called it at the time.
    pub label: String,
}

/// A detail of an entry: what changed, in a few words. Never a secret, and no more of a person than their name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// Which.
    pub field: Field,
    /// Its value, as people wrote it or as a code.
    pub value: String,
}

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its identity, by which pages go on.
    pub id: JournalEntryId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub doer: Doer,
    /// What.
    pub deed: Deed,
    /// To whom or what.
    pub subject: Subject,
    /// In which organisation; nothing where it concerned none.
    pub organisation_id: Option<OrganisationId>,
    /// At which event, where it concerned one.
    pub event_id: Option<EventId>,
    /// What else is worth knowing.
    pub details: Vec<Detail>,
}

impl AuditEntry {
    /// The longest label or detail that is kept, in characters.
    const LONGEST: usize = 200;

    /// Something that happens in an organisation.
    #[must_use]
    pub const fn in_organisation(mut self, id: OrganisationId) -> Self {
        self.organisation_id = Some(id);
        self
    }

    /// Something that happens at an event of an organisation.
    #[must_use]
    pub const fn at_event(mut self, organisation: OrganisationId, event: EventId) -> Self {
        self.organisation_id = Some(organisation);
        self.event_id = Some(event);
        self
    }

    /// What it is done to, and what people call that.
    #[must_use]
    pub fn about(mut self, id: Uuid, label: &str) -> Self {
        self.subject = Subject { id: Some(id), label: shortened(label) };
        self
    }

    /// Like [`AuditEntry::about`], for what has a name alone.
    #[must_use]
    pub fn named(mut self, label: &str) -> Self {
        self.subject = Subject { id: None, label: shortened(label) };
        self
    }

    /// One more detail.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl AsRef<str>) -> Self {
        self.details.push(Detail { field, value: shortened(value.as_ref()) });
        self
    }
}

fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= AuditEntry::LONGEST {
        return text.to_owned();
    }
    text.chars().take(AuditEntry::LONGEST - 1).chain(['…']).collect()
}

/// Which entries are looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JournalFilter {
    /// Words of the doer's name or of what it was done to.
    pub query: String,
    /// Only of this kind.
    pub deed: Option<Deed>,
    /// Only at this event.
    pub event_id: Option<EventId>,
    /// In which order.
    pub order: TimeOrder,
}

/// The entry after which a page goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalCursor {
    /// When it was.
    pub at: Timestamp,
    /// Which it is.
    pub id: JournalEntryId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_short() {
        assert_eq!(shortened(" Salle A "), "Salle A");
        let long = shortened(&"é".repeat(500));
        assert_eq!((long.chars().count(), long.ends_with('…')), (200, true));
    }
}
