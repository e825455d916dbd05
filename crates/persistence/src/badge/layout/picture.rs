//! Pictures that layouts show: those that were sent for them, and the event's others.

use domain::badge::layout::KnownPicture;
use domain::ids::{EventId, PictureId};
use domain::picture::PictureUse;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::store::Store;
use crate::write::Write;

/// A picture that was sent for badges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgePicture {
    /// Which.
    pub id: PictureId,
    /// What organisers call it.
    pub name: String,
}

impl Store {
    /// The pictures that were sent for an event's badges, by name.
    pub async fn badge_pictures(&self, event: EventId) -> Result<Vec<BadgePicture>, StoreError> {
        pictures(&self.reader, event).await
    }

    /// All pictures of an event with what they are for.
    pub async fn known_pictures(&self, event: EventId) -> Result<Vec<KnownPicture>, StoreError> {
        known(&self.reader, event).await
    }

    /// The large files of these pictures of an event, as far as it has them.
    pub async fn picture_files(
        &self,
        event: EventId,
        ids: &[PictureId],
    ) -> Result<Vec<(PictureId, Vec<u8>)>, StoreError> {
        let mut values: Vec<Value> = vec![event.0.into()];
        let places = db::places(&mut values, ids.iter().map(|id| id.0));
        let sql = format!("SELECT id, large FROM picture WHERE event_id = $1 AND id IN ({places})");
        let read = |row: &QueryResult| Ok((PictureId(row.try_get("", "id")?), row.try_get("", "large")?));
        db::rows(&self.reader, &sql, values).await?.iter().map(read).collect()
    }
}

impl Write {
    /// The pictures that were sent for an event's badges, as this transaction sees them.
    pub async fn badge_pictures(&self, event: EventId) -> Result<Vec<BadgePicture>, StoreError> {
        pictures(&self.transaction, event).await
    }

    /// All pictures of an event with what they are for, as this transaction sees them.
    pub async fn known_pictures(&self, event: EventId) -> Result<Vec<KnownPicture>, StoreError> {
        known(&self.transaction, event).await
    }

    /// Gives a kept picture of the event to its badges.
    pub async fn insert_badge_picture(
        &self,
        event: EventId,
        picture: &BadgePicture,
    ) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO badge_picture (picture_id, event_id, name) VALUES ($1, $2, $3)";
        let values: Vec<Value> = vec![picture.id.0.into(), event.0.into(), picture.name.as_str().into()];
        self.change_one(INSERT, values).await
    }

    /// Forgets a picture that was sent for badges.
    pub async fn delete_badge_picture(&self, event: EventId, picture: PictureId) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM badge_picture WHERE event_id = $1 AND picture_id = $2";
        self.change_one(DELETE, vec![event.0.into(), picture.0.into()]).await?;
        self.remove_picture(event, picture).await
    }
}

async fn pictures(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<BadgePicture>, StoreError> {
    const ALL: &str =
        "SELECT picture_id, name FROM badge_picture WHERE event_id = $1 ORDER BY name, picture_id";
    let read = |row: &QueryResult| {
        let id = PictureId(row.try_get("", "picture_id")?);
        Ok(BadgePicture { id, name: row.try_get("", "name")? })
    };
    db::rows(db, ALL, vec![event.0.into()]).await?.iter().map(read).collect()
}

async fn known(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<KnownPicture>, StoreError> {
    const ALL: &str = "SELECT p.id, p.speaker_id, p.partner_id, b.picture_id AS badge FROM picture p \
                       LEFT JOIN badge_picture b ON b.picture_id = p.id WHERE p.event_id = $1 ORDER BY p.id";
    let read = |row: &QueryResult| {
        let has = |column: &str| row.try_get::<Option<Uuid>>("", column).map(|id| id.is_some());
        let kind = match (has("speaker_id")?, has("partner_id")? || has("badge")?) {
            (true, _) => PictureUse::Portrait,
            (false, true) => PictureUse::Logo,
            (false, false) => PictureUse::Cover,
        };
        Ok(KnownPicture { id: PictureId(row.try_get("", "id")?), kind })
    };
    db::rows(db, ALL, vec![event.0.into()]).await?.iter().map(read).collect()
}
