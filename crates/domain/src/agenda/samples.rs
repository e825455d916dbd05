//! Sessions to test with.

use jiff::Timestamp;
use uuid::Uuid;

use super::{Hours, Room, Session, SessionKind};
use crate::event::Day;
use crate::ids::{EventId, RoomId, SessionId};
use crate::locale::Localized;

/// A moment, in minutes after 18:00 in Lyon on 25 June 2025.
pub(crate) fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_750_867_200 + 60 * minutes).unwrap()
}

/// One day from and to so many minutes, and no hour more.
pub(crate) fn hours(from: i64, to: i64) -> Hours {
    let (from, to) = (at(from), at(to));
    Hours { days: vec![Day { doors_open_at: from, starts_at: from, ends_at: to }], from, to }
}

pub(crate) fn text(fr: &str) -> Localized {
    Localized { fr: fr.to_owned(), ar: None, en: None }
}

pub(crate) fn room_id(number: u128) -> RoomId {
    RoomId(Uuid::from_u128(0xA000 + number))
}

pub(crate) fn room(number: u128, capacity: Option<u32>) -> Room {
    Room {
        id: room_id(number),
        event_id: EventId(Uuid::nil()),
        name: text(&format!("Salle {number}")),
        capacity,
        note: Localized::default(),
    }
}

/// Session `number`, in a room when one is named, from and to so many minutes.
pub(crate) fn session(number: u128, room: Option<u128>, from: i64, to: i64) -> Session {
    let id = SessionId(Uuid::from_u128(number));
    let title = text(&format!("Séance {number}"));
    let mut session = Session::new(id, EventId(Uuid::nil()), SessionKind::Panel, title, at(from), at(to));
    session.number = u32::try_from(number).unwrap();
    session.room_id = room.map(room_id);
    session
}
