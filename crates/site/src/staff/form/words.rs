//! What forms say of a fault.

use domain::form::Fault;
use domain::locale::Locale;
use domain::registration::question::FileRefusal;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

/// What is wrong with a field, and what to do about it.
pub(crate) fn fault_words(locale: Locale, fault: &Fault) -> String {
    let t = i18n::site(locale);
    match *fault {
        Fault::Empty => fl!(t, "register-empty"),
        Fault::TooLong { max } => {
            let max = u32::try_from(max).unwrap_or(u32::MAX);
            fl!(t, "register-too-long", form = form(max), max = max)
        }
        Fault::Forbidden => fl!(t, "register-forbidden"),
        Fault::Malformed => fl!(t, "form-malformed"),
        Fault::NotAnEmail => fl!(t, "register-malformed-email"),
        Fault::NotALink => fl!(t, "form-not-a-link"),
        Fault::NotANumber => fl!(t, "form-not-a-number"),
        Fault::TooSmall { min } => fl!(t, "form-too-small", min = min),
        Fault::TooLarge { max } => fl!(t, "form-too-large", max = max),
        Fault::NotADate => fl!(t, "form-not-a-date"),
        Fault::NotATime => fl!(t, "form-not-a-time"),
        Fault::NotAChoice => fl!(t, "register-malformed-choice"),
        Fault::TooMany { max } => {
            let max = u32::try_from(max).unwrap_or(u32::MAX);
            fl!(t, "form-too-many", form = form(max), max = max)
        }
        Fault::Skipped { next } => {
            // A clock's face has no zone: the hour is told as it is.
            let hour = |at: jiff::Timestamp| i18n::date::time(locale, at, &TimeZone::UTC);
            let next = TimeZone::UTC.to_timestamp(next).map(hour);
            fl!(t, "form-skipped", next = next.unwrap_or_default())
        }
        Fault::Twice => fl!(t, "form-twice"),
        Fault::OutOfOrder => fl!(t, "form-out-of-order"),
        Fault::Taken => fl!(t, "form-taken"),
        Fault::NoSeat => fl!(t, "form-no-seat"),
        Fault::Fixed => fl!(t, "guest-address-refused"),
        Fault::Placeholder => fl!(t, "letter-unknown"),
        Fault::IdentityPaper => fl!(t, "form-identity-paper"),
        Fault::NoRoom => fl!(t, "form-no-room"),
        Fault::NoGlyph(c) => {
            let code = format!("U+{:04X}", u32::from(c));
            fl!(t, "form-no-glyph", character = c.to_string(), code = code)
        }
        Fault::File(refusal) => file_words(locale, refusal),
    }
}

/// Why a file was not taken, and what to do about it.
fn file_words(locale: Locale, refusal: FileRefusal) -> String {
    let t = i18n::site(locale);
    match refusal {
        FileRefusal::Empty => fl!(t, "register-file-empty"),
        FileRefusal::TooManyBytes { max } => {
            let max = u32::try_from(max / (1024 * 1024)).unwrap_or(u32::MAX);
            fl!(t, "register-file-too-many-bytes", max = max)
        }
        FileRefusal::TooManyPixels => fl!(t, "register-file-too-many-pixels"),
        FileRefusal::WrongKind => fl!(t, "register-file-wrong-kind"),
        FileRefusal::Damaged => fl!(t, "register-file-damaged"),
        FileRefusal::Several => fl!(t, "register-file-several"),
        FileRefusal::Later => fl!(t, "register-file-later"),
        FileRefusal::Gone => fl!(t, "register-file-gone"),
    }
}
