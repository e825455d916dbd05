//! The documents as their readers get them: badges rendered and read back, lists and calendars with awkward values.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod answer_file;
mod badge;
mod calendar;
mod cards;
mod certificates;
mod export;
mod fixtures;
mod import;
mod ink;
mod label;
mod layouts;
mod pack;
mod picture;
mod pictured;
mod programs;
mod render;
mod scripts;
mod table_cards;
mod weight;
