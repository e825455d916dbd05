//! What can be done that is written down, and which details go with it.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$of])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in rows, addresses and messages.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The one of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.code() == code)
            }
        }
    };
}

words! {
    /// Something that was done.
    Deed {
        /// An organisation was set up.
        OrganisationCreated = "organisation-created",
        /// Somebody signed in.
        SignedIn = "signed-in",
        /// Somebody ended a session of theirs.
        SessionEnded = "session-ended",
        /// Somebody was asked to join.
        MemberInvited = "member-invited",
        /// An invitation was taken back.
        InvitationEnded = "invitation-ended",
        /// Somebody joined.
        MemberJoined = "member-joined",
        /// Somebody's role changed.
        RoleChanged = "role-changed",
        /// Somebody left, or was let go.
        MemberRemoved = "member-removed",
        /// A link for a door was made.
        DoorLinkMade = "door-link-made",
        /// Took away who held a door through a link, or links that nobody had used.
        DoorLinksEnded = "door-links-ended",
        /// Badges are signed by a new key from now on.
        KeyRotated = "key-rotated",
        /// Badges that a key signed are refused from now on.
        KeyRetired = "key-retired",
        /// A password was set or changed.
        PasswordSet = "password-set",
        /// A password was removed.
        PasswordRemoved = "password-removed",
        /// A second factor was set up.
        SecondFactorSet = "second-factor-set",
        /// A second factor was removed.
        SecondFactorRemoved = "second-factor-removed",
        /// New recovery codes were made.
        RecoveryCodesMade = "recovery-codes-made",
        /// A recovery code was used.
        RecoveryCodeUsed = "recovery-code-used",
        /// A passkey was added.
        PasskeyAdded = "passkey-added",
        /// A passkey was removed.
        PasskeyRemoved = "passkey-removed",
        /// An account was tied to the organisation's own sign-in.
        IdentityLinked = "identity-linked",
        /// An account was untied from it.
        IdentityUnlinked = "identity-unlinked",
        /// An event was made.
        EventCreated = "event-created",
        /// An event was copied from another.
        EventCopied = "event-copied",
        /// An event's details were changed.
        EventChanged = "event-changed",
        /// An event was published, or published anew.
        EventPublished = "event-published",
        /// An event went back to being a draft.
        EventWithdrawn = "event-withdrawn",
        /// An event's registration was closed.
        EventClosed = "event-closed",
        /// An event was opened again.
        EventReopened = "event-reopened",
        /// An event was archived.
        EventArchived = "event-archived",
        /// Rooms were added, changed or removed.
        RoomChanged = "room-changed",
        /// A room was removed.
        RoomRemoved = "room-removed",
        /// A track was added or changed.
        TrackChanged = "track-changed",
        /// A track was removed.
        TrackRemoved = "track-removed",
        /// A session was added.
        SessionAdded = "session-added",
        /// A session was changed.
        SessionChanged = "session-changed",
        /// A session was moved in time or to another room.
        SessionMoved = "session-moved",
        /// A session was removed.
        SessionRemoved = "session-removed",
        /// A speaker was added.
        SpeakerAdded = "speaker-added",
        /// A speaker's page was changed.
        SpeakerChanged = "speaker-changed",
        /// A speaker was asked to fill in their page.
        SpeakerInvited = "speaker-invited",
        /// A speaker wrote of themselves.
        SpeakerWrote = "speaker-wrote",
        /// What a speaker wrote was approved.
        SpeakerApproved = "speaker-approved",
        /// What a speaker wrote was sent back.
        SpeakerSentBack = "speaker-sent-back",
        /// A speaker was removed.
        SpeakerRemoved = "speaker-removed",
        /// A tier of partners was added or changed.
        TierChanged = "tier-changed",
        /// A tier of partners was removed.
        TierRemoved = "tier-removed",
        /// A partner was added.
        PartnerAdded = "partner-added",
        /// A partner was changed.
        PartnerChanged = "partner-changed",
        /// A representative wrote of their partner.
        PartnerWrote = "partner-wrote",
        /// A partner was removed.
        PartnerRemoved = "partner-removed",
        /// Who takes a partner's places was changed.
        RepresentativesChanged = "representatives-changed",
        /// Registrations were taken away as a file.
        RegistrationsExported = "registrations-exported",
        /// Categories, pools of seats or questions were changed.
        RegisteringChanged = "registering-changed",
        /// A request to register was approved.
        RegistrationApproved = "registration-approved",
        /// A request to register was declined.
        RegistrationDeclined = "registration-declined",
        /// A registration was cancelled for its holder.
        RegistrationCancelled = "registration-cancelled",
        /// A holder was given another badge in place of theirs.
        BadgeReplaced = "badge-replaced",
        /// Badges were given to a printer.
        BadgesPrinted = "badges-printed",
        /// Place cards were made.
        PlaceCardsMade = "place-cards-made",
        /// Table cards were made.
        TableCardsMade = "table-cards-made",
        /// Certificates of attendance were made.
        CertificatesMade = "certificates-made",
        /// The lists for the door were made.
        DoorPackMade = "door-pack-made",
        /// Printing badges was stopped.
        PrintingStopped = "printing-stopped",
        /// Badges that had been given to a printer were not printed.
        PrintingTakenBack = "printing-taken-back",
        /// Whether who stands at a door may print badges was changed.
        DoorPrintingChanged = "door-printing-changed",
        /// The words of a letter were changed.
        LetterTextChanged = "letter-text-changed",
        /// A letter got its standard words back.
        LetterTextReset = "letter-text-reset",
        /// A message that did not arrive was sent again.
        MessageSentAgain = "message-sent-again",
        /// The address of an attendee was corrected.
        AddressCorrected = "address-corrected",
        /// A guest list was brought in.
        GuestsImported = "guests-imported",
        /// Somebody was asked to come.
        GuestInvited = "guest-invited",
        /// What an invitation of a guest says was changed.
        GuestInvitationChanged = "guest-invitation-changed",
        /// An invitation of a guest was sent.
        GuestInvitationSent = "guest-invitation-sent",
        /// All invitations of guests that were not sent yet were sent.
        GuestInvitationsSent = "guest-invitations-sent",
        /// Guests who did not answer were reminded.
        GuestsReminded = "guests-reminded",
        /// An invitation of a guest was taken back.
        GuestInvitationWithdrawn = "guest-invitation-withdrawn",
        /// The guests of a list were asked to come.
        GuestListInvited = "guest-list-invited",
        /// Two registrations of one person became one.
        RegistrationsMerged = "registrations-merged",
        /// What became one is two again.
        MergeUndone = "merge-undone",
        /// Two registrations that look alike are two people's.
        RegistrationsKeptApart = "registrations-kept-apart",
        /// The table of ranks was changed.
        RanksChanged = "ranks-changed",
        /// What protocol says of a guest was changed.
        ProtocolChanged = "protocol-changed",
        /// It was set when a letter leaves by itself.
        LetterScheduled = "letter-scheduled",
        /// A layout of badges was added.
        BadgeLayoutAdded = "badge-layout-added",
        /// A layout of badges was changed.
        BadgeLayoutChanged = "badge-layout-changed",
        /// A layout of badges was removed.
        BadgeLayoutRemoved = "badge-layout-removed",
        /// It was chosen after which layouts badges are printed.
        BadgeLayoutsChosen = "badge-layouts-chosen",
        /// A picture for badges was added or removed.
        BadgePicturesChanged = "badge-pictures-changed",
        /// A letter was sent to many.
        MailingSent = "mailing-sent",
        /// A letter to many was stopped.
        MailingStopped = "mailing-stopped",
    }
}

words! {
    /// A detail of a deed.
    Field {
        /// The role given.
        Role = "role",
        /// The role before.
        FormerRole = "former-role",
        /// The door.
        Door = "door",
        /// How somebody signed in.
        Method = "method",
        /// On which device.
        Device = "device",
        /// Which parts were changed.
        Changed = "changed",
        /// A number: of rows, of a version.
        Number = "number",
        /// From what it was made.
        Source = "source",
        /// Which kind of letter.
        Letter = "letter",
        /// In which language.
        Language = "language",
        /// The other of two.
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_name_their_deeds() {
        for deed in Deed::ALL {
            assert_eq!(Deed::from_code(deed.code()), Some(*deed));
        }
        for field in Field::ALL {
            assert_eq!(Field::from_code(field.code()), Some(*field));
        }
        assert_eq!(Deed::from_code("reigned"), None);
    }
}
