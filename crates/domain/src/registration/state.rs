//! The states of a registration and the ways between them. A change consumes the old state.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "state")]
pub enum RegistrationState {
    /// Has a seat.
    Confirmed,
    /// Waits for a seat; the lower number is served first.
    Waiting {
        /// The order of arrival, counted per event from 1. It never changes; the place in the queue is how many
        /// still wait with a lower number, plus one.
        number: u32,
    },
    /// Given up.
    Cancelled {
        /// When.
        at: Timestamp,
    },
}

/// What a cancellation sets free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled {
    /// The new state.
    pub state: RegistrationState,
    /// Whether a seat became free for the next in line.
    pub frees_seat: bool,
}

/// Why a change of state was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransitionError {
    /// It was cancelled already.
    #[error("already cancelled")]
    AlreadyCancelled,
    /// The person is inside: a door's undo comes first.
    #[error("already admitted")]
    AlreadyAdmitted,
    /// Only somebody who waits can be given a freed seat.
    #[error("not on the waiting list")]
    NotWaiting,
}

impl RegistrationState {
    /// The name in rows, addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting { .. } => "waiting",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// The state of a new registration: the seat was taken, or the number on the waiting list.
    pub fn on_registering(seat_taken: bool, next_number: u32) -> Self {
        if seat_taken { Self::Confirmed } else { Self::Waiting { number: next_number } }
    }

    /// Gives the registration up.
    ///
    /// # Errors
    /// [`TransitionError::AlreadyCancelled`], or [`TransitionError::AlreadyAdmitted`] when the person is inside.
    pub fn cancel(self, admitted: bool, now: Timestamp) -> Result<Cancelled, TransitionError> {
        match self {
            Self::Cancelled { .. } => Err(TransitionError::AlreadyCancelled),
            _ if admitted => Err(TransitionError::AlreadyAdmitted),
            Self::Confirmed => Ok(Cancelled { state: Self::Cancelled { at: now }, frees_seat: true }),
            Self::Waiting { .. } => Ok(Cancelled { state: Self::Cancelled { at: now }, frees_seat: false }),
        }
    }

    /// Gives a freed seat to somebody who waits.
    ///
    /// # Errors
    /// [`TransitionError::NotWaiting`].
    pub fn promote(self) -> Result<Self, TransitionError> {
        match self {
            Self::Waiting { .. } => Ok(Self::Confirmed),
            Self::Confirmed | Self::Cancelled { .. } => Err(TransitionError::NotWaiting),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn a_seat_is_freed_once_and_only_by_who_had_one() {
        let confirmed = RegistrationState::on_registering(true, 1);
        let gone = confirmed.cancel(false, NOW).expect("may cancel");
        assert!(gone.frees_seat);
        assert_eq!(gone.state.cancel(false, NOW), Err(TransitionError::AlreadyCancelled));

        let waiting = RegistrationState::on_registering(false, 7);
        assert_eq!(waiting, RegistrationState::Waiting { number: 7 });
        assert!(!waiting.cancel(false, NOW).expect("may cancel").frees_seat);
    }

    #[test]
    fn nobody_inside_is_cancelled() {
        assert_eq!(RegistrationState::Confirmed.cancel(true, NOW), Err(TransitionError::AlreadyAdmitted));
    }

    #[test]
    fn only_the_waiting_are_promoted() {
        assert_eq!(RegistrationState::Waiting { number: 1 }.promote(), Ok(RegistrationState::Confirmed));
        assert_eq!(RegistrationState::Confirmed.promote(), Err(TransitionError::NotWaiting));
        assert_eq!(RegistrationState::Cancelled { at: NOW }.promote(), Err(TransitionError::NotWaiting));
    }
}
