//! Who works for an organisation, and what they may do there.

mod permission;

pub use permission::{Action, Role, may_appoint, permits};

use jiff::Timestamp;

use crate::ids::{AccountId, EventId, OrganisationId};
use crate::text::Email;

/// A member of staff who can be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Their identity.
    pub id: AccountId,
    /// Whose staff.
    pub organisation_id: OrganisationId,
    /// Where sign-in links are sent.
    pub email: Email,
    /// What they are.
    pub role: Role,
}

/// What a sign-in link or a session lets its holder do, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The organisation to which it is confined.
    pub organisation_id: OrganisationId,
    /// The one event to which it is confined, where it is.
    pub event_id: Option<EventId>,
    /// As what.
    pub role: Role,
    /// The door at which its holder stands, for door staff.
    pub door: Option<String>,
    /// The account behind it; door links have none.
    pub account_id: Option<AccountId>,
    /// Until when.
    pub expires_at: Timestamp,
}

impl Grant {
    /// Whether its holder may do `action` at an event of an organisation, now.
    pub fn allows(
        &self,
        action: Action,
        organisation_id: OrganisationId,
        event_id: EventId,
        now: Timestamp,
    ) -> bool {
        now < self.expires_at
            && self.organisation_id == organisation_id
            && self.event_id.is_none_or(|only| only == event_id)
            && permits(self.role, action)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_grant_ends_at_its_organisation_event_role_and_hour() {
        let (ours, theirs) = (OrganisationId(Uuid::from_u128(1)), OrganisationId(Uuid::from_u128(2)));
        let (here, there) = (EventId(Uuid::from_u128(3)), EventId(Uuid::from_u128(4)));
        let (now, later) = (Timestamp::UNIX_EPOCH, Timestamp::from_second(60).expect("in range"));
        let door = Grant {
            organisation_id: ours,
            event_id: Some(here),
            role: Role::DoorStaff,
            door: Some("A".into()),
            account_id: None,
            expires_at: later,
        };
        assert!(door.allows(Action::CheckIn, ours, here, now));
        assert!(!door.allows(Action::CheckIn, ours, here, later), "over");
        assert!(!door.allows(Action::CheckIn, theirs, here, now), "another organisation");
        assert!(!door.allows(Action::CheckIn, ours, there, now), "another event");
        assert!(!door.allows(Action::ExportRegistrations, ours, here, now), "not its role");
        assert!(door.allows(Action::SeeFigures, ours, here, now), "how many, for the door");
        assert!(!door.allows(Action::SeeOverview, ours, here, now), "but not who");
        let organiser = Grant { event_id: None, role: Role::Organiser, ..door };
        assert!(organiser.allows(Action::ExportRegistrations, ours, there, now));
        assert!(!organiser.allows(Action::ExportRegistrations, theirs, there, now));
    }
}
