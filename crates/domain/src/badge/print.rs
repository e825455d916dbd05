//! Badges on paper: which were printed, in what order they come out, and the runs in which they are made.

mod order;
mod run;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use order::{OrderError, PrintOrder, in_order};
pub use run::{BegunBy, Medium, PrintRun, RunState, Trouble, try_again};

/// How often somebody's badge was printed, and when last. Another badge in its place was not printed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Printed {
    /// How often.
    pub times: u32,
    /// When last.
    pub last: Option<Timestamp>,
}

/// Whether somebody's badge was printed, as a list filters it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PrintMark {
    /// They have a badge, and it was not printed yet.
    Unprinted,
    /// It was printed, be it of somebody who does not come any more.
    Printed,
}

impl PrintMark {
    /// All of them, in the order of filters.
    pub const ALL: [Self; 2] = [Self::Unprinted, Self::Printed];

    /// The name in addresses and rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unprinted => "unprinted",
            Self::Printed => "printed",
        }
    }

    /// The mark of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.code() == code)
    }
}
