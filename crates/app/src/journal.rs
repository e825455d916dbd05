//! Who did what to whom. A use case that changes something writes it down in its transaction:
//!
//! ```text
//! write.record(&journal::entry(app, actor, Deed::RoomChanged).at_event(organisation, event).about(id, name)).await?;
//! ```

mod list;

pub use list::{Journal, journal};
pub use persistence::JournalPage;

use domain::account::Access;
use domain::ids::JournalEntryId;
use domain::journal::{AuditEntry, Deed, Doer, Subject};

use crate::App;
use crate::account::Actor;

/// An entry about what somebody does now. What it is done to, and where, is added to it.
pub fn entry(app: &App, actor: &Actor, deed: Deed) -> AuditEntry {
    let doer = match actor {
        Actor::Staff(access) => doer_of(access),
        Actor::Guest => Doer::Guest,
    };
    by(app, doer, deed)
}

/// An entry by whoever it is.
pub fn by(app: &App, doer: Doer, deed: Deed) -> AuditEntry {
    AuditEntry {
        id: JournalEntryId(app.new_uuid()),
        at: app.now(),
        doer,
        deed,
        subject: Subject { id: None, label: String::new() },
        organisation_id: None,
        event_id: None,
        details: Vec::new(),
    }
}

/// Who that is, in the journal.
pub(crate) fn doer_of(access: &Access) -> Doer {
    match &access.account {
        Some(account) => Doer::Account { id: account.id, name: account.label().to_owned() },
        None => Doer::Pass { door: access.grants.first().and_then(|grant| grant.door.clone()) },
    }
}
