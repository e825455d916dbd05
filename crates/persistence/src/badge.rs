//! The keys that sign badges.

mod layout;
mod print;
mod revocation;

pub use layout::{BadgePicture, KeptLayout, LayoutChoice, LayoutElsewhere};
pub use print::{BadgeCount, Claimed, PrintItem, PrintQueue};

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
    /// Since when its badges are refused, if they are.
    pub retired_at: Option<Timestamp>,
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
    /// An organisation's keys, the newest first: of those that are not retired the first signs, and all verify.
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
            retired_at: key.retired_at.map(Timestamp::as_second),
        })
        .await
    }

    /// Retires a key of an organisation, unless it is retired or the only one left; tells whether it did.
    pub async fn retire_signing_key(
        &self,
        org: OrganisationId,
        kid: &str,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        const RETIRE: &str = "UPDATE signing_key SET retired_at = $3 \
             WHERE organisation_id = $1 AND kid = $2 AND retired_at IS NULL AND EXISTS (SELECT 1 FROM signing_key other \
             WHERE other.organisation_id = $1 AND other.kid <> $2 AND other.retired_at IS NULL)";
        // Whoever retires two keys at once would leave none: the organisation's row is held first.
        if self.locks_rows() {
            let lock = "SELECT id FROM organisation WHERE id = $1 FOR UPDATE";
            db::row(&self.transaction, lock, vec![org.0.into()]).await?;
        }
        let values = vec![org.0.into(), kid.into(), at.as_second().into()];
        Ok(db::change(&self.transaction, RETIRE, values).await? == 1)
    }
}

fn read(model: signing_key::Model) -> Result<StoredKey, StoreError> {
    let origin = Origin { table: "signing_key", id: &model.kid };
    let created_at = origin.time("created_at", model.created_at)?;
    let retired_at = model.retired_at.map(|at| origin.time("retired_at", at)).transpose()?;
    Ok(StoredKey {
        organisation_id: OrganisationId(model.organisation_id),
        created_at,
        retired_at,
        kid: model.kid,
        public_pem: model.public_pem,
        sealed: model.sealed,
    })
}
