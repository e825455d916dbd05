//! The people on a programme: their pages as organisers prepare them, and what they write of themselves.

mod edit;
mod invite;
mod list;
mod own;
mod picture;
mod remove;
mod review;

pub use edit::{add, open, save, shift};
pub use invite::invite;
pub use list::{list, waiting};
pub use own::{own, propose, propose_picture};
pub use picture::{remove_picture, set_picture};
pub use remove::{remove, what_goes};
pub use review::{Judged, approve, send_back};

use domain::journal::Deed;
use domain::speaker::Speaker;
use persistence::Write;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Ends a change of a speaker: it counts for the event's working copy and is written down.
async fn finish(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: Write,
    deed: Deed,
    speaker: &Speaker,
) -> Result<(), AppError> {
    let entry = journal::entry(app, actor, deed).at_event(info.organisation.id, info.event.id);
    write.record(&entry.about(speaker.id.0, &speaker.name.fr)).await?;
    // What somebody wrote of themselves is not part of the working copy before it is approved.
    if !matches!(deed, Deed::SpeakerWrote | Deed::SpeakerSentBack) {
        write.touch_event(info.event.id).await?;
    }
    Ok(write.commit().await?)
}
