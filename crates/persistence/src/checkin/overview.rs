//! How an evening stands.

use std::collections::BTreeMap;

use domain::checkin::{CategoryFigures, DoorFigures, MinuteFigures, Overview};
use domain::ids::EventId;
use domain::key::Key;
use domain::registration::Registration;
use sea_orm::{DatabaseTransaction, QueryResult, TryGetable};

use crate::db;
use crate::error::StoreError;
use crate::registration::{columns, figures, read};
use crate::row::Origin;
use crate::store::Store;

impl Store {
    /// How an evening stands. All figures are of one moment, so they add up: who is inside is the sum of the
    /// categories' insides, of the doors' and of the minutes'. The latest 8 arrivals come with it.
    pub async fn overview(&self, event: EventId) -> Result<Overview, StoreError> {
        let snapshot = self.snapshot().await?;
        let figures = figures(&snapshot, event).await?;
        let overview = Overview {
            seats: figures.seats,
            requests: figures.requests,
            by_category: by_category(&snapshot, event).await?,
            by_door: by_door(&snapshot, event).await?,
            arrivals: arrivals(&snapshot, event).await?,
            latest: latest(&snapshot, event).await?,
        };
        snapshot.commit().await?;
        Ok(overview)
    }
}

/// Rows are counted by the index of lists; the companions of whom the number alone is known are added, whom few bring.
async fn by_category(db: &DatabaseTransaction, event: EventId) -> Result<Vec<CategoryFigures>, StoreError> {
    // Grouped by both, the rows of each category would have to be sorted.
    const BY_CATEGORY: &str = "SELECT category, count(*) FILTER (WHERE standing = 'expected'), \
                               count(*) FILTER (WHERE standing = 'inside') \
                               FROM registration WHERE event_id = $1 GROUP BY category";
    const COUNTED: &str = "SELECT category, CAST(COALESCE(sum(heads - 1) FILTER (WHERE standing = 'expected'), 0) AS BIGINT), \
         CAST(COALESCE(sum(heads - 1) FILTER (WHERE standing = 'inside'), 0) AS BIGINT) \
         FROM registration WHERE event_id = $1 AND heads > 1 GROUP BY category";
    let figures = Figures { event };
    let mut categories = BTreeMap::<Key, CategoryFigures>::new();
    let mut rows = db::rows(db, BY_CATEGORY, vec![event.0.into()]).await?;
    rows.extend(db::rows(db, COUNTED, vec![event.0.into()]).await?);
    for row in rows {
        let key = figures.column::<String>(&row, 0, "category")?;
        let key = figures.origin().parsed("category", Key::parse(&key))?;
        let (expected, inside) = (figures.count(&row, 1)?, figures.count(&row, 2)?);
        if expected + inside == 0 {
            continue;
        }
        let category = categories.entry(key.clone());
        let category = category.or_insert_with(|| CategoryFigures { category: key, confirmed: 0, inside: 0 });
        category.confirmed += expected + inside;
        category.inside += inside;
    }
    Ok(categories.into_values().collect())
}

async fn by_door(db: &DatabaseTransaction, event: EventId) -> Result<Vec<DoorFigures>, StoreError> {
    const BY_DOOR: &str = "SELECT door, CAST(sum(arrivals) AS BIGINT), max(last_at) FROM arrival_figures \
                           WHERE event_id = $1 AND arrivals > 0 GROUP BY door ORDER BY door";
    let figures = Figures { event };
    let rows = db::rows(db, BY_DOOR, vec![event.0.into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(DoorFigures {
                door: figures.column(row, 0, "door")?,
                inside: figures.count(row, 1)?,
                last_at: figures.origin().time("last_at", figures.column(row, 2, "last_at")?)?,
            })
        })
        .collect()
}

async fn arrivals(db: &DatabaseTransaction, event: EventId) -> Result<Vec<MinuteFigures>, StoreError> {
    const ARRIVALS: &str = "SELECT minute, CAST(sum(arrivals) AS BIGINT) FROM arrival_figures \
                            WHERE event_id = $1 AND arrivals > 0 GROUP BY minute ORDER BY minute";
    let figures = Figures { event };
    let rows = db::rows(db, ARRIVALS, vec![event.0.into()]).await?;
    rows.iter()
        .map(|row| {
            let minute = figures.column::<i64>(row, 0, "minute")?;
            Ok(MinuteFigures {
                minute: figures.origin().time("minute", minute.saturating_mul(60))?,
                arrivals: figures.count(row, 1)?,
            })
        })
        .collect()
}

async fn latest(db: &DatabaseTransaction, event: EventId) -> Result<Vec<Registration>, StoreError> {
    const LATEST: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registration WHERE event_id = $1 AND admitted_at IS NOT NULL ",
        "ORDER BY admitted_at DESC, admission_id DESC LIMIT 8"
    );
    db::rows(db, LATEST, vec![event.0.into()]).await?.iter().map(read).collect()
}

/// Reads figures that are of many rows: what makes no sense in them is told with the event.
struct Figures {
    event: EventId,
}

impl Figures {
    fn origin(&self) -> Origin<EventId> {
        Origin { table: "registration", id: self.event }
    }

    fn column<T: TryGetable>(
        &self,
        row: &QueryResult,
        index: usize,
        column: &'static str,
    ) -> Result<T, StoreError> {
        row.try_get_by_index(index).map_err(|_| self.origin().corrupt(column))
    }

    fn count(&self, row: &QueryResult, index: usize) -> Result<u32, StoreError> {
        self.origin().count("count", self.column(row, index, "count")?)
    }
}
