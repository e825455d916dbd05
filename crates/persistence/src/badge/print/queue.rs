//! Who makes which run: one worker at a time, and another once that one is gone.

use domain::badge::PrintRun;
use domain::ids::PrintRunId;
use jiff::Timestamp;
use sea_orm::Value;

use super::{PrintItem, RUN, columns_of, read, run};
use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::write::Write;

/// What one worker after another takes runs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintQueue<'a> {
    /// Files: whichever is due, so that one that fails keeps nobody waiting.
    Paper,
    /// A label printer's: one at a time, in the order in which they were asked for.
    Label(&'a str),
}

/// A run that is a worker's until a moment. Whoever has it claims it anew before that, by [`Write::keep_print_run`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// The run.
    pub run: PrintRun,
    /// Until when. No two claims of a run end at the same moment.
    pub until: Timestamp,
}

macro_rules! claim {
    ($whose:literal, $first:literal) => {
        concat!(
            "UPDATE print_run SET state = 'working', claimed_until = $2, tries = tries + 1 WHERE id = (",
            "SELECT id FROM print_run WHERE state IN ('waiting', 'working') AND ",
            $whose,
            $first,
            ") AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) RETURNING ",
            run!(),
            ", claimed_until"
        )
    };
}

impl Write {
    /// Claims the next run of a queue until a moment, if one is due that nobody has. Commit before making it.
    pub async fn claim_print_run(
        &self,
        queue: PrintQueue<'_>,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<Claimed>, StoreError> {
        const DUE: &str = claim!(
            "medium = 'paper'",
            " AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY created_at, id LIMIT 1"
        );
        const UNLOCKED: &str = claim!(
            "medium = 'paper'",
            " AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY created_at, id LIMIT 1 \
             FOR UPDATE SKIP LOCKED"
        );
        // The first is the first even while somebody has it: those behind it wait. Who stands at a door for one badge is
        // before whole runs, between two of their labels.
        const FIRST: &str = claim!(
            "medium = 'label' AND printer = $3",
            " ORDER BY CASE WHEN total = 1 THEN 0 ELSE 1 END, created_at, id LIMIT 1"
        );
        let mut values = vec![now.as_second().into(), until.as_second().into()];
        let sql = match queue {
            PrintQueue::Paper if self.locks_rows() => UNLOCKED,
            PrintQueue::Paper => DUE,
            PrintQueue::Label(printer) => {
                values.push(printer.into());
                FIRST
            }
        };
        let Some(row) = db::row(&self.transaction, sql, values).await? else { return Ok(None) };
        let run = read(&row)?;
        let until = row.try_get_by_index::<i64>(RUN)?;
        let until = Origin { table: "print_run", id: run.id }.time("claimed_until", until)?;
        Ok(Some(Claimed { run, until }))
    }

    /// A run like this one, of the same people after the same layout as far as the first of them and the number of
    /// reprints tell, that waits, is being made, or was made since a moment: a button pressed twice asks for it twice.
    /// Nobody else begins one at this event before this transaction ends.
    pub async fn twin_of_print_run(
        &self,
        run: &PrintRun,
        first: &PrintItem,
        since: Timestamp,
    ) -> Result<Option<PrintRunId>, StoreError> {
        const TWIN: &str = "SELECT id FROM print_run WHERE event_id = $1 AND medium = $2 \
                            AND COALESCE(printer, '') = $3 AND filter = $4 AND print_order = $5 \
                            AND (state IN ('waiting', 'working') OR (state = 'done' AND created_at >= $6)) \
                            AND CASE WHEN total > 1 THEN 1 ELSE 0 END = $7 AND reprints = $8 \
                            AND EXISTS (SELECT 1 FROM print_item i \
                            WHERE i.run_id = print_run.id AND i.registration_id = $9 \
                            AND i.layout_id IS NOT DISTINCT FROM $10) \
                            ORDER BY created_at DESC, id DESC LIMIT 1";
        self.lock_event(run.event_id).await?;
        let (medium, printer) = columns_of(&run.medium);
        let values: Vec<Value> = vec![
            run.event_id.0.into(),
            medium.into(),
            printer.unwrap_or_default().into(),
            to_json(&run.filter)?.into(),
            run.order.code().into(),
            since.as_second().into(),
            i64::from(run.total > 1).into(),
            i64::from(run.reprints).into(),
            first.registration.id.0.into(),
            first.layout.map(|layout| layout.0).into(),
        ];
        let row = db::row(&self.transaction, TWIN, values).await?;
        Ok(row.map(|row| row.try_get_by_index(0)).transpose()?.map(PrintRunId))
    }

    /// Claims a run anew for whoever has it, and says how far it is. Nothing where it is theirs no more: it was
    /// cancelled, or somebody else took it up.
    pub async fn keep_print_run(
        &self,
        id: PrintRunId,
        had: Timestamp,
        until: Timestamp,
        done: u32,
    ) -> Result<bool, StoreError> {
        const KEEP: &str = "UPDATE print_run SET claimed_until = $3, done = $4 \
                            WHERE id = $1 AND state = 'working' AND claimed_until = $2";
        let values =
            vec![id.0.into(), had.as_second().into(), until.as_second().into(), i64::from(done).into()];
        Ok(db::change(&self.transaction, KEEP, values).await? == 1)
    }
}
