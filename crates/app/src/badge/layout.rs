//! Layouts of badges: which an event has, how they are changed, and after which its badges are printed.

mod change;
mod choice;
mod copy;
mod create;
mod fit;
mod followed;
mod open;
mod picture;
mod preview;
mod shown;

use domain::badge::layout::{LayoutFault, ReadFault};
use persistence::StoreError;

pub use change::{Change, Expected, change, undo};
pub use choice::{choice_field, choose};
pub(crate) use copy::copy_all;
pub use create::{Start, create, delete};
pub use documents::badge::{Reason, Why};
pub use fit::Unfit;
pub(crate) use followed::{Followed, followed, followed_by};
pub use open::{LayoutDesk, LayoutFile, desk, open};
pub use persistence::{BadgePicture, KeptLayout, LayoutChoice, LayoutElsewhere};
pub use picture::{add_picture, remove_picture};
pub use preview::{Missing, Shown, Whom, awkward, missing, preview};
pub(crate) use shown::pictures;

use crate::AppError;
use crate::edit::EditError;

/// The most layouts of an event.
pub const MOST_LAYOUTS: usize = 40;

/// Why a layout was not changed. Nothing of the change is kept.
#[derive(Debug, thiserror::Error)]
pub enum LayoutError {
    /// It could not be printed any more.
    #[error("{} faults", .0.len())]
    Faulty(Vec<LayoutFault>),
    /// What was sent is no layout.
    #[error(transparent)]
    Unreadable(#[from] ReadFault),
    /// Somebody else changed it since it was looked at.
    #[error("changed meanwhile")]
    Stale,
    /// The event has as many as it may have.
    #[error("too many")]
    TooMany,
    /// Layouts of these names show the picture.
    #[error("{} layouts show it", .0.len())]
    InUse(Vec<domain::locale::Localized>),
    /// No badge could be printed after these, because the event's own words have no room on them.
    #[error("{} layouts do not fit", .0.len())]
    Unfit(Vec<Unfit>),
    /// A form was wrong, it was not allowed, or we failed.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl From<AppError> for LayoutError {
    fn from(error: AppError) -> Self {
        Self::Edit(EditError::App(error))
    }
}

impl From<StoreError> for LayoutError {
    fn from(error: StoreError) -> Self {
        AppError::from(error).into()
    }
}
