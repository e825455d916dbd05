//! What is on a side.

use serde::{Deserialize, Serialize};

use super::text::{Align, Text};
use crate::ids::PictureId;
use crate::key::Key;
use crate::registration::Colour;

/// A length in tenths of a millimetre.
pub type Tenths = u16;

/// Where an element lies, from the upper left corner of its side. On a badge whose language runs from right to left the
/// whole side is mirrored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// From the left.
    pub x: Tenths,
    /// From the top.
    pub y: Tenths,
    /// From its left to its right.
    pub width: Tenths,
    /// From its top to its bottom.
    pub height: Tenths,
}

impl Area {
    /// Where it lies on a side of this width whose lines start at the right.
    #[must_use]
    pub const fn mirrored(self, width: Tenths) -> Self {
        Self { x: width.saturating_sub(self.x.saturating_add(self.width)), ..self }
    }
}

/// Something on a side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Unique on its side.
    pub id: Key,
    /// Where.
    pub area: Area,
    /// What.
    pub draw: Draw,
}

/// What an element draws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Draw {
    /// Words.
    Text(Text),
    /// A surface in the colour of the category.
    Band {},
    /// The sign of the category.
    Icon(Icon),
    /// The code that doors scan, in a white field.
    Qr(Qr),
    /// A picture of the organisers'.
    Picture(PictureBox),
    /// The signs of the partners, beside each other.
    Logos(Logos),
    /// What is engraved for this event alone.
    Seal(Seal),
    /// A straight line along the longer side of the area, in its middle.
    Line(Rule),
    /// A surface, an outline or both.
    Box(Frame),
}

/// A colour to print in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Ink {
    /// Always this one.
    Fixed(Colour),
    /// What is read on the category's colour: `band`.
    OnBand,
}

impl From<Ink> for String {
    fn from(ink: Ink) -> Self {
        match ink {
            Ink::Fixed(colour) => colour.into(),
            Ink::OnBand => "band".to_owned(),
        }
    }
}

impl TryFrom<String> for Ink {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == "band" { Ok(Self::OnBand) } else { Colour::try_from(text).map(Self::Fixed) }
    }
}

/// The sign of the category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Icon {
    /// Its colour.
    pub ink: Ink,
}

/// The code that doors scan. It is square, in the middle of its area, with four modules of white around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Qr {
    /// The colour of a hairline around its field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<Ink>,
}

impl Qr {
    /// The least side of its area: the largest code has 57 modules and 8 of white, and telephones read modules of
    /// 0.3 mm from a hand's distance.
    pub const LEAST: Tenths = 195;
}

/// A picture of the organisers', whole, in the middle of its area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureBox {
    /// Which.
    pub picture: PictureId,
}

/// The signs of the partners in the order of their tiers, each whole in an equal share of the area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logos {
    /// How many at most.
    pub most: u8,
    /// Where they stand when they are fewer.
    pub align: Align,
}

impl Logos {
    /// The most that a row has.
    pub const MOST: u8 = 12;
}

/// What is engraved from the event's identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// Which.
    pub figure: Figure,
    /// Its colour.
    pub ink: Ink,
}

/// An engraving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Small: it stands beside a name.
    Seal,
    /// Large: it lies behind everything.
    Rosette,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its colour.
    pub ink: Ink,
    /// How thick it is.
    pub thickness: Tenths,
}

/// A surface, an outline or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// The colour of the surface.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fill: Option<Ink>,
    /// The colour of the outline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<Ink>,
    /// How thick the outline is; it lies within the area.
    #[serde(default)]
    pub thickness: Tenths,
    /// How round the corners are.
    #[serde(default)]
    pub radius: Tenths,
}

impl Rule {
    /// The thickest line and outline.
    pub const THICKEST: Tenths = 50;
}
