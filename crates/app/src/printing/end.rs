//! A run is stopped, or what it made was not printed after all.

use domain::account::Action;
use domain::badge::{PrintRun, RunState};
use domain::ids::PrintRunId;
use domain::journal::{Deed, Field};
use persistence::Write;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Stops a run, and says whether there was anything to stop: one that is over is left as it is. Labels that left are
/// printed and stay marked; of a file nothing is kept.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn cancel(app: &App, actor: &Actor, info: &EventInfo, id: PrintRunId) -> Result<bool, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let write = app.store().write().await?;
    let mut run = write.print_run(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    if !run.state.moves() {
        return Ok(false);
    }
    run.state = RunState::Cancelled;
    run.finished_at = Some(app.now());
    if run.medium == domain::badge::Medium::Paper {
        run.done = 0;
    }
    write.save_print_run(&run, None).await?;
    record(app, actor, info, &write, &run, Deed::PrintingStopped).await?;
    write.commit().await?;
    Ok(true)
}

/// Takes back that the badges of a run were printed: each is marked as it was before, and the file of the run goes. Says
/// whether there was anything to take back: a run that printed nothing, or was taken back before, is left as it is.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn take_back(app: &App, actor: &Actor, info: &EventInfo, id: PrintRunId) -> Result<bool, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let write = app.store().write().await?;
    let mut run = write.print_run(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    if !run.can_be_taken_back() {
        return Ok(false);
    }
    run.state = RunState::TakenBack;
    write.save_print_run(&run, None).await?;
    write.unmark_printed(info.event.id, id).await?;
    write.drop_print_file(id).await?;
    record(app, actor, info, &write, &run, Deed::PrintingTakenBack).await?;
    write.commit().await?;
    Ok(true)
}

async fn record(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: &Write,
    run: &PrintRun,
    deed: Deed,
) -> Result<(), AppError> {
    let entry = journal::entry(app, actor, deed)
        .at_event(info.organisation.id, info.event.id)
        .about(run.id.0, &info.event.theme.fr)
        .with(Field::Number, run.done.to_string());
    Ok(write.record(&entry).await?)
}
