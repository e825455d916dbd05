//! Attendee lists for other programs: CSV and XLSX with the same columns, worded in the reader's language.

mod answers;
mod csv;
mod table;
mod xlsx;

pub use csv::csv;
pub(crate) use csv::{harmless, list_writer};
pub use xlsx::xlsx;
