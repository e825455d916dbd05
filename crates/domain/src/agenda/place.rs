//! Where sessions take place, and the threads that run through a programme.

use serde::{Deserialize, Serialize};

use super::words;
use crate::ids::{EventId, RoomId, TrackId};
use crate::locale::Localized;

/// A room of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// Its identity.
    pub id: RoomId,
    /// Whose room.
    pub event_id: EventId,
    /// Its name.
    pub name: Localized,
    /// How many people it holds; none where nobody counted.
    #[serde(default)]
    pub capacity: Option<u32>,
    /// What the team should know of it: « interprétation », « tables 1 à 12 ».
    #[serde(default)]
    pub note: Localized,
}

/// A thread through a programme, for who comes for one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// Its identity.
    pub id: TrackId,
    /// Whose track.
    pub event_id: EventId,
    /// Its name.
    pub name: Localized,
    /// What tells it from the others, beside its name.
    pub colour: Colour,
}

words! {
    /// The colours of tracks. Each is dark enough for white text (5:1 and better), and its name is always written
    /// beside it. The style sheets say which they are.
    Colour {
        /// Petrol blue, the house's own.
        Petrol = "petrol",
        /// Brick red.
        Brick = "brick",
        /// Olive green.
        Olive = "olive",
        /// Indigo.
        Indigo = "indigo",
        /// Plum.
        Plum = "plum",
        /// Bronze.
        Bronze = "bronze",
        /// Pine green.
        Pine = "pine",
        /// Slate grey.
        Slate = "slate",
    }
}
