//! Passkeys, and the challenges that are yet to be answered.

use domain::account::Passkey;
use domain::ids::{AccountId, PasskeyId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::db;
use crate::entity::passkey::{Column, Entity, Model};
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A passkey with what it is verified by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPasskey {
    /// What its holder sees of it.
    pub passkey: Passkey,
    /// Whose.
    pub account_id: AccountId,
    /// Its name for browsers.
    pub credential_id: Vec<u8>,
    /// The public key and its counter, as whoever verifies reads them.
    pub data: String,
}

impl Store {
    /// A person's passkeys, the oldest first.
    pub async fn passkeys(&self, account: AccountId) -> Result<Vec<StoredPasskey>, StoreError> {
        let query = Entity::find()
            .filter(Column::AccountId.eq(account.0))
            .order_by_asc(Column::CreatedAt)
            .order_by_asc(Column::Id);
        db::select(&self.reader, query).await?.into_iter().map(read).collect()
    }

    /// The passkey of a person by its name for browsers.
    pub async fn passkey(
        &self,
        account: AccountId,
        credential_id: &[u8],
    ) -> Result<Option<StoredPasskey>, StoreError> {
        let query = Entity::find()
            .filter(Column::AccountId.eq(account.0))
            .filter(Column::CredentialId.eq(credential_id.to_vec()));
        db::select(&self.reader, query).await?.into_iter().next().map(read).transpose()
    }
}

impl Write {
    /// Adds a passkey. [`StoreError::Conflict`] when it is somebody's already.
    pub async fn insert_passkey(&self, stored: &StoredPasskey) -> Result<(), StoreError> {
        self.insert::<Entity, _>(Model {
            id: stored.passkey.id.0,
            account_id: stored.account_id.0,
            credential_id: stored.credential_id.clone(),
            name: stored.passkey.name.clone(),
            data: stored.data.clone(),
            created_at: stored.passkey.created_at.as_second(),
            used_at: stored.passkey.used_at.map(Timestamp::as_second),
        })
        .await
    }

    /// Notes the use of a passkey, with its counter.
    pub async fn passkey_used(&self, id: PasskeyId, data: &str, at: Timestamp) -> Result<(), StoreError> {
        const USED: &str = "UPDATE passkey SET data = $2, used_at = $3 WHERE id = $1";
        self.change_one(USED, vec![id.0.into(), data.into(), at.as_second().into()]).await
    }

    /// Removes one of a person's passkeys, and returns its name.
    pub async fn delete_passkey(
        &self,
        account: AccountId,
        id: PasskeyId,
    ) -> Result<Option<String>, StoreError> {
        const DELETE: &str = "DELETE FROM passkey WHERE id = $1 AND account_id = $2 RETURNING *";
        let gone =
            db::find_one::<Entity>(&self.transaction, DELETE, vec![id.0.into(), account.0.into()]).await?;
        Ok(gone.map(|row| row.name))
    }

    /// Keeps what a challenge's answer is judged by, and removes those that nobody answered.
    pub async fn insert_challenge(
        &self,
        id: Uuid,
        purpose: &str,
        account: Option<AccountId>,
        state: &str,
        now: Timestamp,
        usable_until: Timestamp,
    ) -> Result<(), StoreError> {
        const OVER: &str = "DELETE FROM challenge WHERE usable_until <= $1";
        const ADD: &str = "INSERT INTO challenge (id, purpose, account_id, state, usable_until) \
                           VALUES ($1, $2, $3, $4, $5)";
        db::change(&self.transaction, OVER, vec![now.as_second().into()]).await?;
        let values = vec![
            id.into(),
            purpose.into(),
            account.map(|id| id.0).into(),
            state.into(),
            usable_until.as_second().into(),
        ];
        self.change_one(ADD, values).await
    }

    /// Takes a challenge, once: what it was kept with, for the person that it was made for.
    pub async fn take_challenge(
        &self,
        id: Uuid,
        purpose: &str,
        account: Option<AccountId>,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        const TAKE: &str = "DELETE FROM challenge WHERE id = $1 AND purpose = $2 AND usable_until > $3 \
                            RETURNING state, account_id";
        let values = vec![id.into(), purpose.into(), now.as_second().into()];
        let Some(row) = db::row(&self.transaction, TAKE, values).await? else { return Ok(None) };
        let corrupt = |column| move |_| StoreError::corrupt("challenge", &id, column);
        let whose = row.try_get::<Option<Uuid>>("", "account_id").map_err(corrupt("account_id"))?;
        let state = row.try_get::<String>("", "state").map_err(corrupt("state"))?;
        Ok((whose == account.map(|id| id.0)).then_some(state))
    }
}

fn read(row: Model) -> Result<StoredPasskey, StoreError> {
    let origin = Origin { table: "passkey", id: row.id };
    Ok(StoredPasskey {
        passkey: Passkey {
            id: PasskeyId(row.id),
            name: row.name,
            created_at: origin.time("created_at", row.created_at)?,
            used_at: row.used_at.map(|at| origin.time("used_at", at)).transpose()?,
        },
        account_id: AccountId(row.account_id),
        credential_id: row.credential_id,
        data: row.data,
    })
}
