//! Who of those with a rank is there, for who receives them.

use domain::account::Action;
use domain::registration::{Category, Cursor, Rank, RankedGuest};
pub use persistence::RankedFigures;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// A page of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrivals {
    /// The event's ranks, the first first.
    pub ranks: Vec<Rank>,
    /// Those who have one and a seat, in the order of precedence.
    pub guests: Vec<RankedGuest>,
    /// Where the next page starts, if there is one.
    pub next: Option<Cursor>,
    /// How many there are in all, how many of them are inside, and how many guests of honour are not among them.
    pub figures: RankedFigures,
}

/// At most `limit` guests with a rank after `after`, in the order of precedence; those who are not inside yet alone, if
/// that is asked.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn arrivals(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    expected: bool,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<Arrivals, AppError> {
    actor.require(Action::SeeOverview, info, app.now())?;
    let (store, event) = (app.store(), info.event.id);
    let (guests, next) = store.ranked_guests(event, expected, after, limit).await?;
    let categories = info.event.all_categories();
    let honoured = categories.iter().filter(|one| one.kind == Category::GuestOfHonour).map(|one| &one.key);
    let figures = store.ranked_figures(event, &honoured.collect::<Vec<_>>()).await?;
    let ranks = store.ranks(event).await?;
    Ok(Arrivals { ranks, guests, next, figures })
}
