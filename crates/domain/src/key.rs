//! Names of things within an event that forms send and rows keep: of categories, pools and questions.

use serde::{Deserialize, Serialize};

/// A stable name within an event: lower-case ASCII letters, digits, hyphens and underscores, 1 to 60 long.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(String);

impl Key {
    /// Parses a key, exactly as it is written.
    pub fn parse(raw: &str) -> Option<Self> {
        let shape = (1..=60).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'));
        shape.then(|| Self(raw.to_owned()))
    }

    /// A key that the program itself gives.
    pub(crate) fn of(code: &'static str) -> Self {
        Self(code.to_owned())
    }

    /// The first of `base`, `base-2`, `base-3` … that is not taken.
    pub fn free(base: &str, is_taken: impl Fn(&Self) -> bool) -> Self {
        let base = Self::parse(base).unwrap_or_else(|| Self("x".to_owned()));
        let numbered = |number: u32| {
            if number == 1 { base.clone() } else { Self(format!("{:.50}-{number}", base.0)) }
        };
        (1..u32::MAX).map(numbered).find(|key| !is_taken(key)).unwrap_or(base)
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
    }
}

impl TryFrom<String> for Key {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a key")
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_key_is_what_an_address_and_a_form_take_as_it_is() {
        assert!(Key::parse("guest_of_honour").is_some() && Key::parse("q-2").is_some());
        for wrong in ["", "É", "a b", "A", "a/b", &"a".repeat(61)] {
            assert_eq!(Key::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_next_free_key_is_numbered() {
        let taken = ["vip", "vip-2"].map(|raw| Key::parse(raw).expect("a key"));
        assert_eq!(Key::free("vip", |key| taken.contains(key)).as_str(), "vip-3");
        assert_eq!(Key::free("été", |_| false).as_str(), "x");
        let long = "a".repeat(60);
        let next = Key::free(&long, |key| key.as_str() == long);
        assert!(Key::parse(next.as_str()).is_some());
    }
}
