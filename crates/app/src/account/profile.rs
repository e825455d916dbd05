//! What somebody says of themselves, and what they are where.

use std::collections::HashMap;
use std::sync::Arc;

use domain::account::{Account, Grant};
use domain::event::{EventScope, Organisation};
use domain::ids::OrganisationId;
use domain::locale::Locale;
use domain::text::PersonName;

use super::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Something that somebody is, with the names of where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What.
    pub grant: Grant,
    /// In which organisation.
    pub organisation: Organisation,
    /// At which of its events, where it is one.
    pub event: Option<Arc<EventInfo>>,
}

/// The organisations in which somebody is something, in the order of their names' addresses.
///
/// # Errors
/// [`AppError::SignInNeeded`].
pub async fn organisations(app: &App, actor: &Actor) -> Result<Vec<Organisation>, AppError> {
    let mut ids =
        actor.staff(app.now())?.grants.iter().map(|grant| grant.organisation_id).collect::<Vec<_>>();
    ids.sort_unstable();
    ids.dedup();
    Ok(app.store().organisations(&ids).await?)
}

/// Everything that who asks is, the furthest reaching first.
///
/// # Errors
/// [`AppError::SignInNeeded`].
pub async fn parts(app: &App, actor: &Actor) -> Result<Vec<Part>, AppError> {
    let access = actor.staff(app.now())?;
    let organisations = organisations(app, actor).await?;
    let by_id = organisations.iter().map(|one| (one.id, one)).collect::<HashMap<OrganisationId, _>>();
    let single = access.grants.iter().filter_map(|grant| grant.event_id).collect::<Vec<_>>();
    let most = u32::try_from(single.len()).unwrap_or(u32::MAX);
    let scope = EventScope { events: single, ..EventScope::default() };
    let events = app.store().events_within(&scope, most).await?;
    let info = |(organisation, event)| Arc::new(EventInfo { organisation, event });
    let events = events.into_iter().map(info).collect::<Vec<_>>();
    let part = |grant: &Grant| {
        let organisation = (*by_id.get(&grant.organisation_id)?).clone();
        let event = events.iter().find(|info| Some(info.event.id) == grant.event_id).cloned();
        Some(Part { grant: grant.clone(), organisation, event })
    };
    Ok(access.grants.iter().filter_map(part).collect())
}

/// Changes the name by which others know who asks, and the language in which they are written to.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn change_profile(
    app: &App,
    actor: &Actor,
    name: Option<PersonName>,
    locale: Locale,
) -> Result<(), AppError> {
    let account = Account { name, locale, ..actor.account(app.now())?.clone() };
    let write = app.store().write().await?;
    write.update_account(&account).await?;
    write.commit().await?;
    app.sessions.forget_account(account.id);
    Ok(())
}
