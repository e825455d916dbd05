//! An import on its way: read, planned, confirmed, done.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::guest::GuestChoices;
use super::mapping::Mapping;
use super::outcome::Tally;
use super::source::{ReadChoice, Source};
use crate::ids::{EventId, GuestImportId};
use crate::key::Key;
use crate::registration::{EventCategory, Lines};

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// The file was read; which column is what is being said.
    Read,
    /// What each row would do is known.
    Planned,
    /// Somebody confirmed it; it is done in its turn.
    Confirmed,
    /// It is done, all of it.
    Done,
    /// It could not be done, and nothing of it was.
    Failed,
}

impl ImportState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Read, Self::Planned, Self::Confirmed, Self::Done, Self::Failed];

    /// The name in rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Planned => "planned",
            Self::Confirmed => "confirmed",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What becomes of guests beyond the seats that are left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overflow {
    /// They go to the waiting list, in the order of the list.
    Wait,
    /// They are left out.
    Leave,
}

impl Overflow {
    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::Leave => "leave",
        }
    }

    /// What a code says.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Wait, Self::Leave].into_iter().find(|one| one.code() == code)
    }
}

/// What holds for all guests who are asked to come, in place of being registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inviting {
    /// Until when they answer.
    pub answer_by: Option<Timestamp>,
    /// Whether each registers under the invited address and no other.
    pub locked: bool,
}

/// What an organiser decided when they confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Confirmation {
    /// Whether new guests are asked to come, in place of being registered: what holds for all of them.
    #[serde(default)]
    pub inviting: Option<Inviting>,
    /// What becomes of guests without a seat; nothing where there were seats for all.
    pub overflow: Option<Overflow>,
    /// Whether each new guest is sent what tells them: a ticket, or that they wait.
    pub tickets: bool,
}

/// Why an import cannot be confirmed as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotConfirmed {
    /// There are rows that are wrong, and nobody said that they are left out.
    WrongRows(u32),
    /// There are not seats for so many, and nobody said what becomes of them.
    TooFewSeats(u32),
    /// It would do nothing.
    Nothing,
    /// The day until which guests answer is no day, or none to come before the event is over.
    NotADay,
}

impl Confirmation {
    /// Whether a plan may be done so, when so many of its guests find no seat. Wrong rows are left out only if somebody
    /// says so.
    ///
    /// # Errors
    /// The first thing that must be decided.
    pub fn check(self, tally: &Tally, beyond: u32, wrong_left_out: bool) -> Result<(), NotConfirmed> {
        let does_something =
            if self.inviting.is_some() { tally.newcomers() > 0 } else { tally.does_something() };
        if !does_something {
            Err(NotConfirmed::Nothing)
        } else if tally.wrong > 0 && !wrong_left_out {
            Err(NotConfirmed::WrongRows(tally.wrong))
        } else if beyond > 0 && self.overflow.is_none() && self.inviting.is_none() {
            Err(NotConfirmed::TooFewSeats(beyond))
        } else {
            Ok(())
        }
    }
}

/// How many of so many newcomers of each category find no seat in the lines as they stand.
pub fn beyond(categories: &[EventCategory], lines: &Lines, newcomers: &[(Key, u32)]) -> u32 {
    let mut wanted = BTreeMap::<Option<&Key>, u32>::new();
    for (key, count) in newcomers {
        let category = categories.iter().find(|one| one.key == *key);
        *wanted.entry(category.and_then(|one| one.pool.as_ref())).or_default() += count;
    }
    wanted.into_iter().map(|(pool, count)| count.saturating_sub(lines.free(pool))).sum()
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ImportFigures {
    /// Guests with a seat.
    pub seated: u32,
    /// Guests on the waiting list.
    pub waiting: u32,
    /// Guests left out for want of a seat.
    pub left_out: u32,
    /// Registrations that were changed.
    pub changed: u32,
    /// Messages that were enqueued.
    pub messages: u32,
    /// Guests who are asked to come.
    #[serde(default)]
    pub invited: u32,
    /// Guests who were asked before.
    #[serde(default)]
    pub invited_before: u32,
}

/// An import of an event's guests. It is its organiser's alone, and is forgotten after a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestImport {
    /// Its identity.
    pub id: GuestImportId,
    /// The event.
    pub event_id: EventId,
    /// The account of whose it is; of who came by a link, their session.
    pub owner: Uuid,
    /// What the owner is called; nobody of who came by a link.
    pub owner_name: Option<String>,
    /// How far it is.
    pub state: ImportState,
    /// How its file was read.
    pub source: Source,
    /// What was chosen of that.
    pub reading: ReadChoice,
    /// Which column is what.
    pub mapping: Mapping,
    /// What holds for all rows.
    pub choices: GuestChoices,
    /// What was decided, once it is confirmed.
    pub confirmation: Confirmation,
    /// Counts its plans: what is confirmed is the one that was seen.
    pub version: u32,
    /// What its plan was made of: see [`super::basis`].
    pub basis: Option<i64>,
    /// How many rows would do something else than they would have when it was confirmed, so that nothing was done.
    pub changed: u32,
    /// What it did.
    pub figures: ImportFigures,
    /// When its file came.
    pub created_at: Timestamp,
    /// When it is forgotten.
    pub expires_at: Timestamp,
}

impl GuestImport {
    /// How long an import is kept.
    pub const KEPT: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::{Category, Line};

    #[test]
    fn nothing_is_left_out_that_nobody_said_is_left_out() {
        let tally = Tally { new: 10, wrong: 2, doubtful: 3, doubtful_taken: 1, ..Tally::default() };
        let none = Confirmation::default();
        let wait = Confirmation { overflow: Some(Overflow::Wait), ..none };
        assert_eq!(none.check(&tally, 0, false), Err(NotConfirmed::WrongRows(2)));
        assert_eq!(none.check(&tally, 0, true), Ok(()));
        assert_eq!(none.check(&tally, 2, true), Err(NotConfirmed::TooFewSeats(2)));
        assert_eq!(wait.check(&tally, 11, true), Ok(()));
        let invite = Inviting { answer_by: None, locked: true };
        let invite = Confirmation { inviting: Some(invite), ..none };
        assert_eq!(invite.check(&tally, 11, true), Ok(()), "who is asked needs no seat yet");
        let idle = Tally { there: 9, doubtful: 2, wrong: 1, ..Tally::default() };
        assert_eq!(wait.check(&idle, 0, true), Err(NotConfirmed::Nothing));
        let change = Tally { differs: 1, differs_taken: 1, ..Tally::default() };
        assert_eq!(wait.check(&change, 0, false), Ok(()));
        assert_eq!(invite.check(&change, 0, false), Err(NotConfirmed::Nothing), "invitations change nobody");
    }

    #[test]
    fn each_line_has_its_own_seats() {
        let key = |kind: Category| EventCategory::of(kind).key;
        let press = EventCategory { pool: Some(key(Category::Press)), ..EventCategory::of(Category::Press) };
        let categories = [EventCategory::of(Category::Attendee), press];
        let mut lines = Lines { shared: Line { free: 3, waiting: 0 }, ..Lines::default() };
        let newcomers = [(key(Category::Attendee), 5), (key(Category::Press), 2), (key(Category::Staff), 1)];
        assert_eq!(beyond(&categories, &lines, &newcomers), 5, "there is no such pool, and so no seat in it");
        lines.pools.insert(key(Category::Press), Line { free: 9, waiting: 0 });
        assert_eq!(beyond(&categories, &lines, &newcomers), 3);
        lines.shared.waiting = 1;
        assert_eq!(beyond(&categories, &lines, &newcomers), 6, "what is free is for who waits");
    }

    #[test]
    fn codes_name_states() {
        for state in ImportState::ALL {
            assert_eq!(ImportState::from_code(state.code()), Some(state));
        }
        assert_eq!(Overflow::from_code("leave"), Some(Overflow::Leave));
    }
}
