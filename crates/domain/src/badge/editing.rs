//! How organisers change a layout: forms of its parts, their way into them and back, and what is done at a stroke.
//!
//! Lengths are typed in millimetres with one decimal. Between a form and here they are written with a point, whatever
//! the reader's language writes ([`plain`]).

mod change;
mod code;
mod element;
mod length;
mod part;
mod property;
mod source;
mod whole;

pub use change::{Kind, Step, add, move_by, remove, reorder, twin};
pub use element::{read_element, values_of};
pub use length::{millimetres, plain, tenths};
pub use part::{PartAct, blank_says, change_parts, part_name, say_name};
pub use property::field_of;
pub use source::{code_of, fields as source_fields, of_code};
pub use whole::{MEDIA, SIDES, medium_code, read_whole, sides_code, whole_values};

#[cfg(test)]
mod tests;
