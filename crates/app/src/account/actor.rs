//! Who is asking.

use std::sync::Arc;

use domain::account::{Access, Account, Action, Grant};
use domain::event::Organisation;
use domain::ids::{AccountId, PartnerId, SpeakerId};
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
    /// Somebody who is signed in, and what they are where.
    Staff(Arc<Access>),
}

impl Actor {
    /// What somebody who is signed in has.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`].
    pub fn staff(&self, now: Timestamp) -> Result<&Access, AppError> {
        match self {
            Self::Staff(access) if now < access.expires_at => Ok(access),
            Self::Staff(_) | Self::Guest => Err(AppError::SignInNeeded),
        }
    }

    /// The person who is signed in. Whoever came by a link for a door has no account to look after.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`] or [`AppError::Forbidden`].
    pub fn account(&self, now: Timestamp) -> Result<&Account, AppError> {
        self.staff(now)?.account.as_ref().ok_or(AppError::Forbidden)
    }

    /// The one check that a use case of an event starts with. Of several things that somebody is there, the strongest
    /// that permits it is returned.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`] or [`AppError::Forbidden`].
    pub fn require(&self, action: Action, info: &EventInfo, now: Timestamp) -> Result<&Grant, AppError> {
        let access = self.staff(now)?;
        access.allows(action, info.organisation.id, info.event.id).ok_or(AppError::Forbidden)
    }

    /// The one check that a use case of a whole organisation starts with: what somebody is at one of its events does
    /// not count.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`] or [`AppError::Forbidden`].
    pub fn require_in(
        &self,
        action: Action,
        organisation: &Organisation,
        now: Timestamp,
    ) -> Result<&Grant, AppError> {
        self.staff(now)?.allows_in(action, organisation.id).ok_or(AppError::Forbidden)
    }

    /// Whether they may do something at an event: for what a page offers. Use cases ask by [`Actor::require`].
    pub fn may(&self, action: Action, info: &EventInfo) -> bool {
        match self {
            Self::Staff(access) => access.allows(action, info.organisation.id, info.event.id).is_some(),
            Self::Guest => false,
        }
    }

    /// Who of an event's programme they are.
    pub fn speaker_of(&self, info: &EventInfo) -> Option<SpeakerId> {
        self.at_event(info).find_map(|grant| grant.speaker_id)
    }

    /// The partner of an event that they stand for.
    pub fn partner_of(&self, info: &EventInfo) -> Option<PartnerId> {
        self.at_event(info).find_map(|grant| grant.partner_id)
    }

    fn at_event(&self, info: &EventInfo) -> impl Iterator<Item = &Grant> {
        let access = match self {
            Self::Staff(access) => Some(access),
            Self::Guest => None,
        };
        let (organisation, event) = (info.organisation.id, info.event.id);
        access.into_iter().flat_map(move |access| access.at_event(organisation, event))
    }

    /// The account behind them; who came by a link from the command line or for a door has none.
    pub fn account_id(&self) -> Option<AccountId> {
        match self {
            Self::Staff(access) => access.account.as_ref().map(|account| account.id),
            Self::Guest => None,
        }
    }

    /// The same person at a door of their choice. Who was sent to one stays there, and a door that the event does
    /// not have is not chosen.
    #[must_use]
    pub fn at_door(&self, door: Option<&str>, info: &EventInfo) -> Self {
        let door = door.filter(|door| info.event.doors.iter().any(|known| known == door));
        match (self, door) {
            (Self::Staff(access), Some(door)) => {
                let mut access = Access::clone(access);
                for grant in access.grants.iter_mut().filter(|grant| grant.door.is_none()) {
                    grant.door = Some(door.to_owned());
                }
                Self::Staff(Arc::new(access))
            }
            _ => self.clone(),
        }
    }
}

/// How old the note of a session's last use may grow: looking at one's sessions needs no more, and a request in
/// five minutes writes, not every one.
const NOTED: SignedDuration = SignedDuration::from_mins(5);

/// Whose session this is: a guest's when it is unknown or over.
///
/// # Errors
/// When the store fails.
pub async fn who(app: &App, session_token: &str) -> Result<Actor, AppError> {
    let (hash, now) = (token_hash(session_token), app.now());
    if let Some(access) = app.sessions.get(&hash, now) {
        return Ok(Actor::Staff(access));
    }
    let asked = app.sessions.asked();
    let Some((access, seen_at)) = app.store().access_of_session(hash, now).await? else {
        return Ok(Actor::Guest);
    };
    if now.duration_since(seen_at) >= NOTED {
        note_use(app, hash, now);
    }
    let access = Arc::new(access);
    app.sessions.put(hash, now, access.clone(), asked);
    Ok(Actor::Staff(access))
}

/// Notes the use of a session beside the request, which needs not wait for it nor fail with it.
fn note_use(app: &App, hash: [u8; 32], now: Timestamp) {
    let store = app.store().clone();
    tokio::spawn(async move {
        let noted = async {
            let write = store.write().await?;
            write.access_session_seen(hash, now).await?;
            write.commit().await
        };
        if let Err(error) = noted.await {
            tracing::warn!(%error, "a session's last use was not noted");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Role;
    use domain::event::Organisation;
    use domain::ids::OrganisationId;
    use domain::locale::Localized;
    use domain::text::Slug;
    use uuid::Uuid;

    fn organisation(number: u128) -> Organisation {
        Organisation {
            id: OrganisationId(Uuid::from_u128(number)),
            slug: Slug::parse(&format!("consulat-{number}")).expect("a slug"),
            name: Localized::default(),
            short_name: Localized::default(),
        }
    }

    #[test]
    fn a_session_that_is_over_needs_another_sign_in() {
        let ours = organisation(1);
        let until = Timestamp::from_second(60).expect("in range");
        let grants = vec![Grant::in_organisation(ours.id, Role::Owner)];
        let actor = Actor::Staff(Arc::new(Access::new(None, None, grants, until)));
        let before = Timestamp::UNIX_EPOCH;
        assert!(actor.require_in(Action::ManageTeam, &ours, before).is_ok());
        let over = actor.require_in(Action::ManageTeam, &ours, until);
        assert!(matches!(over, Err(AppError::SignInNeeded)));
        let elsewhere = actor.require_in(Action::ManageTeam, &organisation(2), before);
        assert!(matches!(elsewhere, Err(AppError::Forbidden)));
        assert!(matches!(Actor::Guest.staff(before), Err(AppError::SignInNeeded)));
        assert!(matches!(actor.account(before), Err(AppError::Forbidden)), "a pass has no account");
    }
}
