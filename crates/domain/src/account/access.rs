//! What a signed-in person has: all their grants, until an hour.

use jiff::Timestamp;

use super::{Account, Action, Role, permits};
use crate::ids::{AccessSessionId, EventId, OrganisationId, PartnerId, SpeakerId};

/// A role in an organisation, or at one of its events.
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
    /// Who of the programme its holder is, for speakers.
    pub speaker_id: Option<SpeakerId>,
    /// The partner that its holder stands for, for representatives.
    pub partner_id: Option<PartnerId>,
}

impl Grant {
    /// A role in a whole organisation.
    pub const fn in_organisation(organisation_id: OrganisationId, role: Role) -> Self {
        Self { organisation_id, event_id: None, role, door: None, speaker_id: None, partner_id: None }
    }

    /// A role at one event.
    pub fn at_event(organisation_id: OrganisationId, event_id: EventId, role: Role) -> Self {
        Self { event_id: Some(event_id), ..Self::in_organisation(organisation_id, role) }
    }

    /// Whether its scope has an event of an organisation in it.
    pub fn covers(&self, organisation_id: OrganisationId, event_id: EventId) -> bool {
        self.organisation_id == organisation_id && self.event_id.is_none_or(|only| only == event_id)
    }

    /// Whether its holder may do `action` at an event of an organisation.
    pub fn allows(&self, action: Action, organisation_id: OrganisationId, event_id: EventId) -> bool {
        self.covers(organisation_id, event_id) && permits(self.role, action)
    }

    /// Whether its holder may do `action` in a whole organisation: what was given for one event reaches no further.
    pub fn allows_in(&self, action: Action, organisation_id: OrganisationId) -> bool {
        self.organisation_id == organisation_id && self.event_id.is_none() && permits(self.role, action)
    }
}

/// What somebody who is signed in has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The session; a link that is only looked at has none yet.
    pub session_id: Option<AccessSessionId>,
    /// The person; a link for a door, or for who has the command line, has none.
    pub account: Option<Account>,
    /// What they are, the furthest reaching first.
    pub grants: Vec<Grant>,
    /// Until when.
    pub expires_at: Timestamp,
}

impl Access {
    /// Puts the furthest reaching grants first, so that the first that permits something is the strongest.
    #[must_use]
    pub fn new(
        session_id: Option<AccessSessionId>,
        account: Option<Account>,
        mut grants: Vec<Grant>,
        expires_at: Timestamp,
    ) -> Self {
        grants.sort_by_key(|grant| (grant.role, grant.event_id, grant.speaker_id, grant.partner_id));
        Self { session_id, account, grants, expires_at }
    }

    /// The grant that permits `action` at an event.
    pub fn allows(
        &self,
        action: Action,
        organisation_id: OrganisationId,
        event_id: EventId,
    ) -> Option<&Grant> {
        self.grants.iter().find(|grant| grant.allows(action, organisation_id, event_id))
    }

    /// The grant that permits `action` in a whole organisation.
    pub fn allows_in(&self, action: Action, organisation_id: OrganisationId) -> Option<&Grant> {
        self.grants.iter().find(|grant| grant.allows_in(action, organisation_id))
    }

    /// What they are at an event, the furthest reaching first.
    pub fn at_event(
        &self,
        organisation_id: OrganisationId,
        event_id: EventId,
    ) -> impl Iterator<Item = &Grant> {
        self.grants.iter().filter(move |grant| grant.covers(organisation_id, event_id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const OURS: OrganisationId = OrganisationId(Uuid::from_u128(1));
    const THEIRS: OrganisationId = OrganisationId(Uuid::from_u128(2));
    const HERE: EventId = EventId(Uuid::from_u128(3));
    const THERE: EventId = EventId(Uuid::from_u128(4));

    #[test]
    fn a_grant_ends_at_its_organisation_event_and_role() {
        let door = Grant { door: Some("A".into()), ..Grant::at_event(OURS, HERE, Role::DoorStaff) };
        assert!(door.allows(Action::CheckIn, OURS, HERE));
        assert!(!door.allows(Action::CheckIn, THEIRS, HERE), "another organisation");
        assert!(!door.allows(Action::CheckIn, OURS, THERE), "another event");
        assert!(!door.allows(Action::ExportRegistrations, OURS, HERE), "not its role");
        assert!(door.allows(Action::SeeFigures, OURS, HERE), "how many, for the door");
        assert!(!door.allows(Action::SeeOverview, OURS, HERE), "but not who");
        let organiser = Grant::in_organisation(OURS, Role::Organiser);
        assert!(organiser.allows(Action::ExportRegistrations, OURS, THERE));
        assert!(!organiser.allows(Action::ExportRegistrations, THEIRS, THERE));
    }

    #[test]
    fn what_was_given_for_one_event_reaches_no_further() {
        let here = Grant::at_event(OURS, HERE, Role::Organiser);
        assert!(here.allows(Action::ManageTeam, OURS, HERE));
        assert!(!here.allows_in(Action::ManageTeam, OURS), "not the organisation's team");
        assert!(!here.allows_in(Action::CreateEvent, OURS));
        assert!(Grant::in_organisation(OURS, Role::Organiser).allows_in(Action::CreateEvent, OURS));
        assert!(!Grant::in_organisation(OURS, Role::Organiser).allows_in(Action::CreateEvent, THEIRS));
    }

    #[test]
    fn of_several_grants_the_strongest_that_permits_is_found() {
        let grants = vec![
            Grant::at_event(OURS, HERE, Role::Speaker),
            Grant::in_organisation(THEIRS, Role::Owner),
            Grant::in_organisation(OURS, Role::Reader),
            Grant::at_event(OURS, HERE, Role::Organiser),
        ];
        let access = Access::new(None, None, grants, Timestamp::UNIX_EPOCH);
        let role = |action, event| access.allows(action, OURS, event).map(|grant| grant.role);
        assert_eq!(role(Action::ManageAgenda, HERE), Some(Role::Organiser));
        assert_eq!(role(Action::ManageAgenda, THERE), None);
        assert_eq!(role(Action::SeeTeam, THERE), Some(Role::Reader));
        assert_eq!(role(Action::WriteOwnSpeaker, HERE), Some(Role::Speaker));
        assert!(access.allows_in(Action::ManageTeam, OURS).is_none());
        assert!(access.allows_in(Action::ManageTeam, THEIRS).is_some());
        assert_eq!(access.at_event(OURS, HERE).count(), 3);
    }
}
