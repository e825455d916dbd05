//! The programme: what happens when, where, and with whom.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::ids::{EventId, SessionId, SpeakerId};
use crate::locale::Localized;

/// What kind of part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// The opening words.
    Opening,
    /// One main voice.
    Keynote,
    /// Several voices and a moderator.
    Panel,
    /// People meet.
    Networking,
    /// Coffee.
    Pause,
}

/// What somebody does in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionRole {
    /// Speaks.
    Speaker,
    /// Leads the exchange.
    Moderator,
    /// Receives.
    Host,
}

/// A part of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// Whose programme.
    pub event_id: EventId,
    /// What kind of part it is.
    pub kind: SessionKind,
    /// Its title.
    pub title: Localized,
    /// What it is about.
    pub about: Localized,
    /// The room, in words.
    pub room: Localized,
    /// When it starts.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Who takes part, in the order in which they are named.
    pub people: Vec<(SpeakerId, SessionRole)>,
}

impl Session {
    /// How long it lasts.
    pub fn duration(&self) -> SignedDuration {
        self.ends_at.duration_since(self.starts_at)
    }
}
