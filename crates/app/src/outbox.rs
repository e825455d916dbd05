//! Sends what waits in the outbox.

mod deliver;
mod letter;

pub use deliver::{Delivered, deliver, wait};
