//! The documents as their readers get them: badges rendered and read back, lists and calendars with awkward values.

mod badge;
mod calendar;
mod export;
mod fixtures;
mod render;
