//! What the journal's entries are called.

use domain::account::Role;
use domain::journal::{Deed, Detail, Doer, Field};
use domain::letter::LetterKind;
use domain::locale::Locale;
use i18n_embed_fl::fl;

use crate::staff::letter::kind_name;

/// Who it was.
pub(in crate::staff) fn doer_name(locale: Locale, who: &Doer) -> String {
    let t = i18n::site(locale);
    match who {
        Doer::Account { name, .. } => name.clone(),
        Doer::Pass { door: Some(at) } => fl!(t, "journal-by-door", door = at.as_str()),
        Doer::Pass { door: None } => fl!(t, "journal-by-link"),
        Doer::CommandLine => fl!(t, "journal-by-command-line"),
        Doer::Guest => fl!(t, "journal-by-guest"),
    }
}

/// « rôle : Lecture seule »
pub(in crate::staff) fn detail_words(locale: Locale, detail: &Detail) -> String {
    let t = i18n::site(locale);
    let field = match detail.field {
        Field::Role => fl!(t, "field-role"),
        Field::FormerRole => fl!(t, "field-former-role"),
        Field::Door => fl!(t, "field-door"),
        Field::Method => fl!(t, "field-method"),
        Field::Device => fl!(t, "field-device"),
        Field::Changed => fl!(t, "field-changed"),
        Field::Number => fl!(t, "field-number"),
        Field::Source => fl!(t, "field-source"),
        Field::Letter => fl!(t, "field-letter"),
        Field::Language => fl!(t, "field-language"),
        Field::Other => fl!(t, "field-other"),
    };
    let value = match detail.field {
        Field::Role | Field::FormerRole => {
            Role::from_code(&detail.value).map(|role| i18n::role(locale, role))
        }
        Field::Method => method(locale, &detail.value),
        Field::Letter => LetterKind::from_code(&detail.value).map(|kind| kind_name(locale, kind)),
        Field::Language => Locale::from_code(&detail.value).map(i18n::locale_name),
        _ => None,
    };
    let value = value.unwrap_or_else(|| detail.value.clone());
    fl!(t, "journal-detail", field = field, value = value)
}

fn method(locale: Locale, code: &str) -> Option<String> {
    let t = i18n::site(locale);
    Some(match code {
        "link" => fl!(t, "method-link"),
        "password" => fl!(t, "method-password"),
        "passkey" => fl!(t, "method-passkey"),
        "federated" => fl!(t, "method-federated"),
        _ => return None,
    })
}

/// What was done.
pub(in crate::staff) fn deed_name(locale: Locale, deed: Deed) -> String {
    let t = i18n::site(locale);
    match deed {
        Deed::OrganisationCreated => fl!(t, "deed-organisation-created"),
        Deed::SignedIn => fl!(t, "deed-signed-in"),
        Deed::SessionEnded => fl!(t, "deed-session-ended"),
        Deed::MemberInvited => fl!(t, "deed-member-invited"),
        Deed::InvitationEnded => fl!(t, "deed-invitation-ended"),
        Deed::MemberJoined => fl!(t, "deed-member-joined"),
        Deed::RoleChanged => fl!(t, "deed-role-changed"),
        Deed::MemberRemoved => fl!(t, "deed-member-removed"),
        Deed::DoorLinkMade => fl!(t, "deed-door-link-made"),
        Deed::DoorLinksEnded => fl!(t, "deed-door-links-ended"),
        Deed::KeyRotated => fl!(t, "deed-key-rotated"),
        Deed::KeyRetired => fl!(t, "deed-key-retired"),
        Deed::PasswordSet => fl!(t, "deed-password-set"),
        Deed::PasswordRemoved => fl!(t, "deed-password-removed"),
        Deed::SecondFactorSet => fl!(t, "deed-second-factor-set"),
        Deed::SecondFactorRemoved => fl!(t, "deed-second-factor-removed"),
        Deed::RecoveryCodesMade => fl!(t, "deed-recovery-codes-made"),
        Deed::RecoveryCodeUsed => fl!(t, "deed-recovery-code-used"),
        Deed::PasskeyAdded => fl!(t, "deed-passkey-added"),
        Deed::PasskeyRemoved => fl!(t, "deed-passkey-removed"),
        Deed::IdentityLinked => fl!(t, "deed-identity-linked"),
        Deed::IdentityUnlinked => fl!(t, "deed-identity-unlinked"),
        Deed::EventCreated => fl!(t, "deed-event-created"),
        Deed::EventCopied => fl!(t, "deed-event-copied"),
        Deed::EventChanged => fl!(t, "deed-event-changed"),
        Deed::EventPublished => fl!(t, "deed-event-published"),
        Deed::EventWithdrawn => fl!(t, "deed-event-withdrawn"),
        Deed::EventClosed => fl!(t, "deed-event-closed"),
        Deed::EventReopened => fl!(t, "deed-event-reopened"),
        Deed::EventArchived => fl!(t, "deed-event-archived"),
        Deed::RoomChanged => fl!(t, "deed-room-changed"),
        Deed::RoomRemoved => fl!(t, "deed-room-removed"),
        Deed::TrackChanged => fl!(t, "deed-track-changed"),
        Deed::TrackRemoved => fl!(t, "deed-track-removed"),
        Deed::SessionAdded => fl!(t, "deed-session-added"),
        Deed::SessionChanged => fl!(t, "deed-session-changed"),
        Deed::SessionMoved => fl!(t, "deed-session-moved"),
        Deed::SessionRemoved => fl!(t, "deed-session-removed"),
        Deed::SpeakerAdded => fl!(t, "deed-speaker-added"),
        Deed::SpeakerChanged => fl!(t, "deed-speaker-changed"),
        Deed::SpeakerInvited => fl!(t, "deed-speaker-invited"),
        Deed::SpeakerWrote => fl!(t, "deed-speaker-wrote"),
        Deed::SpeakerApproved => fl!(t, "deed-speaker-approved"),
        Deed::SpeakerSentBack => fl!(t, "deed-speaker-sent-back"),
        Deed::SpeakerRemoved => fl!(t, "deed-speaker-removed"),
        Deed::TierChanged => fl!(t, "deed-tier-changed"),
        Deed::TierRemoved => fl!(t, "deed-tier-removed"),
        Deed::PartnerAdded => fl!(t, "deed-partner-added"),
        Deed::PartnerChanged => fl!(t, "deed-partner-changed"),
        Deed::PartnerWrote => fl!(t, "deed-partner-wrote"),
        Deed::PartnerRemoved => fl!(t, "deed-partner-removed"),
        Deed::RepresentativesChanged => fl!(t, "deed-representatives-changed"),
        Deed::RegistrationsExported => fl!(t, "deed-registrations-exported"),
        Deed::RegisteringChanged => fl!(t, "deed-registering-changed"),
        Deed::RegistrationApproved => fl!(t, "deed-registration-approved"),
        Deed::RegistrationDeclined => fl!(t, "deed-registration-declined"),
        Deed::RegistrationCancelled => fl!(t, "deed-registration-cancelled"),
        Deed::BadgeReplaced => fl!(t, "deed-badge-replaced"),
        Deed::BadgesPrinted => fl!(t, "deed-badges-printed"),
        Deed::PlaceCardsMade => fl!(t, "deed-place-cards-made"),
        Deed::TableCardsMade => fl!(t, "deed-table-cards-made"),
        Deed::CertificatesMade => fl!(t, "deed-certificates-made"),
        Deed::DoorPackMade => fl!(t, "deed-door-pack-made"),
        Deed::PrintingStopped => fl!(t, "deed-printing-stopped"),
        Deed::PrintingTakenBack => fl!(t, "deed-printing-taken-back"),
        Deed::DoorPrintingChanged => fl!(t, "deed-door-printing-changed"),
        Deed::LetterTextChanged => fl!(t, "deed-letter-text-changed"),
        Deed::LetterTextReset => fl!(t, "deed-letter-text-reset"),
        Deed::MessageSentAgain => fl!(t, "deed-message-sent-again"),
        Deed::AddressCorrected => fl!(t, "deed-address-corrected"),
        Deed::GuestsImported => fl!(t, "deed-guests-imported"),
        Deed::GuestInvited => fl!(t, "deed-guest-invited"),
        Deed::GuestInvitationChanged => fl!(t, "deed-guest-invitation-changed"),
        Deed::GuestInvitationSent => fl!(t, "deed-guest-invitation-sent"),
        Deed::GuestInvitationsSent => fl!(t, "deed-guest-invitations-sent"),
        Deed::GuestsReminded => fl!(t, "deed-guests-reminded"),
        Deed::GuestInvitationWithdrawn => fl!(t, "deed-guest-invitation-withdrawn"),
        Deed::GuestListInvited => fl!(t, "deed-guest-list-invited"),
        Deed::RegistrationsMerged => fl!(t, "deed-registrations-merged"),
        Deed::MergeUndone => fl!(t, "deed-merge-undone"),
        Deed::RegistrationsKeptApart => fl!(t, "deed-registrations-kept-apart"),
        Deed::RanksChanged => fl!(t, "deed-ranks-changed"),
        Deed::ProtocolChanged => fl!(t, "deed-protocol-changed"),
        Deed::LetterScheduled => fl!(t, "deed-letter-scheduled"),
        Deed::BadgeLayoutAdded => fl!(t, "deed-badge-layout-added"),
        Deed::BadgeLayoutChanged => fl!(t, "deed-badge-layout-changed"),
        Deed::BadgeLayoutRemoved => fl!(t, "deed-badge-layout-removed"),
        Deed::BadgeLayoutsChosen => fl!(t, "deed-badge-layouts-chosen"),
        Deed::BadgePicturesChanged => fl!(t, "deed-badge-pictures-changed"),
        Deed::MailingSent => fl!(t, "deed-mailing-sent"),
        Deed::MailingStopped => fl!(t, "deed-mailing-stopped"),
    }
}
