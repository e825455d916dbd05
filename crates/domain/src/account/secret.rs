//! What people type to prove who they are.

use unicode_normalization::UnicodeNormalization;

/// Why a password was refused, before anybody guesses at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Too short to withstand being guessed.
    #[error("shorter than {} characters", Password::MIN)]
    TooShort,
    /// Longer than anybody types.
    #[error("longer than {} characters", Password::MAX)]
    TooLong,
}

/// A password as it was typed, in one normal form (NFKC, as NIST SP 800-63B, 3.1.1.2 has it), so that another keyboard
/// types the same. It has no `Debug`: it belongs in no log.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// The shortest, in characters.
    pub const MIN: usize = 15;
    /// The longest, in characters.
    pub const MAX: usize = 200;

    /// Reads what was typed. Nothing is trimmed: blanks are characters like others.
    ///
    /// # Errors
    /// [`PasswordError`].
    pub fn parse(raw: &str) -> Result<Self, PasswordError> {
        // Before it is normalised, which a hostile text may make much longer.
        if raw.chars().count() > Self::MAX {
            return Err(PasswordError::TooLong);
        }
        let text = raw.nfkc().collect::<String>();
        match text.chars().count() {
            count if count < Self::MIN => Err(PasswordError::TooShort),
            count if count > Self::MAX => Err(PasswordError::TooLong),
            _ => Ok(Self(text)),
        }
    }

    /// The password.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was typed as a second factor: six figures from a device, or one of the codes that were written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Factor {
    /// Six figures.
    Totp(u32),
    /// A recovery code in the form in which it was hashed.
    Recovery(String),
}

/// How many characters a recovery code has: 50 bits in an alphabet of 32, more than anybody guesses at five tries a
/// few minutes.
pub const RECOVERY_CODE_LENGTH: usize = 10;

impl Factor {
    /// Reads what was typed, whatever blanks and hyphens it has; nothing for what is neither.
    pub fn parse(raw: &str) -> Option<Self> {
        let text = raw.chars().filter(|c| !c.is_whitespace() && *c != '-').take(20).collect::<String>();
        if text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) {
            return text.parse().ok().map(Self::Totp);
        }
        let text = text.to_ascii_uppercase();
        let shape = text.len() == RECOVERY_CODE_LENGTH && text.bytes().all(|b| b.is_ascii_alphanumeric());
        shape.then_some(Self::Recovery(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_but_not_endless_and_the_same_on_every_keyboard() {
        assert_eq!(Password::parse(&"a".repeat(14)).err(), Some(PasswordError::TooShort));
        assert!(Password::parse(&"a".repeat(15)).is_ok() && Password::parse(&"é".repeat(200)).is_ok());
        assert_eq!(Password::parse(&"a".repeat(201)).err(), Some(PasswordError::TooLong));
        // One sign that becomes eighteen.
        assert_eq!(Password::parse(&"\u{FDFA}".repeat(100)).err(), Some(PasswordError::TooLong));
        let (composed, apart) = ("caf\u{e9} caf\u{e9} caf\u{e9}!", "cafe\u{301} cafe\u{301} cafe\u{301}!");
        assert!(Password::parse(composed) == Password::parse(apart));
        assert_eq!(Password::parse("  quinze blancs  ").map(|p| p.as_str().len()), Ok(17), "not trimmed");
    }

    #[test]
    fn a_second_factor_is_six_figures_or_a_code() {
        assert_eq!(Factor::parse(" 012 345 "), Some(Factor::Totp(12_345)));
        assert_eq!(Factor::parse("abcde-fghjk"), Some(Factor::Recovery("ABCDEFGHJK".into())));
        for wrong in ["", "12345", "1234567", "abcde", "abcdefghjkm", "١٢٣٤٥٦", "ab de-fghjé"] {
            assert_eq!(Factor::parse(wrong), None, "{wrong}");
        }
    }
}
