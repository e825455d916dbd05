//! The bodies that support an event, their tiers, and what their representatives write.

mod edit;
mod invite;
mod list;
mod logo;
mod own;
mod places;
mod remove;
mod review;
mod tiers;

pub use edit::{add, open, save, shift};
pub use invite::invite;
pub use list::{list, tiers};
pub use logo::{remove_logo, set_logo};
pub use own::{own, propose, propose_logo};
pub use places::{give_back, guests, name_guest, promise};
pub use remove::remove;
pub use review::{approve, send_back};
pub use tiers::{add_tier, open_tier, remove_tier, rename_tier, shift_tier, usual_tiers};

use domain::journal::Deed;
use persistence::Write;
use uuid::Uuid;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Ends a change of a partner or a tier: it counts for the event's working copy and is written down.
async fn finish(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: Write,
    deed: Deed,
    (id, name): (Uuid, &str),
) -> Result<(), AppError> {
    let entry = journal::entry(app, actor, deed).at_event(info.organisation.id, info.event.id);
    write.record(&entry.about(id, name)).await?;
    // Who takes a partner's places is nothing that is published, nor is what was written of it before it is approved.
    if !matches!(deed, Deed::RepresentativesChanged | Deed::PartnerWrote) {
        write.touch_event(info.event.id).await?;
    }
    Ok(write.commit().await?)
}
