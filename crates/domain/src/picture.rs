//! Pictures that people send in: what they are for, how large they are shown, and why one is refused.

use serde::{Deserialize, Serialize};

use crate::ids::PictureId;
use crate::locale::Localized;

/// What a picture is for. It decides how large it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureUse {
    /// Somebody's face.
    Portrait,
    /// A partner's sign. The only one that may be drawn (SVG) and see-through.
    Logo,
    /// What stands at the head of an event's page.
    Cover,
}

impl PictureUse {
    /// The width and height, in pixels, into which it is fitted.
    pub const fn large(self) -> (u32, u32) {
        match self {
            Self::Portrait => (960, 960),
            Self::Logo => (800, 400),
            Self::Cover => (1920, 1200),
        }
    }

    /// The same for lists, where many stand together.
    pub const fn small(self) -> (u32, u32) {
        match self {
            Self::Portrait => (320, 320),
            Self::Logo => (400, 200),
            Self::Cover => (800, 500),
        }
    }
}

/// A kept picture as pages show it. What it shows is said by whoever shows it, in their languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Which one: the address is made of it, and its content never changes.
    pub id: PictureId,
    /// Its width in pixels, large.
    pub width: u32,
    /// Its height in pixels, large.
    pub height: u32,
    /// What it shows, for who does not see it.
    pub alt: Localized,
}

impl Picture {
    /// The longest text in its place, in characters.
    pub const MAX_ALT: usize = 160;

    /// What its owner wrote of what it shows, where that is more than their name.
    pub fn own_alt(&self, name: &Localized) -> Localized {
        if self.alt == *name { Localized::default() } else { self.alt.clone() }
    }

    /// The same with what its owner wrote of it: their name stands in for nothing.
    #[must_use]
    pub fn with_alt(self, own: Localized, name: &Localized) -> Self {
        let alt = if own.fr.is_empty() { name.clone() } else { own };
        Self { alt, ..self }
    }
}

/// The largest file that is taken, in bytes.
pub const MAX_PICTURE_BYTES: usize = 8 * 1024 * 1024;

/// The largest drawing (SVG) that is taken, in bytes.
pub const MAX_DRAWING_BYTES: usize = 1024 * 1024;

/// The most pixels that are decoded: cameras and telephones send 12 to 24 million.
pub const MAX_PICTURE_PIXELS: u64 = 25_000_000;

/// Why a file was refused. Nothing of it is kept. Pages word it, with what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PictureRefusal {
    /// No file, or one without content.
    #[error("no file")]
    Empty,
    /// More bytes than are taken.
    #[error("more than {max} bytes")]
    TooManyBytes {
        /// The limit.
        max: usize,
    },
    /// More pixels than are decoded.
    #[error("more pixels than are decoded")]
    TooManyPixels,
    /// By its content it is none of the kinds that are taken, whatever its name says.
    #[error("no picture of a kind that is taken")]
    WrongKind,
    /// A drawing where only a photograph will do.
    #[error("a drawing where a photograph is wanted")]
    NotDrawn,
    /// It ends early, or its content makes no sense.
    #[error("cut off or damaged")]
    Damaged,
    /// A drawing that would run a program.
    #[error("a drawing with a script")]
    Script,
    /// A drawing that refers to something elsewhere.
    #[error("a drawing that refers to another place")]
    Elsewhere,
    /// A drawing that defines entities, with which a few bytes become gigabytes.
    #[error("a drawing that defines entities")]
    Entities,
    /// A drawing with letters that are no outlines: without their font they would look otherwise.
    #[error("a drawing with letters that are no outlines")]
    Letters,
    /// A drawing with pictures or pages inside.
    #[error("a drawing with something embedded")]
    Embedded,
    /// A drawing that takes too long to draw.
    #[error("a drawing that is too elaborate")]
    Elaborate,
}
