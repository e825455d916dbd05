//! One identifier type per entity, so that a registration is never looked up with an event's id.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }
    )+};
}

id! {
    /// A consulate, or any body that holds events.
    OrganisationId,
    /// A conference of an organisation.
    EventId,
    /// A part of an event's programme.
    SessionId,
    /// A room of an event.
    RoomId,
    /// A thread through an event's programme.
    TrackId,
    /// Someone on the programme.
    SpeakerId,
    /// A body that supports an event.
    PartnerId,
    /// A tier of partners.
    TierId,
    /// A kept picture.
    PictureId,
    /// A layout of an event's badges.
    BadgeLayoutId,
    /// A layout as it was when badges were to be printed after it.
    PrintLayoutId,
    /// A letter to many.
    MailingId,
    /// One person's place at one event.
    RegistrationId,
    /// Somebody asked to come to an event.
    GuestInvitationId,
    /// A guest list on its way in.
    GuestImportId,
    /// A file that somebody answered a question with.
    AnswerFileId,
    /// Two registrations of one person that became one.
    MergeId,
    /// One admission (or its undoing) at a door.
    CheckinId,
    /// A person who signs in.
    AccountId,
    /// What a person is, somewhere.
    MembershipId,
    /// Somebody signed in on a device.
    AccessSessionId,
    /// Somebody asked to join a team.
    InvitationId,
    /// A key that a device holds.
    PasskeyId,
    /// Who somebody is at a provider.
    IdentityId,
    /// A line of the journal.
    JournalEntryId,
    /// Badges that are printed together.
    PrintRunId,
    /// A message waiting to be sent.
    MessageId,
}
