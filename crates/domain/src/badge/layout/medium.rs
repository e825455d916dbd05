//! What badges are printed on.

use serde::{Deserialize, Serialize};

use super::Tenths;

/// A width and a height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// From left to right.
    pub width: Tenths,
    /// From top to bottom.
    pub height: Tenths,
}

impl Size {
    /// A size in tenths of a millimetre.
    pub const fn new(width: Tenths, height: Tenths) -> Self {
        Self { width, height }
    }

    const fn turned(self, orientation: Orientation) -> Self {
        match orientation {
            Orientation::Portrait => self,
            Orientation::Landscape => Self { width: self.height, height: self.width },
        }
    }
}

/// Which way a medium is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

/// How many cards an A4 sheet is cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// Four of A6, edge to edge.
    Four,
    /// Eight of 90 × 60 mm.
    Eight,
    /// Ten of 85 × 54 mm.
    Ten,
}

/// What a badge is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Medium {
    /// 105 × 148 mm.
    A6(Orientation),
    /// 74 × 105 mm.
    A7(Orientation),
    /// A plastic card (ISO/IEC 7810, ID-1): 54 × 85.6 mm.
    Cr80(Orientation),
    /// Several on an A4 sheet, with cut marks.
    A4(Sheet),
    /// A roll of 62 mm, cut after a length.
    Roll62 {
        /// How much is cut off.
        length: Tenths,
        /// Portrait: the roll's width is the badge's.
        orientation: Orientation,
    },
    /// A label of 54 × 101 mm.
    Label54x101(Orientation),
    /// Any other.
    Free(Size),
}

impl Medium {
    /// The least and the greatest length that is cut off a roll.
    pub const ROLL_LENGTHS: (Tenths, Tenths) = (250, 3_000);
    /// The least and the greatest side of a free size.
    pub const FREE_SIDES: (Tenths, Tenths) = (200, 4_200);

    /// The size of one side of a badge.
    pub const fn side(self) -> Size {
        match self {
            Self::A6(orientation) => Size::new(1_050, 1_480).turned(orientation),
            Self::A7(orientation) => Size::new(740, 1_050).turned(orientation),
            Self::Cr80(orientation) => Size::new(540, 856).turned(orientation),
            Self::A4(Sheet::Four) => Size::new(1_050, 1_480),
            Self::A4(Sheet::Eight) => Size::new(900, 600),
            Self::A4(Sheet::Ten) => Size::new(850, 540),
            Self::Roll62 { length, orientation } => Size::new(620, length).turned(orientation),
            Self::Label54x101(orientation) => Size::new(540, 1_010).turned(orientation),
            Self::Free(size) => size,
        }
    }
}
