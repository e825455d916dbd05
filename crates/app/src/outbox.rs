//! Sends what waits in the outbox.

mod deliver;
mod letter;

pub use deliver::{AT_ONCE, Delivered, deliver, wait};
