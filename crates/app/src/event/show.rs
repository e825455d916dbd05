//! What an event's public page shows.

use std::ops::Deref;
use std::sync::Arc;

use domain::event::Seats;
use domain::ids::EventId;
use domain::publication::Published;
use domain::registration::EventCategory;
use persistence::PoolSeats;

use super::EventInfo;
use crate::registration::public_categories;
use crate::{App, AppError};

/// What an event's public page shows beside the event itself. The programme, people and partners are those of the
/// latest publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPage {
    /// How full it is.
    pub seats: Seats,
    /// How full each of its pools is.
    pub pools: Vec<PoolSeats>,
    /// What was published.
    pub content: Arc<Published>,
}

impl EventPage {
    /// Seats that somebody who registers in a category now would get: its pool's, or those that no pool holds.
    pub fn left_in(&self, category: &EventCategory) -> u32 {
        let Some(key) = &category.pool else { return self.seats.left() };
        self.pools.iter().find(|pool| pool.key == *key).map_or(0, PoolSeats::left)
    }

    /// Seats that whoever comes would get now, in one public category or another.
    pub fn left(&self) -> u32 {
        let public = public_categories(&self.event);
        if public.is_empty() {
            return self.seats.left();
        }
        let mut lines = public.iter().map(|category| category.pool.as_ref()).collect::<Vec<_>>();
        lines.sort_unstable();
        lines.dedup();
        let first = |line| public.iter().find(|category| category.pool.as_ref() == line);
        lines.into_iter().filter_map(first).map(|category| self.left_in(category)).sum()
    }
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
    let pools = async {
        // Most events set no seats apart.
        if info.event.pools.is_empty() { Ok(Vec::new()) } else { Ok(app.store().pools(id).await?) }
    };
    let (seats, pools, content) = tokio::try_join!(seats, pools, published(app, id))?;
    Ok(EventPage { seats, pools, content })
}
