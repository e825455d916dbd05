//! Who signs in, what they are where, and what they may do there.

mod access;
mod identity;
mod invitation;
mod list;
mod passkey;
mod permission;
mod secret;
mod session;

pub use access::{Access, Grant};
pub use identity::Identity;
pub use invitation::Invitation;
pub use list::{MemberCursor, MemberFilter, MemberOrder, member_key};
pub use passkey::Passkey;
pub use permission::{Action, Role, Scope, may_appoint, permits};
pub use secret::{Factor, Password, PasswordError, RECOVERY_CODE_LENGTH};
pub use session::{Device, Link, LinkFor, Session, SignInMethod};

use crate::ids::{AccountId, MembershipId};
use crate::locale::Locale;
use crate::text::{Email, PersonName};

/// A person of the installation: one an address, whatever organisations they work for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Their identity.
    pub id: AccountId,
    /// Where they are written to, and what tells them from others.
    pub email: Email,
    /// Their whole name, where it is known.
    pub name: Option<PersonName>,
    /// The language in which they are written to.
    pub locale: Locale,
}

impl Account {
    /// What others read of them: their name, or their address where no name is known.
    pub fn label(&self) -> &str {
        self.name.as_ref().map_or_else(|| self.email.as_str(), PersonName::as_str)
    }
}

/// What a person is in an organisation, or at one of its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Its identity.
    pub id: MembershipId,
    /// Whose.
    pub account_id: AccountId,
    /// What it lets them do, and where.
    pub grant: Grant,
}
