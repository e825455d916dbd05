//! Words that several forms of the console have.

use domain::locale::Locale;
use domain::registration::SpokenLanguage;

use crate::page::capitalised;

/// The languages that people speak, as choices of a form.
pub(super) fn spoken_choices(locale: Locale) -> [(String, String); SpokenLanguage::ALL.len()] {
    SpokenLanguage::ALL.map(|one| (one.code().to_owned(), capitalised(&i18n::spoken_language(locale, one))))
}
