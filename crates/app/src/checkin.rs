//! The door: who may come in, and how many are inside.

mod arrivals;
mod live;
mod overview;
mod scan;
mod search;
mod undo;

pub use arrivals::{Arrivals, RankedFigures, arrivals};
pub(crate) use live::{Live, publish};
pub use live::{live, refresh};
pub use overview::overview;
pub(crate) use scan::Asked;
pub use scan::{Answer, Reception, scan};
pub use search::{SEARCH_MINIMUM, search};
pub use undo::{Undone, undo};
