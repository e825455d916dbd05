//! The documents as their readers get them: badges rendered and read back, lists and calendars with awkward values.

mod badge;
mod fixtures;
mod render;
