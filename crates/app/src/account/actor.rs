//! Who is asking.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::account::{Action, Grant};
use jiff::{SignedDuration, Timestamp};

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

/// How long a session that was looked up is believed. A door scans once a second; another process's sign-out shows
/// here after at most this long.
const LIFETIME: SignedDuration = SignedDuration::from_secs(2);

/// More sessions than staff have devices; beyond, the memory starts anew.
const REMEMBERED: usize = 1_000;

/// Sessions looked up lately, by the hash of their token.
#[derive(Default)]
pub(crate) struct SessionCache(Mutex<HashMap<[u8; 32], (Timestamp, Grant)>>);

impl SessionCache {
    fn get(&self, hash: &[u8; 32], now: Timestamp) -> Option<Grant> {
        let sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (seen_at, grant) = sessions.get(hash)?;
        (now.duration_since(*seen_at).abs() < LIFETIME && now < grant.expires_at).then(|| grant.clone())
    }

    fn put(&self, hash: [u8; 32], now: Timestamp, grant: Grant) {
        let mut sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sessions.len() >= REMEMBERED {
            sessions.clear();
        }
        sessions.insert(hash, (now, grant));
    }

    /// Signing out holds at once.
    pub(super) fn forget(&self, hash: &[u8; 32]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(hash);
    }
}

/// Whose session this is: a guest's when it is unknown or over.
///
/// # Errors
/// When the store fails.
pub async fn who(app: &App, session_token: &str) -> Result<Actor, AppError> {
    let (hash, now) = (token_hash(session_token), app.now());
    if let Some(grant) = app.sessions.get(&hash, now) {
        return Ok(Actor::Staff(grant));
    }
    let Some(grant) = app.store().grant_of_session(hash, now).await? else { return Ok(Actor::Guest) };
    app.sessions.put(hash, now, grant.clone());
    Ok(Actor::Staff(grant))
}
