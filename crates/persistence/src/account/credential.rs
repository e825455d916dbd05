//! What people prove who they are with, beside links: passwords, second factors, recovery codes.

use domain::account::Account;
use domain::ids::AccountId;
use domain::text::Email;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult};

use crate::db;
use crate::entity::account;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A password as it is kept. It has no `Debug`: even hashed, it has no place in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredPassword {
    /// What makes equal passwords differ.
    pub salt: [u8; 16],
    /// The hash.
    pub hash: [u8; 32],
    /// The cost in memory with which it was made, in KiB.
    pub memory: u32,
    /// The cost in passes.
    pub passes: u32,
    /// The cost in lanes.
    pub lanes: u32,
    /// Since when.
    pub set_at: Timestamp,
}

/// A second factor as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredFactor {
    /// The shared secret, encrypted by whoever stored it; nothing here can open it.
    pub sealed: Vec<u8>,
    /// When its holder showed that they have it; it counts from then on.
    pub confirmed_at: Option<Timestamp>,
}

/// What somebody proves who they are with.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Who.
    pub account: Account,
    /// Their password.
    pub password: Option<StoredPassword>,
    /// Their second factor.
    pub factor: Option<StoredFactor>,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
}

/// All of it in one row, so that asking takes as long whatever there is.
macro_rules! credentials {
    ($rest:literal) => {
        concat!(
            "SELECT a.*, p.salt, p.hash, p.memory, p.passes, p.lanes, p.set_at, f.sealed, f.confirmed_at, ",
            "(SELECT count(*) FROM recovery_code c WHERE c.account_id = a.id) AS codes FROM account a ",
            "LEFT JOIN password p ON p.account_id = a.id LEFT JOIN second_factor f ON f.account_id = a.id ",
            $rest
        )
    };
}

impl Store {
    /// What the person of an address proves who they are with.
    pub async fn credentials_by_email(&self, email: &Email) -> Result<Option<Credentials>, StoreError> {
        find(&self.reader, credentials!("WHERE a.email_key = $1"), email.key().into()).await
    }

    /// What a person proves who they are with.
    pub async fn credentials(&self, account: AccountId) -> Result<Option<Credentials>, StoreError> {
        find(&self.reader, credentials!("WHERE a.id = $1"), account.0.into()).await
    }
}

impl Write {
    /// Gives somebody a password, in place of one that they had.
    pub async fn set_password(&self, account: AccountId, kept: &StoredPassword) -> Result<(), StoreError> {
        const SET: &str = "INSERT INTO password (account_id, salt, hash, memory, passes, lanes, set_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (account_id) DO UPDATE SET salt = excluded.salt, \
            hash = excluded.hash, memory = excluded.memory, passes = excluded.passes, lanes = excluded.lanes, \
            set_at = excluded.set_at";
        let values = vec![
            account.0.into(),
            kept.salt.to_vec().into(),
            kept.hash.to_vec().into(),
            i64::from(kept.memory).into(),
            i64::from(kept.passes).into(),
            i64::from(kept.lanes).into(),
            kept.set_at.as_second().into(),
        ];
        self.change_one(SET, values).await
    }

    /// Gives somebody a second factor that is yet to be confirmed, in place of one that they had.
    pub async fn set_factor(&self, account: AccountId, sealed: &[u8]) -> Result<(), StoreError> {
        const SET: &str = "INSERT INTO second_factor (account_id, sealed, confirmed_at, last_step) \
            VALUES ($1, $2, NULL, 0) ON CONFLICT (account_id) DO UPDATE SET sealed = excluded.sealed, \
            confirmed_at = NULL, last_step = 0";
        self.change_one(SET, vec![account.0.into(), sealed.to_vec().into()]).await
    }

    /// A second factor counts from now on.
    pub async fn confirm_factor(&self, account: AccountId, at: Timestamp) -> Result<(), StoreError> {
        const CONFIRM: &str = "UPDATE second_factor SET confirmed_at = $2 WHERE account_id = $1";
        self.change_one(CONFIRM, vec![account.0.into(), at.as_second().into()]).await
    }

    /// Uses the code of a step, and says whether it was still to be used: of two who send the same, one gets in.
    pub async fn use_step(&self, account: AccountId, step: i64) -> Result<bool, StoreError> {
        const USE: &str = "UPDATE second_factor SET last_step = $2 WHERE account_id = $1 AND last_step < $2";
        Ok(db::change(&self.transaction, USE, vec![account.0.into(), step.into()]).await? > 0)
    }

    /// Gives somebody recovery codes, in place of those that they had.
    pub async fn set_recovery_codes(
        &self,
        account: AccountId,
        hashes: &[[u8; 32]],
    ) -> Result<(), StoreError> {
        const ADD: &str = "INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, $2)";
        let account = account.0;
        db::change(
            &self.transaction,
            "DELETE FROM recovery_code WHERE account_id = $1",
            vec![account.into()],
        )
        .await?;
        for hash in hashes {
            self.change_one(ADD, vec![account.into(), hash.to_vec().into()]).await?;
        }
        Ok(())
    }

    /// Uses a recovery code up, and says whether it was one.
    pub async fn use_recovery_code(&self, account: AccountId, hash: [u8; 32]) -> Result<bool, StoreError> {
        const USE: &str = "DELETE FROM recovery_code WHERE account_id = $1 AND code_hash = $2";
        let values = vec![account.0.into(), hash.to_vec().into()];
        Ok(db::change(&self.transaction, USE, values).await? > 0)
    }

    /// Takes password, second factor and recovery codes away.
    pub async fn remove_password(&self, account: AccountId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM recovery_code WHERE account_id = $1",
            "DELETE FROM second_factor WHERE account_id = $1",
            "DELETE FROM password WHERE account_id = $1",
        ] {
            db::change(&self.transaction, sql, vec![account.0.into()]).await?;
        }
        Ok(())
    }
}

async fn find(
    db: &impl ConnectionTrait,
    sql: &str,
    value: sea_orm::Value,
) -> Result<Option<Credentials>, StoreError> {
    db::row(db, sql, vec![value]).await?.as_ref().map(read).transpose()
}

fn read(row: &QueryResult) -> Result<Credentials, StoreError> {
    let model = db::decode::<account::Entity>(row, "")?;
    let origin = Origin { table: "password", id: model.id };
    let corrupt = |column| move |_| StoreError::corrupt("password", &model_id(row), column);
    let number = |column: &'static str| -> Result<Option<i64>, StoreError> {
        row.try_get("", column).map_err(corrupt(column))
    };
    let bytes = |column: &'static str| -> Result<Option<Vec<u8>>, StoreError> {
        row.try_get("", column).map_err(corrupt(column))
    };
    let password = match bytes("hash")? {
        Some(hash) => Some(StoredPassword {
            salt: origin.parsed("salt", bytes("salt")?.and_then(|salt| salt.try_into().ok()))?,
            hash: origin.parsed("hash", hash.try_into().ok())?,
            memory: origin.count("memory", number("memory")?.unwrap_or(-1))?,
            passes: origin.count("passes", number("passes")?.unwrap_or(-1))?,
            lanes: origin.count("lanes", number("lanes")?.unwrap_or(-1))?,
            set_at: origin.time("set_at", number("set_at")?.unwrap_or_default())?,
        }),
        None => None,
    };
    let factor = match bytes("sealed")? {
        Some(sealed) => Some(StoredFactor {
            sealed,
            confirmed_at: number("confirmed_at")?.map(|at| origin.time("confirmed_at", at)).transpose()?,
        }),
        None => None,
    };
    let recovery_codes = origin.count("codes", number("codes")?.unwrap_or_default())?;
    Ok(Credentials { account: super::read(&model)?, password, factor, recovery_codes })
}

fn model_id(row: &QueryResult) -> String {
    row.try_get::<uuid::Uuid>("", "id").map_or_else(|_| "?".to_owned(), |id| id.to_string())
}
