//! Registering, and what a ticket lets its holder do.

mod cancel;
mod export;
mod list;
mod register;
mod ticket;

pub use cancel::cancel;
pub use export::{ExportFormat, export, export_all};
pub(crate) use list::every;
pub use list::list;
pub use register::{Registered, register};
pub(crate) use ticket::holder;
pub use ticket::{Ticket, ticket, ticket_key};
