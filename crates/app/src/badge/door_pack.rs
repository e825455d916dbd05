//! What a door has on paper when all else fails.

use documents::badge::{BadgeSheet, DoorPack};
use domain::account::Action;
use domain::journal::{Deed, Field};
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationState};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, document_permit, journal, make_permitted};

/// The lists for the door of everybody who has a seat at the event, as a PDF. That they were taken away is written down first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when nobody has a seat.
pub async fn door_pack(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let permit = document_permit(app).await?;
    let mut guests = app.store().every_registration(info.event.id, &RegistrationFilter::default()).await?;
    guests.retain(|one| one.state == RegistrationState::Confirmed);
    if guests.is_empty() {
        return Err(AppError::NotFound);
    }
    let protocol = app.store().event_protocol(info.event.id).await?.with_companions(&guests);
    let entry = journal::entry(app, actor, Deed::DoorPackMade)
        .at_event(info.organisation.id, info.event.id)
        .about(info.event.id.0, &info.event.theme.fr)
        .with(Field::Number, guests.len().to_string());
    let write = app.store().write().await?;
    write.record(&entry).await?;
    write.commit().await?;
    let (info, made_at) = (info.clone(), app.now());
    make_permitted(permit, move || {
        let (organisation, event) = (&info.organisation, &info.event);
        let sheet = BadgeSheet { locale, organisation, event, pictures: None };
        let pack = DoorPack { sheet, made_at, protocol: &protocol };
        Ok(documents::badge::door_pack(&pack, guests, Vec::new())?)
    })
    .await
}
