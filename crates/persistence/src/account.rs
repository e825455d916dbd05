//! Staff, their sign-in links and who is signed in. Links and sessions are found by the hash of their secret; the
//! secret itself is never stored.

use domain::account::{Account, Grant, Role};
use domain::ids::{AccountId, EventId, OrganisationId};
use domain::text::Email;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::db;
use crate::entity::{access_session, account, sign_in_link};
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// The accounts of an address, in whatever case it is written: one for each organisation that knows it.
    pub async fn account_by_email(&self, email: &Email) -> Result<Vec<Account>, StoreError> {
        let query = account::Entity::find()
            .filter(account::Column::EmailKey.eq(email.key()))
            .order_by_asc(account::Column::OrganisationId);
        db::select(&self.reader, query).await?.iter().map(read).collect()
    }

    /// What a sign-in link would grant, if it can still be used. Looking does not spend it.
    pub async fn grant_of_link(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<Grant>, StoreError> {
        const LINK: &str =
            "SELECT * FROM sign_in_link WHERE token_hash = $1 AND spent_at IS NULL AND usable_until > $2";
        let values = vec![token_hash.to_vec().into(), now.as_second().into()];
        let link = db::find_one::<sign_in_link::Entity>(&self.reader, LINK, values).await?;
        link.map(link_grant).transpose()
    }

    /// What a session grants, if it is not expired.
    pub async fn grant_of_session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<Grant>, StoreError> {
        const SESSION: &str = "SELECT * FROM access_session WHERE token_hash = $1 AND expires_at > $2";
        let values = vec![token_hash.to_vec().into(), now.as_second().into()];
        let session = db::find_one::<access_session::Entity>(&self.reader, SESSION, values).await?;
        session.map(session_grant).transpose()
    }
}

impl Write {
    /// Adds an account. [`StoreError::Conflict`] when the organisation has one of its address.
    pub async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        self.insert::<account::Entity, _>(account::Model {
            id: account.id.0,
            organisation_id: account.organisation_id.0,
            email: account.email.to_string(),
            email_key: account.email.key(),
            role: account.role.code().to_owned(),
        })
        .await
    }

    /// Adds a link that may be spent once, until `usable_until`; the session that it opens lasts until the grant
    /// expires.
    pub async fn insert_link(
        &self,
        token_hash: [u8; 32],
        grant: &Grant,
        usable_until: Timestamp,
    ) -> Result<(), StoreError> {
        self.insert::<sign_in_link::Entity, _>(sign_in_link::Model {
            token_hash: token_hash.to_vec(),
            organisation_id: grant.organisation_id.0,
            event_id: grant.event_id.map(|id| id.0),
            role: grant.role.code().to_owned(),
            door: grant.door.clone(),
            account_id: grant.account_id.map(|id| id.0),
            expires_at: grant.expires_at.as_second(),
            usable_until: usable_until.as_second(),
            spent_at: None,
        })
        .await
    }

    /// Spends a link: of all who try, at whatever moment, one gets the grant. Nothing for a link whose time is over.
    pub async fn spend_link(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<Grant>, StoreError> {
        const SPEND: &str = "UPDATE sign_in_link SET spent_at = $2 \
                             WHERE token_hash = $1 AND spent_at IS NULL AND usable_until > $2 RETURNING *";
        let values = vec![token_hash.to_vec().into(), now.as_second().into()];
        let link = db::find_one::<sign_in_link::Entity>(&self.transaction, SPEND, values).await?;
        link.map(link_grant).transpose()
    }

    /// Signs somebody in until the grant expires.
    pub async fn insert_access_session(&self, token_hash: [u8; 32], grant: &Grant) -> Result<(), StoreError> {
        self.insert::<access_session::Entity, _>(access_session::Model {
            token_hash: token_hash.to_vec(),
            organisation_id: grant.organisation_id.0,
            event_id: grant.event_id.map(|id| id.0),
            role: grant.role.code().to_owned(),
            door: grant.door.clone(),
            account_id: grant.account_id.map(|id| id.0),
            expires_at: grant.expires_at.as_second(),
        })
        .await
    }

    /// Signs somebody out; nothing happens when they are.
    pub async fn delete_access_session(&self, token_hash: [u8; 32]) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM access_session WHERE token_hash = $1";
        db::change(&self.transaction, DELETE, vec![token_hash.to_vec().into()]).await?;
        Ok(())
    }
}

fn read(model: &account::Model) -> Result<Account, StoreError> {
    let origin = Origin { table: "account", id: model.id };
    Ok(Account {
        id: AccountId(model.id),
        organisation_id: OrganisationId(model.organisation_id),
        email: origin.parsed("email", Email::parse(&model.email).ok())?,
        role: origin.parsed("role", Role::from_code(&model.role))?,
    })
}

/// The columns that links and sessions share. A hash is no name for a row in a log: the organisation is.
struct GrantColumns {
    organisation_id: Uuid,
    event_id: Option<Uuid>,
    role: String,
    door: Option<String>,
    account_id: Option<Uuid>,
    expires_at: i64,
}

impl GrantColumns {
    fn read(self, table: &'static str) -> Result<Grant, StoreError> {
        let origin = Origin { table, id: format!("of organisation {}", self.organisation_id) };
        Ok(Grant {
            organisation_id: OrganisationId(self.organisation_id),
            event_id: self.event_id.map(EventId),
            role: origin.parsed("role", Role::from_code(&self.role))?,
            door: self.door,
            account_id: self.account_id.map(AccountId),
            expires_at: origin.time("expires_at", self.expires_at)?,
        })
    }
}

fn link_grant(link: sign_in_link::Model) -> Result<Grant, StoreError> {
    let sign_in_link::Model { organisation_id, event_id, role, door, account_id, expires_at, .. } = link;
    GrantColumns { organisation_id, event_id, role, door, account_id, expires_at }.read("sign_in_link")
}

fn session_grant(session: access_session::Model) -> Result<Grant, StoreError> {
    let access_session::Model { organisation_id, event_id, role, door, account_id, expires_at, .. } = session;
    GrantColumns { organisation_id, event_id, role, door, account_id, expires_at }.read("access_session")
}
