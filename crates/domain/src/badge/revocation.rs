//! Badges that open no door any more, though their signature holds.

use jiff::Timestamp;

use super::BadgeCode;
use crate::ids::EventId;
use crate::registration::{Registration, RegistrationState, TransitionError};

/// Why a badge that was good is none any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Revocation {
    /// Its holder has another in its place. It never opens a door again.
    Replaced,
    /// The registration is given up. Should it stand again, so does the badge.
    Cancelled,
}

impl Revocation {
    /// The name in rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Replaced => "replaced",
            Self::Cancelled => "cancelled",
        }
    }

    /// The one of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Replaced, Self::Cancelled].into_iter().find(|known| known.code() == code)
    }

    /// Why the badge that a registration has now opens no door, if there was one that does not. Who was declined or
    /// did not take a seat never had one; whose registration gave way to their own other one comes in with either.
    pub const fn of(registration: &Registration) -> Option<Self> {
        match (registration.state, registration.merged_into) {
            (RegistrationState::Cancelled { .. }, None) => Some(Self::Cancelled),
            _ => None,
        }
    }
}

/// What doors are told of an event's badges: how each one stands that changed since a number. Numbers grow with every
/// change and are an event's own; from 0 on, it is all that is to be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocations {
    /// The event.
    pub event_id: EventId,
    /// The number up to which the asker knew all.
    pub since: u32,
    /// The number up to which the asker knows all with this.
    pub number: u32,
    /// When this was said.
    pub at: Timestamp,
    /// Each badge that changed, with why it opens no door; nothing for one that does again.
    pub badges: Vec<(BadgeCode, Option<Revocation>)>,
}

/// Whether somebody can be given another badge in place of theirs: there must be one.
///
/// # Errors
/// [`TransitionError::AlreadyCancelled`] when the registration is over, [`TransitionError::NoBadge`] when it has no seat.
pub const fn may_replace(state: RegistrationState) -> Result<(), TransitionError> {
    match state {
        RegistrationState::Confirmed => Ok(()),
        state if state.is_over() => Err(TransitionError::AlreadyCancelled),
        _ => Err(TransitionError::NoBadge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_has_a_badge_can_have_another() {
        let at = Timestamp::UNIX_EPOCH;
        assert_eq!(may_replace(RegistrationState::Confirmed), Ok(()));
        for over in [RegistrationState::Cancelled { at }, RegistrationState::Lapsed { at }] {
            assert_eq!(may_replace(over), Err(TransitionError::AlreadyCancelled));
        }
        for without in [RegistrationState::Requested, RegistrationState::Waiting { number: 1 }] {
            assert_eq!(may_replace(without), Err(TransitionError::NoBadge));
        }
    }

    #[test]
    fn names_are_read_back() {
        for why in [Revocation::Replaced, Revocation::Cancelled] {
            assert_eq!(Revocation::from_code(why.code()), Some(why));
        }
        assert_eq!(Revocation::from_code("lost"), None);
    }
}
