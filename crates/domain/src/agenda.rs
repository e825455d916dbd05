//! The programme: what happens when, where, and with whom.

mod clash;
mod compare;
mod fix;
mod grid;
mod hours;
mod place;
mod run;
mod seats;
mod selection;

pub use clash::{Clash, Programme, Severity, clashes};
pub use compare::{Change, SessionChange, Shown, compare};
pub use fix::{Cost, Fix, Proposal, proposals};
pub use grid::{Day, STEP, days, snapped, stepped};
pub use hours::Hours;
pub use place::{Colour, Room, Track};
pub use run::{Run, run};
pub use seats::SessionSeats;
pub use selection::Selection;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::ids::{EventId, RoomId, SessionId, SpeakerId, TrackId};
use crate::locale::Localized;
use crate::registration::SpokenLanguage;

/// Gives an enum of bare words its list and its codes, as rows, forms and addresses have them.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$word_doc])* $word),+ }

        impl $name {
            /// All of them, in the order in which forms show them.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The word in rows, forms and addresses.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$word => $code),+ }
            }

            /// The one of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What kind of part it is.
    SessionKind {
        /// The opening words.
        Opening = "opening",
        /// One main voice.
        Keynote = "keynote",
        /// Several voices and a moderator.
        Panel = "panel",
        /// People do something together.
        Workshop = "workshop",
        /// People meet.
        Networking = "networking",
        /// Coffee.
        Pause = "pause",
        /// People eat.
        Meal = "meal",
    }
}

impl SessionKind {
    /// Whether something is said on a stage, so that its languages matter.
    pub const fn is_spoken(self) -> bool {
        matches!(self, Self::Opening | Self::Keynote | Self::Panel | Self::Workshop)
    }
}

words! {
    /// What somebody does in a session.
    SessionRole {
        /// Speaks.
        Speaker = "speaker",
        /// Leads the exchange.
        Moderator = "moderator",
        /// Receives.
        Host = "host",
        /// Is received with honours.
        GuestOfHonour = "guest_of_honour",
    }
}

words! {
    /// Who may know of a session.
    #[derive(Default)]
    Visibility {
        /// Everybody, once it is published.
        #[default]
        Public = "public",
        /// Those who prepare the event.
        Team = "team",
    }
}

/// A part of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// Whose programme.
    pub event_id: EventId,
    /// Its number within the event, never given twice: short enough for a cookie. The store gives it.
    #[serde(default)]
    pub number: u32,
    /// How often it was changed: what forms were loaded from.
    #[serde(default)]
    pub version: u32,
    /// What kind of part it is.
    pub kind: SessionKind,
    /// Its title.
    pub title: Localized,
    /// What it is about.
    pub about: Localized,
    /// Where it takes place.
    #[serde(default)]
    pub room_id: Option<RoomId>,
    /// The name of that room, which the store reads with it; empty without one.
    pub room: Localized,
    /// The thread that it belongs to.
    #[serde(default)]
    pub track_id: Option<TrackId>,
    /// When it starts.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Who takes part, in the order in which they are named.
    pub people: Vec<(SpeakerId, SessionRole)>,
    /// The languages in which it is held. None: nothing is said of it.
    #[serde(default)]
    pub languages: Vec<SpokenLanguage>,
    /// The languages into which it is interpreted.
    #[serde(default)]
    pub interpretation: Vec<SpokenLanguage>,
    /// Who may know of it.
    #[serde(default)]
    pub visibility: Visibility,
    /// Seats for which one signs up; none where everybody just comes.
    #[serde(default)]
    pub seats: Option<u32>,
}

impl Session {
    /// A public session that has a title and hours, and nothing else yet.
    pub fn new(
        id: SessionId,
        event_id: EventId,
        kind: SessionKind,
        title: Localized,
        starts_at: Timestamp,
        ends_at: Timestamp,
    ) -> Self {
        Self {
            id,
            event_id,
            number: 0,
            version: 1,
            kind,
            title,
            about: Localized::default(),
            room_id: None,
            room: Localized::default(),
            track_id: None,
            starts_at,
            ends_at,
            people: Vec::new(),
            languages: Vec::new(),
            interpretation: Vec::new(),
            visibility: Visibility::Public,
            seats: None,
        }
    }

    /// How long it lasts.
    pub fn duration(&self) -> SignedDuration {
        self.ends_at.duration_since(self.starts_at)
    }

    /// Whether everybody may know of it.
    pub fn is_public(&self) -> bool {
        self.visibility == Visibility::Public
    }

    /// How long two sessions run at the same time; nothing when they do not. Where one ends as the other starts, they
    /// do not.
    pub fn shared_with(&self, other: &Self) -> Option<SignedDuration> {
        let from = self.starts_at.max(other.starts_at);
        let to = self.ends_at.min(other.ends_at);
        (from < to).then(|| to.duration_since(from))
    }

    /// Whether somebody takes part in it, in whatever role.
    pub fn has(&self, person: SpeakerId) -> bool {
        self.people.iter().any(|(id, _)| *id == person)
    }

    /// Whether a listener of `language` can follow it.
    pub fn is_heard_in(&self, language: SpokenLanguage) -> bool {
        self.languages.contains(&language) || self.interpretation.contains(&language)
    }
}

#[cfg(test)]
mod samples;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_what_rows_have() {
        for &kind in SessionKind::ALL {
            assert_eq!(SessionKind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
        }
        for &role in SessionRole::ALL {
            assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{}\"", role.code()));
        }
        for &colour in Colour::ALL {
            assert_eq!(serde_json::to_string(&colour).unwrap(), format!("\"{}\"", colour.code()));
        }
        assert_eq!(SessionKind::from_code("sermon"), None);
    }

    #[test]
    fn a_session_of_before_is_still_read() {
        let json = r#"{"id":"00000000-0000-0000-0000-000000000001","event_id":"00000000-0000-0000-0000-000000000002",
            "kind":"panel","title":{"fr":"Table"},"about":{"fr":""},"room":{"fr":"Salon"},
            "starts_at":"2025-06-25T16:00:00Z","ends_at":"2025-06-25T17:00:00Z","people":[]}"#;
        let session = serde_json::from_str::<Session>(json).unwrap();
        assert!(session.is_public());
        assert_eq!((session.seats, session.languages.len(), session.room_id), (None, 0, None));
    }
}
