//! Where somebody is written to.

use serde::{Deserialize, Serialize};

use super::TextError;

/// An e-mail address to which a message can be sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// The longest address, in octets (RFC 5321, 4.5.3.1.3, less the angle brackets).
    pub const MAX: usize = 254;

    /// Parses an address: the practical core of RFC 5321. No quoted local part, no address literal, at least
    /// one dot in the domain, no blank or control anywhere. The domain is lower-cased, the local part kept.
    ///
    /// # Errors
    /// [`TextError::Empty`], [`TextError::TooLong`] or [`TextError::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(TextError::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(TextError::Malformed)?;
        // Lower-cased before anything is judged: « İ » becomes two characters of which one is no letter, and what is
        // stored must be judged the same when it is read back.
        let domain = domain.to_lowercase();
        if local.len() + 1 + domain.len() > Self::MAX {
            return Err(TextError::TooLong { max: Self::MAX });
        }
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c));
        let label_ok = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        if local_ok && domain.contains('.') && domain.split('.').all(label_ok) {
            Ok(Self(format!("{local}@{domain}")))
        } else {
            Err(TextError::Malformed)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which two addresses are taken for the same person's: all lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert_eq!(Email::parse(" Zineb.X@Example.ORG ").map(|e| e.0), Ok("Zineb.X@example.org".to_owned()));
        for bad in [
            "a",
            "a@b",
            "a b@c.fr",
            "a@c..fr",
            "a@-c.fr",
            "a\r\nBcc: b@c.fr",
            ".a@c.fr",
            "a@b@c.fr\n",
            "a@c.fr>",
        ] {
            assert_eq!(Email::parse(bad), Err(TextError::Malformed), "{bad}");
        }
    }

    #[test]
    fn an_address_with_letters_that_change_when_lower_cased_is_judged_as_it_is_stored() {
        assert_eq!(Email::parse("x@ex\u{130}mple.org"), Err(TextError::Malformed));
        // « Ⱥ » has two octets, its small letter three.
        let long = format!("x@{}.org", "Ⱥ".repeat(31));
        assert_eq!(Email::parse(&long), Err(TextError::Malformed));
    }

    proptest::proptest! {
        #[test]
        fn what_was_accepted_is_accepted_again_as_the_same(email in "[a-z.]{1,9}@\\PC{1,12}\\.\\PC{1,6}") {
            if let Ok(parsed) = Email::parse(&email) {
                proptest::prop_assert_eq!(Email::parse(parsed.as_str()), Ok(parsed.clone()));
            }
        }
    }
}
