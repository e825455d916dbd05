//! Which layout an event's badges are printed after.

use domain::ids::{BadgeLayoutId, EventId};
use domain::key::Key;
use sea_orm::{ConnectionTrait, Value};

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A layout that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutChoice {
    /// For whom: those of a category, or all whose category has none of its own.
    pub category: Option<Key>,
    /// Which.
    pub layout: BadgeLayoutId,
}

impl Store {
    /// What an event chose. Nothing, where its badges are printed after the usual layout.
    pub async fn badge_layout_choices(&self, event: EventId) -> Result<Vec<LayoutChoice>, StoreError> {
        choices(&self.reader, event).await
    }
}

impl Write {
    /// What an event chose, as this transaction sees it.
    pub async fn badge_layout_choices(&self, event: EventId) -> Result<Vec<LayoutChoice>, StoreError> {
        choices(&self.transaction, event).await
    }

    /// Makes these the choices of an event, and no others.
    pub async fn save_badge_layout_choices(
        &self,
        event: EventId,
        choices: &[LayoutChoice],
    ) -> Result<(), StoreError> {
        const CLEAR: &str = "DELETE FROM badge_layout_choice WHERE event_id = $1";
        db::change(&self.transaction, CLEAR, vec![event.0.into()]).await?;
        for lot in db::lots(choices) {
            let mut values: Vec<Value> = Vec::new();
            let rows = db::value_rows(&mut values, lot, |choice| {
                let category = choice.category.as_ref().map(ToString::to_string).unwrap_or_default();
                [event.0.into(), category.into(), choice.layout.0.into()]
            });
            let sql =
                format!("INSERT INTO badge_layout_choice (event_id, category, layout_id) VALUES {rows}");
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }
}

async fn choices(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<LayoutChoice>, StoreError> {
    const ALL: &str =
        "SELECT category, layout_id FROM badge_layout_choice WHERE event_id = $1 ORDER BY category";
    let origin = Origin { table: "badge_layout_choice", id: event.0 };
    let rows = db::rows(db, ALL, vec![event.0.into()]).await?;
    let read = |row: &sea_orm::QueryResult| {
        let category = row.try_get::<String>("", "category")?;
        let category = match category.as_str() {
            "" => None,
            key => Some(origin.parsed("category", Key::parse(key))?),
        };
        Ok(LayoutChoice { category, layout: BadgeLayoutId(row.try_get("", "layout_id")?) })
    };
    rows.iter().map(read).collect()
}
