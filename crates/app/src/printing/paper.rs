//! Runs that become a file.

use std::sync::Arc;
use std::time::Duration;

use domain::badge::{PrintRun, RunState, Trouble};
use jiff::{SignedDuration, Timestamp};
use persistence::{Claimed, PrintQueue};
use tokio::time::interval;

use super::left_out::leave_out;
use super::press::{self, Progress};
use crate::account::after;
use crate::badge::Prints;
use crate::event::info_of;
use crate::{App, AppError};

/// How long a worker that says nothing of itself is thought to be at it.
const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// How often it says how far it is, and looks whether somebody stopped it.
const BEAT: Duration = Duration::from_millis(500);

/// How often one is tried, by workers that die or badges that cannot be made.
const TRIES: u32 = 3;

/// The pause before another try.
const PAUSE: SignedDuration = SignedDuration::from_secs(2);

/// How long files are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Makes the next run that waits to become a file, and says whether there was one. Two workers never make one at once; one
/// whose worker died is taken up by the next.
///
/// # Errors
/// When the store fails; the run is tried again then.
pub async fn make_file(app: &App) -> Result<bool, AppError> {
    let (now, write) = (app.now(), app.store().write().await?);
    let claimed = write.claim_print_run(PrintQueue::Paper, now, after(now, LEASE)?).await?;
    let Some(Claimed { mut run, until }) = claimed else { return Ok(false) };
    run.total = write.settle_print_items(run.id).await?;
    write.save_print_run(&run, None).await?;
    write.commit().await?;
    let made = make(app, &run, until).await;
    let write = app.store().write().await?;
    // Stopped, or another's, between the last look and now: nothing of it is kept.
    let Some(mut now_is) = write.print_run(run.event_id, run.id).await? else { return Ok(true) };
    let Ok(Some((prints, mine))) = made else {
        if let Err(error) = made {
            tracing::warn!(run = %run.id, %error, "badges were not made");
            if now_is.state == RunState::Working && now_is.tries == run.tries {
                give_up_or_wait(&mut now_is, &error, app.now());
                write.save_print_run(&now_is, Some(after(app.now(), PAUSE)?)).await?;
                write.commit().await?;
            }
        }
        return Ok(true);
    };
    let left_out = u32::try_from(prints.left_out.len()).unwrap_or(u32::MAX);
    let done = if prints.pdf.is_some() { run.total.saturating_sub(left_out) } else { 0 };
    if !write.keep_print_run(run.id, mine, after(mine, LEASE)?, done).await? {
        return Ok(true);
    }
    for one in &prints.left_out {
        leave_out(&write, run.id, one.registration, &one.reasons).await?;
    }
    if let Some(file) = &prints.pdf {
        write.keep_print_file(run.id, file).await?;
        write.mark_printed((run.event_id, run.id), None, app.now()).await?;
        (now_is.state, now_is.trouble) = (RunState::Done, None);
    } else {
        (now_is.state, now_is.trouble) = (RunState::Failed, Some(Trouble::Unprintable));
    }
    (now_is.done, now_is.total, now_is.finished_at) = (done, done, Some(app.now()));
    write.save_print_run(&now_is, None).await?;
    write.commit().await?;
    Ok(true)
}

/// The badges, and until when the run is ours; nothing when it is ours no more.
async fn make(
    app: &App,
    run: &PrintRun,
    mut mine: Timestamp,
) -> Result<Option<(Prints, Timestamp)>, AppError> {
    let info = info_of(app, run.event_id).await?.ok_or(AppError::NotFound)?;
    let whom = app.store().badges_to_print(run.id).await?;
    let first = whom.first().ok_or(AppError::NotFound)?;
    let layout = press::layout(app, &info, first.layout).await?;
    let whom = whom.into_iter().map(|item| item.registration).collect();
    let progress = Arc::new(Progress::default());
    let _stops = Stops(progress.clone());
    let making = press::badges(app, &info, whom, layout, run.locale, progress.clone());
    let mut making = std::pin::pin!(making);
    let mut beats = interval(BEAT);
    loop {
        tokio::select! {
            prints = &mut making => return prints.map(|prints| Some((prints, mine))),
            _ = beats.tick() => {}
        }
        let until = after(app.now(), LEASE)?.max(mine);
        let write = app.store().write().await?;
        let kept = write.keep_print_run(run.id, mine, until, progress.made()).await?;
        write.commit().await?;
        if !kept {
            return Ok(None);
        }
        mine = until;
    }
}

/// Stops what is being made once nobody waits for it.
struct Stops(Arc<Progress>);

impl Drop for Stops {
    fn drop(&mut self) {
        self.0.stop();
    }
}

/// A database that was elsewhere is there again soon; a badge that cannot be made is not made by trying.
fn give_up_or_wait(run: &mut PrintRun, error: &AppError, now: Timestamp) {
    let nobody = matches!(error, AppError::NotFound);
    if nobody || run.tries >= TRIES {
        run.state = RunState::Failed;
        run.trouble = Some(if nobody { Trouble::Nobody } else { Trouble::Unmade });
        run.finished_at = Some(now);
        run.done = 0;
    }
}

/// Forgets the files that were kept long enough. For the worker.
///
/// # Errors
/// When the store fails.
pub async fn purge(app: &App) -> Result<u64, AppError> {
    let before = app.now().checked_sub(KEPT).map_err(|_| AppError::Internal("before the calendar"))?;
    let write = app.store().write().await?;
    let gone = write.purge_print_files(before).await?;
    write.commit().await?;
    Ok(gone)
}
