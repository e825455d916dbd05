//! Letters to attendees: of which kinds they are, and the words that organisers give them.
//!
//! A new kind is one line in [`kind`](self), with its standard text beside the others in the mail crate; the compiler
//! then asks for its name in the console.

mod kind;
mod schedule;
mod text;

pub use kind::{LetterKind, Placeholder};
pub use schedule::{Audience, Schedule};
pub use text::{LetterText, Part, Piece, body, line, pieces, unknown};
