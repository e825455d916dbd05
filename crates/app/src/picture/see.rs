//! Hands a picture out.

use bytes::Bytes;
use domain::account::{Action, Grant};
use domain::ids::PictureId;
use persistence::{PictureOwner, PictureSize};

use crate::account::Actor;
use crate::{App, AppError};

/// A picture on its way to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentPicture {
    /// What its bytes are.
    pub media_type: String,
    /// The file.
    pub bytes: Bytes,
    /// Whether everybody may see it, so that caches on the way may keep it.
    pub public: bool,
}

/// A picture, for everybody once it is published, before for those who prepare the event and for whom it shows.
///
/// # Errors
/// [`AppError::NotFound`], also for who may not see it: that it exists is nobody's business.
pub async fn see(
    app: &App,
    actor: &Actor,
    id: PictureId,
    size: PictureSize,
) -> Result<SentPicture, AppError> {
    let now = app.now();
    let found = app.store().picture(id, size).await?.ok_or(AppError::NotFound)?;
    let (organisation, event) = (found.organisation_id, found.event_id);
    let may = actor.staff(now).is_ok_and(|access| {
        access.allows(Action::SeePreparation, organisation, event).is_some()
            || access.at_event(organisation, event).any(|grant| is_theirs(grant, found.owner))
    });
    if !found.shown && !may {
        return Err(AppError::NotFound);
    }
    Ok(SentPicture { media_type: found.media_type, bytes: found.bytes.into(), public: found.shown })
}

/// Whether a picture is of who holds a grant, or of the partner that they stand for.
fn is_theirs(grant: &Grant, owner: PictureOwner) -> bool {
    match owner {
        PictureOwner::Event => false,
        PictureOwner::Speaker(id) => grant.speaker_id == Some(id),
        PictureOwner::Partner(id) => grant.partner_id == Some(id),
    }
}
