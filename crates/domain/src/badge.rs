//! The badge: the code that people read, and the claims that its QR carries.

pub mod awkward;
pub mod editing;
pub mod layout;
mod print;
mod revocation;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use print::{
    BegunBy, Medium, OrderError, PrintMark, PrintOrder, PrintRun, Printed, RunState, Trouble, in_order,
    try_again,
};
pub use revocation::{Revocation, Revocations, may_replace};

use crate::ids::EventId;

/// Eight characters that name a registration within its event: shown as `7K3F-92QD`, typed in any case, with or
/// without the hyphen. Crockford's base 32: no I, L, O, U; when typed, I and L read as 1, O as 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BadgeCode(String);

/// Why a typed code is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a badge code")]
pub struct MalformedCode;

impl BadgeCode {
    /// Length in characters, without the hyphen.
    pub const LENGTH: usize = 8;
    const ALPHABET: &'static [u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// A code from five random bytes: 40 bits, so that guessing one of 1,000 badges takes 10⁹ tries on average.
    pub fn from_random(bytes: [u8; 5]) -> Self {
        let bits = bytes.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let symbol = |i: usize| char::from(Self::ALPHABET[(bits >> (35 - 5 * i) & 31) as usize]);
        Self((0..Self::LENGTH).map(symbol).collect())
    }

    /// Parses what was typed or scanned.
    ///
    /// # Errors
    /// [`MalformedCode`].
    pub fn parse(raw: &str) -> Result<Self, MalformedCode> {
        let code = raw
            .trim()
            .chars()
            .filter(|c| !matches!(c, '-' | ' '))
            .map(|c| match c.to_ascii_uppercase() {
                'I' | 'L' => '1',
                'O' => '0',
                other => other,
            })
            .collect::<String>();
        let valid = code.len() == Self::LENGTH && code.bytes().all(|b| Self::ALPHABET.contains(&b));
        if valid { Ok(Self(code)) } else { Err(MalformedCode) }
    }

    /// As stored and signed: eight characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for BadgeCode {
    /// As people read it: two groups of four.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", &self.0[..4], &self.0[4..])
    }
}

/// What a badge's QR claims, under the issuer's signature. Nothing personal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgeClaims {
    /// The event that it opens.
    pub event_id: EventId,
    /// The registration, by its code.
    pub code: BadgeCode,
    /// After this it opens nothing.
    pub expires_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_survive_being_read_aloud() {
        let code = BadgeCode::from_random([0xFF, 0x00, 0x12, 0x34, 0x56]);
        let shown = code.to_string();
        assert_eq!(shown.len(), 9);
        assert_eq!(BadgeCode::parse(&shown.to_lowercase()), Ok(code.clone()));
        assert_eq!(BadgeCode::parse(code.as_str()), Ok(code));
        assert_eq!(BadgeCode::parse("oil0-oil0").map(|c| c.0), Ok("01100110".into()));
    }

    #[test]
    fn nonsense_is_no_code() {
        for raw in ["", "1234567", "123456789", "ABCD-EFGU", "é2345678", "--------"] {
            assert_eq!(BadgeCode::parse(raw), Err(MalformedCode), "{raw}");
        }
    }

    #[test]
    fn every_random_value_has_its_own_code() {
        assert_eq!(BadgeCode::from_random([0; 5]).as_str(), "00000000");
        assert_eq!(BadgeCode::from_random([0xFF; 5]).as_str(), "ZZZZZZZZ");
        assert_eq!(BadgeCode::from_random([0, 0, 0, 0, 33]).as_str(), "00000011");
    }
}
