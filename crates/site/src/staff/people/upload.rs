//! Reading a form that brings a picture.

use axum::http::StatusCode;
use bytes::Bytes;
use domain::locale::Locale;
use domain::picture::{MAX_PICTURE_BYTES, PictureRefusal};
use http_face::Upload;

use crate::staff::refused::Refused;

/// What a form with a picture brought.
pub(in crate::staff) type ReadUpload = Result<Bytes, PictureRefusal>;

/// Reads the picture of a form, after its sender was found to be allowed to send one.
pub(in crate::staff) async fn picture_of(locale: Locale, upload: Upload) -> Result<ReadUpload, Refused> {
    let sent = upload.read(MAX_PICTURE_BYTES).await.map_err(|error| Refused::Malformed(locale, error.0))?;
    Ok(match sent.file() {
        None => Err(PictureRefusal::Empty),
        Some(file) => file.bytes.clone().ok_or(PictureRefusal::TooManyBytes { max: MAX_PICTURE_BYTES }),
    })
}

/// A file that is too large has a status of its own.
pub(in crate::staff) const fn status_of(refusal: PictureRefusal) -> StatusCode {
    match refusal {
        PictureRefusal::TooManyBytes { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}
