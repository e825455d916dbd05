//! What the form calls its fields, and what it says of a wrong one.

use app::registration::Doubt;
use domain::locale::Locale;
use domain::registration::question::MAX_FILE_BYTES;
use domain::registration::{Field, FieldError};
use domain::text::TextError;
use i18n::FluentLanguageLoader;
use i18n::plural::form;
use i18n_embed_fl::fl;

/// A field's name.
pub(crate) fn label(t: &FluentLanguageLoader, field: Field) -> String {
    match field {
        Field::GivenName => fl!(t, "register-given-name"),
        Field::FamilyName => fl!(t, "register-family-name"),
        Field::OtherScriptName => fl!(t, "register-other-script-name"),
        Field::Email => fl!(t, "register-email"),
        Field::Organisation => fl!(t, "register-organisation"),
        Field::City => fl!(t, "register-city"),
        Field::Profession => fl!(t, "register-profession"),
        Field::Languages => fl!(t, "register-languages"),
        Field::Offers => fl!(t, "register-offers"),
        Field::Seeks => fl!(t, "register-seeks"),
    }
}

/// What is taken where a file is asked for.
pub(crate) fn file_hint(locale: Locale) -> String {
    let max = u32::try_from(MAX_FILE_BYTES / (1024 * 1024)).unwrap_or(u32::MAX);
    fl!(i18n::site(locale), "register-file-hint", max = max)
}

/// How many fields are wrong.
pub(super) fn errors_title(t: &FluentLanguageLoader, count: usize) -> String {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    fl!(t, "register-errors-title", form = form(count), count = count)
}

/// Why a form is to be sent once more: a title and a sentence.
pub(super) fn doubt_words(t: &FluentLanguageLoader, doubt: Doubt) -> (String, String) {
    match doubt {
        Doubt::Trap => (fl!(t, "register-doubt-trap"), fl!(t, "register-doubt-trap-why")),
        Doubt::TooSoon => (fl!(t, "register-doubt-soon"), fl!(t, "register-doubt-soon-why")),
        Doubt::Unknown => (fl!(t, "register-doubt-soon"), fl!(t, "register-doubt-unknown-why")),
    }
}

/// What is wrong with a field, and what to do about it.
pub(super) fn message(t: &FluentLanguageLoader, wrong: &FieldError) -> String {
    match (wrong.error, wrong.field) {
        (TextError::Empty, Field::GivenName) => fl!(t, "register-empty-given-name"),
        (TextError::Empty, Field::FamilyName) => fl!(t, "register-empty-family-name"),
        (TextError::Empty, Field::Email) => fl!(t, "register-empty-email"),
        (TextError::Empty, _) => fl!(t, "register-empty"),
        (TextError::TooLong { max }, _) => {
            let max = u32::try_from(max).unwrap_or(u32::MAX);
            fl!(t, "register-too-long", form = form(max), max = max)
        }
        (TextError::Forbidden, _) => fl!(t, "register-forbidden"),
        (TextError::Malformed, Field::Email) => fl!(t, "register-malformed-email"),
        (TextError::Malformed, Field::Languages | Field::Offers | Field::Seeks) => {
            fl!(t, "register-malformed-choice")
        }
        (TextError::Malformed, _) => fl!(t, "register-malformed-name"),
    }
}
