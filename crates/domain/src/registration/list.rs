//! Lists of registrations: what to show, and where one page ends and the next begins.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Registration, RegistrationState};
use crate::badge::PrintMark;
use crate::ids::RegistrationId;
use crate::key::Key;
use crate::list::Order;
use crate::name::Typed;

/// Where a registration stands, as a list filters it. « Inside » is a confirmed registration that was admitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Waits for an organiser's decision.
    Requested,
    /// Confirmed, not yet admitted.
    Expected,
    /// Admitted.
    Inside,
    /// On the waiting list.
    Waiting,
    /// A seat is held for them.
    Offered,
    /// Cancelled.
    Cancelled,
    /// An organiser said no.
    Declined,
    /// Did not take the seat that was held.
    Lapsed,
}

impl Standing {
    /// All of them, in the order of filters.
    pub const ALL: [Self; 8] = [
        Self::Requested,
        Self::Expected,
        Self::Inside,
        Self::Waiting,
        Self::Offered,
        Self::Cancelled,
        Self::Declined,
        Self::Lapsed,
    ];

    /// The name in addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Expected => "expected",
            Self::Inside => "inside",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Cancelled => "cancelled",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
        }
    }

    /// The standing of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.code() == code)
    }
}

impl Registration {
    /// Where it stands, as lists tell it.
    pub fn standing(&self) -> Standing {
        match self.state {
            RegistrationState::Requested => Standing::Requested,
            RegistrationState::Confirmed if self.admission.is_some() => Standing::Inside,
            RegistrationState::Confirmed => Standing::Expected,
            RegistrationState::Waiting { .. } => Standing::Waiting,
            RegistrationState::Offered { .. } => Standing::Offered,
            RegistrationState::Cancelled { .. } => Standing::Cancelled,
            RegistrationState::Declined { .. } => Standing::Declined,
            RegistrationState::Lapsed { .. } => Standing::Lapsed,
        }
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RegistrationOrder {
    /// By name, folded: see [`super::Attendee::sort_key`].
    #[default]
    Name,
    /// Who registered last first.
    Latest,
    /// Who registered first first.
    Earliest,
    /// By rank, by the place in it, then by name; who has no rank comes after those who have one.
    Precedence,
}

impl Order for RegistrationOrder {
    const ALL: &'static [Self] = &[Self::Name, Self::Latest, Self::Earliest, Self::Precedence];

    fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Latest => "latest",
            Self::Earliest => "earliest",
            Self::Precedence => "precedence",
        }
    }
}

/// Which registrations a list shows. Empty means all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RegistrationFilter {
    /// What was typed into the search field.
    pub query: String,
    /// Only those who stand so.
    pub standing: Option<Standing>,
    /// Only the event's category of this key.
    pub category: Option<Key>,
    /// Only those whose badge was printed, or was not yet.
    pub printed: Option<PrintMark>,
    /// In which order. Files are by precedence where a list is, else by name: they are put in order again by who opens
    /// them, but for the one order that no spreadsheet knows.
    #[serde(skip)]
    pub order: RegistrationOrder,
    /// Only those who have the words as they were typed, without who sounds alike.
    #[serde(skip)]
    pub as_typed: bool,
}

impl RegistrationFilter {
    /// What was typed, as it is searched for.
    pub fn typed(&self) -> Typed {
        let typed = Typed::new(&self.query);
        if self.as_typed { typed.without_sounds() } else { typed }
    }
}

/// What places a row in the order of its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CursorKey {
    /// Its [`super::Attendee::sort_key`], in the order of names.
    Name(String),
    /// When it was registered, in the orders of time.
    Registered(Timestamp),
    /// Its [`Precedence`] and its [`super::Attendee::sort_key`]; no precedence behind all that have one.
    Precedence(Option<Precedence>, String),
}

/// The place of a rank and of a guest within it as one number, as it is kept: the lower comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Precedence(pub u32);

impl Precedence {
    /// How far one rank is from the next: more than there are places in one.
    pub const RANK: u32 = 1_000;
}

/// The end of one page: the next starts after this row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// What places the last row, by the order of the list.
    pub key: CursorKey,
    /// The last row's id, for equal keys.
    pub id: RegistrationId,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationPage {
    /// The rows.
    pub rows: Vec<Registration>,
    /// Where the next page starts, if there is one.
    pub next: Option<Cursor>,
    /// How many registrations the filter finds in all.
    pub total: u32,
    /// Whether there are not more than `total`: a search that finds very many is not counted to its end.
    pub counted: bool,
}
