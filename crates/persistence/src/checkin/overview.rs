//! How an evening stands.

use domain::checkin::{CategoryFigures, DoorFigures, MinuteFigures, Overview};
use domain::ids::EventId;
use domain::registration::{Category, Registration, Standing};
use sea_orm::{DatabaseTransaction, QueryResult, TryGetable};

use crate::db;
use crate::error::StoreError;
use crate::registration::{columns, read};
use crate::row::Origin;
use crate::seats::seats;
use crate::store::Store;

impl Store {
    /// How an evening stands. All figures are of one moment, so they add up: who is inside is the sum of the
    /// categories' insides, of the doors' and of the minutes'. The latest 8 arrivals come with it.
    pub async fn overview(&self, event: EventId) -> Result<Overview, StoreError> {
        let snapshot = self.snapshot().await?;
        let overview = Overview {
            seats: seats(&snapshot, event).await?,
            by_category: by_category(&snapshot, event).await?,
            by_door: by_door(&snapshot, event).await?,
            arrivals: arrivals(&snapshot, event).await?,
            latest: latest(&snapshot, event).await?,
        };
        snapshot.commit().await?;
        Ok(overview)
    }
}

async fn by_category(db: &DatabaseTransaction, event: EventId) -> Result<Vec<CategoryFigures>, StoreError> {
    const BY_CATEGORY: &str = "SELECT category, standing, count(*) FROM registration \
                               WHERE event_id = $1 GROUP BY category, standing";
    let figures = Figures { event };
    let mut categories = Category::ALL.map(|category| CategoryFigures { category, confirmed: 0, inside: 0 });
    for row in db::rows(db, BY_CATEGORY, vec![event.0.into()]).await? {
        let code = figures.column::<String>(&row, 0, "category")?;
        let category = figures.origin().parsed("category", Category::from_code(&code))?;
        let standing = figures.column::<String>(&row, 1, "standing")?;
        let standing = figures.origin().parsed("standing", Standing::from_code(&standing))?;
        let count = figures.count(&row, 2)?;
        for figures in categories.iter_mut().filter(|figures| figures.category == category) {
            match standing {
                Standing::Inside => (figures.confirmed, figures.inside) = (figures.confirmed + count, count),
                Standing::Expected => figures.confirmed += count,
                Standing::Waiting | Standing::Cancelled => {}
            }
        }
    }
    Ok(categories.into_iter().filter(|figures| figures.confirmed > 0).collect())
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
