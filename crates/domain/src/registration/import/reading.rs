//! What a row says, and what is wrong with it.

use serde::{Deserialize, Serialize};

use super::guest::Guest;

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Nobody is named.
    NoName,
    /// Only a given name or only a family name.
    HalfName,
    /// A text that is no name.
    NotAName,
    /// No address, and no common one was chosen.
    NoEmail,
    /// No address to which a message can be sent.
    NotAnEmail,
    /// A word that is no category.
    UnknownCategory,
    /// A word that is no rank of the event's table.
    UnknownRank,
    /// More than so many characters.
    TooLong(usize),
    /// Invisible signs that could disguise a text.
    Forbidden,
}

/// What stands in the way of a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Problem {
    /// In which column, from 0; none when the column itself is missing.
    pub place: Option<usize>,
    /// What is wrong.
    pub fault: Fault,
}

/// What an organiser may want to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remark {
    /// The whole name could also be taken apart otherwise.
    DoubtfulName,
    /// There are several addresses; the first is taken.
    OtherAddresses,
    /// There is no address; the common one is taken.
    CommonAddress,
    /// A word is no language that is known here.
    UnknownLanguage,
    /// A text is no day, or one to come: today is taken.
    UnreadDate,
    /// How the guest will be addressed, as the list writes it.
    #[serde(alias = "honorific_left")]
    Honorific(String),
    /// They are asked to come already.
    Invited,
    /// Their seat is also this person's.
    SeatShared(String),
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reading {
    /// The row's number.
    pub row: u32,
    /// What it has in the place of a name.
    pub label: String,
    /// The guest, or everything that is wrong.
    pub guest: Result<Guest, Vec<Problem>>,
    /// What may be looked at.
    pub remarks: Vec<Remark>,
}
