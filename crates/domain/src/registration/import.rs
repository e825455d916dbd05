//! A guest list that somebody kept in a spreadsheet, on its way to registrations: what its cells say, which column is
//! what, whom each row names, and what it would do. Nothing here reads a file; `documents` does.

mod category;
mod column;
mod date;
mod guest;
mod heading;
mod honorific;
mod job;
mod mapping;
mod name;
mod outcome;
mod plan;
mod reading;
mod seats;
mod source;
mod table;
mod value;

pub use category::{category_of, usual_category};
pub use column::Column;
pub use date::{from_serial, parse_date};
pub use guest::{Guest, GuestChoices, GuestReader};
pub use job::{
    Confirmation, GuestImport, ImportFigures, ImportState, Inviting, NotConfirmed, Overflow, beyond,
};
pub use mapping::Mapping;
pub use name::{NameOrder, SplitName, split_name};
pub use outcome::{Change, Changed, Like, Outcome, OutcomeKind, RowPlan, Tally, Whom};
pub use plan::{Planned, apply, apply_protocol, basis, plan};
pub use reading::{Fault, Problem, Reading, Remark};
pub use seats::remark_shared_seats;
pub use source::{Encoding, ImportRefusal, MAX_FILE_BYTES, ReadChoice, Separator, Source};
pub use table::{Row, Table};
