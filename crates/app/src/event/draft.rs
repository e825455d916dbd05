//! Makes an event from nothing: a draft that nobody else sees.

use domain::account::Action;
use domain::event::{Event, EventFilter, EventScope, NewEvent, Organisation, free_slug, slug_base};
use domain::ids::{EventId, OrganisationId};
use domain::journal::Deed;
use domain::locale::Localized;
use domain::text::Slug;
use persistence::StoreError;

use super::EventInfo;
use crate::account::Actor;
use crate::{App, AppError, journal};

/// Tries this often when somebody else takes an address between the look and the row.
pub(super) const TRIES: u32 = 4;

/// Makes a draft. `languages` are the spoken languages in words. Its address comes from the title and, where another
/// event of the organisation has it already, gets a number.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn draft(
    app: &App,
    actor: &Actor,
    organisation: &Organisation,
    new: NewEvent,
    languages: Localized,
) -> Result<EventInfo, AppError> {
    actor.require_in(Action::CreateEvent, organisation, app.now())?;
    let (title, year) = (new.theme.fr.clone(), new.year());
    let id = EventId(app.new_uuid());
    let mut event = new.draft(id, organisation.id, slug_base(&title, year), languages);
    let mut tries = 1;
    loop {
        event.slug = free(app, organisation.id, &title, year).await?;
        match insert(app, actor, &event).await {
            Err(AppError::Store(StoreError::Conflict(_))) if tries < TRIES => tries += 1,
            other => {
                other?;
                return Ok(EventInfo { organisation: organisation.clone(), event });
            }
        }
    }
}

async fn insert(app: &App, actor: &Actor, event: &Event) -> Result<(), AppError> {
    let write = app.store().write().await?;
    write.insert_event(event).await?;
    let entry = journal::entry(app, actor, Deed::EventCreated).at_event(event.organisation_id, event.id);
    write.record(&entry.about(event.id.0, &event.theme.fr)).await?;
    write.commit().await?;
    Ok(())
}

/// An address that is free at the moment.
pub(super) async fn free(
    app: &App,
    organisation: OrganisationId,
    title: &str,
    year: i16,
) -> Result<Slug, AppError> {
    let taken = app.store().event_slugs(organisation, &slug_base(title, year)).await?;
    Ok(free_slug(title, year, &taken))
}

/// What the form of a new event starts from: the organisation's latest event knows the town and whom to write to.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn model(app: &App, actor: &Actor, organisation: &Organisation) -> Result<Option<Event>, AppError> {
    actor.require_in(Action::CreateEvent, organisation, app.now())?;
    let scope = EventScope { organisations: vec![organisation.id], events: Vec::new() };
    let (latest, _) = app.store().working_copies(&scope, &EventFilter::default(), None, 1).await?;
    Ok(latest.into_iter().next().map(|copy| copy.event))
}
