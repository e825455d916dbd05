//! Letters to attendees: the words that organisers give them, and what a reader gets.

mod made;
mod preview;
mod text;

pub(crate) use made::{Links, about_registration};
pub use mail::Letter;
pub use preview::{preview, readers};
pub use text::{TextFile, TextMark, open, reset, save, texts};
pub(crate) use text::{Words, words};
