//! Rooms and tracks, in the organisers' order.

use domain::agenda::{Colour, Room, Track};
use domain::ids::{EventId, RoomId, TrackId};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::places::{Move, Places, places};
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

const ROOMS: &str =
    "SELECT id, event_id, name, capacity, note FROM room WHERE event_id = $1 ORDER BY position, id";
const TRACKS: &str = "SELECT id, event_id, name, colour FROM track WHERE event_id = $1 ORDER BY position, id";

const ROOM_PLACES: Places = places!("room");
const TRACK_PLACES: Places = places!("track");

impl Store {
    /// An event's rooms, in the organisers' order.
    pub async fn rooms(&self, event: EventId) -> Result<Vec<Room>, StoreError> {
        rooms(&self.reader, event).await
    }

    /// An event's tracks, in the organisers' order.
    pub async fn tracks(&self, event: EventId) -> Result<Vec<Track>, StoreError> {
        tracks(&self.reader, event).await
    }
}

impl Write {
    /// An event's rooms as this transaction sees them.
    pub async fn rooms(&self, event: EventId) -> Result<Vec<Room>, StoreError> {
        rooms(&self.transaction, event).await
    }

    /// An event's tracks as this transaction sees them.
    pub async fn tracks(&self, event: EventId) -> Result<Vec<Track>, StoreError> {
        tracks(&self.transaction, event).await
    }

    /// Adds a room behind the others.
    pub async fn insert_room(&self, room: &Room) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO room (id, event_id, position, name, capacity, note) VALUES ($1, $2, \
                              (SELECT coalesce(max(position), -1) + 1 FROM room WHERE event_id = $2), $3, $4, $5)";
        let values = vec![
            room.id.0.into(),
            room.event_id.0.into(),
            to_json(&room.name)?.into(),
            room.capacity.map(i64::from).into(),
            to_json(&room.note)?.into(),
        ];
        self.change_one(INSERT, values).await
    }

    /// Changes a room, and says whether the event has it.
    pub async fn update_room(&self, room: &Room) -> Result<bool, StoreError> {
        const UPDATE: &str =
            "UPDATE room SET name = $3, capacity = $4, note = $5 WHERE id = $1 AND event_id = $2";
        let values = vec![
            room.id.0.into(),
            room.event_id.0.into(),
            to_json(&room.name)?.into(),
            room.capacity.map(i64::from).into(),
            to_json(&room.note)?.into(),
        ];
        Ok(db::change(&self.transaction, UPDATE, values).await? == 1)
    }

    /// Removes a room, and says whether it was there. Its sessions stay, without a room.
    pub async fn delete_room(&self, event: EventId, id: RoomId) -> Result<bool, StoreError> {
        const SESSIONS: &str = "UPDATE session SET room_id = NULL, version = version + 1 \
                                WHERE room_id = $1 AND event_id = $2";
        const ROOM: &str = "DELETE FROM room WHERE id = $1 AND event_id = $2";
        self.delete_place(SESSIONS, ROOM, event, id.0).await
    }

    /// Changes places with a neighbour.
    pub async fn move_room(&self, event: EventId, id: RoomId, to: Move) -> Result<(), StoreError> {
        self.change_places(&ROOM_PLACES, event, id.0, to).await
    }

    /// Adds a track behind the others.
    pub async fn insert_track(&self, track: &Track) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO track (id, event_id, position, name, colour) VALUES ($1, $2, \
                              (SELECT coalesce(max(position), -1) + 1 FROM track WHERE event_id = $2), $3, $4)";
        let values = vec![
            track.id.0.into(),
            track.event_id.0.into(),
            to_json(&track.name)?.into(),
            track.colour.code().into(),
        ];
        self.change_one(INSERT, values).await
    }

    /// Changes a track, and says whether the event has it.
    pub async fn update_track(&self, track: &Track) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE track SET name = $3, colour = $4 WHERE id = $1 AND event_id = $2";
        let values = vec![
            track.id.0.into(),
            track.event_id.0.into(),
            to_json(&track.name)?.into(),
            track.colour.code().into(),
        ];
        Ok(db::change(&self.transaction, UPDATE, values).await? == 1)
    }

    /// Removes a track, and says whether it was there. Its sessions stay, without a track.
    pub async fn delete_track(&self, event: EventId, id: TrackId) -> Result<bool, StoreError> {
        const SESSIONS: &str = "UPDATE session SET track_id = NULL, version = version + 1 \
                                WHERE track_id = $1 AND event_id = $2";
        const TRACK: &str = "DELETE FROM track WHERE id = $1 AND event_id = $2";
        self.delete_place(SESSIONS, TRACK, event, id.0).await
    }

    /// Changes places with a neighbour.
    pub async fn move_track(&self, event: EventId, id: TrackId, to: Move) -> Result<(), StoreError> {
        self.change_places(&TRACK_PLACES, event, id.0, to).await
    }

    async fn delete_place(
        &self,
        sessions: &str,
        place: &str,
        event: EventId,
        id: Uuid,
    ) -> Result<bool, StoreError> {
        let values = || vec![id.into(), event.0.into()];
        db::change(&self.transaction, sessions, values()).await?;
        Ok(db::change(&self.transaction, place, values()).await? == 1)
    }
}

pub(crate) async fn rooms(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<Room>, StoreError> {
    db::rows(db, ROOMS, vec![event.0.into()]).await?.iter().map(read_room).collect()
}

pub(crate) async fn tracks(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<Track>, StoreError> {
    db::rows(db, TRACKS, vec![event.0.into()]).await?.iter().map(read_track).collect()
}

fn read_room(row: &QueryResult) -> Result<Room, StoreError> {
    let (origin, event_id) = origin("room", row)?;
    let capacity = row.try_get_by_index::<Option<i64>>(3).map_err(|_| origin.corrupt("capacity"))?;
    Ok(Room {
        id: RoomId(origin.id),
        event_id,
        name: origin.localized("name", &text(row, 2, &origin, "name")?)?,
        capacity: capacity.map(|capacity| origin.count("capacity", capacity)).transpose()?,
        note: origin.localized("note", &text(row, 4, &origin, "note")?)?,
    })
}

fn read_track(row: &QueryResult) -> Result<Track, StoreError> {
    let (origin, event_id) = origin("track", row)?;
    let colour = text(row, 3, &origin, "colour")?;
    Ok(Track {
        id: TrackId(origin.id),
        event_id,
        name: origin.localized("name", &text(row, 2, &origin, "name")?)?,
        colour: origin.parsed("colour", Colour::from_code(&colour))?,
    })
}

fn origin(table: &'static str, row: &QueryResult) -> Result<(Origin<Uuid>, EventId), StoreError> {
    let id = row.try_get_by_index::<Uuid>(0).map_err(|_| StoreError::corrupt(table, &"?", "id"))?;
    let origin = Origin { table, id };
    let event = row.try_get_by_index::<Uuid>(1).map_err(|_| origin.corrupt("event_id"))?;
    Ok((origin, EventId(event)))
}

fn text(
    row: &QueryResult,
    place: usize,
    origin: &Origin<Uuid>,
    column: &'static str,
) -> Result<String, StoreError> {
    row.try_get_by_index(place).map_err(|_| origin.corrupt(column))
}
