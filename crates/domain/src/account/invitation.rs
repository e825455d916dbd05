//! Somebody asked to join.

use jiff::Timestamp;

use super::Grant;
use crate::ids::InvitationId;
use crate::locale::Locale;
use crate::text::{Email, PersonName};

/// Somebody asked to join a team: whoever has the link, which goes to that address alone, may accept as that address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its identity, which opens nothing.
    pub id: InvitationId,
    /// What they would be, and where.
    pub grant: Grant,
    /// Where the link is sent.
    pub email: Email,
    /// Their name, where whoever invites knows it.
    pub name: Option<PersonName>,
    /// The language in which they are written to.
    pub locale: Locale,
    /// Who invites, by their name at the time.
    pub invited_by: String,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when it can be accepted.
    pub usable_until: Timestamp,
}
