//! Where an event is in its life.

use serde::{Deserialize, Serialize};

/// Where an event is in its life. Whether the public sees it depends on whether it was ever published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventState {
    /// Prepared; never shown.
    #[default]
    Draft,
    /// Shown, and takes registrations within its window.
    Published,
    /// Shown; takes no registrations.
    Closed,
    /// Put away: on no list, its page still at its address for who has a ticket.
    Archived,
}

/// What organisers do to an event's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    /// Shows the working copy to everybody.
    Publish,
    /// Takes no more registrations.
    Close,
    /// Takes registrations again.
    Reopen,
    /// Puts it away.
    Archive,
    /// Takes it out again: closed, so that nothing opens unseen; a draft where it was one.
    Restore,
}

/// The event's state does not allow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the event's state does not allow it")]
pub struct StateError;

impl EventState {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Published, Self::Closed, Self::Archived];

    /// The name in rows and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Closed => "closed",
            Self::Archived => "archived",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The state after a turn. `shown` tells whether it was ever published.
    ///
    /// # Errors
    /// [`StateError`].
    pub const fn turn(self, turn: Turn, shown: bool) -> Result<Self, StateError> {
        Ok(match (self, turn) {
            (Self::Draft | Self::Published, Turn::Publish) | (Self::Closed, Turn::Reopen) => Self::Published,
            // New texts of an event that takes no registrations open none.
            (Self::Closed, Turn::Publish) | (Self::Published, Turn::Close) => Self::Closed,
            (Self::Draft | Self::Published | Self::Closed, Turn::Archive) => Self::Archived,
            (Self::Archived, Turn::Restore) => {
                if shown {
                    Self::Closed
                } else {
                    Self::Draft
                }
            }
            _ => return Err(StateError),
        })
    }
}

impl Turn {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Publish, Self::Close, Self::Reopen, Self::Archive, Self::Restore];

    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Archive => "archive",
            Self::Restore => "restore",
        }
    }

    /// The turn of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|turn| turn.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_life_has_ways_back() {
        use EventState::{Archived, Closed, Draft, Published};
        let shown = |state: EventState, turn| state.turn(turn, true).ok();
        assert_eq!(Draft.turn(Turn::Publish, false), Ok(Published));
        assert_eq!(shown(Published, Turn::Close), Some(Closed));
        assert_eq!(shown(Closed, Turn::Publish), Some(Closed), "news of a closed event open nothing");
        assert_eq!(shown(Closed, Turn::Reopen), Some(Published));
        assert_eq!(shown(Published, Turn::Archive), Some(Archived));
        assert_eq!(shown(Archived, Turn::Restore), Some(Closed));
        assert_eq!(Archived.turn(Turn::Restore, false), Ok(Draft));
        for (state, turn) in [
            (Draft, Turn::Close),
            (Draft, Turn::Reopen),
            (Archived, Turn::Publish),
            (Archived, Turn::Archive),
        ] {
            assert_eq!(shown(state, turn), None, "{state:?} {turn:?}");
        }
    }

    #[test]
    fn codes_name_states_and_turns() {
        for state in EventState::ALL {
            assert_eq!(EventState::from_code(state.code()), Some(state));
        }
        for turn in Turn::ALL {
            assert_eq!(Turn::from_code(turn.code()), Some(turn));
        }
    }
}
