//! The keys that sign badges.

use domain::ids::OrganisationId;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::db;
use crate::entity::signing_key;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A key that signs an organisation's badges.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredKey {
    /// The key's name in a badge's header.
    pub kid: String,
    /// Whose badges it signs.
    pub organisation_id: OrganisationId,
    /// The public half, PEM.
    pub public_pem: String,
    /// The private half, encrypted by whoever stored it; nothing here can open it.
    pub sealed: Vec<u8>,
    /// Since when; the newest signs.
    pub created_at: Timestamp,
}

impl std::fmt::Debug for StoredKey {
    /// Without the sealed half: even sealed, it has no place in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoredKey")
            .field("kid", &self.kid)
            .field("organisation_id", &self.organisation_id)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// An organisation's keys, the newest first: the first signs, all of them verify.
    pub async fn signing_keys(&self, org: OrganisationId) -> Result<Vec<StoredKey>, StoreError> {
        let query = signing_key::Entity::find()
            .filter(signing_key::Column::OrganisationId.eq(org.0))
            .order_by_desc(signing_key::Column::CreatedAt)
            .order_by_desc(signing_key::Column::Kid);
        db::select(&self.reader, query).await?.into_iter().map(read).collect()
    }
}

impl Write {
    /// Adds a key. [`StoreError::Conflict`] when there is one of its `kid`, whoever's it is.
    pub async fn insert_signing_key(&self, key: &StoredKey) -> Result<(), StoreError> {
        self.insert::<signing_key::Entity, _>(signing_key::Model {
            kid: key.kid.clone(),
            organisation_id: key.organisation_id.0,
            public_pem: key.public_pem.clone(),
            sealed: key.sealed.clone(),
            created_at: key.created_at.as_second(),
        })
        .await
    }
}

fn read(model: signing_key::Model) -> Result<StoredKey, StoreError> {
    let created_at = Origin { table: "signing_key", id: &model.kid }.time("created_at", model.created_at)?;
    Ok(StoredKey {
        organisation_id: OrganisationId(model.organisation_id),
        created_at,
        kid: model.kid,
        public_pem: model.public_pem,
        sealed: model.sealed,
    })
}
