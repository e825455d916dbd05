//! Sends what waits in the outbox, and tells what became of it.

mod deliver;
mod history;
mod letter;

pub use deliver::{Delivered, deliver, wait};
pub use history::{messages, send_again, unreached};
