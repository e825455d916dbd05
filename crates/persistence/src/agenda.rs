//! Programmes.

use domain::agenda::Session;
use domain::ids::{EventId, SessionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::db;
use crate::entity::session;
use crate::error::StoreError;
use crate::row::{Origin, to_json, to_word};
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// An event's programme, in order of time.
    pub async fn agenda(&self, id: EventId) -> Result<Vec<Session>, StoreError> {
        agenda(&self.reader, id).await
    }
}

impl Write {
    /// Adds a part to a programme.
    pub async fn insert_session(&self, session: &Session) -> Result<(), StoreError> {
        self.insert::<session::Entity, _>(session::Model {
            id: session.id.0,
            event_id: session.event_id.0,
            kind: to_word(&session.kind)?,
            title: to_json(&session.title)?,
            about: to_json(&session.about)?,
            room: to_json(&session.room)?,
            starts_at: session.starts_at.as_second(),
            ends_at: session.ends_at.as_second(),
            people: to_json(&session.people)?,
        })
        .await
    }
}

pub(crate) async fn agenda(db: &impl ConnectionTrait, id: EventId) -> Result<Vec<Session>, StoreError> {
    let query = session::Entity::find()
        .filter(session::Column::EventId.eq(id.0))
        .order_by_asc(session::Column::StartsAt)
        .order_by_asc(session::Column::Id);
    db::select(db, query).await?.iter().map(read).collect()
}

fn read(model: &session::Model) -> Result<Session, StoreError> {
    let origin = Origin { table: "session", id: model.id };
    Ok(Session {
        id: SessionId(model.id),
        event_id: EventId(model.event_id),
        kind: origin.word("kind", &model.kind)?,
        title: origin.localized("title", &model.title)?,
        about: origin.localized("about", &model.about)?,
        room: origin.localized("room", &model.room)?,
        starts_at: origin.time("starts_at", model.starts_at)?,
        ends_at: origin.time("ends_at", model.ends_at)?,
        people: origin.json("people", &model.people)?,
    })
}
