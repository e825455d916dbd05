//! Finds an event by its address: as it was last published, or as it is being prepared.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::event::{Event, Organisation};
use domain::ids::EventId;
use domain::publication::WorkingCopy;
use domain::text::Slug;
use jiff::{SignedDuration, Timestamp};
use persistence::StoreError;

use crate::{App, AppError};

/// How long a found event is handed out again. Every request needs it and it changes a few times in its life, so
/// one look a second serves them all; another process's change shows after at most this long.
const LIFETIME: SignedDuration = SignedDuration::from_secs(1);

/// An event and who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventInfo {
    /// Who holds it.
    pub organisation: Organisation,
    /// The event.
    pub event: Event,
}

impl EventInfo {
    /// A working copy, for use cases and their permissions.
    pub fn of(copy: &WorkingCopy) -> Self {
        Self { organisation: copy.organisation.clone(), event: copy.event.clone() }
    }

    /// The address of its page in a language, without the server's name.
    pub fn path(&self, locale: domain::locale::Locale) -> String {
        format!("/{locale}/{}/{}", self.organisation.slug, self.event.slug)
    }
}

/// Events found lately, by organisation and event slug. Only events that exist are kept, so it stays as small as
/// their number.
#[derive(Default)]
pub(crate) struct EventCache(Mutex<HashMap<Address, (Timestamp, Arc<EventInfo>)>>);

/// The organisation's slug and the event's.
type Address = (Slug, Slug);

impl EventCache {
    fn get(&self, key: &Address, now: Timestamp) -> Option<Arc<EventInfo>> {
        let events = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        events
            .get(key)
            .filter(|(found_at, _)| now.duration_since(*found_at).abs() < LIFETIME)
            .map(|(_, e)| e.clone())
    }

    /// What an organiser changed shows at once.
    pub(crate) fn forget(&self, copy: &WorkingCopy) {
        let key = (copy.organisation.slug.clone(), copy.event.slug.clone());
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }

    fn put(&self, key: Address, now: Timestamp, event: Arc<EventInfo>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, (now, event));
    }
}

/// The event at an address, as it was last published.
///
/// # Errors
/// [`AppError::NotFound`], also for one that never was.
pub async fn find(app: &App, organisation: &str, event: &str) -> Result<Arc<EventInfo>, AppError> {
    // What is no slug names nothing; the database need not be asked, and some would choke on it.
    let (Ok(organisation), Ok(event)) = (Slug::parse(organisation), Slug::parse(event)) else {
        return Err(AppError::NotFound);
    };
    let now = app.now();
    let key = (organisation, event);
    if let Some(found) = app.events.get(&key, now) {
        return Ok(found);
    }
    let (organisation, event) =
        app.store().event_by_slug(key.0.as_str(), key.1.as_str()).await?.ok_or(AppError::NotFound)?;
    let found = Arc::new(EventInfo { organisation, event });
    app.events.put(key, now, found.clone());
    Ok(found)
}

/// The event at an address as its organisers are preparing it. Whoever shows it asks for a permission first.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn find_for_staff(app: &App, organisation: &str, event: &str) -> Result<WorkingCopy, AppError> {
    let (Ok(organisation), Ok(event)) = (Slug::parse(organisation), Slug::parse(event)) else {
        return Err(AppError::NotFound);
    };
    let copy = app.store().working_copy_by_slug(organisation.as_str(), event.as_str()).await?;
    copy.ok_or(AppError::NotFound)
}

/// The event at an address for pages of the console that look at what is shown: as it was last published or, when it
/// never was, as it is being prepared.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn find_shown_or_prepared(
    app: &App,
    organisation: &str,
    event: &str,
) -> Result<Arc<EventInfo>, AppError> {
    match find(app, organisation, event).await {
        Err(AppError::NotFound) => {
            let copy = find_for_staff(app, organisation, event).await?;
            Ok(Arc::new(EventInfo::of(&copy)))
        }
        found => found,
    }
}

/// The event of this identity as the console sees it: as it was last published or, when it never was, as it is being
/// prepared. For work that was asked for there.
pub(crate) async fn info_of(app: &App, id: EventId) -> Result<Option<EventInfo>, StoreError> {
    if let Some((organisation, event)) = app.store().event(id).await? {
        return Ok(Some(EventInfo { organisation, event }));
    }
    Ok(app.store().working_copy(id).await?.map(|copy| EventInfo::of(&copy)))
}
