//! The team of an organisation, or of one of its events: who is on it, who is asked to join, who leaves.

mod door;
mod invite;
mod list;
mod member;

pub use door::{DoorLink, DoorLinks, door_link, door_links, end_held_door, end_unused_door_links};
pub(crate) use invite::invitation_letter;
pub use invite::{
    Accepted, INVITATION_LIFETIME, NewInvitation, accept_invitation, end_invitation, invite, peek_invitation,
};
pub use list::{TeamPage, TeamStart, represented, team};
pub use member::{change_role, member, remove_member};
pub use persistence::{HeldDoor, Member, UnusedLinks};

use domain::account::{Action, Grant, Role};
use domain::event::Organisation;
use domain::journal::AuditEntry;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Whose team.
#[derive(Debug, Clone, Copy)]
pub struct TeamOf<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The event; nothing for who works for the whole organisation.
    pub event: Option<&'a EventInfo>,
}

impl TeamOf<'_> {
    /// The check that a use case of a team starts with.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`] or [`AppError::Forbidden`].
    pub fn require<'a>(&self, app: &App, actor: &'a Actor, action: Action) -> Result<&'a Grant, AppError> {
        match self.event {
            Some(info) => actor.require(action, info, app.now()),
            None => actor.require_in(action, self.organisation, app.now()),
        }
    }

    /// A role here, as somebody holds it.
    fn grant(&self, role: Role) -> Grant {
        let event_id = self.event.map(|info| info.event.id);
        Grant { event_id, ..Grant::in_organisation(self.organisation.id, role) }
    }

    /// Whether something that was found is of this team.
    fn has(&self, grant: &Grant) -> bool {
        grant.organisation_id == self.organisation.id
            && grant.event_id == self.event.map(|info| info.event.id)
    }

    fn locate(&self, entry: AuditEntry) -> AuditEntry {
        let mut entry = entry.in_organisation(self.organisation.id);
        entry.event_id = self.event.map(|info| info.event.id);
        entry
    }
}
