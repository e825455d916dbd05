//! Letters to many: written, looked at, counted, confirmed, followed and stopped.

mod spread;
mod write;

pub(crate) use spread::{mailing_letter, spread_mailing};
pub use write::{MailingFile, Sending, begin, list, open, preview, reach, save, send, stop};
