//! What cannot be as a programme says it is.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::{Hours, Room, Session};
use crate::ids::{RoomId, SessionId, SpeakerId};
use crate::registration::SpokenLanguage;

/// A programme with what it is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Programme<'a> {
    /// When the event takes place: nothing is before, after or between.
    pub hours: &'a Hours,
    /// In which languages everybody must be able to follow.
    pub languages: &'a [SpokenLanguage],
    /// Its rooms, in the organisers' order.
    pub rooms: &'a [Room],
    /// Its sessions, in any order.
    pub sessions: &'a [Session],
}

/// How much a clash matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look.
    Notice,
    /// Not published unless somebody says that it is meant so.
    Blocking,
}

/// What cannot be as it is said. Of two sessions, `first` is the one that starts first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "clash")]
pub enum Clash {
    /// It ends before it starts, or at once.
    NoLength {
        /// Which.
        session: SessionId,
    },
    /// It is not within the event's hours.
    Outside {
        /// Which.
        session: SessionId,
    },
    /// Two sessions in one room at a time.
    RoomTwice {
        /// The room.
        room: RoomId,
        /// The one that starts first.
        first: SessionId,
        /// The other.
        second: SessionId,
        /// For how long.
        shared: SignedDuration,
    },
    /// Somebody in two rooms at a time.
    PersonTwice {
        /// Who.
        person: SpeakerId,
        /// The one that starts first.
        first: SessionId,
        /// The other.
        second: SessionId,
        /// For how long.
        shared: SignedDuration,
    },
    /// More seats are given than the room has.
    RoomTooSmall {
        /// Which.
        session: SessionId,
        /// The room.
        room: RoomId,
        /// How many people it holds.
        capacity: u32,
    },
    /// Some of the event's languages are neither spoken nor interpreted.
    NotInterpreted {
        /// Which.
        session: SessionId,
        /// The languages that are missing.
        missing: Vec<SpokenLanguage>,
    },
}

impl Clash {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::RoomTooSmall { .. } => Severity::Notice,
            Self::NoLength { .. }
            | Self::Outside { .. }
            | Self::RoomTwice { .. }
            | Self::PersonTwice { .. }
            | Self::NotInterpreted { .. } => Severity::Blocking,
        }
    }

    /// What tells it from every other clash of its programme, in few characters: the same as long as it is there,
    /// however long it is.
    pub fn key(&self) -> String {
        match self {
            Self::NoLength { session } => format!("length-{session}"),
            Self::Outside { session } => format!("outside-{session}"),
            Self::RoomTwice { first, second, .. } => format!("room-{first}-{second}"),
            Self::PersonTwice { person, first, second, .. } => format!("person-{person}-{first}-{second}"),
            Self::RoomTooSmall { session, .. } => format!("small-{session}"),
            Self::NotInterpreted { session, .. } => format!("interpretation-{session}"),
        }
    }

    /// The sessions that it is about: one, or two.
    pub fn sessions(&self) -> impl Iterator<Item = SessionId> {
        let (one, other) = match *self {
            Self::NoLength { session }
            | Self::Outside { session }
            | Self::RoomTooSmall { session, .. }
            | Self::NotInterpreted { session, .. } => (session, None),
            Self::RoomTwice { first, second, .. } | Self::PersonTwice { first, second, .. } => {
                (first, Some(second))
            }
        };
        std::iter::once(one).chain(other)
    }
}

/// All clashes of a programme, in the order of its hours.
///
/// Work is in the number of sessions and of pairs that overlap, so that an evening of three hundred sessions is
/// judged anew at each change.
pub fn clashes(programme: &Programme<'_>) -> Vec<Clash> {
    let mut order = programme.sessions.iter().collect::<Vec<_>>();
    order.sort_by_key(|session| (session.starts_at, session.id));
    let mut found = Vec::new();
    for (index, session) in order.iter().enumerate() {
        alone(programme, session, &mut found);
        // In this order, the first that starts after this one's end ends the search.
        for other in order[index + 1..].iter().take_while(|other| other.starts_at < session.ends_at) {
            together(session, other, &mut found);
        }
    }
    found
}

fn alone(programme: &Programme<'_>, session: &Session, found: &mut Vec<Clash>) {
    let id = session.id;
    if session.ends_at <= session.starts_at {
        found.push(Clash::NoLength { session: id });
    }
    if !programme.hours.hold(session) {
        found.push(Clash::Outside { session: id });
    }
    let room = programme.rooms.iter().find(|room| Some(room.id) == session.room_id);
    if let Some((room, capacity)) = room.and_then(|room| Some((room.id, room.capacity?)))
        && session.seats.is_some_and(|seats| seats > capacity)
    {
        found.push(Clash::RoomTooSmall { session: id, room, capacity });
    }
    // Of a session whose languages nobody wrote down, nothing can be said.
    if session.is_public() && session.kind.is_spoken() && !session.languages.is_empty() {
        let missing = programme.languages.iter().copied().filter(|one| !session.is_heard_in(*one));
        let missing = missing.collect::<Vec<_>>();
        if !missing.is_empty() {
            found.push(Clash::NotInterpreted { session: id, missing });
        }
    }
}

fn together(session: &Session, other: &Session, found: &mut Vec<Clash>) {
    let Some(shared) = session.shared_with(other) else { return };
    let (first, second) = (session.id, other.id);
    if let (Some(room), true) = (session.room_id, session.room_id == other.room_id) {
        // Who is in both is told by the room already.
        found.push(Clash::RoomTwice { room, first, second, shared });
        return;
    }
    let mut told = Vec::new();
    for &(person, _) in &session.people {
        if other.has(person) && !told.contains(&person) {
            told.push(person);
            found.push(Clash::PersonTwice { person, first, second, shared });
        }
    }
}

#[cfg(test)]
mod tests;
