//! Links for volunteers: whoever has one holds that door, until it ends.

use domain::account::{Action, Grant, Link, LinkFor, Role};
use domain::ids::AccessSessionId;
use domain::journal::{Deed, Field};
use jiff::{SignedDuration, Timestamp};
use persistence::{HeldDoor, UnusedLinks, Write};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// How long a door's link can be used at least. It is handed over the day before, or at the door.
const USABLE: SignedDuration = SignedDuration::from_hours(48);

/// How long before the evening a link can be made that is good until its end.
const AHEAD: SignedDuration = SignedDuration::from_hours(60 * 24);

/// How long whoever used it holds the door.
const HELD: SignedDuration = SignedDuration::from_hours(24);

/// A link for a door, shown once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorLink {
    /// Its secret.
    pub token: String,
    /// The door.
    pub door: String,
    /// Until when it can be used.
    pub usable_until: Timestamp,
}

/// Makes a link for one of an event's doors.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`] for a door that the event does not have.
pub async fn door_link(app: &App, actor: &Actor, info: &EventInfo, door: &str) -> Result<DoorLink, AppError> {
    let now = app.now();
    actor.require(Action::InviteToDoor, info, now)?;
    let door = info.event.doors.iter().find(|known| *known == door).ok_or(AppError::NotFound)?.clone();
    let (least, most) = (crate::account::after(now, USABLE)?, crate::account::after(now, AHEAD)?);
    let usable_until = if info.event.ends_at <= most { least.max(info.event.ends_at) } else { least };
    let grant = Grant::at_event(info.organisation.id, info.event.id, Role::DoorStaff);
    let link = Link {
        opens: LinkFor::Pass(Grant { door: Some(door.clone()), ..grant }),
        session_until: crate::account::after(usable_until, HELD)?,
    };
    let (token, hash) = crate::account::new_secret(app);
    let write = app.store().write().await?;
    write.insert_link(hash, &link, usable_until).await?;
    let entry = journal::entry(app, actor, Deed::DoorLinkMade)
        .at_event(info.organisation.id, info.event.id)
        .named(&door)
        .with(Field::Door, &door);
    write.record(&entry).await?;
    write.commit().await?;
    Ok(DoorLink { token, door, usable_until })
}

/// Who holds the doors of an event through links, and which links nobody used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorLinks {
    /// Held doors, the latest used first.
    pub held: Vec<HeldDoor>,
    /// Unused links, door by door.
    pub unused: Vec<UnusedLinks>,
}

/// The links of an event's doors.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn door_links(app: &App, actor: &Actor, info: &EventInfo) -> Result<DoorLinks, AppError> {
    let now = app.now();
    actor.require(Action::InviteToDoor, info, now)?;
    let (store, id) = (app.store(), info.event.id);
    let (held, unused) = tokio::try_join!(store.held_doors(id, now), store.unused_door_links(id, now))?;
    Ok(DoorLinks { held, unused })
}

/// Takes a door away from who holds it through a link: a lost phone opens nothing any more.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn end_held_door(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: AccessSessionId,
) -> Result<(), AppError> {
    actor.require(Action::InviteToDoor, info, app.now())?;
    let write = app.store().write().await?;
    let door = write.end_held_door(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    ended(app, actor, info, write, &door).await?;
    app.sessions.forget_session(id);
    Ok(())
}

/// Makes the links of a door that nobody used open nothing any more, and says how many there were.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`] where there is none.
pub async fn end_unused_door_links(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    door: &str,
) -> Result<u64, AppError> {
    let now = app.now();
    actor.require(Action::InviteToDoor, info, now)?;
    let write = app.store().write().await?;
    let count = write.end_unused_door_links(info.event.id, door, now).await?;
    if count == 0 {
        return Err(AppError::NotFound);
    }
    ended(app, actor, info, write, door).await?;
    Ok(count)
}

async fn ended(app: &App, actor: &Actor, info: &EventInfo, write: Write, door: &str) -> Result<(), AppError> {
    let entry = journal::entry(app, actor, Deed::DoorLinksEnded)
        .at_event(info.organisation.id, info.event.id)
        .named(door)
        .with(Field::Door, door);
    write.record(&entry).await?;
    Ok(write.commit().await?)
}
