//! Cards that stand on the tables.

use domain::journal::Deed;
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationOrder, RegistrationState, table_key};

use super::Prints;
use super::paper::{Paper, person, sheet};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

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

/// The cards of the confirmed registrations that a filter finds, in the order of precedence. It is
/// written down that they were made.
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
    let paper = Paper::of(app, actor, info).await?;
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
    let made = (Deed::PlaceCardsMade, registrations.len());
    paper
        .make(made, move |info| {
            let cards = registrations.iter().map(|one| person(one, &protocol));
            Prints::of(documents::badge::place_cards(&sheet(info, locale, None), cards))
        })
        .await
}
