//! Publishing: what it would show, what stands in its way, and the act itself.

use std::sync::Arc;

use domain::account::Action;
use domain::event::Turn;
use domain::ids::AccountId;
use domain::journal::Deed;
use domain::publication::{
    Change, Obstacle, Publication, Published, WorkingCopy, changes, obstacles, prints,
};
use jiff::Timestamp;
use persistence::Write;

use super::EventInfo;
use crate::account::Actor;
use crate::{App, AppError, agenda, journal};

/// What publishing would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The working copy.
    pub copy: WorkingCopy,
    /// What would be shown.
    pub content: Arc<Published>,
    /// The prints of what would be shown: what the page remembers of having been looked at.
    pub prints: Arc<String>,
    /// What is shown now, where something is.
    pub shown: Option<Shown>,
    /// What would be other than it is now; nothing is listed when nothing is shown yet.
    pub changes: Vec<Change>,
    /// What stands in the way.
    pub obstacles: Vec<Obstacle>,
}

/// What is shown now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The number of its publication.
    pub number: u32,
    /// Since when.
    pub published_at: Timestamp,
}

/// What became of publishing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publishing {
    /// Everybody sees it.
    Done(Box<Publication>),
    /// Somebody changed something since the page was looked at; nothing was published.
    Stale,
    /// Something stands in the way that was not confirmed; nothing was published.
    Refused(Vec<Obstacle>),
}

/// What publishing would do, for who may see what is prepared.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn preview(app: &App, actor: &Actor, info: &EventInfo) -> Result<Preview, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let id = info.event.id;
    // The version first: what is read after it is at least as new, so that publishing refuses rather than surprises.
    let copy = app.store().working_copy(id).await?.ok_or(AppError::NotFound)?;
    let content = working(app, &copy).await?;
    let published_at = app.store().published_at(id, copy.edition).await?;
    let shown = published_at.map(|published_at| Shown { number: copy.edition, published_at });
    let changes = match shown {
        Some(shown) => changes(&*super::show::edition(app, id, shown.number).await?, &content),
        None => Vec::new(),
    };
    let obstacles = obstacles(&content, app.now());
    let known = app.prints.get(id, copy.version);
    let prints = known.unwrap_or_else(|| {
        let prints = Arc::new(prints(&content));
        app.prints.put(id, copy.version, prints.clone());
        prints
    });
    Ok(Preview { copy, content, prints, shown, changes, obstacles })
}

/// What publishing a working copy would show. It is read anew when something changed.
async fn working(app: &App, copy: &WorkingCopy) -> Result<Arc<Published>, AppError> {
    let id = copy.event.id;
    if let Some(content) = app.working.get(id, copy.version) {
        return Ok(content);
    }
    let (version, content) = app.store().working_content(id).await?.ok_or(AppError::NotFound)?;
    let content = Arc::new(content);
    app.working.put(id, version, content.clone());
    Ok(content)
}

/// Shows the working copy to everybody, unless it is not the `version` that was looked at any more. `confirmed` are
/// the keys of the obstacles that organisers know of.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`]; [`AppError::EventState`] when it was
/// put away.
pub async fn publish(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    version: u32,
    confirmed: &[String],
) -> Result<Publishing, AppError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let id = info.event.id;
    let write = app.store().write().await?;
    let copy = write.working_copy(id).await?.ok_or(AppError::NotFound)?;
    if copy.version != version {
        return Ok(Publishing::Stale);
    }
    if copy.edition > 0 && !copy.is_ahead() {
        // Sent twice: the first has shown it.
        let shown = write.publication(id, copy.edition).await?.ok_or(AppError::NotFound)?;
        return Ok(Publishing::Done(Box::new(shown)));
    }
    let state = copy.event.state.turn(Turn::Publish, copy.edition > 0)?;
    let content = write.working_content(id).await?.ok_or(AppError::NotFound)?;
    let mut obstacles = obstacles(&content, app.now());
    obstacles.retain(|obstacle| !(obstacle.can_be_confirmed() && confirmed.contains(&obstacle.key())));
    if !obstacles.is_empty() {
        return Ok(Publishing::Refused(obstacles));
    }
    let publication = record(app, &write, &copy, content, actor.account_id()).await?;
    write.set_event_state(id, state).await?;
    let entry = journal::entry(app, actor, Deed::EventPublished);
    let entry = entry.at_event(info.organisation.id, id).about(id.0, &copy.event.theme.fr);
    write.record(&entry).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    app.events.forget(&copy);
    Ok(Publishing::Done(Box::new(publication)))
}

/// Adds the next publication of a working copy.
pub(super) async fn record(
    app: &App,
    write: &Write,
    copy: &WorkingCopy,
    content: Published,
    account_id: Option<AccountId>,
) -> Result<Publication, AppError> {
    let before = write.publication(content.event.id, copy.edition).await?;
    let told = before.as_ref().map(|before| changes(&before.content, &content)).unwrap_or_default();
    let number = copy.edition + 1;
    let publication = Publication { number, published_at: app.now(), account_id, content, changes: told };
    write.publish(&publication).await?;
    if let Some(before) = before {
        agenda::tell_changes(app, write, &before.content, &publication).await?;
    }
    write.show_pictures(publication.content.event.id, &publication.content.pictures()).await?;
    Ok(publication)
}
