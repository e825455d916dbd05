//! What a door has on paper when all else fails.

use documents::badge::DoorPack;
use domain::journal::Deed;
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationState};

use super::Prints;
use super::paper::{Paper, sheet};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// The lists for the door of everybody who has a seat at the event, as a PDF. Nobody is left out: what no font has is
/// written out. It is written down that they were taken away.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when nobody has a seat.
pub async fn door_pack(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
) -> Result<Prints, AppError> {
    let paper = Paper::of(app, actor, info).await?;
    let mut guests = app.store().every_registration(info.event.id, &RegistrationFilter::default()).await?;
    guests.retain(|one| one.state == RegistrationState::Confirmed);
    let protocol = app.store().event_protocol(info.event.id).await?.with_companions(&guests);
    let made_at = app.now();
    let make = move |info: &EventInfo, guests| {
        let pack = DoorPack { sheet: sheet(info, locale, None), made_at, protocol: &protocol };
        Ok(Prints::whole(documents::badge::door_pack(&pack, guests, Vec::new())?))
    };
    paper.make((Deed::DoorPackMade, guests.len()), move |info| make(info, guests)).await
}
