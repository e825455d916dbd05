//! Layouts of badges: the one that stands of each, and the steps before and after it.

mod choice;
mod picture;

use domain::badge::layout::Layout;
use domain::ids::{BadgeLayoutId, EventId, OrganisationId};
use domain::locale::Localized;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uuid::Uuid;

pub use choice::LayoutChoice;
pub use picture::BadgePicture;

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// A layout of an event as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLayout {
    /// Its identity.
    pub id: BadgeLayoutId,
    /// The layout.
    pub layout: Layout,
    /// Counts every change of it, also those that take one back.
    pub version: u32,
    /// How many changes can be taken back.
    pub before: u32,
    /// How many that were taken back can be made again.
    pub after: u32,
    step: i64,
}

impl KeptLayout {
    /// A layout as it was read, with how many changes lie before and after it.
    pub fn new(id: BadgeLayoutId, layout: Layout, version: u32, (before, after): (u32, u32)) -> Self {
        Self { id, layout, version, before, after, step: i64::from(before) + 1 }
    }
}

/// A layout of another event of the organisation, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutElsewhere {
    /// Its identity.
    pub id: BadgeLayoutId,
    /// What organisers call it.
    pub name: Localized,
    /// What the event is called.
    pub event: Localized,
}

/// How many changes of a layout can be taken back.
const KEPT_STEPS: i64 = 100;

const ALL: &str = "SELECT l.id, l.version, l.step, s.content, \
                   (SELECT count(*) FROM badge_layout_step b WHERE b.layout_id = l.id AND b.number < l.step) AS before, \
                   (SELECT count(*) FROM badge_layout_step a WHERE a.layout_id = l.id AND a.number > l.step) AS after \
                   FROM badge_layout l JOIN badge_layout_step s ON s.layout_id = l.id AND s.number = l.step \
                   WHERE l.event_id = $1 ORDER BY l.created_at, l.id";
const ONE: &str = "SELECT l.id, l.version, l.step, s.content, \
                   (SELECT count(*) FROM badge_layout_step b WHERE b.layout_id = l.id AND b.number < l.step) AS before, \
                   (SELECT count(*) FROM badge_layout_step a WHERE a.layout_id = l.id AND a.number > l.step) AS after \
                   FROM badge_layout l JOIN badge_layout_step s ON s.layout_id = l.id AND s.number = l.step \
                   WHERE l.event_id = $1 AND l.id = $2";

impl Store {
    /// The layouts of an event, the oldest first.
    pub async fn badge_layouts(&self, event: EventId) -> Result<Vec<KeptLayout>, StoreError> {
        all(&self.reader, event).await
    }

    /// A layout of an event.
    pub async fn badge_layout(
        &self,
        event: EventId,
        id: BadgeLayoutId,
    ) -> Result<Option<KeptLayout>, StoreError> {
        one(&self.reader, event, id).await
    }

    /// The layouts of the organisation's other events, the newest first, `limit` at most.
    pub async fn badge_layouts_elsewhere(
        &self,
        organisation: OrganisationId,
        event: EventId,
        limit: u32,
    ) -> Result<Vec<LayoutElsewhere>, StoreError> {
        const ELSEWHERE: &str = "SELECT l.id, s.name, e.theme FROM badge_layout l \
                                 JOIN badge_layout_step s ON s.layout_id = l.id AND s.number = l.step \
                                 JOIN event e ON e.id = l.event_id \
                                 WHERE e.organisation_id = $1 AND e.id <> $2 \
                                 ORDER BY l.created_at DESC, l.id DESC LIMIT $3";
        let values: Vec<Value> = vec![organisation.0.into(), event.0.into(), i64::from(limit).into()];
        let rows = db::rows(&self.reader, ELSEWHERE, values).await?;
        let read = |row: &QueryResult| {
            let id = row.try_get::<Uuid>("", "id")?;
            let origin = Origin { table: "badge_layout", id };
            Ok(LayoutElsewhere {
                id: BadgeLayoutId(id),
                name: origin.localized("name", &row.try_get::<String>("", "name")?)?,
                event: origin.localized("theme", &row.try_get::<String>("", "theme")?)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// A layout of any event of an organisation, and which event's it is.
    pub async fn badge_layout_of(
        &self,
        organisation: OrganisationId,
        id: BadgeLayoutId,
    ) -> Result<Option<(EventId, Layout)>, StoreError> {
        const OF: &str = "SELECT l.event_id, s.content FROM badge_layout l \
                          JOIN badge_layout_step s ON s.layout_id = l.id AND s.number = l.step \
                          JOIN event e ON e.id = l.event_id WHERE e.organisation_id = $1 AND l.id = $2";
        let row = db::row(&self.reader, OF, vec![organisation.0.into(), id.0.into()]).await?;
        let read = |row: QueryResult| {
            let event = row.try_get::<Uuid>("", "event_id")?;
            Ok((EventId(event), content(&row, id)?))
        };
        row.map(read).transpose()
    }
}

impl Write {
    /// The layouts of an event, as this transaction sees them.
    pub async fn badge_layouts(&self, event: EventId) -> Result<Vec<KeptLayout>, StoreError> {
        all(&self.transaction, event).await
    }

    /// A layout of an event, held until the transaction ends: two changes of it follow each other.
    pub async fn badge_layout(
        &self,
        event: EventId,
        id: BadgeLayoutId,
    ) -> Result<Option<KeptLayout>, StoreError> {
        const HOLD: &str = "SELECT id FROM badge_layout WHERE event_id = $1 AND id = $2 FOR UPDATE";
        if self.locks_rows() {
            db::row(&self.transaction, HOLD, vec![event.0.into(), id.0.into()]).await?;
        }
        one(&self.transaction, event, id).await
    }

    /// Adds a layout to an event.
    pub async fn insert_badge_layout(
        &self,
        event: EventId,
        id: BadgeLayoutId,
        layout: &Layout,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO badge_layout (id, event_id, step, version, created_at) \
                              VALUES ($1, $2, 1, 1, $3)";
        self.change_one(INSERT, vec![id.0.into(), event.0.into(), now.as_second().into()]).await?;
        self.insert_step(id, 1, layout).await
    }

    /// Changes a layout. What was taken back before cannot be made again after it, and what lies long behind cannot be
    /// taken back any more.
    pub async fn change_badge_layout(&self, kept: &KeptLayout, layout: &Layout) -> Result<(), StoreError> {
        const FORGET: &str =
            "DELETE FROM badge_layout_step WHERE layout_id = $1 AND (number > $2 OR number <= $3)";
        let values: Vec<Value> = vec![kept.id.0.into(), kept.step.into(), (kept.step - KEPT_STEPS).into()];
        db::change(&self.transaction, FORGET, values).await?;
        self.insert_step(kept.id, kept.step + 1, layout).await?;
        self.stand_at(kept, kept.step + 1).await
    }

    /// Takes the last change of a layout back. There is one: see [`KeptLayout::before`].
    pub async fn undo_badge_layout(&self, kept: &KeptLayout) -> Result<(), StoreError> {
        self.stand_at(kept, kept.step - 1).await
    }

    /// Makes a change again that was taken back. There is one: see [`KeptLayout::after`].
    pub async fn redo_badge_layout(&self, kept: &KeptLayout) -> Result<(), StoreError> {
        self.stand_at(kept, kept.step + 1).await
    }

    /// Forgets a layout with its steps, also where it was chosen.
    pub async fn delete_badge_layout(&self, event: EventId, id: BadgeLayoutId) -> Result<(), StoreError> {
        const CHOICES: &str = "DELETE FROM badge_layout_choice WHERE event_id = $1 AND layout_id = $2";
        const STEPS: &str = "DELETE FROM badge_layout_step WHERE layout_id = $1";
        const LAYOUT: &str = "DELETE FROM badge_layout WHERE event_id = $1 AND id = $2";
        db::change(&self.transaction, CHOICES, vec![event.0.into(), id.0.into()]).await?;
        db::change(&self.transaction, STEPS, vec![id.0.into()]).await?;
        self.change_one(LAYOUT, vec![event.0.into(), id.0.into()]).await
    }

    async fn stand_at(&self, kept: &KeptLayout, step: i64) -> Result<(), StoreError> {
        const STAND: &str = "UPDATE badge_layout SET step = $1, version = version + 1 \
                             WHERE id = $2 AND version = $3 AND \
                             EXISTS (SELECT 1 FROM badge_layout_step WHERE layout_id = $2 AND number = $1)";
        let values: Vec<Value> = vec![step.into(), kept.id.0.into(), i64::from(kept.version).into()];
        self.change_one(STAND, values).await
    }

    async fn insert_step(&self, id: BadgeLayoutId, number: i64, layout: &Layout) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO badge_layout_step (layout_id, number, name, content) \
                              VALUES ($1, $2, $3, $4)";
        let values: Vec<Value> =
            vec![id.0.into(), number.into(), to_json(&layout.name)?.into(), layout.to_json().into()];
        self.change_one(INSERT, values).await
    }
}

async fn all(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<KeptLayout>, StoreError> {
    db::rows(db, ALL, vec![event.0.into()]).await?.iter().map(read).collect()
}

async fn one(
    db: &impl ConnectionTrait,
    event: EventId,
    id: BadgeLayoutId,
) -> Result<Option<KeptLayout>, StoreError> {
    db::row(db, ONE, vec![event.0.into(), id.0.into()]).await?.as_ref().map(read).transpose()
}

fn read(row: &QueryResult) -> Result<KeptLayout, StoreError> {
    let id = BadgeLayoutId(row.try_get("", "id")?);
    let origin = Origin { table: "badge_layout", id };
    let count = |column: &'static str| origin.count(column, row.try_get("", column)?);
    let kept = KeptLayout::new(id, content(row, id)?, count("version")?, (count("before")?, count("after")?));
    Ok(KeptLayout { step: row.try_get("", "step")?, ..kept })
}

fn content(row: &QueryResult, id: BadgeLayoutId) -> Result<Layout, StoreError> {
    let origin = Origin { table: "badge_layout_step", id };
    origin.parsed("content", Layout::from_json(&row.try_get::<String>("", "content")?).ok())
}
