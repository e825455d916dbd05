//! The states of a registration and the ways between them. A change consumes the old state.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "state")]
pub enum RegistrationState {
    /// Waits for an organiser's decision; neither has a seat nor stands in line for one.
    Requested,
    /// Has a seat.
    Confirmed,
    /// Waits for a seat; the lower number is served first.
    Waiting {
        /// The order of arrival, counted per event from 1. It never changes; the place in the queue is how many
        /// still wait with a lower number, plus one.
        number: u32,
    },
    /// Is held a seat that came free, until they say yes or the time is over.
    Offered {
        /// Their number on the waiting list.
        number: u32,
        /// Until when.
        until: Timestamp,
    },
    /// An organiser said no.
    Declined {
        /// When.
        at: Timestamp,
    },
    /// The time of an offer went by without an answer.
    Lapsed {
        /// When.
        at: Timestamp,
    },
    /// Given up.
    Cancelled {
        /// When.
        at: Timestamp,
    },
}

/// What the end of a registration sets free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frees {
    /// A seat, for the next in line.
    Seat,
    /// A place in the line.
    PlaceInLine,
    /// Nothing: there was a request alone.
    Nothing,
}

/// A registration that has come to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// The new state.
    pub state: RegistrationState,
    /// What is free now.
    pub frees: Frees,
}

/// Why a change of state was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransitionError {
    /// It has come to its end already: cancelled, declined or lapsed.
    #[error("already over")]
    AlreadyCancelled,
    /// The person is inside: a door's undo comes first.
    #[error("already admitted")]
    AlreadyAdmitted,
    /// Only somebody who waits can be given or offered a freed seat.
    #[error("not on the waiting list")]
    NotWaiting,
    /// Somebody decided on it already.
    #[error("not waiting for a decision")]
    NotRequested,
    /// No seat is held for them, or its time is over.
    #[error("nothing is offered")]
    NotOffered,
    /// Only who has a seat has a badge.
    #[error("has no badge")]
    NoBadge,
}

impl RegistrationState {
    /// The name in rows, addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Confirmed => "confirmed",
            Self::Waiting { .. } => "waiting",
            Self::Offered { .. } => "offered",
            Self::Declined { .. } => "declined",
            Self::Lapsed { .. } => "lapsed",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// Since when it is over; nothing as long as it is not.
    pub const fn ended_at(self) -> Option<Timestamp> {
        match self {
            Self::Declined { at } | Self::Lapsed { at } | Self::Cancelled { at } => Some(at),
            Self::Requested | Self::Confirmed | Self::Waiting { .. } | Self::Offered { .. } => None,
        }
    }

    /// Whether it is over: the person may register anew.
    pub const fn is_over(self) -> bool {
        self.ended_at().is_some()
    }

    /// Whether a seat is theirs or held for them.
    pub const fn holds_seat(self) -> bool {
        matches!(self, Self::Confirmed | Self::Offered { .. })
    }

    /// Their number on the waiting list, also while a seat is held for them.
    pub const fn waiting_number(self) -> Option<u32> {
        match self {
            Self::Waiting { number } | Self::Offered { number, .. } => Some(number),
            _ => None,
        }
    }

    /// What is free once it is over.
    pub const fn frees(self) -> Frees {
        match self {
            Self::Confirmed | Self::Offered { .. } => Frees::Seat,
            Self::Waiting { .. } => Frees::PlaceInLine,
            _ => Frees::Nothing,
        }
    }

    /// Gives the registration up.
    ///
    /// # Errors
    /// [`TransitionError::AlreadyCancelled`], or [`TransitionError::AlreadyAdmitted`] when the person is inside.
    pub const fn cancel(self, admitted: bool, now: Timestamp) -> Result<Ended, TransitionError> {
        if self.is_over() {
            return Err(TransitionError::AlreadyCancelled);
        }
        if admitted {
            return Err(TransitionError::AlreadyAdmitted);
        }
        Ok(Ended { state: Self::Cancelled { at: now }, frees: self.frees() })
    }

    /// Says no to a request.
    ///
    /// # Errors
    /// [`TransitionError::NotRequested`].
    pub const fn decline(self, now: Timestamp) -> Result<Self, TransitionError> {
        match self {
            Self::Requested => Ok(Self::Declined { at: now }),
            _ => Err(TransitionError::NotRequested),
        }
    }

    /// Says yes to a request, with what there is for it: a seat, or a number on the waiting list.
    ///
    /// # Errors
    /// [`TransitionError::NotRequested`].
    pub const fn approve(self, place: Self) -> Result<Self, TransitionError> {
        match self {
            Self::Requested => Ok(place),
            _ => Err(TransitionError::NotRequested),
        }
    }

    /// Gives a freed seat to somebody who waits.
    ///
    /// # Errors
    /// [`TransitionError::NotWaiting`].
    pub const fn promote(self) -> Result<Self, TransitionError> {
        match self {
            Self::Waiting { .. } => Ok(Self::Confirmed),
            _ => Err(TransitionError::NotWaiting),
        }
    }

    /// Holds a freed seat for somebody who waits.
    ///
    /// # Errors
    /// [`TransitionError::NotWaiting`].
    pub const fn offer(self, until: Timestamp) -> Result<Self, TransitionError> {
        match self {
            Self::Waiting { number } => Ok(Self::Offered { number, until }),
            _ => Err(TransitionError::NotWaiting),
        }
    }

    /// Takes the seat that is held.
    ///
    /// # Errors
    /// [`TransitionError::NotOffered`], also when its time is over.
    pub fn accept(self, now: Timestamp) -> Result<Self, TransitionError> {
        match self {
            Self::Offered { until, .. } if now <= until => Ok(Self::Confirmed),
            _ => Err(TransitionError::NotOffered),
        }
    }

    /// Ends an offer whose time is over.
    ///
    /// # Errors
    /// [`TransitionError::NotOffered`], also while its time is not over.
    pub fn lapse(self, now: Timestamp) -> Result<Ended, TransitionError> {
        match self {
            Self::Offered { until, .. } if until < now => {
                Ok(Ended { state: Self::Lapsed { at: now }, frees: Frees::Seat })
            }
            _ => Err(TransitionError::NotOffered),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn later() -> Timestamp {
        Timestamp::from_second(60).expect("in range")
    }

    #[test]
    fn a_seat_is_freed_once_and_only_by_who_had_one() {
        let gone = RegistrationState::Confirmed.cancel(false, NOW).expect("may cancel");
        assert_eq!(gone.frees, Frees::Seat);
        assert_eq!(gone.state.cancel(false, NOW), Err(TransitionError::AlreadyCancelled));
        let frees = |state: RegistrationState| state.cancel(false, NOW).map(|ended| ended.frees);
        assert_eq!(frees(RegistrationState::Waiting { number: 7 }), Ok(Frees::PlaceInLine));
        assert_eq!(frees(RegistrationState::Offered { number: 7, until: NOW }), Ok(Frees::Seat));
        assert_eq!(frees(RegistrationState::Requested), Ok(Frees::Nothing));
    }

    #[test]
    fn nobody_inside_is_cancelled() {
        assert_eq!(RegistrationState::Confirmed.cancel(true, NOW), Err(TransitionError::AlreadyAdmitted));
    }

    #[test]
    fn only_the_waiting_are_promoted() {
        assert_eq!(RegistrationState::Waiting { number: 1 }.promote(), Ok(RegistrationState::Confirmed));
        assert_eq!(RegistrationState::Confirmed.promote(), Err(TransitionError::NotWaiting));
        assert_eq!(RegistrationState::Requested.offer(NOW), Err(TransitionError::NotWaiting));
    }

    #[test]
    fn an_offer_is_taken_in_time_or_lapses() {
        let offered = RegistrationState::Waiting { number: 3 }.offer(NOW).expect("waits");
        assert_eq!(offered.accept(NOW), Ok(RegistrationState::Confirmed), "the last moment counts");
        assert_eq!(offered.lapse(NOW), Err(TransitionError::NotOffered));
        assert_eq!(offered.accept(later()), Err(TransitionError::NotOffered));
        let lapsed = offered.lapse(later()).expect("is over");
        assert_eq!((lapsed.frees, lapsed.state.is_over()), (Frees::Seat, true));
        assert_eq!(offered.waiting_number(), Some(3));
    }

    #[test]
    fn a_request_is_decided_on_once() {
        let requested = RegistrationState::Requested;
        assert_eq!(requested.approve(RegistrationState::Confirmed), Ok(RegistrationState::Confirmed));
        let declined = requested.decline(NOW).expect("is decided");
        assert_eq!(declined.decline(NOW), Err(TransitionError::NotRequested));
        assert_eq!(declined.approve(RegistrationState::Confirmed), Err(TransitionError::NotRequested));
        assert!(!requested.holds_seat() && declined.is_over());
    }
}
