//! Who is asking.

use domain::account::{Action, Grant};
use jiff::Timestamp;

use crate::event::EventInfo;
use crate::secret::token_hash;
use crate::{App, AppError};

/// Who is asking. Attendees are guests: their ticket's address is what lets them in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Actor {
    /// Anybody.
    #[default]
    Guest,
    /// A signed-in member of staff, and what they may do where.
    Staff(Grant),
}

impl Actor {
    /// The grant of somebody who is signed in.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`].
    pub fn staff(&self, now: Timestamp) -> Result<&Grant, AppError> {
        match self {
            Self::Staff(grant) if now < grant.expires_at => Ok(grant),
            Self::Staff(_) | Self::Guest => Err(AppError::SignInNeeded),
        }
    }

    /// The one check that a use case starts with.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`] or [`AppError::Forbidden`].
    pub fn require(&self, action: Action, info: &EventInfo, now: Timestamp) -> Result<&Grant, AppError> {
        let grant = self.staff(now)?;
        if grant.allows(action, info.organisation.id, info.event.id, now) {
            Ok(grant)
        } else {
            Err(AppError::Forbidden)
        }
    }

    /// The same person at a door of their choice. Who was sent to one stays there, and a door that the event does
    /// not have is not chosen.
    #[must_use]
    pub fn at_door(&self, door: Option<&str>, info: &EventInfo) -> Self {
        let door = door.filter(|door| info.event.doors.iter().any(|known| known == door));
        match self {
            Self::Staff(grant) if grant.door.is_none() && door.is_some() => {
                Self::Staff(Grant { door: door.map(str::to_owned), ..grant.clone() })
            }
            same => same.clone(),
        }
    }
}

/// Whose session this is: a guest's when it is unknown or over.
///
/// # Errors
/// When the store fails.
pub async fn who(app: &App, session_token: &str) -> Result<Actor, AppError> {
    let grant = app.store().grant_of_session(token_hash(session_token), app.now()).await?;
    Ok(grant.map_or(Actor::Guest, Actor::Staff))
}
