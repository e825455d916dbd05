//! What an event's public page shows.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use domain::event::Seats;
use domain::ids::EventId;
use domain::publication::Published;

use super::EventInfo;
use crate::{App, AppError};

/// What an event's public page shows beside the event itself. The programme, people and partners are those of the
/// latest publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPage {
    /// How full it is.
    pub seats: Seats,
    /// What was published.
    pub content: Arc<Published>,
}

impl Deref for EventPage {
    type Target = Published;

    fn deref(&self) -> &Published {
        &self.content
    }
}

/// More events than are looked at in one evening; beyond, the memory starts anew.
const REMEMBERED: usize = 64;

/// The latest publications that this process read, with their numbers. A publication never changes, so that asking
/// for the number alone tells whether it is still the latest.
#[derive(Default)]
pub(crate) struct PublicationCache(Mutex<HashMap<EventId, (u32, Arc<Published>)>>);

impl PublicationCache {
    fn get(&self, id: EventId, number: u32) -> Option<Arc<Published>> {
        let publications = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        publications.get(&id).filter(|(known, _)| *known == number).map(|(_, content)| content.clone())
    }

    fn put(&self, id: EventId, number: u32, content: Arc<Published>) {
        let mut publications = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if publications.len() >= REMEMBERED {
            publications.clear();
        }
        publications.insert(id, (number, content));
    }
}

/// What the public sees of an event's programme, people and partners now.
///
/// # Errors
/// [`AppError::NotFound`] when it was never published.
pub async fn published(app: &App, id: EventId) -> Result<Arc<Published>, AppError> {
    let number = app.store().edition(id).await?;
    if let Some(content) = app.publications.get(id, number) {
        return Ok(content);
    }
    let publication = app.store().publication(id, number).await?.ok_or(AppError::NotFound)?;
    let content = Arc::new(publication.content);
    app.publications.put(id, number, content.clone());
    Ok(content)
}

/// Gathers an event's public page.
///
/// # Errors
/// [`AppError::NotFound`] when it was never published; or when the store fails.
pub async fn show(app: &App, info: &EventInfo) -> Result<EventPage, AppError> {
    let id = info.event.id;
    let seats = async { Ok(app.store().seats(id).await?) };
    let (seats, content) = tokio::try_join!(seats, published(app, id))?;
    Ok(EventPage { seats, content })
}
