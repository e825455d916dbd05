//! What publications changed in a programme.

use domain::agenda::SessionChange;
use domain::ids::{EventId, RegistrationId, SessionId};
use jiff::Timestamp;
use sea_orm::QueryResult;

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// Rows of one statement.
const LOT: usize = 500;

/// A change, and where it stands among all of an event's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldChange {
    /// The publication that brought it.
    pub number: u32,
    /// Its place among that publication's changes.
    pub position: u32,
    /// When that was published.
    pub published_at: Timestamp,
    /// The change.
    pub change: SessionChange,
}

impl Store {
    /// What publications changed in a programme, the latest publication first: at most `limit` changes after the one at
    /// this number and position.
    pub async fn programme_changes(
        &self,
        event: EventId,
        after: Option<(u32, u32)>,
        limit: u32,
    ) -> Result<Vec<ToldChange>, StoreError> {
        const CHANGES: &str = "SELECT c.number, c.position, p.published_at, c.body FROM programme_change c \
             JOIN publication p ON p.event_id = c.event_id AND p.number = c.number \
             WHERE c.event_id = $1 AND (c.number < $2 OR (c.number = $2 AND c.position > $3)) \
             ORDER BY c.number DESC, c.position LIMIT $4 + 0";
        let (number, position) =
            after.map_or((i64::MAX, 0), |(number, position)| (i64::from(number), i64::from(position)));
        let values = vec![event.0.into(), number.into(), position.into(), i64::from(limit).into()];
        let rows = db::rows(&self.reader, CHANGES, values).await?;
        let origin = Origin { table: "programme_change", id: event };
        let number = |row: &QueryResult, place| row.try_get_by_index::<i64>(place).unwrap_or(-1);
        rows.iter()
            .map(|row| {
                Ok(ToldChange {
                    number: origin.count("number", number(row, 0))?,
                    position: origin.count("position", number(row, 1))?,
                    published_at: origin.time("published_at", number(row, 2))?,
                    change: change(&origin, row, 3)?,
                })
            })
            .collect()
    }

    /// What a publication changed of the sessions that somebody chose, where it concerns them, in order.
    pub async fn news_for(
        &self,
        event: EventId,
        number: u32,
        of: RegistrationId,
    ) -> Result<Vec<SessionChange>, StoreError> {
        const NEWS: &str = "SELECT p.body FROM programme_change p \
             JOIN session_choice c ON c.event_id = p.event_id AND c.session_id = p.session_id \
             WHERE p.event_id = $1 AND p.number = $2 AND p.concerns AND c.registration_id = $3 \
             ORDER BY p.position";
        let values = vec![event.0.into(), i64::from(number).into(), of.0.into()];
        let rows = db::rows(&self.reader, NEWS, values).await?;
        let origin = Origin { table: "programme_change", id: event };
        rows.iter().map(|row| change(&origin, row, 0)).collect()
    }

    /// Whether a session was ever told of in what publications changed: one that is on no programme any more, and was.
    pub async fn was_told(&self, event: EventId, session: SessionId) -> Result<bool, StoreError> {
        const TOLD: &str = "SELECT 1 FROM programme_change WHERE event_id = $1 AND session_id = $2 LIMIT 1";
        Ok(db::row(&self.reader, TOLD, vec![event.0.into(), session.0.into()]).await?.is_some())
    }
}

impl Write {
    /// Writes down what a publication changes in the programme, in this order.
    pub async fn insert_programme_changes(
        &self,
        event: EventId,
        number: u32,
        changes: &[SessionChange],
    ) -> Result<(), StoreError> {
        let rows = changes.iter().zip(1_i64..).map(|(change, position)| {
            Ok((position, change.session.0, change.concerns_who_chose_it(), to_json(change)?))
        });
        let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
        for lot in rows.chunks(LOT) {
            let mut values = Vec::new();
            let rows = db::value_rows(&mut values, lot, |(position, session, concerns, body)| {
                [
                    event.0.into(),
                    i64::from(number).into(),
                    (*position).into(),
                    (*session).into(),
                    (*concerns).into(),
                    body.as_str().into(),
                ]
            });
            let sql = format!(
                "INSERT INTO programme_change (event_id, number, position, session_id, concerns, body) \
                 VALUES {rows}"
            );
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }
}

fn change(origin: &Origin<EventId>, row: &QueryResult, place: usize) -> Result<SessionChange, StoreError> {
    let body = row.try_get_by_index::<String>(place).map_err(|_| origin.corrupt("body"))?;
    origin.json("body", &body)
}
