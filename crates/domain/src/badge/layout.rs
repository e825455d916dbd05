//! The layout of a badge: data that organisers edit, copy from event to event and send over the interface.
//!
//! Lengths are whole tenths of a millimetre ([`Tenths`]), from the upper left corner of a side. Whether a layout can be
//! printed at an event is said by [`Layout::check`]; what it looks like, by the press in `documents`.

mod check;
mod element;
mod fault;
mod imposition;
mod medium;
mod read;
mod text;
mod usual;

use serde::{Deserialize, Serialize};

use crate::ids::PictureId;
use crate::locale::Localized;

pub use check::{KnownPicture, Setting};
pub use element::{Area, Draw, Element, Figure, Frame, Icon, Ink, Logos, PictureBox, Qr, Rule, Seal, Tenths};
pub use fault::{FaultKind, LayoutFault, Side};
pub use imposition::{Imposition, Mark, Point};
pub use medium::{Medium, Orientation, Sheet, Size};
pub use read::ReadFault;
pub use text::{Align, Face, Language, Part, Place, Say, Source, Text};
pub use usual::Usual;

/// How badges of an event look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// Of the format: [`Layout::VERSION`].
    pub version: u32,
    /// What organisers call it.
    #[serde(deserialize_with = "read::words")]
    pub name: Localized,
    /// What it is printed on.
    pub medium: Medium,
    /// What is on it. The first element lies under all others.
    pub sides: Sides,
}

/// The elements of the sides that are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Sides {
    /// The front alone.
    One(Vec<Element>),
    /// Front and back, on two pages.
    Two {
        /// What is seen first.
        front: Vec<Element>,
        /// Its other side.
        back: Vec<Element>,
    },
    /// Front and back on one page of twice the height, which is folded along the front's upper edge.
    Folded {
        /// What is seen first: the lower half of the page.
        front: Vec<Element>,
        /// Its other side: the upper half, upside down.
        back: Vec<Element>,
    },
}

impl Sides {
    /// Each side with its elements, the front first.
    pub fn all(&self) -> Vec<(Side, &[Element])> {
        match self {
            Self::One(front) => vec![(Side::Front, front)],
            Self::Two { front, back } | Self::Folded { front, back } => {
                vec![(Side::Front, front), (Side::Back, back)]
            }
        }
    }

    /// The elements of a side; none of the back where there is only a front.
    pub fn of(&self, side: Side) -> &[Element] {
        self.all().into_iter().find(|(one, _)| *one == side).map(|(_, elements)| elements).unwrap_or_default()
    }

    /// The same, to be changed; nothing for the back where there is only a front.
    pub fn of_mut(&mut self, side: Side) -> Option<&mut Vec<Element>> {
        match (self, side) {
            (Self::One(front) | Self::Two { front, .. } | Self::Folded { front, .. }, Side::Front) => {
                Some(front)
            }
            (Self::Two { back, .. } | Self::Folded { back, .. }, Side::Back) => Some(back),
            (Self::One(_), Side::Back) => None,
        }
    }

    /// The pictures that it shows.
    pub fn pictures(&self) -> impl Iterator<Item = PictureId> {
        self.all().into_iter().flat_map(|(_, elements)| elements).filter_map(|element| match element.draw {
            Draw::Picture(shown) => Some(shown.picture),
            _ => None,
        })
    }

    /// Whether the page is folded.
    pub const fn folded(&self) -> bool {
        matches!(self, Self::Folded { .. })
    }

    /// Whether the back has a page of its own.
    pub const fn apart(&self) -> bool {
        matches!(self, Self::Two { .. })
    }
}

impl Layout {
    /// The version of the format that is written here.
    pub const VERSION: u32 = 1;
    /// The most elements of a side.
    pub const MOST_ELEMENTS: usize = 60;
    /// The longest name, in characters.
    pub const MAX_NAME: usize = 80;
    /// The largest file that is read, in bytes: seven times what sixty elements take. The console and the interface for
    /// programs take the same.
    pub const MAX_BYTES: usize = 192 * 1024;

    /// The size of one side.
    pub fn side(&self) -> Size {
        self.medium.side()
    }

    /// Whether anything on it says whose badge it is: a name, or a code that doors read.
    pub fn says_whose(&self) -> bool {
        let mut elements = self.sides.all().into_iter().flat_map(|(_, elements)| elements);
        elements.any(|element| matches!(element.draw, Draw::Qr(_)))
            || self.says().any(|say| say.what.says_whose())
    }

    /// Everything that it says, side by side.
    pub fn says(&self) -> impl Iterator<Item = &Say> {
        let elements = self.sides.all().into_iter().flat_map(|(_, elements)| elements);
        let texts = elements.filter_map(|element| match &element.draw {
            Draw::Text(text) => Some(text),
            _ => None,
        });
        texts.flat_map(|text| &text.parts).flat_map(|part| &part.say)
    }

    /// How many sheets of paper so many badges take: each a page, or two where the back has one of its own.
    pub fn sheets(&self, badges: u32) -> u32 {
        badges.div_ceil(u32::try_from(self.imposition().count()).unwrap_or(u32::MAX).max(1))
    }

    /// One side of it by itself.
    #[must_use]
    pub fn only(self, side: Side) -> Self {
        Self { sides: Sides::One(self.sides.of(side).to_vec()), ..self }
    }

    /// As one badge by itself is printed: a card of a sheet with several is on paper of its own size.
    #[must_use]
    pub fn alone(mut self) -> Self {
        if matches!(self.medium, Medium::A4(_)) {
            self.medium = Medium::Free(self.side());
        }
        self
    }

    /// How its sides lie on the paper.
    pub fn imposition(&self) -> Imposition {
        Imposition::of(self.medium, self.sides.folded())
    }
}

#[cfg(test)]
mod tests;
