//! People, what they are where, their sign-in links and sessions. Links and sessions are found by the hash of their
//! secret; the secret itself is never stored.

mod credential;
mod identity;
mod invitation;
mod link;
mod list;
mod membership;
mod pass;
mod passkey;
mod session;

pub use credential::{Credentials, StoredFactor, StoredPassword};
pub use identity::StoredIdentity;
pub use membership::{Member, StandsFor};
pub use pass::{HeldDoor, UnusedLinks};
pub use passkey::StoredPasskey;
pub use session::NewSession;

use domain::account::{Account, Grant, LinkFor, Role, member_key};
use domain::ids::{AccountId, EventId, OrganisationId};
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::db;
use crate::entity::account;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// The account of an address, in whatever case it is written.
    pub async fn account_by_email(&self, email: &Email) -> Result<Option<Account>, StoreError> {
        by_email(&self.reader, email).await
    }

    /// An account by its identity, or nothing.
    pub async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        let query = account::Entity::find().filter(account::Column::Id.eq(id.0));
        db::select(&self.reader, query).await?.first().map(read).transpose()
    }

    /// Whether anybody has an account.
    pub async fn has_accounts(&self) -> Result<bool, StoreError> {
        Ok(db::row(&self.reader, "SELECT id FROM account LIMIT 1", vec![]).await?.is_some())
    }
}

impl Write {
    /// Adds an account. [`StoreError::Conflict`] when there is one of its address.
    pub async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        self.insert::<account::Entity, _>(account::Model {
            id: account.id.0,
            email: account.email.to_string(),
            email_key: account.email.key(),
            name: account.name.as_ref().map(ToString::to_string),
            name_key: member_key(account.name.as_ref(), &account.email),
            locale: account.locale.code().to_owned(),
        })
        .await
    }

    /// Like [`Store::account_by_email`], as this transaction sees it.
    pub async fn account_by_email(&self, email: &Email) -> Result<Option<Account>, StoreError> {
        by_email(&self.transaction, email).await
    }

    /// Like [`Store::has_accounts`], while nobody else can make the first.
    pub async fn has_accounts_locked(&self) -> Result<bool, StoreError> {
        if self.locks_rows() {
            // Any number that nothing else uses.
            const LOCK: &str = "SELECT pg_advisory_xact_lock(7306087902)";
            db::row(&self.transaction, LOCK, vec![]).await?;
        }
        Ok(db::row(&self.transaction, "SELECT id FROM account LIMIT 1", vec![]).await?.is_some())
    }

    /// Changes what a person says of themselves.
    pub async fn update_account(&self, account: &Account) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE account SET name = $2, locale = $3, name_key = $4 WHERE id = $1";
        let name = account.name.as_ref().map(ToString::to_string);
        let key = member_key(account.name.as_ref(), &account.email);
        let values = vec![account.id.0.into(), name.into(), account.locale.code().into(), key.into()];
        self.change_one(UPDATE, values).await
    }
}

async fn by_email(db: &impl ConnectionTrait, email: &Email) -> Result<Option<Account>, StoreError> {
    let query = account::Entity::find().filter(account::Column::EmailKey.eq(email.key()));
    db::select(db, query).await?.first().map(read).transpose()
}

fn read(model: &account::Model) -> Result<Account, StoreError> {
    let origin = Origin { table: "account", id: model.id };
    let name = model.name.as_deref().map(|name| origin.parsed("name", PersonName::parse(name).ok()));
    Ok(Account {
        id: AccountId(model.id),
        email: origin.parsed("email", Email::parse(&model.email).ok())?,
        name: name.transpose()?,
        locale: origin.parsed("locale", Locale::from_code(&model.locale))?,
    })
}

/// The columns that links and sessions share: a person, or what a pass is for.
struct ForColumns {
    account_id: Option<Uuid>,
    organisation_id: Option<Uuid>,
    event_id: Option<Uuid>,
    role: Option<String>,
    door: Option<String>,
}

impl ForColumns {
    fn of(opens: &LinkFor) -> Self {
        match opens {
            LinkFor::Account(id) => {
                Self { account_id: Some(id.0), organisation_id: None, event_id: None, role: None, door: None }
            }
            LinkFor::Pass(grant) => Self {
                account_id: None,
                organisation_id: Some(grant.organisation_id.0),
                event_id: grant.event_id.map(|id| id.0),
                role: Some(grant.role.code().to_owned()),
                door: grant.door.clone(),
            },
        }
    }

    /// A hash is no name for a row in a log: the organisation, or the person, is.
    fn read(self, table: &'static str) -> Result<LinkFor, StoreError> {
        if let Some(id) = self.account_id {
            return Ok(LinkFor::Account(AccountId(id)));
        }
        let organisation = self.organisation_id.unwrap_or_default();
        let origin = Origin { table, id: format!("of organisation {organisation}") };
        let role = self.role.as_deref().and_then(Role::from_code);
        let role = origin.parsed("role", role)?;
        Ok(LinkFor::Pass(Grant {
            event_id: self.event_id.map(EventId),
            door: self.door,
            ..Grant::in_organisation(OrganisationId(organisation), role)
        }))
    }
}
