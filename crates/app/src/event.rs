//! Events as people find them, and how they come to be.

mod calendar;
mod create;
mod find;
mod list;
mod organisation;
mod show;

pub use calendar::{calendar, session_calendar};
pub use create::{EventDefinition, create};
pub(crate) use find::EventCache;
pub use find::{EventInfo, find};
pub use list::{list, list_for, list_of};
pub use organisation::organisation;
pub use show::{EventPage, show};
