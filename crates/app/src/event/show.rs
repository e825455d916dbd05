//! What an event's public page shows.

use std::ops::Deref;
use std::sync::Arc;

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

/// What the public sees of an event's programme, people and partners now.
///
/// # Errors
/// [`AppError::NotFound`] when it was never published.
pub async fn published(app: &App, id: EventId) -> Result<Arc<Published>, AppError> {
    edition(app, id, app.store().edition(id).await?).await
}

/// What was published under a number.
///
/// # Errors
/// [`AppError::NotFound`] when nothing was.
pub(super) async fn edition(app: &App, id: EventId, number: u32) -> Result<Arc<Published>, AppError> {
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
