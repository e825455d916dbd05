//! Badges on paper: whose, in which order, through what; followed, stopped, and taken back when the paper jammed.

mod begin;
mod count;
mod door;
mod end;
mod label;
mod left_out;
mod open;
mod paper;
mod press;
mod printers;
mod wire;

pub use begin::{Begun, begin};
pub use count::{Count, OfLayout, Whom, count};
pub use door::{DoorPrinting, OneBadge, allow_at_door, at_door, begin_one, open_one};
pub use end::{cancel, take_back};
pub use label::{Patience, make_label};
pub use left_out::left_out;
pub use open::{PrintDesk, file, list, open};
pub use paper::{make_file, purge};
pub use printers::LabelPrinter;
