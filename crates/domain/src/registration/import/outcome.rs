//! What a row would do, as people are told of it.

use serde::{Deserialize, Serialize};

use super::reading::{Problem, Remark};
use crate::ids::RegistrationId;
use crate::key::Key;
use crate::name::Reason;

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Outcome {
    /// Somebody who is not registered.
    New,
    /// Somebody who is registered, of whom it says nothing else.
    There {
        /// Their registration.
        id: RegistrationId,
    },
    /// The same person as an earlier row.
    Repeats {
        /// That row.
        row: u32,
    },
    /// Somebody who is registered, of whom it says something else.
    Differs {
        /// Their registration.
        id: RegistrationId,
        /// What would change.
        changes: Vec<Change>,
    },
    /// Perhaps somebody who is registered, was registered, or is in the list already.
    Doubtful {
        /// Who that is.
        likes: Vec<Like>,
    },
    /// Nobody can be registered so.
    Wrong {
        /// Everything that stands in the way.
        problems: Vec<Problem>,
    },
}

/// Whom a row may also be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// Somebody with a registration.
    Registered(RegistrationId),
    /// Somebody of an earlier row.
    Row(u32),
}

impl From<RegistrationId> for Whom {
    fn from(id: RegistrationId) -> Self {
        Self::Registered(id)
    }
}

/// Somebody whom a row may also be, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Like {
    /// Who.
    pub whom: Whom,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Where they work.
    pub organisation: Option<String>,
    /// What differs between the names; nothing when they are the same.
    #[serde(with = "reasons")]
    pub reasons: Vec<Reason>,
    /// Whether both have one address.
    pub same_email: bool,
    /// Whether it is the very person, whose registration is over: they gave it up.
    pub over: bool,
}

/// Reasons by their codes.
mod reasons {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::name::Reason;

    pub(super) fn serialize<S: Serializer>(reasons: &[Reason], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(reasons.iter().map(|reason| reason.code()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Reason>, D::Error> {
        let codes = Vec::<String>::deserialize(deserializer)?;
        Ok(codes
            .iter()
            .filter_map(|code| Reason::ALL.into_iter().find(|reason| reason.code() == code))
            .collect())
    }
}

/// What of a registration would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// The name in the other script.
    OtherScriptName,
    /// Where they work.
    Organisation,
    /// What they do.
    Profession,
    /// Where they live.
    City,
    /// In which quality they come.
    Category,
    /// How they are addressed.
    Honorific,
    /// In which rank they stand.
    Rank,
    /// Who receives them.
    Escort,
    /// At which table they sit.
    Table,
    /// On which seat.
    Seat,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Of what.
    pub what: Changed,
    /// What the registration says; a category's or a rank's key.
    pub from: String,
    /// What the list says; a category's or a rank's key.
    pub to: String,
}

/// A row as people see it before anything happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowPlan {
    /// Its number.
    pub row: u32,
    /// The guest's name; of a row that is wrong what it has in its place.
    pub name: String,
    /// The name in the other script.
    pub other_name: Option<String>,
    /// The address.
    pub email: Option<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// In which quality they would come.
    pub category: Option<Key>,
    /// What it would do.
    pub outcome: Outcome,
    /// What may be looked at.
    pub remarks: Vec<Remark>,
}

/// The kinds of outcomes by which rows are counted and filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// See [`Outcome::New`].
    New,
    /// See [`Outcome::There`] and [`Outcome::Repeats`].
    There,
    /// See [`Outcome::Differs`].
    Differs,
    /// See [`Outcome::Doubtful`].
    Doubtful,
    /// See [`Outcome::Wrong`].
    Wrong,
}

impl OutcomeKind {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::New, Self::There, Self::Differs, Self::Doubtful, Self::Wrong];

    /// The name in rows and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::There => "there",
            Self::Differs => "differs",
            Self::Doubtful => "doubtful",
            Self::Wrong => "wrong",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether somebody may take such rows or leave them.
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Differs | Self::Doubtful)
    }
}

impl Outcome {
    /// Its kind.
    pub const fn kind(&self) -> OutcomeKind {
        match self {
            Self::New => OutcomeKind::New,
            Self::There { .. } | Self::Repeats { .. } => OutcomeKind::There,
            Self::Differs { .. } => OutcomeKind::Differs,
            Self::Doubtful { .. } => OutcomeKind::Doubtful,
            Self::Wrong { .. } => OutcomeKind::Wrong,
        }
    }
}

/// How many rows there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// New ones.
    pub new: u32,
    /// Those who are there already.
    pub there: u32,
    /// Those that say something else.
    pub differs: u32,
    /// Of these, those whose changes are to be made.
    pub differs_taken: u32,
    /// Those that may be somebody else.
    pub doubtful: u32,
    /// Of these, those that are to be imported.
    pub doubtful_taken: u32,
    /// Wrong ones.
    pub wrong: u32,
}

impl Tally {
    /// Counts rows of a kind.
    pub const fn add(&mut self, kind: OutcomeKind, rows: u32, taken: u32) {
        match kind {
            OutcomeKind::New => self.new += rows,
            OutcomeKind::There => self.there += rows,
            OutcomeKind::Differs => {
                self.differs += rows;
                self.differs_taken += taken;
            }
            OutcomeKind::Doubtful => {
                self.doubtful += rows;
                self.doubtful_taken += taken;
            }
            OutcomeKind::Wrong => self.wrong += rows,
        }
    }

    /// How many rows there are of a kind.
    pub const fn of(&self, kind: OutcomeKind) -> u32 {
        match kind {
            OutcomeKind::New => self.new,
            OutcomeKind::There => self.there,
            OutcomeKind::Differs => self.differs,
            OutcomeKind::Doubtful => self.doubtful,
            OutcomeKind::Wrong => self.wrong,
        }
    }

    /// How many people would be registered.
    pub const fn newcomers(&self) -> u32 {
        self.new + self.doubtful_taken
    }

    /// Whether confirming would do anything.
    pub const fn does_something(&self) -> bool {
        self.newcomers() + self.differs_taken > 0
    }

    /// All rows.
    pub const fn rows(&self) -> u32 {
        self.new + self.there + self.differs + self.doubtful + self.wrong
    }
}
