//! The countries of the world in three languages (ISO 3166-1, alpha-2), named and in order as by the Unicode CLDR.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::locale::Locale;

/// Code and name of each country, in the order of its language, by language.
static COUNTRIES: LazyLock<HashMap<String, Vec<(String, String)>>> = LazyLock::new(|| {
    let file = include_str!("../../../web/locales/countries.json");
    serde_json::from_str(file).expect("a compiled-in list, read by the tests")
});

/// Code and name of each country, in the order of a language.
pub fn countries(locale: Locale) -> &'static [(String, String)] {
    COUNTRIES.get(locale.code()).map(Vec::as_slice).unwrap_or_default()
}

/// The name of a country; its code where there is none.
pub fn country_name(locale: Locale, code: &str) -> String {
    let known = countries(locale).iter().find(|(known, _)| known == code);
    known.map_or_else(|| code.to_owned(), |(_, name)| name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_the_same_countries() {
        let codes = |locale| {
            let mut codes = countries(locale).iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>();
            codes.sort_unstable();
            codes
        };
        for locale in Locale::ALL {
            assert_eq!(codes(locale), codes(Locale::Fr), "{locale}");
            assert!(codes(locale).len() > 190);
        }
        assert_eq!(country_name(Locale::Ar, "MA"), "المغرب");
        assert_eq!(country_name(Locale::Fr, "MA"), "Maroc");
        assert_eq!(country_name(Locale::Fr, "XX"), "XX");
    }
}
