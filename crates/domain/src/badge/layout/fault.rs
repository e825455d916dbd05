//! What is wrong with a layout, at which place of it.

use serde::{Deserialize, Serialize};

use super::Tenths;
use crate::ids::PictureId;
use crate::key::Key;
use crate::locale::Locale;

/// A side of a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What is seen first.
    #[default]
    Front,
    /// Its other side.
    Back,
}

impl Side {
    /// The name in forms and addresses, and in the JSON of a layout.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
        }
    }

    /// The side of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Front, Self::Back].into_iter().find(|side| side.code() == code)
    }
}

/// Something wrong with a layout. Pages word it in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutFault {
    /// On which side; of the whole layout where there is none.
    pub side: Option<Side>,
    /// Of which element; of the whole side or layout where there is none.
    pub element: Option<Key>,
    /// Of which property, as in the JSON below the element: `area.width`, `draw.text.parts[1].floor`.
    pub property: String,
    /// What.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Nothing where something must be.
    Empty,
    /// More characters than fit.
    TooLong {
        /// The limit, in characters.
        max: usize,
    },
    /// More elements, parts or alternatives than are allowed.
    TooMany {
        /// The limit.
        max: usize,
    },
    /// Less than this.
    TooSmall {
        /// The least that is allowed: a length, or a count for what is counted.
        least: Tenths,
    },
    /// More than this.
    TooLarge {
        /// The most that is allowed: a length, or a count for what is counted.
        most: Tenths,
    },
    /// Reaches beyond its side.
    OutOfPage,
    /// The code is too small to be scanned.
    QrTooSmall {
        /// The least side of its area.
        least: Tenths,
    },
    /// Text may not shrink to more than its size.
    FloorAboveSize,
    /// The event does not ask this.
    UnknownQuestion(Key),
    /// It is answered with a file, which is no text.
    FileQuestion(Key),
    /// The event asks for no country.
    NoCountryQuestion,
    /// The event has no such picture.
    UnknownPicture(PictureId),
    /// The picture is a person's portrait, which is not for everybody's badge.
    PortraitPicture(PictureId),
    /// The event is not held in this language.
    UnknownLanguage(Locale),
    /// The face has no such letters.
    FaceLacks(char),
    /// Another element of the side has this name too.
    TwiceTheId,
    /// A badge of a sheet with several cannot be folded.
    FoldedSheet,
    /// Nothing on it says whose badge it is.
    Nameless,
    /// A character that is not seen, or turns what is beside it.
    Invisible,
}

impl FaultKind {
    /// The name of the kind in the interface and in the keys of words.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::TooMany { .. } => "too-many",
            Self::TooSmall { .. } => "too-small",
            Self::TooLarge { .. } => "too-large",
            Self::OutOfPage => "out-of-page",
            Self::QrTooSmall { .. } => "qr-too-small",
            Self::FloorAboveSize => "floor-above-size",
            Self::UnknownQuestion(_) => "unknown-question",
            Self::FileQuestion(_) => "file-question",
            Self::NoCountryQuestion => "no-country-question",
            Self::UnknownPicture(_) => "unknown-picture",
            Self::PortraitPicture(_) => "portrait-picture",
            Self::UnknownLanguage(_) => "unknown-language",
            Self::FaceLacks(_) => "face-lacks",
            Self::TwiceTheId => "twice-the-id",
            Self::FoldedSheet => "folded-sheet",
            Self::Nameless => "nameless",
            Self::Invisible => "invisible",
        }
    }
}
