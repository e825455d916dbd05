//! Changes an event's details in its working copy.

use domain::account::Action;
use domain::event::Event;
use domain::journal::Deed;
use domain::publication::WorkingCopy;
use persistence::StoreError;

use super::EventInfo;
use crate::account::Actor;
use crate::registration::{Messages, call_line};
use crate::{App, AppError, checkin, journal};

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Updated {
    /// It is saved.
    Saved,
    /// Somebody else changed the event since; nothing was saved. This is it now.
    Stale(Box<WorkingCopy>),
    /// Another event of the organisation has this address; nothing was saved.
    SlugTaken,
    /// More people have a seat than there would be seats; nothing was saved.
    TooFewSeats {
        /// Seats taken.
        taken: u32,
    },
}

/// Saves an event's details, unless its working copy is not of this `version` any more. More seats go at once to those
/// who wait for one. Its address changes until it is first published: then others have it.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn update(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    version: u32,
    event: &Event,
) -> Result<Updated, AppError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let id = info.event.id;
    let write = app.store().write().await?;
    let copy = write.working_copy(id).await?.ok_or(AppError::NotFound)?;
    if copy.version != version {
        return Ok(Updated::Stale(Box::new(copy)));
    }
    if copy.event.slug != event.slug {
        if copy.edition > 0 {
            return Err(AppError::Forbidden);
        }
        match write.set_event_slug(id, &event.slug).await {
            Err(StoreError::Conflict(_)) => return Ok(Updated::SlugTaken),
            other => other?,
        }
    }
    let seats_change = copy.event.capacity != event.capacity;
    if seats_change && !write.set_capacity(id, event.capacity).await? {
        let seats = write.seats(id).await?;
        return Ok(Updated::TooFewSeats { taken: seats.taken });
    }
    write.update_event(&Event { id, ..event.clone() }).await?;
    let messages = if event.capacity > copy.event.capacity {
        call_line(app, &write, event, None).await?
    } else {
        Messages::new()
    };
    write.enqueue(&messages, app.now()).await?;
    let entry = journal::entry(app, actor, Deed::EventChanged);
    let entry = entry.at_event(info.organisation.id, id).about(id.0, &event.theme.fr);
    write.record(&entry).await?;
    write.commit().await?;
    app.events.forget(&copy);
    if !messages.is_empty() {
        app.enqueued.notify_one();
    }
    if seats_change {
        checkin::publish(app, id).await;
    }
    Ok(Updated::Saved)
}
