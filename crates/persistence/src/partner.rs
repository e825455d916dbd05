//! The bodies that support an event.

use domain::ids::{EventId, PartnerId};
use domain::partner::Partner;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::db;
use crate::entity::partner;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// The bodies that support an event, in the order that the organisers gave them.
    pub async fn partners(&self, id: EventId) -> Result<Vec<Partner>, StoreError> {
        partners(&self.reader, id).await
    }
}

impl Write {
    /// Adds a partner; lists are in order of `position`.
    pub async fn insert_partner(&self, partner: &Partner, position: u32) -> Result<(), StoreError> {
        self.insert::<partner::Entity, _>(partner::Model {
            id: partner.id.0,
            event_id: partner.event_id.0,
            position: position.into(),
            name: to_json(&partner.name)?,
            role: to_json(&partner.role)?,
        })
        .await
    }
}

pub(crate) async fn partners(db: &impl ConnectionTrait, id: EventId) -> Result<Vec<Partner>, StoreError> {
    let query = partner::Entity::find()
        .filter(partner::Column::EventId.eq(id.0))
        .order_by_asc(partner::Column::Position)
        .order_by_asc(partner::Column::Id);
    db::select(db, query).await?.iter().map(read).collect()
}

fn read(model: &partner::Model) -> Result<Partner, StoreError> {
    let origin = Origin { table: "partner", id: model.id };
    Ok(Partner {
        id: PartnerId(model.id),
        event_id: EventId(model.event_id),
        name: origin.localized("name", &model.name)?,
        role: origin.localized("role", &model.role)?,
    })
}
