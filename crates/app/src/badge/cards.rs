//! Cards that stand on the tables.

use documents::badge::{Badge, BadgeSheet};
use domain::account::Action;
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationOrder, RegistrationState, table_key};

use super::Prints;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, document_permit, make_permitted};

/// For whom cards are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhoseCards {
    /// Everybody who has a seat at the event.
    Everybody,
    /// Those with a rank or a table, and whom they bring along.
    Placed,
    /// Those with a rank, and whom they bring along.
    Ranked,
    /// Those of one table.
    Table(String),
}

/// The cards of the confirmed registrations that a filter finds, in the order of precedence.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when there is none.
pub async fn place_cards(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &RegistrationFilter,
    whose: &WhoseCards,
    locale: Locale,
) -> Result<Prints, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let permit = document_permit(app).await?;
    let filter = RegistrationFilter { order: RegistrationOrder::Precedence, ..filter.clone() };
    let mut registrations = app.store().every_registration(info.event.id, &filter).await?;
    let protocol = app.store().event_protocol(info.event.id).await?.with_companions(&registrations);
    registrations.retain(|registration| {
        let said = protocol.of(registration.id);
        let ranked = protocol.received_in(registration).is_some();
        let table = said.and_then(|one| one.table.as_deref());
        let asked = match whose {
            WhoseCards::Everybody => true,
            WhoseCards::Placed => ranked || table.is_some(),
            WhoseCards::Ranked => ranked,
            WhoseCards::Table(asked) => table.is_some_and(|table| table_key(table) == table_key(asked)),
        };
        asked && registration.state == RegistrationState::Confirmed
    });
    if registrations.is_empty() {
        return Err(AppError::NotFound);
    }
    let info = info.clone();
    make_permitted(permit, move || {
        let cards = registrations.iter().map(|registration| Badge {
            registration,
            token: String::new(),
            protocol: protocol.of(registration.id),
            rank: protocol.rank_of(registration.id),
        });
        let (organisation, event) = (&info.organisation, &info.event);
        let sheet = BadgeSheet { locale, organisation, event, pictures: None };
        Prints::of(documents::badge::place_cards(&sheet, cards))
    })
    .await
}
