//! The people on a programme.

use domain::ids::{EventId, SpeakerId};
use domain::speaker::Speaker;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::db;
use crate::entity::speaker;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// The people on an event's programme, in the order that the organisers gave them.
    pub async fn speakers(&self, id: EventId) -> Result<Vec<Speaker>, StoreError> {
        speakers(&self.reader, id).await
    }
}

impl Write {
    /// Adds somebody to the programme; lists are in order of `position`.
    pub async fn insert_speaker(&self, speaker: &Speaker, position: u32) -> Result<(), StoreError> {
        self.insert::<speaker::Entity, _>(speaker::Model {
            id: speaker.id.0,
            event_id: speaker.event_id.0,
            position: position.into(),
            name: to_json(&speaker.name)?,
            role: to_json(&speaker.role)?,
            job: to_json(&speaker.job)?,
        })
        .await
    }
}

pub(crate) async fn speakers(db: &impl ConnectionTrait, id: EventId) -> Result<Vec<Speaker>, StoreError> {
    let query = speaker::Entity::find()
        .filter(speaker::Column::EventId.eq(id.0))
        .order_by_asc(speaker::Column::Position)
        .order_by_asc(speaker::Column::Id);
    db::select(db, query).await?.iter().map(read).collect()
}

fn read(model: &speaker::Model) -> Result<Speaker, StoreError> {
    let origin = Origin { table: "speaker", id: model.id };
    Ok(Speaker {
        id: SpeakerId(model.id),
        event_id: EventId(model.event_id),
        name: origin.localized("name", &model.name)?,
        role: origin.localized("role", &model.role)?,
        job: origin.localized("job", &model.job)?,
    })
}
