//! Badges that are printed together: the runs, and the files that come of them.

mod layout;
mod queue;
mod whom;

use domain::badge::{BegunBy, Medium, PrintOrder, PrintRun, RunState, Trouble};
use domain::ids::{EventId, PrintRunId};
use domain::locale::Locale;
use domain::registration::RegistrationFilter;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uuid::Uuid;

pub use queue::{Claimed, PrintQueue};
pub use whom::{BadgeCount, PrintItem};

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// How many runs are listed: what an event needs on its busiest day.
const MOST: i64 = 50;

/// A part of a file, in bytes: no database likes one value of many.
const PART: usize = 1 << 20;

/// What is read of a run, in the order of [`read`].
macro_rules! run {
    () => {
        "id, event_id, medium, printer, filter, print_order, locale, by_name, created_at, state, total, done, \
         reprints, trouble, tries, finished_at, EXISTS (SELECT 1 FROM print_part WHERE run_id = print_run.id), \
         layouts, begun_by"
    };
}
use run;

/// How many columns these are.
const RUN: usize = 19;

impl Store {
    /// An event's runs, the latest first.
    pub async fn print_runs(&self, event: EventId) -> Result<Vec<PrintRun>, StoreError> {
        const LATEST: &str = concat!(
            "SELECT ",
            run!(),
            " FROM print_run WHERE event_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2"
        );
        let rows = db::rows(&self.reader, LATEST, vec![event.0.into(), MOST.into()]).await?;
        rows.iter().map(read).collect()
    }

    /// A run of this event, or nothing.
    pub async fn print_run(&self, event: EventId, id: PrintRunId) -> Result<Option<PrintRun>, StoreError> {
        find(&self.reader, event, id).await
    }

    /// The file of a run of this event, as long as it is kept.
    pub async fn print_file(&self, event: EventId, id: PrintRunId) -> Result<Option<Vec<u8>>, StoreError> {
        const PARTS: &str = "SELECT p.content FROM print_part p JOIN print_run r ON r.id = p.run_id \
                             WHERE r.event_id = $1 AND r.id = $2 ORDER BY p.number";
        let rows = db::rows(&self.reader, PARTS, vec![event.0.into(), id.0.into()]).await?;
        let mut file = Vec::with_capacity(rows.len() * PART);
        for row in &rows {
            file.extend(row.try_get_by_index::<Vec<u8>>(0)?);
        }
        Ok((!rows.is_empty()).then_some(file))
    }

    /// Whether an event lets who stands at its doors print badges. Not unless organisers said so.
    pub async fn prints_at_door(&self, event: EventId) -> Result<bool, StoreError> {
        const SAID: &str = "SELECT at_door FROM print_setting WHERE event_id = $1";
        let row = db::row(&self.reader, SAID, vec![event.0.into()]).await?;
        Ok(row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or(false))
    }
}

impl Write {
    /// A run of this event, as this transaction sees it; nobody else changes it before it ends.
    pub async fn print_run(&self, event: EventId, id: PrintRunId) -> Result<Option<PrintRun>, StoreError> {
        self.lock_event(event).await?;
        if self.locks_rows() {
            const LOCK: &str = "SELECT id FROM print_run WHERE event_id = $1 AND id = $2 FOR UPDATE";
            db::row(&self.transaction, LOCK, vec![event.0.into(), id.0.into()]).await?;
        }
        find(&self.transaction, event, id).await
    }

    /// Adds a run, due at once.
    pub async fn add_print_run(&self, run: &PrintRun) -> Result<(), StoreError> {
        const ADD: &str = "INSERT INTO print_run (event_id, id, state, total, done, reprints, trouble, tries, finished_at, \
                           medium, printer, filter, print_order, locale, by_name, created_at, due_at, layouts, begun_by) \
                           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17, $18)";
        let ((medium, printer), (begun_by, name)) = (columns_of(&run.medium), run.by.kept());
        let mut values = standing(run);
        values.extend::<[Value; 9]>([
            medium.into(),
            printer.into(),
            to_json(&run.filter)?.into(),
            run.order.code().into(),
            run.locale.code().into(),
            name.into(),
            run.created_at.as_second().into(),
            to_json(&run.layouts)?.into(),
            begun_by.into(),
        ]);
        self.change_one(ADD, values).await
    }

    /// Writes where a run is. With `due` nobody is at it until then, and somebody may be from then on.
    pub async fn save_print_run(&self, run: &PrintRun, due: Option<Timestamp>) -> Result<(), StoreError> {
        const SAVE: &str = "UPDATE print_run SET state = $3, total = $4, done = $5, reprints = $6, trouble = $7, \
                            tries = $8, finished_at = $9, due_at = COALESCE($10, due_at), \
                            claimed_until = CASE WHEN $11 THEN claimed_until END WHERE event_id = $1 AND id = $2";
        let mut values = standing(run);
        values.push(due.map(Timestamp::as_second).into());
        values.push((due.is_none() && run.state.moves()).into());
        self.change_one(SAVE, values).await
    }

    /// Keeps the file of a run, in parts, in place of the one that it had.
    pub async fn keep_print_file(&self, id: PrintRunId, file: &[u8]) -> Result<(), StoreError> {
        const PUT: &str = "INSERT INTO print_part (run_id, number, content) VALUES ($1, $2, $3)";
        self.drop_print_file(id).await?;
        for (number, part) in (0_i64..).zip(file.chunks(PART)) {
            self.change_one(PUT, vec![id.0.into(), number.into(), part.to_vec().into()]).await?;
        }
        Ok(())
    }

    /// Forgets the file of a run.
    pub async fn drop_print_file(&self, id: PrintRunId) -> Result<(), StoreError> {
        db::change(&self.transaction, "DELETE FROM print_part WHERE run_id = $1", vec![id.0.into()]).await?;
        Ok(())
    }

    /// Forgets the files of runs that ended before, and tells how many parts these were.
    pub async fn purge_print_files(&self, before: Timestamp) -> Result<u64, StoreError> {
        const OLD: &str =
            "DELETE FROM print_part WHERE run_id IN (SELECT id FROM print_run WHERE finished_at < $1)";
        db::change(&self.transaction, OLD, vec![before.as_second().into()]).await
    }

    /// Says whether an event lets who stands at its doors print badges.
    pub async fn set_prints_at_door(&self, event: EventId, at_door: bool) -> Result<(), StoreError> {
        const SAY: &str = "INSERT INTO print_setting (event_id, at_door) VALUES ($1, $2) \
                           ON CONFLICT (event_id) DO UPDATE SET at_door = excluded.at_door";
        self.change_one(SAY, vec![event.0.into(), at_door.into()]).await
    }
}

async fn find(
    db: &impl ConnectionTrait,
    event: EventId,
    id: PrintRunId,
) -> Result<Option<PrintRun>, StoreError> {
    const ONE: &str = concat!("SELECT ", run!(), " FROM print_run WHERE event_id = $1 AND id = $2");
    db::row(db, ONE, vec![event.0.into(), id.0.into()]).await?.as_ref().map(read).transpose()
}

/// Which run, and where it is.
fn standing(run: &PrintRun) -> Vec<Value> {
    vec![
        run.event_id.0.into(),
        run.id.0.into(),
        run.state.code().into(),
        i64::from(run.total).into(),
        i64::from(run.done).into(),
        i64::from(run.reprints).into(),
        run.trouble.map(Trouble::code).into(),
        i64::from(run.tries).into(),
        run.finished_at.map(Timestamp::as_second).into(),
    ]
}

fn columns_of(medium: &Medium) -> (&'static str, Option<&str>) {
    match medium {
        Medium::Paper => ("paper", None),
        Medium::Browser => ("browser", None),
        Medium::Label(printer) => ("label", Some(printer)),
    }
}

/// The run that a row tells of: see [`run`].
fn read(row: &QueryResult) -> Result<PrintRun, StoreError> {
    let id = row.try_get_by_index::<Uuid>(0).map_err(|_| StoreError::corrupt("print_run", &"?", "id"))?;
    let origin = Origin { table: "print_run", id };
    let text =
        |place: usize, column| row.try_get_by_index::<String>(place).map_err(|_| origin.corrupt(column));
    let may = |place: usize, column| {
        row.try_get_by_index::<Option<String>>(place).map_err(|_| origin.corrupt(column))
    };
    let number = |place: usize, column| {
        let number = row.try_get_by_index::<i64>(place).map_err(|_| origin.corrupt(column))?;
        origin.count(column, number)
    };
    let at = |place: usize, column| -> Result<Option<Timestamp>, StoreError> {
        let at = row.try_get_by_index::<Option<i64>>(place).map_err(|_| origin.corrupt(column))?;
        at.map(|at| origin.time(column, at)).transpose()
    };
    let medium = match (text(2, "medium")?.as_str(), may(3, "printer")?) {
        ("paper", None) => Medium::Paper,
        ("browser", None) => Medium::Browser,
        ("label", Some(printer)) => Medium::Label(printer),
        _ => return Err(origin.corrupt("medium")),
    };
    let trouble = may(13, "trouble")?;
    let trouble = trouble.map(|code| origin.parsed("trouble", Trouble::from_code(&code))).transpose()?;
    let filter: RegistrationFilter = origin.json("filter", &text(4, "filter")?)?;
    Ok(PrintRun {
        id: PrintRunId(id),
        event_id: EventId(row.try_get_by_index(1).map_err(|_| origin.corrupt("event_id"))?),
        medium,
        filter,
        order: origin.parsed("print_order", PrintOrder::from_code(&text(5, "print_order")?).ok())?,
        locale: origin.parsed("locale", Locale::from_code(&text(6, "locale")?))?,
        by: origin.parsed("begun_by", BegunBy::of_kept(&text(18, "begun_by")?, text(7, "by_name")?))?,
        created_at: origin.parsed("created_at", at(8, "created_at")?)?,
        state: origin.parsed("state", RunState::from_code(&text(9, "state")?))?,
        total: number(10, "total")?,
        done: number(11, "done")?,
        reprints: number(12, "reprints")?,
        trouble,
        tries: number(14, "tries")?,
        finished_at: at(15, "finished_at")?,
        layouts: origin.json("layouts", &text(17, "layouts")?)?,
        has_file: row.try_get_by_index(16).map_err(|_| origin.corrupt("has_file"))?,
    })
}
