//! People who should meet.

mod suggestions;

pub use suggestions::{Meeting, suggestions};
