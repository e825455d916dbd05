//! What standings of invitations are called, and what is said of what was just done.

use domain::locale::Locale;
use domain::registration::{GuestInvitationOrder, GuestStanding};
use i18n_embed_fl::fl;

use crate::staff::form::Notice;

/// Where an invitation stands, in few words.
pub(super) fn standing_words(locale: Locale, standing: GuestStanding) -> String {
    let t = i18n::site(locale);
    match standing {
        GuestStanding::Unsent => fl!(t, "guest-standing-unsent"),
        GuestStanding::Silent => fl!(t, "guest-standing-silent"),
        GuestStanding::Yes => fl!(t, "guest-standing-yes"),
        GuestStanding::Maybe => fl!(t, "guest-standing-maybe"),
        GuestStanding::No => fl!(t, "guest-standing-no"),
        GuestStanding::Bounced => fl!(t, "guest-standing-bounced"),
        GuestStanding::Lapsed => fl!(t, "guest-standing-lapsed"),
        GuestStanding::Withdrawn => fl!(t, "guest-standing-withdrawn"),
    }
}

/// An order of the list, in words.
pub(super) fn order_words(locale: Locale, order: GuestInvitationOrder) -> String {
    let t = i18n::site(locale);
    match order {
        GuestInvitationOrder::Name => fl!(t, "list-by-name"),
        GuestInvitationOrder::Latest => fl!(t, "guest-order-latest"),
        GuestInvitationOrder::Earliest => fl!(t, "guest-order-earliest"),
    }
}

/// What was just done, in words.
pub(super) fn notice(locale: Locale, done: &str) -> Option<Notice> {
    let t = i18n::site(locale);
    Some(match done {
        "invited" => Notice::done(fl!(t, "guest-done-invited")),
        "saved" => Notice::done(fl!(t, "done-saved")),
        "sent" => Notice::done(fl!(t, "guest-done-sent")),
        "all-sent" => Notice::done(fl!(t, "guest-done-all-sent")),
        "reminded" => Notice::done(fl!(t, "guest-done-reminded")),
        "withdrawn" => Notice::done(fl!(t, "guest-done-withdrawn")),
        "changed" => Notice::heed(fl!(t, "guest-done-changed")),
        "refused" => Notice::heed(fl!(t, "guest-done-refused")),
        _ => return None,
    })
}
