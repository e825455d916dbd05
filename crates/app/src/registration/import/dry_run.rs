//! Shows what each row would do, before anything happens; and afterwards what was done.

use domain::ids::GuestImportId;
use domain::registration::Rank;
use domain::registration::import::{GuestImport, OutcomeKind, RowPlan, Tally, beyond};

use super::{Progress, own};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// A page of an import's rows, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DryRun {
    /// The import.
    pub import: GuestImport,
    /// How many rows there are of each kind.
    pub tally: Tally,
    /// Seats that are free for all now.
    pub seats_left: u32,
    /// How many of the guests would find no seat.
    pub beyond: u32,
    /// Rows, each with whether it is taken.
    pub rows: Vec<(RowPlan, bool)>,
    /// The event's ranks, of which rows tell the keys.
    pub ranks: Vec<Rank>,
    /// The row after which the next page starts, when there is one.
    pub next: Option<u32>,
    /// How far it is, where this process brings it in.
    pub progress: Option<Progress>,
}

/// Rows of an import after a row, at most `limit`: of one kind, if one is asked.
///
/// # Errors
/// [`AppError::NotFound`] for what is not the asker's.
pub async fn dry_run(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
    (kind, after): (Option<OutcomeKind>, u32),
    limit: u32,
) -> Result<DryRun, AppError> {
    let import = own(app, actor, info, id).await?;
    // One more than shown tells whether there is a next page.
    let mut rows = app.store().import_rows(id, kind, after, limit + 1).await?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let lines = app.store().lines(info.event.id).await?;
    let newcomers = app.store().import_newcomers(id).await?;
    Ok(DryRun {
        import,
        beyond: beyond(&info.event.all_categories(), &lines, &newcomers),
        tally: app.store().import_tally(id).await?,
        seats_left: lines.free(None),
        next: rows.last().filter(|_| more).map(|(plan, _)| plan.row),
        rows,
        ranks: app.store().ranks(info.event.id).await?,
        progress: app.imports.get(id),
    })
}
