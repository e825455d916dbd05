//! Lists in an order that the organisers give: searched by words, read page by page after a key, moved up and down.

use domain::ids::EventId;
use domain::speaker::PlaceKey;
use domain::text::search_key;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Select, Value};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::write::Write;

/// How many words of a search are looked at.
const WORDS: usize = 6;

/// Rows whose search text has a word that starts so, for every word that was typed. Nothing typed is no condition.
pub(crate) fn typed(column: impl ColumnTrait, query: &str) -> Option<Condition> {
    if query.trim().is_empty() {
        return None;
    }
    let key = search_key(query);
    let words = key.split_whitespace().take(WORDS).collect::<Vec<_>>();
    Some(if words.is_empty() {
        // No name has a word without a letter or a digit.
        Condition::all().add(Expr::val(1).eq(0))
    } else {
        words.iter().fold(Condition::all(), |all, word| {
            // A folded word has letters and digits alone: nothing in it is a wildcard.
            all.add(Expr::col(column).like(LikeExpr::new(format!("% {word}%"))))
        })
    })
}

/// The rows of a list in an order, after a row.
pub(crate) fn placed<E: EntityTrait>(
    found: Select<E>,
    [key, id]: [E::Column; 2],
    after: Option<(&PlaceKey, Uuid)>,
) -> Select<E> {
    let page = found.order_by_asc(key).order_by_asc(id);
    let Some((last, row)) = after else { return page };
    let last = match last {
        PlaceKey::Own(position) => Expr::value(i64::from(*position)),
        PlaceKey::Name(name) => Expr::value(name.as_str()),
    };
    let place = Expr::tuple([Expr::col(key), Expr::col(id)]);
    page.filter(place.gt(Expr::tuple([last, Expr::value(row)])))
}

/// Which way something moves in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Towards the first.
    Up,
    /// Towards the last.
    Down,
}

/// The statements by which rows of a table change places.
pub(crate) struct Places {
    /// Gives the next place: `$1` is the event.
    pub(crate) next: &'static str,
    /// The places of a row's neighbours and its own, nearest first: `$1` event, `$2` row.
    pub(crate) above: &'static str,
    pub(crate) below: &'static str,
    /// Puts a row: `$1` event, `$2` row, `$3` place.
    pub(crate) put: &'static str,
}

macro_rules! places {
    ($table:literal) => {
        $crate::places::Places {
            next: concat!("SELECT COALESCE(MAX(position) + 1, 0) FROM ", $table, " WHERE event_id = $1"),
            above: concat!(
                "SELECT o.id, o.position, m.position FROM ", $table, " m JOIN ", $table,
                " o ON o.event_id = m.event_id AND (o.position < m.position OR (o.position = m.position ",
                "AND o.id < m.id)) WHERE m.event_id = $1 AND m.id = $2 ORDER BY o.position DESC, o.id DESC LIMIT 1"
            ),
            below: concat!(
                "SELECT o.id, o.position, m.position FROM ", $table, " m JOIN ", $table,
                " o ON o.event_id = m.event_id AND (o.position > m.position OR (o.position = m.position ",
                "AND o.id > m.id)) WHERE m.event_id = $1 AND m.id = $2 ORDER BY o.position, o.id LIMIT 1"
            ),
            put: concat!("UPDATE ", $table, " SET position = $3 WHERE event_id = $1 AND id = $2"),
        }
    };
}
pub(crate) use places;

impl Write {
    /// The place after the last.
    pub(crate) async fn next_place(&self, places: &Places, event: EventId) -> Result<u32, StoreError> {
        let row = db::row(&self.transaction, places.next, vec![event.0.into()]).await?;
        let place = row.map(|row| row.try_get_by_index::<i64>(0)).transpose()?.unwrap_or_default();
        Ok(u32::try_from(place).unwrap_or(u32::MAX))
    }

    /// Changes places with a neighbour; nothing happens at an end.
    pub(crate) async fn change_places(
        &self,
        places: &Places,
        event: EventId,
        id: Uuid,
        to: Move,
    ) -> Result<(), StoreError> {
        let sql = if to == Move::Up { places.above } else { places.below };
        let values: Vec<Value> = vec![event.0.into(), id.into()];
        let Some(row) = db::row(&self.transaction, sql, values).await? else { return Ok(()) };
        let (other, theirs, mine): (Uuid, i64, i64) =
            (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
        for (row, place) in [(id, theirs), (other, mine)] {
            self.change_one(places.put, vec![event.0.into(), row.into(), place.into()]).await?;
        }
        Ok(())
    }
}
