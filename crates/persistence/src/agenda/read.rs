//! What a session's row says. The columns are read by their place, as programmes of hundreds of sessions need it.

use domain::agenda::Session;
use domain::ids::{EventId, RoomId, SessionId, TrackId};
use domain::locale::Localized;
use sea_orm::{QueryResult, TryGetable};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row::Origin;

/// A session with the name of its room and its number of seats, in the order in which [`read`] reads them.
macro_rules! sessions {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.event_id, s.number, s.version, s.kind, s.title, s.about, s.room_id, r.name, ",
            "s.track_id, s.starts_at, s.ends_at, s.people, s.languages, s.interpretation, s.visibility, t.seats ",
            "FROM session s LEFT JOIN room r ON r.id = s.room_id ",
            "LEFT JOIN session_seats t ON t.session_id = s.id ",
            $rest
        )
    };
}
pub(super) use sessions;

struct Columns<'a> {
    row: &'a QueryResult,
    origin: Origin<Uuid>,
}

impl Columns<'_> {
    fn get<T: TryGetable>(&self, place: usize, column: &'static str) -> Result<T, StoreError> {
        self.row.try_get_by_index(place).map_err(|_| self.origin.corrupt(column))
    }

    fn count(&self, place: usize, column: &'static str) -> Result<u32, StoreError> {
        self.origin.count(column, self.get(place, column)?)
    }

    fn json<T: DeserializeOwned>(&self, place: usize, column: &'static str) -> Result<T, StoreError> {
        self.origin.json(column, &self.get::<String>(place, column)?)
    }

    fn list<T: DeserializeOwned>(&self, place: usize, column: &'static str) -> Result<Vec<T>, StoreError> {
        let text = self.get::<String>(place, column)?;
        // Most lists are empty.
        if text == "[]" { Ok(Vec::new()) } else { self.origin.json(column, &text) }
    }
}

/// The session that a row tells of.
pub(super) fn read(row: &QueryResult) -> Result<Session, StoreError> {
    const TABLE: &str = "session";
    let id = row.try_get_by_index::<Uuid>(0).map_err(|_| StoreError::corrupt(TABLE, &"?", "id"))?;
    let row = Columns { row, origin: Origin { table: TABLE, id } };
    let kind = row.get::<String>(4, "kind")?;
    let visibility = row.get::<String>(15, "visibility")?;
    let room = row.get::<Option<String>>(8, "room")?;
    let seats = row.get::<Option<i64>>(16, "seats")?;
    Ok(Session {
        id: SessionId(id),
        event_id: EventId(row.get(1, "event_id")?),
        number: row.count(2, "number")?,
        version: row.count(3, "version")?,
        kind: row.origin.word("kind", &kind)?,
        title: row.json(5, "title")?,
        about: row.json(6, "about")?,
        room_id: row.get::<Option<Uuid>>(7, "room_id")?.map(RoomId),
        room: room.map_or_else(|| Ok(Localized::default()), |name| row.origin.localized("room", &name))?,
        track_id: row.get::<Option<Uuid>>(9, "track_id")?.map(TrackId),
        starts_at: row.origin.time("starts_at", row.get(10, "starts_at")?)?,
        ends_at: row.origin.time("ends_at", row.get(11, "ends_at")?)?,
        people: row.list(12, "people")?,
        languages: row.list(13, "languages")?,
        interpretation: row.list(14, "interpretation")?,
        visibility: row.origin.word("visibility", &visibility)?,
        seats: seats.map(|seats| row.origin.count("seats", seats)).transpose()?,
    })
}
