//! Who somebody is at a provider of the organisation's, as they see it themselves.

use jiff::Timestamp;

use crate::ids::IdentityId;

/// Who somebody is at a provider: an account has one a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Its identity here, which opens nothing.
    pub id: IdentityId,
    /// The provider, by its address.
    pub issuer: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used.
    pub used_at: Timestamp,
}
