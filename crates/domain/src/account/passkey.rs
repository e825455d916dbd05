//! A key that a device holds, as its holder sees it.

use jiff::Timestamp;

use crate::ids::PasskeyId;

/// A key that a device holds, as its holder sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its identity, which opens nothing.
    pub id: PasskeyId,
    /// What its holder calls it; may be empty.
    pub name: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

impl Passkey {
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 60;
}
