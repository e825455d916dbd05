//! From the domain to bytes: signed badge tokens, QR codes, badge PDFs, attendee lists and calendars; and
//! from bytes: the lists that people send in.
//!
//! Nothing here reads a clock, a file or a database. Fonts and words are compiled in.

pub mod answer_file;
pub mod badge;
pub mod calendar;
mod error;
pub mod export;
pub mod import;
pub mod label;
pub mod picture;
pub mod wallet;

pub use error::DocumentError;
