//! Figures that move on every open page.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::account::Action;
use domain::event::Seats;
use domain::ids::EventId;
use tokio::sync::watch;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Who watches which event's figures, in this process.
#[derive(Default)]
pub(crate) struct Live(Mutex<HashMap<EventId, watch::Sender<Seats>>>);

impl Live {
    fn with<T>(&self, act: impl FnOnce(&mut HashMap<EventId, watch::Sender<Seats>>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn watched(&self) -> Vec<EventId> {
        self.with(|events| {
            events.retain(|_, sender| sender.receiver_count() > 0);
            events.keys().copied().collect()
        })
    }

    fn is_watched(&self, event_id: EventId) -> bool {
        self.with(|events| events.get(&event_id).is_some_and(|sender| sender.receiver_count() > 0))
    }

    fn send(&self, event_id: EventId, seats: Seats) {
        self.with(|events| {
            if let Some(sender) = events.get(&event_id) {
                sender.send_if_modified(|current| std::mem::replace(current, seats) != seats);
            }
        });
    }

    fn subscribe(&self, event_id: EventId, seats: Seats) -> watch::Receiver<Seats> {
        self.with(|events| events.entry(event_id).or_insert_with(|| watch::Sender::new(seats)).subscribe())
    }
}

/// Tells everyone who watches an event how it stands now; costs nothing when nobody does. What was written is
/// written: a failure to read it back is no failure of the caller, and the next [`refresh`] makes up for it.
pub(crate) async fn publish(app: &App, event_id: EventId) {
    if app.live.is_watched(event_id)
        && let Err(error) = reread(app, event_id).await
    {
        tracing::warn!(%error, "live figures were not read");
    }
}

async fn reread(app: &App, event_id: EventId) -> Result<(), AppError> {
    app.live.send(event_id, app.store().seats(event_id).await?);
    Ok(())
}

/// An event's figures, now and whenever they change.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn live(app: &App, actor: &Actor, info: &EventInfo) -> Result<watch::Receiver<Seats>, AppError> {
    actor.require(Action::SeeFigures, info, app.now())?;
    let seats = app.store().seats(info.event.id).await?;
    let receiver = app.live.subscribe(info.event.id, seats);
    app.live.send(info.event.id, seats);
    Ok(receiver)
}

/// Reads the figures of every watched event again. The worker calls it every two seconds, so that what another
/// process changed shows here too.
///
/// # Errors
/// When the store fails.
pub async fn refresh(app: &App) -> Result<(), AppError> {
    for event_id in app.live.watched() {
        reread(app, event_id).await?;
    }
    Ok(())
}
