//! Runs that go to a label printer, a badge after the other.

use std::sync::Arc;
use std::time::Duration;

use domain::badge::{PrintRun, RunState, Trouble, try_again};
use jiff::{SignedDuration, Timestamp};
use persistence::{Claimed, PrintItem, PrintQueue};

use super::left_out::leave_out;
use super::printers::LabelPrinter;
use super::{press, printers, wire};
use crate::account::after;
use crate::badge::Reason;
use crate::event::info_of;
use crate::{App, AppError, make_document};

/// How long a worker has for one badge before another may take its run up: to make it, and to wait for a connection and
/// five times for what a printer takes or answers.
const LEASE: SignedDuration = SignedDuration::from_secs(90);

/// How long a printer is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Until it takes a connection.
    pub connect: Duration,
    /// Until it takes what is sent, and until it answers.
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(3), answer: Duration::from_secs(10) }
    }
}

/// Sends the next badge that waits for a printer, and says whether there was one. Runs take their turn in the order in
/// which they were asked for; while the printer fails, those behind wait too: they would fail as well. No two workers send
/// to one printer.
///
/// # Errors
/// When the store fails; the badge is sent again once the time of its claim is over.
pub async fn make_label(app: &App, printer: &LabelPrinter, patience: &Patience) -> Result<bool, AppError> {
    let (now, write) = (app.now(), app.store().write().await?);
    let queue = PrintQueue::Label(&printer.name);
    let claimed = write.claim_print_run(queue, now, after(now, LEASE)?).await?;
    let Some(Claimed { mut run, .. }) = claimed else { return Ok(false) };
    run.total = write.settle_print_items(run.id).await?;
    write.save_print_run(&run, None).await?;
    write.commit().await?;
    let next = app.store().next_badge_to_print(run.id).await?;
    let place = next.as_ref().map(|item| (item.place, item.registration.id));
    let sent = match next {
        Some(item) => send(app, &run, item, printer, patience).await?,
        None if run.done == 0 => Sent::Tried(Err(Trouble::Nobody)),
        None => Sent::Tried(Ok(())),
    };
    let write = app.store().write().await?;
    let Some(mut now_is) = write.print_run(run.event_id, run.id).await? else { return Ok(true) };
    let sent = match (sent, place) {
        // The others are printed all the same.
        (Sent::Unprintable(reasons), Some((_, whom))) => {
            leave_out(&write, run.id, whom, &reasons).await?;
            now_is.total = now_is.total.saturating_sub(1);
            if now_is.total == 0 { Err(Trouble::Unprintable) } else { Ok(()) }
        }
        (Sent::Tried(Ok(())), Some((place, _))) => {
            // It is printed, whoever stopped the run meanwhile.
            write.mark_printed((run.event_id, run.id), Some(place), app.now()).await?;
            now_is.done += 1;
            Ok(())
        }
        (Sent::Tried(sent), _) => sent,
        (Sent::Unprintable(_), None) => Err(Trouble::Unprintable),
    };
    let ours = now_is.state == RunState::Working && now_is.tries == run.tries;
    let due = if ours { end(&mut now_is, sent, app.now()) } else { None };
    write.save_print_run(&now_is, due).await?;
    write.commit().await?;
    Ok(true)
}

/// Where a run stands once a badge was sent, or not, and when it is its turn again.
fn end(run: &mut PrintRun, sent: Result<(), Trouble>, now: Timestamp) -> Option<Timestamp> {
    run.trouble = sent.err();
    let again = match sent {
        Ok(()) if run.done < run.total => {
            run.tries = 0;
            return Some(now);
        }
        Ok(()) => None,
        Err(trouble) => try_again(run.tries, now).filter(|_| trouble.passes()),
    };
    if again.is_none() {
        run.state = if sent.is_ok() { RunState::Done } else { RunState::Failed };
        run.finished_at = Some(now);
    }
    again
}

/// What became of a badge.
enum Sent {
    /// It was sent, or not.
    Tried(Result<(), Trouble>),
    /// It cannot be printed as it is, for these reasons.
    Unprintable(Vec<Reason>),
}

/// Sends one badge.
async fn send(
    app: &App,
    run: &PrintRun,
    item: PrintItem,
    printer: &LabelPrinter,
    patience: &Patience,
) -> Result<Sent, AppError> {
    let Some(info) = info_of(app, run.event_id).await? else { return Ok(Sent::Tried(Err(Trouble::Nobody))) };
    // What was somebody's printer when they chose it may be another's by now.
    if printers::find(app, &info.organisation, &printer.name).is_err() {
        return Ok(Sent::Tried(Err(Trouble::Gone)));
    }
    let layout = press::layout(app, &info, item.layout).await?.alone();
    let whose = vec![item.registration];
    let mut prints = press::badges(app, &info, whose, layout, run.locale, Arc::default()).await?;
    let Some(pdf) = prints.pdf else {
        let whose = prints.left_out.pop();
        return Ok(Sent::Unprintable(whose.map_or(prints.event, |one| one.reasons)));
    };
    let label = printer.label;
    match make_document(app, move || Ok(documents::label::zpl(pdf, label)?)).await {
        Ok(label) => Ok(Sent::Tried(wire::print(&printer.address, &label, patience).await)),
        Err(AppError::Document(error)) => {
            tracing::warn!(run = %run.id, %error, "a badge was not made");
            Ok(Sent::Tried(Err(Trouble::Unmade)))
        }
        Err(error) => Err(error),
    }
}
