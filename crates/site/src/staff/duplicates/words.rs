//! Why two registrations are shown side by side, and what stands in the way of making them one.

use domain::locale::Locale;
use domain::name::{Likeness, Reason};
use domain::registration::{MergeError, Registration};
use i18n_embed_fl::fl;

use crate::staff::registrations::standing_words;

/// Somebody as they stand on a list.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) other_name: Option<String>,
    pub(super) email: String,
    pub(super) standing: String,
    pub(super) category: String,
    pub(super) code: String,
    pub(super) registered: String,
}

impl Person {
    pub(super) fn new(locale: Locale, info: &app::event::EventInfo, of: &Registration) -> Self {
        let zone = info.event.zone();
        Self {
            name: of.attendee.full_name(),
            other_name: of.attendee.other_script_name.as_ref().map(ToString::to_string),
            email: of.attendee.email.to_string(),
            standing: standing_words(locale, of, &zone),
            category: i18n::category_name(locale, &info.event, &of.category_key),
            code: of.code.to_string(),
            registered: i18n::date::day_and_time(locale, of.registered_at, &zone),
        }
    }
}

/// The reasons, each a sentence.
pub(super) fn reasons(locale: Locale, likeness: &Likeness) -> Vec<String> {
    let t = i18n::site(locale);
    match likeness {
        Likeness::Different => vec![fl!(t, "duplicates-reason-none")],
        _ if likeness.reasons().is_empty() => vec![fl!(t, "duplicates-reason-same")],
        _ => likeness.reasons().iter().map(|reason| reason_words(locale, *reason)).collect(),
    }
}

fn reason_words(locale: Locale, reason: Reason) -> String {
    let t = i18n::site(locale);
    match reason {
        Reason::OtherScript => fl!(t, "duplicates-reason-other-script"),
        Reason::OtherSpelling => fl!(t, "duplicates-reason-other-spelling"),
        Reason::Article => fl!(t, "duplicates-reason-article"),
        Reason::Joined => fl!(t, "duplicates-reason-joined"),
        Reason::Swapped => fl!(t, "duplicates-reason-swapped"),
        Reason::NameMissing => fl!(t, "duplicates-reason-name-missing"),
        Reason::OneLetter => fl!(t, "duplicates-reason-one-letter"),
        Reason::WritingsDisagree => fl!(t, "duplicates-reason-writings-disagree"),
    }
}

/// Why they do not become one, and what to do instead.
pub(super) fn refusal(locale: Locale, error: MergeError) -> String {
    let t = i18n::site(locale);
    match error {
        MergeError::Itself | MergeError::Over => fl!(t, "duplicates-refused-over"),
        MergeError::Inside => fl!(t, "duplicates-refused-inside"),
        MergeError::BringsOthers => fl!(t, "duplicates-refused-others"),
        MergeError::NothingToUndo => fl!(t, "duplicates-refused-undo"),
    }
}
