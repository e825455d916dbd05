//! Doors that are held through links, by whoever has one.

use domain::account::Session;
use domain::ids::{AccessSessionId, EventId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::session::read;
use crate::db;
use crate::entity::{access_session, sign_in_link};
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A door that somebody holds through a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldDoor {
    /// The door.
    pub door: String,
    /// How, on what device and until when.
    pub session: Session,
}

/// Links of a door that nobody used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusedLinks {
    /// The door.
    pub door: String,
    /// Until when each can be used.
    pub usable_until: Vec<Timestamp>,
}

impl Store {
    /// The doors of an event that are held through links, the latest used first.
    pub async fn held_doors(&self, event: EventId, now: Timestamp) -> Result<Vec<HeldDoor>, StoreError> {
        let query = access_session::Entity::find()
            .filter(access_session::Column::EventId.eq(event.0))
            .filter(access_session::Column::Door.is_not_null())
            .filter(access_session::Column::ExpiresAt.gt(now.as_second()))
            .order_by_desc(access_session::Column::SeenAt)
            .order_by_desc(access_session::Column::Id);
        let rows = db::select(&self.reader, query).await?;
        let held = |row: &access_session::Model| {
            Ok(HeldDoor { door: row.door.clone().unwrap_or_default(), session: read(row)? })
        };
        rows.iter().map(held).collect()
    }

    /// The links of an event's doors that can still be used, door by door.
    pub async fn unused_door_links(
        &self,
        event: EventId,
        now: Timestamp,
    ) -> Result<Vec<UnusedLinks>, StoreError> {
        let query = sign_in_link::Entity::find()
            .filter(sign_in_link::Column::EventId.eq(event.0))
            .filter(sign_in_link::Column::Door.is_not_null())
            .filter(sign_in_link::Column::SpentAt.is_null())
            .filter(sign_in_link::Column::UsableUntil.gt(now.as_second()))
            .order_by_asc(sign_in_link::Column::Door)
            .order_by_asc(sign_in_link::Column::UsableUntil);
        let origin = Origin { table: "sign_in_link", id: "?" };
        let mut doors = Vec::<UnusedLinks>::new();
        for row in db::select(&self.reader, query).await? {
            let (door, at) = (row.door.unwrap_or_default(), origin.time("usable_until", row.usable_until)?);
            match doors.last_mut().filter(|last| last.door == door) {
                Some(last) => last.usable_until.push(at),
                None => doors.push(UnusedLinks { door, usable_until: vec![at] }),
            }
        }
        Ok(doors)
    }
}

impl Write {
    /// Takes a door of an event away from who holds it through a link, and says which; nothing when nobody does so.
    pub async fn end_held_door(
        &self,
        event: EventId,
        id: AccessSessionId,
    ) -> Result<Option<String>, StoreError> {
        const DELETE: &str = "DELETE FROM access_session WHERE id = $1 AND event_id = $2 AND door IS NOT NULL \
                              AND account_id IS NULL RETURNING door";
        let row = db::row(&self.transaction, DELETE, vec![id.0.into(), event.0.into()]).await?;
        Ok(row.and_then(|row| row.try_get_by_index(0).ok()))
    }

    /// Spends all links of an event's door that nobody used, and says how many there were.
    pub async fn end_unused_door_links(
        &self,
        event: EventId,
        door: &str,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        const SPEND: &str = "UPDATE sign_in_link SET spent_at = $3 WHERE event_id = $1 AND door = $2 \
                             AND account_id IS NULL AND spent_at IS NULL AND usable_until > $3";
        let values = vec![event.0.into(), door.into(), now.as_second().into()];
        db::change(&self.transaction, SPEND, values).await
    }
}
