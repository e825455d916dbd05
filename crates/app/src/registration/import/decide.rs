//! Takes rows that wait for a decision, or leaves them.

use domain::ids::GuestImportId;
use domain::registration::import::{ImportState, OutcomeKind};

use super::{ImportError, own};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Of these rows, those that are taken; the others are left.
    Rows {
        /// Those that were shown.
        shown: Vec<u32>,
        /// Those that were ticked.
        taken: Vec<u32>,
    },
    /// All rows of a kind.
    All {
        /// Which.
        kind: OutcomeKind,
        /// Whether they are taken.
        taken: bool,
    },
}

/// Decides about rows: what would change is changed, who may be somebody else is imported, where they are taken.
///
/// # Errors
/// [`ImportError::MovedOn`] for an import that is confirmed, or not planned.
pub async fn decide(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
    decision: Decision,
) -> Result<(), ImportError> {
    own(app, actor, info, id).await?;
    let write = app.store().write().await?;
    let import = write.guest_import(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    if import.state != ImportState::Planned {
        return Err(ImportError::MovedOn);
    }
    match decision {
        Decision::Rows { shown, taken } => {
            write.decide_rows(id, &shown, false).await?;
            write.decide_rows(id, &taken, true).await?;
        }
        Decision::All { kind, taken } => write.decide_all_rows(id, kind, taken).await?,
    }
    Ok(write.commit().await?)
}
