//! Links for volunteers: whoever has one holds that door, until it ends.

use domain::account::{Action, Grant, Link, LinkFor, Role};
use domain::journal::{Deed, Field};
use jiff::{SignedDuration, Timestamp};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// How long a door's link can be used. It is handed over the day before, or at the door.
const USABLE: SignedDuration = SignedDuration::from_hours(48);

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
    let usable_until = crate::account::after(now, USABLE)?;
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
