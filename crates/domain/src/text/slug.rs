//! Parts of addresses.

use serde::{Deserialize, Serialize};

use super::TextError;

/// A part of an address such as `lyon-2025`: lower-case ASCII letters, digits and single hyphens, 2 to 60 long.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// First path segments that mean something else, and so are no organisation's name.
    pub const RESERVED: [&'static str; 21] = [
        "account",
        "api",
        "ar",
        "assets",
        "console",
        "door",
        "en",
        "fr",
        "healthz",
        "invitation",
        "journal",
        "metrics",
        "my",
        "new",
        "pictures",
        "readyz",
        "settings",
        "setup",
        "sign-in",
        "sign-out",
        "team",
    ];

    /// Parses a slug.
    ///
    /// # Errors
    /// [`TextError::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let shape = (2..=60).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !raw.starts_with('-')
            && !raw.ends_with('-')
            && !raw.contains("--");
        if shape && !Self::RESERVED.contains(&raw) {
            Ok(Self(raw.to_owned()))
        } else {
            Err(TextError::Malformed)
        }
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        assert!(Slug::parse("lyon-2025").is_ok());
        for bad in ["", "a", "-a", "a--b", "Lyon", "console", "été"] {
            assert_eq!(Slug::parse(bad), Err(TextError::Malformed), "{bad}");
        }
    }
}
