//! Kept pictures. Their bytes lie in the database, so that a copy of it is a copy of everything.

use domain::ids::{EventId, OrganisationId, PartnerId, PictureId, SpeakerId};
use jiff::Timestamp;
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

use crate::db;
use crate::entity::picture;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// Whose picture it is, within its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureOwner {
    /// The event's own: its cover.
    Event,
    /// A speaker's portrait.
    Speaker(SpeakerId),
    /// A partner's logo.
    Partner(PartnerId),
}

impl PictureOwner {
    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Event => (None, None),
            Self::Speaker(id) => (Some(id.0), None),
            Self::Partner(id) => (None, Some(id.0)),
        }
    }
}

/// A picture to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPicture {
    /// Its identity.
    pub id: PictureId,
    /// Whose.
    pub organisation_id: OrganisationId,
    /// At which event.
    pub event_id: EventId,
    /// Whose within the event.
    pub owner: PictureOwner,
    /// What its bytes are.
    pub media_type: &'static str,
    /// Pixels, large.
    pub width: u32,
    /// Pixels, large.
    pub height: u32,
    /// The large file.
    pub large: Vec<u8>,
    /// The small file.
    pub small: Vec<u8>,
    /// The SHA-256 of the large file.
    pub hash: [u8; 32],
    /// When it was sent.
    pub created_at: Timestamp,
}

/// Which of a picture's two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureSize {
    /// For a page of its own.
    Large,
    /// For lists.
    Small,
}

/// One file of a picture, and who may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenPicture {
    /// Whose.
    pub organisation_id: OrganisationId,
    /// At which event.
    pub event_id: EventId,
    /// Whose within the event.
    pub owner: PictureOwner,
    /// Whether the public may see it.
    pub shown: bool,
    /// What its bytes are.
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

#[derive(FromQueryResult)]
struct Seen {
    organisation_id: Uuid,
    event_id: Uuid,
    speaker_id: Option<Uuid>,
    partner_id: Option<Uuid>,
    shown: i64,
    media_type: String,
    bytes: Vec<u8>,
}

impl Store {
    /// One file of a picture, whoever's it is: its address tells no more than its identity. The caller judges who may
    /// see it.
    pub async fn picture(&self, id: PictureId, size: PictureSize) -> Result<Option<SeenPicture>, StoreError> {
        const LARGE: &str = "SELECT organisation_id, event_id, speaker_id, partner_id, shown, media_type, \
                             large AS bytes FROM picture WHERE id = $1";
        const SMALL: &str = "SELECT organisation_id, event_id, speaker_id, partner_id, shown, media_type, \
                             small AS bytes FROM picture WHERE id = $1";
        let sql = match size {
            PictureSize::Large => LARGE,
            PictureSize::Small => SMALL,
        };
        let Some(row) = db::row(&self.reader, sql, vec![id.0.into()]).await? else { return Ok(None) };
        let origin = Origin { table: "picture", id };
        let seen = Seen::from_query_result(&row, "").map_err(|_| origin.corrupt("?"))?;
        let owner = match (seen.speaker_id, seen.partner_id) {
            (Some(id), None) => PictureOwner::Speaker(SpeakerId(id)),
            (None, Some(id)) => PictureOwner::Partner(PartnerId(id)),
            (None, None) => PictureOwner::Event,
            (Some(_), Some(_)) => return Err(origin.corrupt("partner_id")),
        };
        Ok(Some(SeenPicture {
            organisation_id: OrganisationId(seen.organisation_id),
            event_id: EventId(seen.event_id),
            owner,
            shown: seen.shown != 0,
            media_type: seen.media_type,
            bytes: seen.bytes,
        }))
    }
}

impl Write {
    /// Keeps a picture. The public does not see it before [`Write::show_pictures`].
    pub async fn insert_picture(&self, picture: &StoredPicture) -> Result<(), StoreError> {
        let (speaker_id, partner_id) = picture.owner.columns();
        self.insert::<picture::Entity, _>(picture::Model {
            id: picture.id.0,
            organisation_id: picture.organisation_id.0,
            event_id: picture.event_id.0,
            speaker_id,
            partner_id,
            media_type: picture.media_type.to_owned(),
            width: picture.width.into(),
            height: picture.height.into(),
            size: i64::try_from(picture.large.len()).unwrap_or(i64::MAX),
            large: picture.large.clone(),
            small: picture.small.clone(),
            hash: picture.hash.to_vec(),
            shown: 0,
            created_at: picture.created_at.as_second(),
        })
        .await
    }

    /// Keeps a picture of an event once more, for another event of the same organisation. The public does not see it
    /// before it is published there.
    pub async fn copy_picture(
        &self,
        (from, picture): (EventId, PictureId),
        (to, copy): (EventId, PictureId),
        owner: PictureOwner,
    ) -> Result<(), StoreError> {
        const COPY: &str = "INSERT INTO picture (id, organisation_id, event_id, speaker_id, partner_id, media_type, \
                            width, height, large, small, hash, size, shown, created_at) \
                            SELECT $3, p.organisation_id, $4, $5, $6, p.media_type, p.width, p.height, p.large, \
                            p.small, p.hash, p.size, 0, p.created_at FROM picture p \
                            JOIN event e ON e.id = $4 AND e.organisation_id = p.organisation_id \
                            WHERE p.event_id = $1 AND p.id = $2";
        let (speaker_id, partner_id) = owner.columns();
        let values: Vec<Value> = vec![
            from.0.into(),
            picture.0.into(),
            copy.0.into(),
            to.0.into(),
            speaker_id.into(),
            partner_id.into(),
        ];
        self.change_one(COPY, values).await
    }

    /// Makes these the pictures of an event that the public may see, and no others. Whoever publishes calls it with
    /// what is published.
    pub async fn show_pictures(&self, event: EventId, pictures: &[PictureId]) -> Result<(), StoreError> {
        const HIDE: &str = "UPDATE picture SET shown = 0 WHERE event_id = $1 AND shown = 1";
        const SHOW: &str = "UPDATE picture SET shown = 1 WHERE event_id = $1 AND id = $2";
        db::change(&self.transaction, HIDE, vec![event.0.into()]).await?;
        for picture in pictures {
            let values: Vec<Value> = vec![event.0.into(), picture.0.into()];
            db::change(&self.transaction, SHOW, values).await?;
        }
        Ok(())
    }

    /// Forgets a picture of an event that nobody shows any more. What is published stays until something else is.
    pub async fn remove_picture(&self, event: EventId, picture: PictureId) -> Result<(), StoreError> {
        const REMOVE: &str = "DELETE FROM picture WHERE event_id = $1 AND id = $2 AND shown = 0";
        db::change(&self.transaction, REMOVE, vec![event.0.into(), picture.0.into()]).await?;
        Ok(())
    }
}
