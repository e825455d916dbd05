//! Letters to attendees: the words that organisers give them, and what a reader gets.

mod made;
mod preview;
mod schedule;
mod text;

pub(crate) use made::{Due, Links, about_registration};
pub use mail::Letter;
pub(crate) use preview::shown_to;
pub use preview::{preview, readers};
pub use schedule::{ScheduleFile, leave, save_schedule, schedule, schedules};
pub(crate) use schedule::{scheduled_letter, spread_scheduled};
pub use text::{TextFile, TextMark, open, reset, save, texts};
pub(crate) use text::{Words, words};
