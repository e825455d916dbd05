//! What organisers see of runs.

use bytes::Bytes;
use domain::account::Action;
use domain::badge::PrintRun;
use domain::ids::PrintRunId;

use super::printers;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// An event's printing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintDesk {
    /// The runs, the latest first.
    pub runs: Vec<PrintRun>,
    /// The names of the label printers that can be chosen.
    pub printers: Vec<String>,
    /// Whether who stands at a door may print the badges of those whom they let in.
    pub at_door: bool,
}

/// An event's printing.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn list(app: &App, actor: &Actor, info: &EventInfo) -> Result<PrintDesk, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    Ok(PrintDesk {
        runs: app.store().print_runs(info.event.id).await?,
        printers: printers::of(app, &info.organisation).map(|printer| printer.name.clone()).collect(),
        at_door: app.store().prints_at_door(info.event.id).await?,
    })
}

/// A run.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn open(app: &App, actor: &Actor, info: &EventInfo, id: PrintRunId) -> Result<PrintRun, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let run = app.store().print_run(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    Ok(printers::told(app, info, run))
}

/// The file of a run, as long as it is kept.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn file(app: &App, actor: &Actor, info: &EventInfo, id: PrintRunId) -> Result<Bytes, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let file = app.store().print_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    Ok(file.into())
}
