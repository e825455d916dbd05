//! Badges and place cards on paper, after a layout (`domain::badge::layout`).
//!
//! A file is written as its badges come: what is kept of a badge that is printed is where it is. What all badges share
//! (pictures, engravings, bands) is in the file once, fonts are reduced to the glyphs that were used, at the end. Names
//! are shaped here and written as glyph numbers, each with the characters that it stands for, so that a search in the
//! file finds them; and every paragraph says what it is and in which language, for who has it read aloud.

mod artwork;
mod book;
mod cards;
mod certificates;
mod drawn;
mod ending;
mod engraving;
mod faces;
mod fit;
mod fonts;
mod leaf;
mod machine_line;
mod pack;
mod paper;
mod pen;
mod picture;
mod print;
mod shaping;
mod side;
mod sketch;
mod table_cards;
mod tags;
mod text;
mod words;

use domain::badge::BadgeCode;
use domain::badge::layout::{Layout, Side, Source};
use domain::event::{Event, Organisation};
use domain::ids::RegistrationId;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{Protocol, Rank, Registration};
use serde::{Deserialize, Serialize};

use crate::DocumentError;

pub use cards::place_cards;
pub use certificates::{Issue, Said, Signature, certificates};
pub use drawn::{Drawn, drawn};
pub use pack::{DoorPack, door_pack};
pub use picture::Pictures;
pub use print::Press;
pub use table_cards::table_cards;

/// What the badges, or the place cards, of one file have in common.
#[derive(Debug, Clone, Copy)]
pub struct BadgeSheet<'a> {
    /// The language of the printed words; names keep their own.
    pub locale: Locale,
    /// Who holds the event.
    pub organisation: &'a Organisation,
    /// The event.
    pub event: &'a Event,
    /// The pictures that the layout shows, if it shows any.
    pub pictures: Option<&'a Pictures>,
}

/// One badge, or one place card, to print.
#[derive(Debug, Clone)]
pub struct Badge<'a> {
    /// Whose.
    pub registration: &'a Registration,
    /// What its QR carries; nothing is asked of it where the layout has no code.
    pub token: String,
    /// How they are addressed and where they sit.
    pub protocol: Option<&'a Protocol>,
    /// In which rank they stand.
    pub rank: Option<&'a Rank>,
}

/// What became of a badge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// It is on paper.
    Printed,
    /// Nothing of it is.
    Unprintable(Unprintable),
}

/// A badge that cannot be printed as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprintable {
    /// Whose.
    pub registration: RegistrationId,
    /// Their name, as they wrote it.
    pub name: String,
    /// Their badge's code.
    pub code: BadgeCode,
    /// What stands in the way, at least one thing.
    pub reasons: Vec<Reason>,
}

/// Something that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// On which side of the layout.
    pub side: Side,
    /// In which of its elements.
    pub element: Key,
    /// What.
    pub what: Source,
    /// Why.
    pub why: Why,
}

/// Why something cannot be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is too long for its place, even in the smallest letters and on the most lines that it may have.
    NoRoom,
    /// No font has this character.
    NoGlyph(char),
}

/// Where something is in a layout.
struct At {
    side: Side,
    element: Key,
}

/// A file of badges, and those that are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file; nothing when no badge could be printed.
    pub pdf: Option<Vec<u8>>,
    /// Those that could not be printed, in the order in which they came.
    pub left_out: Vec<Unprintable>,
}

/// The badges as a PDF, in the order given.
///
/// # Errors
/// [`DocumentError::NoBadge`] for none, [`DocumentError::Qr`] for a token that is too long; [`DocumentError::Layout`]
/// for words of the event that no badge could be printed with.
pub fn pdf<'a>(
    sheet: &BadgeSheet<'_>,
    layout: &Layout,
    badges: impl IntoIterator<Item = Badge<'a>>,
) -> Result<Printed, DocumentError> {
    printed(Press::new(*sheet, layout, Vec::new())?, &mut badges.into_iter())
}

/// Everything that comes, through the press.
fn printed(
    mut press: Press<'_, Vec<u8>>,
    badges: &mut dyn Iterator<Item = Badge<'_>>,
) -> Result<Printed, DocumentError> {
    let mut left_out = Vec::new();
    for badge in badges {
        if let Put::Unprintable(one) = press.put(&badge)? {
            left_out.push(one);
        }
    }
    ended(press, left_out)
}

/// What was printed, with those that were not.
fn ended(press: Press<'_, Vec<u8>>, left_out: Vec<Unprintable>) -> Result<Printed, DocumentError> {
    match press.finish() {
        Ok(pdf) => Ok(Printed { pdf: Some(pdf), left_out }),
        Err(DocumentError::NoBadge) if !left_out.is_empty() => Ok(Printed { pdf: None, left_out }),
        Err(error) => Err(error),
    }
}
