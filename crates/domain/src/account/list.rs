//! Lists of a team: who is on it, and who is asked to join.

use uuid::Uuid;

use super::Role;
use crate::list::Order;
use crate::text::{Email, PersonName, search_key};

/// The order of a team's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MemberOrder {
    /// By name, folded; who has none stands by their address: see [`member_key`].
    #[default]
    Name,
    /// By address, whatever its case.
    Address,
    /// Who was added last first.
    Latest,
}

impl Order for MemberOrder {
    const ALL: &'static [Self] = &[Self::Name, Self::Address, Self::Latest];

    fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Latest => "latest",
        }
    }
}

/// Whom a team's lists show. Empty means everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberFilter {
    /// Part of a name or an address.
    pub query: String,
    /// Only those who are this.
    pub role: Option<Role>,
    /// In which order.
    pub order: MemberOrder,
}

/// The row after which a page of such a list goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberCursor {
    /// What places the row: its [`member_key`], or its address. Rows in the order in which they were made need none,
    /// and have their address.
    pub key: String,
    /// Which row, for equal keys.
    pub id: Uuid,
}

/// What places somebody in the order of names.
pub fn member_key(name: Option<&PersonName>, email: &Email) -> String {
    let key = name.map(|name| search_key(name.as_str())).unwrap_or_default();
    if key.is_empty() { email.key() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_name_stands_by_their_address() {
        let email = Email::parse("Omar@Example.org").expect("an address");
        let name = PersonName::parse("Élodie El-Âmrani").expect("a name");
        assert_eq!(member_key(Some(&name), &email), "elodie el amrani");
        assert_eq!(member_key(None, &email), email.key());
    }
}
