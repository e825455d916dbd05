//! What kinds of letters and what can be filled in in them are called.

use domain::letter::{LetterKind, Placeholder};
use domain::locale::Locale;
use i18n_embed_fl::fl;

/// A kind of letter, in few words: « Place confirmée ».
pub(in crate::staff) fn kind_name(locale: Locale, kind: LetterKind) -> String {
    let t = i18n::site(locale);
    match kind {
        LetterKind::Confirmed => fl!(t, "letter-confirmed"),
        LetterKind::Waiting => fl!(t, "letter-waiting"),
        LetterKind::Promoted => fl!(t, "letter-promoted"),
        LetterKind::Cancelled => fl!(t, "letter-cancelled"),
        LetterKind::TicketAgain => fl!(t, "letter-ticket-again"),
        LetterKind::BadgeReplaced => fl!(t, "letter-badge-replaced"),
        LetterKind::Received => fl!(t, "letter-received"),
        LetterKind::Declined => fl!(t, "letter-declined"),
        LetterKind::Offered => fl!(t, "letter-offered"),
        LetterKind::OfferLapsed => fl!(t, "letter-offer-lapsed"),
        LetterKind::Programme => fl!(t, "letter-programme"),
        LetterKind::WeekBefore => fl!(t, "letter-week-before"),
        LetterKind::DayBefore => fl!(t, "letter-day-before"),
        LetterKind::After => fl!(t, "letter-after"),
        LetterKind::Moment => fl!(t, "letter-moment"),
        LetterKind::Mailing => fl!(t, "letter-mailing"),
        LetterKind::Invitation => fl!(t, "letter-invitation"),
        LetterKind::Reminder => fl!(t, "letter-reminder"),
    }
}

/// When a letter of a kind leaves, and to whom.
pub(in crate::staff) fn kind_note(locale: Locale, kind: LetterKind) -> String {
    let t = i18n::site(locale);
    match kind {
        LetterKind::Confirmed => fl!(t, "letter-confirmed-note"),
        LetterKind::Waiting => fl!(t, "letter-waiting-note"),
        LetterKind::Promoted => fl!(t, "letter-promoted-note"),
        LetterKind::Cancelled => fl!(t, "letter-cancelled-note"),
        LetterKind::TicketAgain => fl!(t, "letter-ticket-again-note"),
        LetterKind::BadgeReplaced => fl!(t, "letter-badge-replaced-note"),
        LetterKind::Received => fl!(t, "letter-received-note"),
        LetterKind::Declined => fl!(t, "letter-declined-note"),
        LetterKind::Offered => fl!(t, "letter-offered-note"),
        LetterKind::OfferLapsed => fl!(t, "letter-offer-lapsed-note"),
        LetterKind::Programme => fl!(t, "letter-programme-note"),
        LetterKind::WeekBefore => fl!(t, "letter-week-before-note"),
        LetterKind::DayBefore => fl!(t, "letter-day-before-note"),
        LetterKind::After => fl!(t, "letter-after-note"),
        LetterKind::Moment => fl!(t, "letter-moment-note"),
        LetterKind::Mailing => fl!(t, "letter-mailing-note"),
        LetterKind::Invitation => fl!(t, "letter-invitation-note"),
        LetterKind::Reminder => fl!(t, "letter-reminder-note"),
    }
}

/// What can be filled in, and what it stands for.
pub(in crate::staff) struct Filling {
    pub(in crate::staff) code: &'static str,
    pub(in crate::staff) words: String,
}

/// What can be filled in in a letter.
pub(in crate::staff) fn fillings(locale: Locale, kind: LetterKind) -> Vec<Filling> {
    let filling = |one: Placeholder| Filling { code: one.code(), words: placeholder_words(locale, one) };
    kind.placeholders().map(filling).collect()
}

/// What a placeholder stands for.
fn placeholder_words(locale: Locale, placeholder: Placeholder) -> String {
    let t = i18n::site(locale);
    match placeholder {
        Placeholder::Name => fl!(t, "letter-place-name"),
        Placeholder::GivenName => fl!(t, "letter-place-given-name"),
        Placeholder::FamilyName => fl!(t, "letter-place-family-name"),
        Placeholder::Event => fl!(t, "letter-place-event"),
        Placeholder::Organisation => fl!(t, "letter-place-organisation"),
        Placeholder::Date => fl!(t, "letter-place-date"),
        Placeholder::Hours => fl!(t, "letter-place-hours"),
        Placeholder::Doors => fl!(t, "letter-place-doors"),
        Placeholder::Place => fl!(t, "letter-place-place"),
        Placeholder::City => fl!(t, "letter-place-city"),
        Placeholder::Contact => fl!(t, "letter-place-contact"),
        Placeholder::TicketLink => fl!(t, "letter-place-ticket-link"),
        Placeholder::EventLink => fl!(t, "letter-place-event-link"),
        Placeholder::Code => fl!(t, "letter-place-code"),
        Placeholder::Position => fl!(t, "letter-place-position"),
        Placeholder::Deadline => fl!(t, "letter-place-deadline"),
        Placeholder::Reason => fl!(t, "letter-place-reason"),
        Placeholder::YesLink => fl!(t, "letter-place-yes-link"),
        Placeholder::MaybeLink => fl!(t, "letter-place-maybe-link"),
        Placeholder::NoLink => fl!(t, "letter-place-no-link"),
        Placeholder::AnswerBy => fl!(t, "letter-place-answer-by"),
        Placeholder::Companions => fl!(t, "letter-place-companions"),
        Placeholder::Note => fl!(t, "letter-place-note"),
    }
}
