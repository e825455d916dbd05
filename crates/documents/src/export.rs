//! Attendee lists for other programs: CSV and XLSX with the same columns, worded in the reader's language.

mod csv;
mod table;
mod xlsx;

pub use csv::csv;
pub use xlsx::xlsx;
