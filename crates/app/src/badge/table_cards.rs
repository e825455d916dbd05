//! Cards that say which table is which.

use documents::badge::{Badge, BadgeSheet};
use domain::account::Action;
use domain::badge::{PrintOrder, in_order};
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationState, table_key};

use super::Prints;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, document_permit, make_permitted};

/// A card for each table at which somebody who has a seat at the event sits, or for one of them by its name: « Table 2 » is
/// before « Table 10 ».
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when there is none.
pub async fn table_cards(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    only: Option<&str>,
    locale: Locale,
) -> Result<Prints, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let permit = document_permit(app).await?;
    let mut registrations =
        app.store().every_registration(info.event.id, &RegistrationFilter::default()).await?;
    let protocol = app.store().event_protocol(info.event.id).await?.with_companions(&registrations);
    let only = only.map(table_key);
    let table = |registration: &domain::registration::Registration| {
        let said = protocol.of(registration.id)?;
        said.table.as_deref().map(table_key)
    };
    registrations.retain(|one| {
        let asked = table(one).filter(|table| only.as_ref().is_none_or(|only| only == table));
        asked.is_some() && one.state == RegistrationState::Confirmed
    });
    let mut seated = in_order(&PrintOrder::Table, registrations, &info.event, &protocol);
    seated.dedup_by_key(|one| table(one));
    if seated.is_empty() {
        return Err(AppError::NotFound);
    }
    let info = info.clone();
    make_permitted(permit, move || {
        let cards = seated.iter().map(|registration| Badge {
            registration,
            token: String::new(),
            protocol: protocol.of(registration.id),
            rank: None,
        });
        let (organisation, event) = (&info.organisation, &info.event);
        let sheet = BadgeSheet { locale, organisation, event, pictures: None };
        Prints::of(documents::badge::table_cards(&sheet, cards))
    })
    .await
}
