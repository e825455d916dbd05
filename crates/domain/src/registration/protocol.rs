//! Protocol: how a guest is addressed, in which rank they stand among the guests, who receives them, and where they
//! sit. Most guests have none of it.

mod chair;
mod form;
mod honorific;
mod rank;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

pub use chair::{Chair, Seated, Sitter};
pub use form::{ESCORT, HONORIFIC, OWN_HONORIFIC, PLACE_AT_TABLE};
pub use honorific::{Honorific, USUAL_HONORIFICS, UsualHonorific};
pub use rank::{RANK_NAME, Rank, rank_of};

use super::{Attendee, Precedence, Registration};
use crate::ids::RegistrationId;
use crate::key::Key;
use crate::text::search_key;

/// What protocol says of one guest.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Protocol {
    /// How they are addressed.
    pub honorific: Option<Honorific>,
    /// Their rank in the event's table.
    pub rank: Option<Key>,
    /// Their place among those of one rank, from 1. Who has none comes after who has one.
    pub within: Option<u32>,
    /// Who of the team receives them.
    pub escort: Option<String>,
    /// At which table they sit.
    pub table: Option<String>,
    /// On which seat.
    pub seat: Option<String>,
}

impl Protocol {
    /// The highest place among those of one rank: whose number is kept is before who has none.
    pub const MOST_WITHIN: u32 = Precedence::RANK - 2;

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// This, at an event with these ranks: one that is not among them any more is none.
    #[must_use]
    pub fn among(mut self, ranks: &[Rank]) -> Self {
        if ranks.iter().all(|rank| Some(&rank.key) != self.rank.as_ref()) {
            (self.rank, self.within) = (None, None);
        }
        self
    }

    /// What stays at the table when somebody else comes instead: the chair is the same, the person is not.
    #[must_use]
    pub fn of_the_place(&self) -> Self {
        Self { table: self.table.clone(), seat: self.seat.clone(), ..Self::default() }
    }

    /// This of a companion, beside what is said of who brings them along: at the same table, unless they have their own.
    #[must_use]
    pub fn beside(mut self, lead: &Self) -> Self {
        if self.table.is_none() {
            self.table.clone_from(&lead.table);
        }
        self
    }

    /// This of a companion at the door: [`Self::beside`] their lead, and received by the same person, unless they have
    /// somebody of their own.
    #[must_use]
    pub fn received_with(self, lead: &Self) -> Self {
        let mut said = self.beside(lead);
        if said.escort.is_none() {
            said.escort.clone_from(&lead.escort);
        }
        said
    }

    /// This, with what only `other` says: of two registrations that are one person's, the one that stays keeps what was
    /// written of it. A rank and the place in it go together, and so do a table and the seat at it.
    #[must_use]
    pub fn filled_from(&self, other: &Self) -> Self {
        let ranked = if self.rank.is_some() { self } else { other };
        let seated = if self.table.is_some() || self.seat.is_some() { self } else { other };
        Self {
            honorific: self.honorific.clone().or_else(|| other.honorific.clone()),
            rank: ranked.rank.clone(),
            within: ranked.within,
            escort: self.escort.clone().or_else(|| other.escort.clone()),
            table: seated.table.clone(),
            seat: seated.seat.clone(),
        }
    }

    /// This with what a merge changed as it was before, where nobody changed it since.
    #[must_use]
    pub fn restored(mut self, before: &Self, merged: &Self) -> Self {
        if self.honorific == merged.honorific {
            self.honorific.clone_from(&before.honorific);
        }
        if (&self.rank, self.within) == (&merged.rank, merged.within) {
            self.rank.clone_from(&before.rank);
            self.within = before.within;
        }
        if self.escort == merged.escort {
            self.escort.clone_from(&before.escort);
        }
        if (&self.table, &self.seat) == (&merged.table, &merged.seat) {
            self.table.clone_from(&before.table);
            self.seat.clone_from(&before.seat);
        }
        self
    }
}

/// What protocol says at an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventProtocol {
    /// The table of ranks, the first first.
    pub ranks: Vec<Rank>,
    /// What it says of guests; nothing of those who are not here.
    pub guests: HashMap<RegistrationId, Protocol>,
}

impl EventProtocol {
    /// What it says of a guest, if it says something.
    pub fn of(&self, id: RegistrationId) -> Option<&Protocol> {
        self.guests.get(&id)
    }

    /// A guest's rank, as long as it is in the table.
    pub fn rank_of(&self, id: RegistrationId) -> Option<&Rank> {
        let key = self.of(id)?.rank.as_ref()?;
        self.ranks.iter().find(|rank| rank.key == *key)
    }

    /// In which rank a guest is received: in theirs, or with who brings them along.
    pub fn received_in(&self, registration: &Registration) -> Option<&Rank> {
        self.rank_of(registration.id).or_else(|| self.rank_of(registration.lead?))
    }

    /// What is said of a guest; a companion sits at the table of who brings them along, unless they have their own.
    pub fn seated(&self, registration: &Registration) -> Protocol {
        self.with_lead(registration, Protocol::beside)
    }

    /// How a guest is received: [`Self::seated`], a companion by who receives those who bring them along.
    pub fn received(&self, registration: &Registration) -> Protocol {
        self.with_lead(registration, Protocol::received_with)
    }

    fn with_lead(
        &self,
        registration: &Registration,
        add: impl Fn(Protocol, &Protocol) -> Protocol,
    ) -> Protocol {
        let said = self.of(registration.id).cloned().unwrap_or_default();
        match registration.lead.and_then(|lead| self.of(lead)) {
            Some(lead) => add(said, lead),
            None => said,
        }
    }

    /// This, with these companions at the tables of those who bring them along.
    #[must_use]
    pub fn with_companions<'a>(mut self, all: impl IntoIterator<Item = &'a Registration>) -> Self {
        for one in all.into_iter().filter(|one| one.lead.is_some()) {
            let said = self.seated(one);
            if !said.is_empty() {
                self.guests.insert(one.id, said);
            }
        }
        self
    }
}

/// A guest whom the team waits for at the door, with what protocol says of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedGuest {
    /// Who.
    pub registration: Registration,
    /// What protocol says.
    pub protocol: Protocol,
    /// Who brings them along, with what protocol says of them.
    pub lead: Option<(Attendee, Protocol)>,
}

impl RankedGuest {
    /// The rank in which they are received: theirs, or that of who brings them along.
    pub fn received_in(&self) -> Option<&Key> {
        self.protocol.rank.as_ref().or_else(|| self.lead.as_ref()?.1.rank.as_ref())
    }
}

/// A table as it is compared: « Table 2 », « table-2 » and « TABLE ٢ » are one. A sign alone is itself.
pub fn table_key(table: &str) -> String {
    let folded = search_key(table);
    if folded.is_empty() {
        return table.trim().to_owned();
    }
    folded.chars().filter(|c| *c != ' ').map(western).collect()
}

/// Arabic digits, eastern ones too, as western ones.
pub(crate) fn western(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return c,
    };
    u32::from(c).checked_sub(u32::from(zero)).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_table_is_written_in_several_ways() {
        for other in ["Table2", "table-2", "TABLE  2", "Table ٢", "Table ۲"] {
            assert_eq!(table_key(other), table_key("Table 2"), "{other}");
        }
        assert_ne!(table_key("Table 12"), table_key("Table 2"));
        assert_ne!(table_key("★"), table_key("—"), "signs are names too");
    }

    fn protocol(rank: Option<&str>, table: Option<&str>) -> Protocol {
        Protocol {
            rank: rank.and_then(Key::parse),
            within: rank.map(|_| 2),
            table: table.map(str::to_owned),
            ..Protocol::default()
        }
    }

    #[test]
    fn who_stays_keeps_what_was_written_and_gains_what_was_not() {
        let kept = Protocol { escort: Some("Nadia".into()), ..protocol(None, Some("3")) };
        let gone =
            Protocol { escort: Some("Omar".into()), seat: Some("B".into()), ..protocol(Some("mayor"), None) };
        let merged = kept.filled_from(&gone);
        let expected = Protocol { escort: Some("Nadia".into()), ..protocol(Some("mayor"), Some("3")) };
        assert_eq!(merged, expected, "a seat of another table is none of this one");
        assert_eq!(merged.clone().restored(&kept, &merged), kept);
        let since = Protocol { table: Some("4".into()), ..merged.clone() };
        assert_eq!(since.restored(&kept, &merged), Protocol { table: Some("4".into()), ..kept });
    }

    #[test]
    fn a_companion_is_received_with_who_brings_them_along() {
        let lead = Protocol { escort: Some("Nadia".into()), ..protocol(Some("mayor"), Some("3")) };
        let beside = protocol(None, None).received_with(&lead);
        assert_eq!(beside, Protocol { escort: Some("Nadia".into()), ..protocol(None, Some("3")) });
        let own = Protocol { escort: Some("Omar".into()), ..protocol(None, Some("4")) };
        assert_eq!(own.clone().received_with(&lead), own);
    }

    #[test]
    fn the_chair_stays_and_the_person_goes() {
        let former = protocol(Some("mayor"), Some("3"));
        assert_eq!(former.of_the_place(), protocol(None, Some("3")));
        assert!(protocol(None, None).is_empty() && !former.is_empty());
    }
}
