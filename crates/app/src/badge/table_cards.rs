//! Cards that say which table is which.

use domain::badge::{PrintOrder, in_order};
use domain::journal::Deed;
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationFilter, RegistrationState, table_key};

use super::Prints;
use super::paper::{Paper, person, sheet};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// A card for each table at which somebody who has a seat at the event sits, or for one of them by its name: « Table 2 » is
/// before « Table 10 ». It is written down that they were made.
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
    let paper = Paper::of(app, actor, info).await?;
    let mut registrations =
        app.store().every_registration(info.event.id, &RegistrationFilter::default()).await?;
    let protocol = app.store().event_protocol(info.event.id).await?.with_companions(&registrations);
    let only = only.map(table_key);
    let table = |registration: &Registration| {
        let said = protocol.of(registration.id)?;
        said.table.as_deref().map(table_key)
    };
    registrations.retain(|one| {
        let asked = table(one).filter(|table| only.as_ref().is_none_or(|only| only == table));
        asked.is_some() && one.state == RegistrationState::Confirmed
    });
    let mut seated = in_order(&PrintOrder::Table, registrations, &info.event, &protocol);
    seated.dedup_by_key(|one| table(one));
    let made = (Deed::TableCardsMade, seated.len());
    paper
        .make(made, move |info| {
            let cards = seated.iter().map(|one| person(one, &protocol));
            Prints::of(documents::badge::table_cards(&sheet(info, locale, None), cards))
        })
        .await
}
