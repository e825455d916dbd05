//! Who people are at a provider.

use domain::account::Identity;
use domain::ids::{AccountId, IdentityId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::db;
use crate::entity::identity::{Column, Entity, Model};
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// Who somebody is at a provider, with the provider's name for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredIdentity {
    /// What its holder sees of it.
    pub identity: Identity,
    /// Whose.
    pub account_id: AccountId,
    /// The provider's name for them, which it gives to nobody else.
    pub subject: String,
}

impl Store {
    /// Who a person is at providers, the oldest first.
    pub async fn identities(&self, account: AccountId) -> Result<Vec<Identity>, StoreError> {
        let query = Entity::find()
            .filter(Column::AccountId.eq(account.0))
            .order_by_asc(Column::CreatedAt)
            .order_by_asc(Column::Id);
        let rows = db::select(&self.reader, query).await?;
        rows.into_iter().map(|row| read(row).map(|stored| stored.identity)).collect()
    }

    /// Who it is that a provider names so.
    pub async fn identity_of(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<StoredIdentity>, StoreError> {
        named(&self.reader, issuer, subject).await
    }
}

impl Write {
    /// Like [`Store::identity_of`], as this transaction sees it.
    pub async fn identity_of(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<StoredIdentity>, StoreError> {
        named(&self.transaction, issuer, subject).await
    }

    /// Ties an account to who somebody is at a provider. [`StoreError::Conflict`] when that is somebody's already, or the
    /// account is tied to somebody else there.
    pub async fn insert_identity(&self, stored: &StoredIdentity) -> Result<(), StoreError> {
        self.insert::<Entity, _>(Model {
            id: stored.identity.id.0,
            account_id: stored.account_id.0,
            issuer: stored.identity.issuer.clone(),
            subject: stored.subject.clone(),
            created_at: stored.identity.created_at.as_second(),
            used_at: stored.identity.used_at.as_second(),
        })
        .await
    }

    /// Notes a use.
    pub async fn identity_used(&self, id: IdentityId, at: Timestamp) -> Result<(), StoreError> {
        const USED: &str = "UPDATE identity SET used_at = $2 WHERE id = $1";
        self.change_one(USED, vec![id.0.into(), at.as_second().into()]).await
    }

    /// Unties an account from who its person is at a provider, and says whether it was tied.
    pub async fn delete_identity(&self, account: AccountId, id: IdentityId) -> Result<bool, StoreError> {
        const DELETE: &str = "DELETE FROM identity WHERE id = $1 AND account_id = $2";
        Ok(db::change(&self.transaction, DELETE, vec![id.0.into(), account.0.into()]).await? > 0)
    }
}

async fn named(
    db: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
) -> Result<Option<StoredIdentity>, StoreError> {
    let query = Entity::find().filter(Column::Issuer.eq(issuer)).filter(Column::Subject.eq(subject));
    db::select(db, query).await?.into_iter().next().map(read).transpose()
}

fn read(row: Model) -> Result<StoredIdentity, StoreError> {
    let origin = Origin { table: "identity", id: row.id };
    Ok(StoredIdentity {
        identity: Identity {
            id: IdentityId(row.id),
            issuer: row.issuer,
            created_at: origin.time("created_at", row.created_at)?,
            used_at: origin.time("used_at", row.used_at)?,
        },
        account_id: AccountId(row.account_id),
        subject: row.subject,
    })
}
