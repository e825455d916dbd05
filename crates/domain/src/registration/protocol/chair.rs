//! One seat that is given to two people: nobody is hindered, and nobody is left unaware.

use super::{Protocol, table_key};
use crate::ids::{GuestInvitationId, RegistrationId};

/// A seat as it is compared, at its table where one is said: however either is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Chair {
    table: String,
    seat: String,
}

impl Chair {
    /// The seat without its table, one however it is written: by which those on it are found.
    pub fn seat_key(&self) -> &str {
        &self.seat
    }
}

impl Protocol {
    /// The seat that is theirs; nothing for who has a table alone.
    pub fn chair(&self) -> Option<Chair> {
        let seat = table_key(self.seat.as_deref()?);
        Some(Chair { table: table_key(self.table.as_deref().unwrap_or_default()), seat })
    }
}

/// Who has a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sitter {
    /// Somebody who is registered.
    Registration(RegistrationId),
    /// Somebody who is asked to come, and may say yes still.
    Invitation(GuestInvitationId),
}

/// Somebody who has a seat, or is promised one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// Who.
    pub whom: Sitter,
    /// Their name as it is spoken.
    pub name: String,
    /// The key under which it is one person's, as [`crate::registration::Attendee::person_key`].
    pub person_key: String,
    /// Which seat.
    pub chair: Chair,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(table: Option<&str>, seat: Option<&str>) -> Protocol {
        Protocol { table: table.map(str::to_owned), seat: seat.map(str::to_owned), ..Protocol::default() }
    }

    #[test]
    fn one_seat_is_written_in_several_ways() {
        let chair = at(Some("Table 2"), Some("12A")).chair().expect("a seat");
        for (table, seat) in [("table-2", "12 a"), ("TABLE ٢", "١٢A"), ("Table2", "12-A")] {
            assert_eq!(at(Some(table), Some(seat)).chair().as_ref(), Some(&chair), "{table} {seat}");
        }
        for (table, seat) in [(Some("Table 2"), "12B"), (Some("Table 3"), "12A"), (None, "12A")] {
            assert_ne!(at(table, Some(seat)).chair().as_ref(), Some(&chair), "{table:?} {seat}");
        }
        assert_eq!(at(Some("2"), None).chair(), None, "a table is shared");
    }
}
