//! Registering, and what a ticket lets its holder do.

mod address;
mod admit;
mod cancel;
mod decide;
mod doubt;
mod duplicates;
mod end;
mod export;
pub mod file;
pub mod guest_invitation;
pub mod import;
mod line;
mod list;
pub mod manage;
mod merge;
pub(crate) mod names;
mod open;
pub mod precedence;
mod protocol;
mod register;
mod seating;
pub mod setup;
mod ticket;
pub(crate) mod uploads;
mod wallet;

use domain::event::{Event, Registering};
use domain::outbox::{MessageBody, Notice};
use domain::registration::Registration;
use jiff::Timestamp;

use crate::AppError;

pub use address::correct_address;
pub use admit::{admit, category_link, public_categories};
pub use cancel::{cancel, cancel_for};
pub use decide::{Decided, Decision, MAX_REASON, decide, figures, requested};
pub use doubt::{Doubt, doubt, stamp};
pub use duplicates::{Duplicates, Pair, duplicates, keep_apart, marks, pair};
pub use export::{ExportFormat, export, export_all};
pub(crate) use line::{Messages, call_line};
pub use line::{accept, lapse_offers};
pub use list::list;
pub use merge::{Merged, merge, merges, undo_merge};
pub use open::{RegistrationFile, open};
pub use protocol::save_protocol;
pub(crate) use register::{Applicant, ROOM};
pub use register::{Registered, Submission, is_rushed, register};
pub use ticket::{Companion, Ticket, ticket, ticket_key};
pub(crate) use ticket::{holder, holder_id};
pub use uploads::{UploadPermit, admit_upload};
pub use wallet::{WalletConfig, apple_pass, google_pass_url};

/// The message that tells about a registration.
pub(crate) fn notice_of(registration: &Registration, notice: Notice) -> MessageBody {
    MessageBody::Registration { notice, event_id: registration.event_id, registration_id: registration.id }
}

/// Whether an event takes registrations now.
///
/// # Errors
/// [`AppError::RegistrationClosed`] or [`AppError::RegistrationNotYet`].
pub fn check_open(event: &Event, now: Timestamp) -> Result<(), AppError> {
    match event.registering(now) {
        Registering::Open => Ok(()),
        Registering::NotYet(_) => Err(AppError::RegistrationNotYet),
        Registering::Closed => Err(AppError::RegistrationClosed),
    }
}
