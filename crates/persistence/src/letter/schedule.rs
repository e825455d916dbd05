//! Letters that leave by themselves.

use domain::ids::EventId;
use domain::letter::{Audience, LetterKind, Schedule};
use jiff::Timestamp;
use jiff::civil::Time;
use sea_orm::{ConnectionTrait, QueryResult};

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A schedule as organisers left it, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSchedule {
    /// The schedule.
    pub schedule: Schedule,
    /// When it left, or was too late to leave.
    pub left_at: Option<Timestamp>,
    /// Whether it was too late.
    pub missed: bool,
    /// Counts every change of this row.
    pub version: u32,
}

impl Store {
    /// The schedules of an event that somebody decided on.
    pub async fn letter_schedules(&self, event: EventId) -> Result<Vec<KeptSchedule>, StoreError> {
        const ALL: &str = "SELECT * FROM letter_schedule WHERE event_id = $1";
        let rows = db::rows(&self.reader, ALL, vec![event.0.into()]).await?;
        rows.iter().map(|row| read(event, row)).collect()
    }

    /// The schedule of a letter, where somebody decided on it.
    pub async fn letter_schedule(
        &self,
        event: EventId,
        kind: LetterKind,
    ) -> Result<Option<KeptSchedule>, StoreError> {
        one(&self.reader, event, kind).await
    }

    /// Every schedule that is switched on and has not left yet.
    pub async fn pending_schedules(&self) -> Result<Vec<(EventId, Schedule)>, StoreError> {
        const PENDING: &str = "SELECT * FROM letter_schedule WHERE active = 1 AND left_at IS NULL";
        let rows = db::rows(&self.reader, PENDING, Vec::new()).await?;
        let read = |row: &QueryResult| {
            let event = EventId(row.try_get("", "event_id")?);
            Ok((event, read(event, row)?.schedule))
        };
        rows.iter().map(read).collect()
    }
}

impl Write {
    /// The schedule of a letter, as this transaction sees it.
    pub async fn letter_schedule(
        &self,
        event: EventId,
        kind: LetterKind,
    ) -> Result<Option<KeptSchedule>, StoreError> {
        one(&self.transaction, event, kind).await
    }

    /// Writes how a letter leaves by itself.
    pub async fn save_letter_schedule(&self, event: EventId, schedule: &Schedule) -> Result<(), StoreError> {
        const SAVE: &str = "INSERT INTO letter_schedule (event_id, kind, active, minute, moment, audience, missed, \
                            version) VALUES ($1, $2, $3, $4, $5, $6, 0, 1) ON CONFLICT (event_id, kind) DO UPDATE \
                            SET active = excluded.active, minute = excluded.minute, moment = excluded.moment, \
                            audience = excluded.audience, version = letter_schedule.version + 1";
        let minute = i64::from(schedule.hour.hour()) * 60 + i64::from(schedule.hour.minute());
        let values = vec![
            event.0.into(),
            schedule.kind.code().into(),
            i64::from(schedule.active).into(),
            minute.into(),
            schedule.moment.map(Timestamp::as_second).into(),
            schedule.audience.code().into(),
        ];
        self.change_one(SAVE, values).await
    }

    /// Notes that a schedule leaves now, or is too late to. Whether nobody else noted it before.
    pub async fn schedule_leaves(
        &self,
        event: EventId,
        kind: LetterKind,
        at: Timestamp,
        missed: bool,
    ) -> Result<bool, StoreError> {
        const LEAVES: &str = "UPDATE letter_schedule SET left_at = $3, missed = $4 WHERE event_id = $1 \
                              AND kind = $2 AND active = 1 AND left_at IS NULL";
        let values =
            vec![event.0.into(), kind.code().into(), at.as_second().into(), i64::from(missed).into()];
        Ok(db::change(&self.transaction, LEAVES, values).await? == 1)
    }
}

async fn one(
    db: &impl ConnectionTrait,
    event: EventId,
    kind: LetterKind,
) -> Result<Option<KeptSchedule>, StoreError> {
    const ONE: &str = "SELECT * FROM letter_schedule WHERE event_id = $1 AND kind = $2";
    let row = db::row(db, ONE, vec![event.0.into(), kind.code().into()]).await?;
    row.map(|row| read(event, &row)).transpose()
}

fn read(event: EventId, row: &QueryResult) -> Result<KeptSchedule, StoreError> {
    let origin = Origin { table: "letter_schedule", id: event.0 };
    let text = |column: &'static str| row.try_get::<String>("", column).map_err(|_| origin.corrupt(column));
    let number = |column: &'static str| row.try_get::<i64>("", column).map_err(|_| origin.corrupt(column));
    let moment = |column: &'static str| {
        let seconds = row.try_get::<Option<i64>>("", column).map_err(|_| origin.corrupt(column))?;
        seconds.map(|seconds| origin.time(column, seconds)).transpose()
    };
    let minute = number("minute")?;
    let part = |value: i64| i8::try_from(value).ok();
    let hour = part(minute / 60).zip(part(minute % 60)).and_then(|(h, m)| Time::new(h, m, 0, 0).ok());
    Ok(KeptSchedule {
        schedule: Schedule {
            kind: origin.parsed("kind", LetterKind::from_code(&text("kind")?))?,
            active: number("active")? == 1,
            hour: origin.parsed("minute", hour)?,
            moment: moment("moment")?,
            audience: origin.parsed("audience", Audience::from_code(&text("audience")?))?,
        },
        left_at: moment("left_at")?,
        missed: number("missed")? == 1,
        version: origin.count("version", number("version")?)?,
    })
}
