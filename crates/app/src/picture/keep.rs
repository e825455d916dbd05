//! Makes a picture from what was sent, and keeps it.

use bytes::Bytes;
use documents::picture::MadePicture;
use domain::ids::{EventId, PictureId};
use domain::locale::Localized;
use domain::picture::{Picture, PictureRefusal, PictureUse};
use persistence::{PictureOwner, StoredPicture, Write};

use crate::event::EventInfo;
use crate::secret::content_hash;
use crate::{App, AppError, make_document};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The file was refused: the person who sent it can do something about it.
    #[error("picture refused: {0}")]
    Refused(#[from] PictureRefusal),
    /// We failed.
    #[error(transparent)]
    App(#[from] AppError),
}

/// A picture that was made and is not kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedPicture(MadePicture);

/// Makes a picture, before the transaction that keeps it: making one takes a processor for a while, and nobody else
/// writes during a transaction. The caller has asked whether the sender may.
///
/// # Errors
/// [`PictureError::Refused`] with the reason; nothing is kept.
pub async fn prepare(app: &App, bytes: Bytes, purpose: PictureUse) -> Result<PreparedPicture, PictureError> {
    let made = make_document(app, move || Ok(documents::picture::make(&bytes, purpose))).await?;
    Ok(PreparedPicture(made?))
}

/// Keeps a picture in the caller's transaction. The public does not see it before it is published.
///
/// # Errors
/// When the store fails.
pub async fn store(
    app: &App,
    write: &Write,
    info: &EventInfo,
    owner: PictureOwner,
    prepared: PreparedPicture,
    alt: Localized,
) -> Result<Picture, AppError> {
    let MadePicture { media_type, large, small } = prepared.0;
    let (id, width, height) = (PictureId(app.new_uuid()), large.width, large.height);
    write
        .insert_picture(&StoredPicture {
            id,
            organisation_id: info.organisation.id,
            event_id: info.event.id,
            owner,
            media_type,
            width,
            height,
            hash: content_hash(&large.bytes),
            large: large.bytes,
            small: small.bytes,
            created_at: app.now(),
        })
        .await?;
    Ok(Picture { id, width, height, alt })
}

/// Forgets a picture in the caller's transaction, unless it is part of what is published.
///
/// # Errors
/// When the store fails.
pub async fn remove(write: &Write, event: EventId, picture: PictureId) -> Result<(), AppError> {
    Ok(write.remove_picture(event, picture).await?)
}
