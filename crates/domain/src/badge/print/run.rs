//! A run: badges of some people, made for one of three things that carry them to paper.

use jiff::{SignedDuration, Timestamp};

use super::PrintOrder;
use crate::ids::{EventId, PrintRunId};
use crate::locale::{Locale, Localized};
use crate::registration::RegistrationFilter;

/// What carries badges to paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Medium {
    /// A file, a page each, that organisers take to a printer of theirs.
    Paper,
    /// One badge, through the print of whoever's browser shows it.
    Browser,
    /// A label printer, by the name that the operator gave it.
    Label(String),
}

/// Where a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RunState {
    /// Its turn comes.
    Waiting,
    /// It is being made.
    Working,
    /// All of it is made.
    Done,
    /// Somebody stopped it.
    Cancelled,
    /// It came to nothing, or only to a part.
    Failed,
    /// It was made, and somebody said that its badges were not printed.
    TakenBack,
}

impl RunState {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::Working, Self::Done, Self::Cancelled, Self::Failed, Self::TakenBack];

    /// The name in rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Working => "working",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
            Self::TakenBack => "taken_back",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether more of it is to come.
    pub const fn moves(self) -> bool {
        matches!(self, Self::Waiting | Self::Working)
    }
}

/// Why a run does not get on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// Nothing answers at the printer's address.
    Unreachable,
    /// It takes what is sent and says nothing.
    Silent,
    /// It ended the connection before it had all.
    CutOff,
    /// What answers at the printer's address is no label printer.
    Stranger,
    /// It has no labels left.
    OutOfLabels,
    /// It has no ribbon left.
    OutOfRibbon,
    /// Its head is open.
    Open,
    /// Somebody paused it.
    Paused,
    /// The operator took it away.
    Gone,
    /// A badge could not be made.
    Unmade,
    /// None of its badges can be printed as it is.
    Unprintable,
    /// Nobody of those for whom it was has a badge any more.
    Nobody,
}

impl Trouble {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Unreachable,
        Self::Silent,
        Self::CutOff,
        Self::Stranger,
        Self::OutOfLabels,
        Self::OutOfRibbon,
        Self::Open,
        Self::Paused,
        Self::Gone,
        Self::Unmade,
        Self::Unprintable,
        Self::Nobody,
    ];

    /// The name in rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Silent => "silent",
            Self::CutOff => "cut_off",
            Self::Stranger => "stranger",
            Self::OutOfLabels => "out_of_labels",
            Self::OutOfRibbon => "out_of_ribbon",
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Gone => "gone",
            Self::Unmade => "unmade",
            Self::Unprintable => "unprintable",
            Self::Nobody => "nobody",
        }
    }

    /// The trouble of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.code() == code)
    }

    /// Whether it may be over by itself, or by somebody's hand at the printer.
    pub const fn passes(self) -> bool {
        !matches!(self, Self::Gone | Self::Unmade | Self::Unprintable | Self::Nobody)
    }
}

/// When something that did not work is tried again, after so many tries, the first included; nothing once it is given
/// up. Somebody stands at the printer and puts it right: soon at first, then twice a minute, for ten minutes.
pub fn try_again(tries: u32, now: Timestamp) -> Option<Timestamp> {
    const SECONDS: [i64; 5] = [2, 3, 5, 10, 20];
    const EVERY: i64 = 30;
    const TRIES: u32 = 24;
    let place = usize::try_from(tries.saturating_sub(1)).unwrap_or(usize::MAX);
    let pause = SignedDuration::from_secs(SECONDS.get(place).copied().unwrap_or(EVERY));
    if tries < TRIES { now.checked_add(pause).ok() } else { None }
}

/// Who began a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BegunBy {
    /// Somebody by their name, as it was then.
    Person(String),
    /// Whoever held the link of a door, by the door's name.
    Door(String),
    /// Whoever held a link of organisers.
    Link,
}

impl BegunBy {
    /// What is kept of it: a code, and the name that goes with it.
    pub fn kept(&self) -> (&'static str, &str) {
        match self {
            Self::Person(name) => ("person", name),
            Self::Door(door) => ("door", door),
            Self::Link => ("link", ""),
        }
    }

    /// Who that is.
    pub fn of_kept(code: &str, name: String) -> Option<Self> {
        match code {
            "person" => Some(Self::Person(name)),
            "door" => Some(Self::Door(name)),
            "link" => Some(Self::Link),
            _ => None,
        }
    }
}

/// A run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintRun {
    /// Its identity.
    pub id: PrintRunId,
    /// Whose badges.
    pub event_id: EventId,
    /// What carries them to paper.
    pub medium: Medium,
    /// Of whom, as they were found when it was begun.
    pub filter: RegistrationFilter,
    /// In which order.
    pub order: PrintOrder,
    /// What the layouts are called after which its badges are printed: of a file one, which is what it was when the run
    /// was begun, whatever becomes of it.
    pub layouts: Vec<Localized>,
    /// The language of the printed words.
    pub locale: Locale,
    /// Who began it.
    pub by: BegunBy,
    /// When it was begun.
    pub created_at: Timestamp,
    /// Where it is.
    pub state: RunState,
    /// How many badges.
    pub total: u32,
    /// How many of them are made.
    pub done: u32,
    /// How many of all had been printed before.
    pub reprints: u32,
    /// Why it does not get on.
    pub trouble: Option<Trouble>,
    /// How often it was tried since something of it worked.
    pub tries: u32,
    /// When it ended, one way or another.
    pub finished_at: Option<Timestamp>,
    /// Whether its file is there.
    pub has_file: bool,
}

impl PrintRun {
    /// Whether its badges can be said not to have been printed.
    pub fn can_be_taken_back(&self) -> bool {
        self.done > 0 && matches!(self.state, RunState::Done | RunState::Cancelled | RunState::Failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_back() {
        for state in RunState::ALL {
            assert_eq!(RunState::from_code(state.code()), Some(state));
        }
        for trouble in Trouble::ALL {
            assert_eq!(Trouble::from_code(trouble.code()), Some(trouble));
        }
        assert_eq!((RunState::from_code("x"), Trouble::from_code("")), (None, None));
        for by in [BegunBy::Person("Nadia".into()), BegunBy::Door("A".into()), BegunBy::Link] {
            let (code, name) = by.kept();
            assert_eq!(BegunBy::of_kept(code, name.to_owned()), Some(by.clone()));
        }
        assert_eq!(BegunBy::of_kept("account", String::new()), None);
    }

    #[test]
    fn a_printer_has_ten_minutes_to_be_put_right() {
        let start = Timestamp::UNIX_EPOCH;
        let mut now = start;
        let mut tries = 1;
        while let Some(next) = try_again(tries, now) {
            assert!(next > now);
            (now, tries) = (next, tries + 1);
        }
        let waited = now.duration_since(start);
        assert!((SignedDuration::from_mins(9)..=SignedDuration::from_mins(11)).contains(&waited), "{waited}");
    }
}
