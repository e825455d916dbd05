//! Registrations of one person that became one.

use domain::ids::{EventId, MergeId, PartnerId, RegistrationId};
use domain::registration::{Merge, Registration};
use jiff::Timestamp;
use sea_orm::{QueryResult, Value};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

macro_rules! merges {
    ($rest:literal) => {
        concat!(
            "SELECT id, event_id, kept_id, gone_id, merged_at, merged_by, kept_before, kept_after, gave_way \
             FROM registration_merge WHERE event_id = $1 AND undone_at IS NULL ",
            $rest
        )
    };
}

impl Store {
    /// The latest merges of an event that were not undone.
    pub async fn merges(&self, event: EventId, limit: u32) -> Result<Vec<Merge>, StoreError> {
        const LATEST: &str = merges!("ORDER BY merged_at DESC, id DESC LIMIT $2 + 0");
        let rows = db::rows(&self.reader, LATEST, vec![event.0.into(), i64::from(limit).into()]).await?;
        rows.iter().map(read).collect()
    }
}

impl Write {
    /// A merge of this event that was not undone, or nothing. Nobody else undoes it before this transaction ends.
    pub async fn merge(&self, event: EventId, id: MergeId) -> Result<Option<Merge>, StoreError> {
        const ONE: &str = merges!("AND id = $2");
        self.lock_event(event).await?;
        let row = db::row(&self.transaction, ONE, vec![event.0.into(), id.0.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// Notes a merge. The registration that gave way ended before, in this transaction.
    pub async fn insert_merge(&self, merge: &Merge) -> Result<(), StoreError> {
        const NOTE: &str = "INSERT INTO registration_merge (id, event_id, kept_id, gone_id, merged_at, merged_by, \
                            kept_before, kept_after, gave_way) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        const POINT: &str = "UPDATE registration SET merged_into = $3 WHERE event_id = $1 AND id = $2";
        let values: Vec<Value> = vec![
            merge.id.0.into(),
            merge.event_id.0.into(),
            merge.kept.0.into(),
            merge.gone.0.into(),
            merge.at.as_second().into(),
            merge.by.as_str().into(),
            to_json(&merge.before)?.into(),
            to_json(&merge.merged)?.into(),
            to_json(&merge.gave_way)?.into(),
        ];
        self.change_one(NOTE, values).await?;
        let values = vec![merge.event_id.0.into(), merge.gone.0.into(), merge.kept.0.into()];
        self.change_one(POINT, values).await
    }

    /// Notes that a merge was undone, once.
    pub async fn undo_merge(&self, merge: &Merge, at: Timestamp) -> Result<(), StoreError> {
        const UNDONE: &str = "UPDATE registration_merge SET undone_at = $3 \
                              WHERE event_id = $1 AND id = $2 AND undone_at IS NULL";
        const RELEASE: &str = "UPDATE registration SET merged_into = NULL WHERE event_id = $1 AND id = $2";
        let values: Vec<Value> = vec![merge.event_id.0.into(), merge.id.0.into(), at.as_second().into()];
        self.change_one(UNDONE, values).await?;
        self.change_one(RELEASE, vec![merge.event_id.0.into(), merge.gone.0.into()]).await
    }

    /// Through which partner a registration comes.
    pub async fn partner_of(
        &self,
        event: EventId,
        registration: RegistrationId,
    ) -> Result<Option<PartnerId>, StoreError> {
        const OF: &str = "SELECT partner_id FROM partner_guest WHERE event_id = $1 AND registration_id = $2";
        let values = vec![event.0.into(), registration.0.into()];
        let row = db::row(&self.transaction, OF, values).await?;
        row.map(|row| Ok(PartnerId(row.try_get_by_index::<Uuid>(0)?))).transpose()
    }

    /// Stands somebody back in line under the number that they had.
    pub async fn return_to_line(&self, registration: &Registration) -> Result<(), StoreError> {
        let heads = i64::from(registration.heads);
        self.lock_event(registration.event_id).await?;
        self.move_line(registration.event_id, registration.pool.as_ref(), 0, heads).await
    }
}

fn read(row: &QueryResult) -> Result<Merge, StoreError> {
    let id = row.try_get_by_index::<Uuid>(0)?;
    let origin = Origin { table: "registration_merge", id };
    let text = |place| row.try_get_by_index::<String>(place);
    Ok(Merge {
        id: MergeId(id),
        event_id: EventId(row.try_get_by_index(1)?),
        kept: RegistrationId(row.try_get_by_index(2)?),
        gone: RegistrationId(row.try_get_by_index(3)?),
        at: origin.time("merged_at", row.try_get_by_index(4)?)?,
        by: text(5)?,
        before: origin.json("kept_before", &text(6)?)?,
        merged: origin.json("kept_after", &text(7)?)?,
        gave_way: origin.json("gave_way", &text(8)?)?,
    })
}
