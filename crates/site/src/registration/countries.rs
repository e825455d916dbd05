//! The countries of the world in three languages (ISO 3166-1, alpha-2), as the engine that builds the pages names them.
//! Without that build there are none, and a question for a country has nothing to choose.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::locale::Locale;

/// Code and name of each country, in the order of its language, by language.
static COUNTRIES: LazyLock<HashMap<String, Vec<(String, String)>>> = LazyLock::new(|| {
    let file = crate::assets::built("countries.json");
    file.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
});

/// Code and name of each country, in the order of a language.
pub(crate) fn countries(locale: Locale) -> &'static [(String, String)] {
    COUNTRIES.get(locale.code()).map(Vec::as_slice).unwrap_or_default()
}

/// The name of a country; its code where there is none.
pub(crate) fn country(locale: Locale, code: &str) -> String {
    let known = countries(locale).iter().find(|(known, _)| known == code);
    known.map_or_else(|| code.to_owned(), |(_, name)| name.clone())
}
