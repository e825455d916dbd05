//! Who may do what. The table is data, so that a test can walk it.

use serde::{Deserialize, Serialize};

/// What somebody is within an organisation, or at one of its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers for the organisation: its team too.
    Owner,
    /// Runs the organisation's events, or one of them.
    Organiser,
    /// Leads the doors of an evening.
    DoorSupervisor,
    /// Scans badges, for one evening.
    DoorStaff,
    /// Sees, and changes nothing.
    Reader,
    /// Stands for a partner: sees and writes what is that partner's.
    PartnerRepresentative,
    /// Is on the programme: sees and writes what is theirs.
    Speaker,
}

impl Role {
    /// All of them, the furthest reaching first.
    pub const ALL: [Self; 7] = [
        Self::Owner,
        Self::Organiser,
        Self::DoorSupervisor,
        Self::DoorStaff,
        Self::Reader,
        Self::PartnerRepresentative,
        Self::Speaker,
    ];

    /// The name in rows, addresses and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Organiser => "organiser",
            Self::DoorSupervisor => "door_supervisor",
            Self::DoorStaff => "door_staff",
            Self::Reader => "reader",
            Self::PartnerRepresentative => "partner_representative",
            Self::Speaker => "speaker",
        }
    }

    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Where it can be given.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Owner => Scope::Organisation,
            Self::Organiser | Self::DoorSupervisor | Self::DoorStaff | Self::Reader => Scope::Either,
            Self::PartnerRepresentative | Self::Speaker => Scope::Event,
        }
    }
}

/// Where a role can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// For a whole organisation only.
    Organisation,
    /// For a whole organisation, or for one event.
    Either,
    /// For one event only.
    Event,
}

impl Scope {
    /// Whether it can be given for one event, or else for the whole organisation.
    pub const fn admits(self, one_event: bool) -> bool {
        match self {
            Self::Organisation => !one_event,
            Self::Either => true,
            Self::Event => one_event,
        }
    }
}

/// Something that needs a permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// See an event's figures as they move: how many are inside, registered, waiting.
    SeeFigures,
    /// See the evening at a glance, with the names of who came last.
    SeeOverview,
    /// See, search and filter registrations with their addresses.
    ListRegistrations,
    /// Decide on requests, cancel and change registrations.
    ManageRegistrations,
    /// Decide whether registrations that look alike are one person's, make them one, and undo that.
    MergeRegistrations,
    /// Take registrations away as a file.
    ExportRegistrations,
    /// Bring a guest list in.
    ImportRegistrations,
    /// Print badges.
    PrintBadges,
    /// Find names at the door.
    SearchAtDoor,
    /// Admit, and undo.
    CheckIn,
    /// Give volunteers their door.
    InviteToDoor,
    /// Make an event, from nothing or from another.
    CreateEvent,
    /// See what is prepared: texts, programme, speakers and partners, before they are published.
    SeePreparation,
    /// Change an event's texts, dates, place and seats; publish, close and archive it.
    ManageEvent,
    /// Change the programme: rooms, tracks, sessions.
    ManageAgenda,
    /// Change who is on the programme, and approve what they wrote of themselves.
    ManageSpeakers,
    /// Change who supports the event.
    ManagePartners,
    /// Change the words of letters, and when they leave.
    ManageLetters,
    /// Have letters sent: one again, or one to many.
    SendLetters,
    /// See the run of the evening, minute by minute.
    SeeRun,
    /// Write one's own page as a speaker.
    WriteOwnSpeaker,
    /// Write one's own partner's page, and name who takes its places.
    WriteOwnPartner,
    /// See who is on the team.
    SeeTeam,
    /// Invite to the team, change roles, end them: within [`may_appoint`].
    ManageTeam,
    /// Read who did what.
    ReadJournal,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 25] = [
        Self::SeeFigures,
        Self::SeeOverview,
        Self::ListRegistrations,
        Self::ManageRegistrations,
        Self::MergeRegistrations,
        Self::ExportRegistrations,
        Self::ImportRegistrations,
        Self::PrintBadges,
        Self::SearchAtDoor,
        Self::CheckIn,
        Self::InviteToDoor,
        Self::CreateEvent,
        Self::SeePreparation,
        Self::ManageEvent,
        Self::ManageAgenda,
        Self::ManageSpeakers,
        Self::ManagePartners,
        Self::ManageLetters,
        Self::SendLetters,
        Self::SeeRun,
        Self::WriteOwnSpeaker,
        Self::WriteOwnPartner,
        Self::SeeTeam,
        Self::ManageTeam,
        Self::ReadJournal,
    ];

    /// Who may, besides an owner, who may do everything but write in another's name.
    const fn allowed(self) -> &'static [Role] {
        use Role::{DoorStaff, DoorSupervisor, Organiser, PartnerRepresentative, Reader, Speaker};
        match self {
            Self::SeeFigures => &[Organiser, DoorSupervisor, DoorStaff, Reader],
            Self::SeeOverview => &[Organiser, DoorSupervisor, Reader],
            Self::ListRegistrations | Self::SeePreparation | Self::SeeTeam => &[Organiser, Reader],
            Self::SearchAtDoor | Self::CheckIn => &[Organiser, DoorSupervisor, DoorStaff],
            Self::PrintBadges | Self::InviteToDoor => &[Organiser, DoorSupervisor],
            Self::SeeRun => &[Organiser, DoorSupervisor, Reader, Speaker],
            Self::WriteOwnSpeaker => &[Speaker],
            Self::WriteOwnPartner => &[PartnerRepresentative],
            Self::ManageRegistrations
            | Self::MergeRegistrations
            | Self::ExportRegistrations
            | Self::ImportRegistrations
            | Self::CreateEvent
            | Self::ManageEvent
            | Self::ManageAgenda
            | Self::ManageSpeakers
            | Self::ManagePartners
            | Self::ManageLetters
            | Self::SendLetters
            | Self::ManageTeam
            | Self::ReadJournal => &[Organiser],
        }
    }
}

/// Whether a role may do something within its scope.
pub fn permits(role: Role, action: Action) -> bool {
    match action {
        Action::WriteOwnSpeaker | Action::WriteOwnPartner => action.allowed().contains(&role),
        _ => role == Role::Owner || action.allowed().contains(&role),
    }
}

/// Whether somebody of one role may give or take another. Nobody appoints above themselves, and only owners make
/// owners and organisers.
pub fn may_appoint(by: Role, role: Role) -> bool {
    match by {
        Role::Owner => true,
        Role::Organiser => !matches!(role, Role::Owner | Role::Organiser),
        Role::DoorSupervisor => role == Role::DoorStaff,
        Role::DoorStaff | Role::Reader | Role::PartnerRepresentative | Role::Speaker => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Action as A;
    use super::*;

    #[test]
    fn an_owner_may_all_but_write_in_anothers_name() {
        for action in Action::ALL {
            let own = matches!(action, Action::WriteOwnSpeaker | Action::WriteOwnPartner);
            assert_eq!(permits(Role::Owner, action), !own, "{action:?}");
        }
    }

    #[test]
    fn readers_change_nothing_and_guests_of_the_console_see_little() {
        let allowed =
            |role| Action::ALL.into_iter().filter(|&action| permits(role, action)).collect::<Vec<_>>();
        let reader =
            [A::SeeFigures, A::SeeOverview, A::ListRegistrations, A::SeePreparation, A::SeeRun, A::SeeTeam];
        assert_eq!(allowed(Role::Reader), reader);
        assert_eq!(allowed(Role::Speaker), [A::SeeRun, A::WriteOwnSpeaker]);
        assert_eq!(allowed(Role::PartnerRepresentative), [A::WriteOwnPartner]);
        assert_eq!(allowed(Role::DoorStaff), [A::SeeFigures, A::SearchAtDoor, A::CheckIn]);
    }

    #[test]
    fn nobody_appoints_above_themselves() {
        for by in Role::ALL {
            for role in Role::ALL {
                assert!(!may_appoint(by, role) || by <= role, "{by:?} appoints {role:?}");
            }
        }
        assert!(!may_appoint(Role::Organiser, Role::Organiser));
        assert!(may_appoint(Role::DoorSupervisor, Role::DoorStaff));
    }

    #[test]
    fn nobody_owns_one_event_and_nobody_speaks_for_a_whole_organisation() {
        let given = |one_event| Role::ALL.into_iter().filter(move |role| role.scope().admits(one_event));
        assert!(!given(true).any(|role| role == Role::Owner));
        assert!(!given(false).any(|role| matches!(role, Role::Speaker | Role::PartnerRepresentative)));
        assert_eq!((given(true).count(), given(false).count()), (6, 5));
    }

    #[test]
    fn codes_name_roles() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
        assert_eq!(Role::from_code("king"), None);
    }
}
