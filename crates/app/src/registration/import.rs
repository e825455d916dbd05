//! Brings guest lists in: a file is read, its columns are named, what each row would do is shown, and one word of the
//! organiser's does all of it or nothing. Until then nothing happens, and after a day nothing is left of it.

mod columns;
mod confirm;
mod decide;
mod discard;
mod done;
mod dry_run;
mod invite;
mod make;
mod progress;
mod run;
mod upload;
mod wrong_rows;

pub use columns::{ColumnsView, columns, read_again, set_columns};
pub use confirm::confirm;
pub use decide::{Decision, decide};
pub use discard::discard;
pub use dry_run::{DryRun, dry_run};
pub use progress::Progress;
pub(crate) use progress::Progresses;
pub(crate) use run::{PATIENCE, run};
pub use upload::{under_way, upload};
pub use wrong_rows::wrong_rows;

use domain::account::Action;
use domain::ids::GuestImportId;
use domain::registration::import::{GuestImport, ImportRefusal, NotConfirmed};
use jiff::Timestamp;
use persistence::StoreError;
use uuid::Uuid;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Why a step of an import was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is refused: its sender can do something about it.
    #[error("the file is refused: {0}")]
    Refused(#[from] ImportRefusal),
    /// Something must be decided before it can be confirmed.
    #[error("not confirmed: {0:?}")]
    NotConfirmed(NotConfirmed),
    /// It is not as the page said that asked for this: confirmed meanwhile, or planned anew.
    #[error("the import has moved on")]
    MovedOn,
    /// We failed, or it is not allowed.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Whose imports somebody sees: their account's, or of who came by a link their session's.
fn owner(actor: &Actor, now: Timestamp) -> Result<Uuid, AppError> {
    let access = actor.staff(now)?;
    let account = access.account.as_ref().map(|account| account.id.0);
    account.or(access.session_id.map(|session| session.0)).ok_or(AppError::Forbidden)
}

/// An import of the asker's own.
async fn own(app: &App, actor: &Actor, info: &EventInfo, id: GuestImportId) -> Result<GuestImport, AppError> {
    actor.require(Action::ImportRegistrations, info, app.now())?;
    let owner = owner(actor, app.now())?;
    app.store().guest_import(info.event.id, owner, id, app.now()).await?.ok_or(AppError::NotFound)
}
