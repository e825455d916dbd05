//! Tiers of partners.

use domain::ids::{EventId, TierId};
use domain::partner::{Tier, TierFile};
use sea_orm::{ConnectionTrait, QueryResult};

use crate::db;
use crate::entity::partner_tier::{Entity, Model};
use crate::error::StoreError;
use crate::places::{Move, Places, places};
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// Tiers in the organisers' order.
const PLACES: Places = places!("partner_tier");

impl Store {
    /// The tiers of an event in their order.
    pub async fn tiers(&self, event: EventId) -> Result<Vec<Tier>, StoreError> {
        tiers(&self.reader, event).await
    }

    /// The tiers of an event in their order, with how many partners stand in each. An event has few.
    pub async fn tier_files(&self, event: EventId) -> Result<Vec<TierFile>, StoreError> {
        tier_files(&self.reader, event).await
    }

    /// A tier of an event.
    pub async fn tier_file(&self, event: EventId, id: TierId) -> Result<Option<TierFile>, StoreError> {
        Ok(self.tier_files(event).await?.into_iter().find(|file| file.tier.id == id))
    }
}

async fn tier_files(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<TierFile>, StoreError> {
    const TIERS: &str = "SELECT t.*, (SELECT count(*) FROM partner p WHERE p.event_id = t.event_id \
                         AND p.tier_id = t.id) AS partners FROM partner_tier t WHERE t.event_id = $1 \
                         ORDER BY t.position, t.id";
    db::rows(db, TIERS, vec![event.0.into()]).await?.iter().map(read).collect()
}

/// The tiers of an event in their order.
pub(crate) async fn tiers(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<Tier>, StoreError> {
    Ok(tier_files(db, event).await?.into_iter().map(|file| file.tier).collect())
}

impl Write {
    /// Adds a tier after all others.
    pub async fn add_tier(&self, tier: &Tier) -> Result<(), StoreError> {
        let position = self.next_place(&PLACES, tier.event_id).await?;
        self.insert::<Entity, _>(Model {
            id: tier.id.0,
            event_id: tier.event_id.0,
            position: position.into(),
            name: to_json(&tier.name)?,
            version: 1,
        })
        .await
    }

    /// Renames a tier; its version goes up by one.
    pub async fn save_tier(&self, tier: &Tier) -> Result<(), StoreError> {
        const SAVE: &str =
            "UPDATE partner_tier SET name = $3, version = version + 1 WHERE event_id = $1 AND id = $2";
        self.change_one(SAVE, vec![tier.event_id.0.into(), tier.id.0.into(), to_json(&tier.name)?.into()])
            .await
    }

    /// Changes places with a neighbour.
    pub async fn move_tier(&self, event: EventId, id: TierId, to: Move) -> Result<(), StoreError> {
        self.change_places(&PLACES, event, id.0, to).await
    }

    /// Takes a tier away; its partners stay, without one.
    pub async fn delete_tier(&self, event: EventId, id: TierId) -> Result<(), StoreError> {
        const EMPTY: &str =
            "UPDATE partner SET tier_id = NULL, version = version + 1 WHERE event_id = $1 AND tier_id = $2";
        const DELETE: &str = "DELETE FROM partner_tier WHERE event_id = $1 AND id = $2";
        db::change(&self.transaction, EMPTY, vec![event.0.into(), id.0.into()]).await?;
        self.change_one(DELETE, vec![event.0.into(), id.0.into()]).await
    }
}

fn read(row: &QueryResult) -> Result<TierFile, StoreError> {
    let model = db::decode::<Entity>(row, "")?;
    let origin = Origin { table: "partner_tier", id: model.id };
    Ok(TierFile {
        tier: Tier {
            id: TierId(model.id),
            event_id: EventId(model.event_id),
            name: origin.localized("name", &model.name)?,
        },
        position: origin.count("position", model.position)?,
        version: origin.count("version", model.version)?,
        partners: origin.count("partners", row.try_get("", "partners")?)?,
    })
}
