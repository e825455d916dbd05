//! What somebody is called.

use serde::{Deserialize, Serialize};

use super::{TextError, line};

/// A person's given or family name, in any script, kept as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonName(String);

impl PersonName {
    /// The longest name part that a form takes, in characters.
    pub const MAX: usize = 80;

    /// Parses a name. It has at least one letter; emoji and digits alone are not one.
    ///
    /// # Errors
    /// What [`line`] refuses, and [`TextError::Malformed`] for a text without a letter.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let text = line(raw, Self::MAX)?;
        if text.chars().any(char::is_alphabetic) { Ok(Self(text)) } else { Err(TextError::Malformed) }
    }

    /// Parses what somebody types into a form. An address is no name: letters that greet by name would carry it to
    /// whomever somebody wants.
    ///
    /// # Errors
    /// What [`PersonName::parse`] refuses, and [`TextError::Malformed`] for a text with an address.
    pub fn typed(raw: &str) -> Result<Self, TextError> {
        let name = Self::parse(raw)?;
        let address = name.0.contains(['/', '@']) || name.0.to_ascii_lowercase().contains("www.");
        if address { Err(TextError::Malformed) } else { Ok(name) }
    }

    /// The name as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_as_typed_in_any_script() {
        for name in ["Zineb", "محمد", "ⵎⵓⵃⴰⵎⵎⴰⴷ", "O’Brien-Ñandú", "李"] {
            assert_eq!(PersonName::parse(&format!(" {name} ")).map(|n| n.0), Ok(name.to_owned()));
        }
    }

    #[test]
    fn disguises_and_nonsense_are_refused() {
        assert_eq!(PersonName::parse("Ali\u{202E}ila"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("Ali\u{2066}"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("A\u{0}li"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("A\nli"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("\u{3164}"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("Ali\u{E0101}"), Err(TextError::Forbidden));
        for address in
            ["https://evil.example", "Cliquez evil.example/x", "www.evil.example", "a@evil.example"]
        {
            assert_eq!(PersonName::typed(address), Err(TextError::Malformed), "{address}");
            assert!(PersonName::parse(address).is_ok(), "what is kept is still read");
        }
        assert_eq!(PersonName::parse("  "), Err(TextError::Empty));
        assert_eq!(PersonName::parse("123"), Err(TextError::Malformed));
        assert_eq!(PersonName::parse(&"é".repeat(81)), Err(TextError::TooLong { max: 80 }));
        assert!(PersonName::parse(&"é".repeat(80)).is_ok());
    }

    proptest::proptest! {
        #[test]
        fn what_was_accepted_is_accepted_again_as_the_same(name in "\\PC{0,90}") {
            if let Ok(parsed) = PersonName::parse(&name) {
                proptest::prop_assert_eq!(PersonName::parse(parsed.as_str()), Ok(parsed.clone()));
            }
        }
    }
}
