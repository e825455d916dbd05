//! Who is signed in.

use domain::account::{Access, Device, LinkFor, Session};
use domain::ids::{AccessSessionId, AccountId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::ForColumns;
use crate::db;
use crate::entity::{access_session, account};
use crate::error::StoreError;
use crate::row::{Origin, to_word};
use crate::store::Store;
use crate::write::Write;

/// A session to open: what its holder sees of it, and for whom it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// For whom, or for what.
    pub opens: LinkFor,
    /// The session.
    pub session: Session,
}

impl Store {
    /// What a session gives its holder now, and when it was last seen; nothing when it is unknown or over.
    pub async fn access_of_session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<(Access, Timestamp)>, StoreError> {
        const SESSION: &str = "SELECT * FROM access_session WHERE token_hash = $1 AND expires_at > $2";
        let values = vec![token_hash.to_vec().into(), now.as_second().into()];
        let Some(row) = db::find_one::<access_session::Entity>(&self.reader, SESSION, values).await? else {
            return Ok(None);
        };
        let (id, origin) = (AccessSessionId(row.id), Origin { table: "access_session", id: row.id });
        let expires_at = origin.time("expires_at", row.expires_at)?;
        let seen_at = origin.time("seen_at", row.seen_at)?;
        let access = self.access_for(opens(row)?, Some(id), expires_at).await?;
        Ok(access.map(|access| (access, seen_at)))
    }

    /// What a person, or a pass, gives now; nothing for a person who is gone.
    pub async fn access_for(
        &self,
        opens: LinkFor,
        session_id: Option<AccessSessionId>,
        expires_at: Timestamp,
    ) -> Result<Option<Access>, StoreError> {
        let id = match opens {
            LinkFor::Pass(grant) => {
                return Ok(Some(Access::new(session_id, None, vec![grant], expires_at)));
            }
            LinkFor::Account(id) => id,
        };
        let query = account::Entity::find().filter(account::Column::Id.eq(id.0));
        let Some(row) = db::select(&self.reader, query).await?.into_iter().next() else { return Ok(None) };
        let grants = self.memberships_of(id).await?.into_iter().map(|one| one.grant).collect();
        Ok(Some(Access::new(session_id, Some(super::read(&row)?), grants, expires_at)))
    }

    /// Where a person is signed in, the latest used first.
    pub async fn access_sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<Session>, StoreError> {
        let query = access_session::Entity::find()
            .filter(access_session::Column::AccountId.eq(account.0))
            .filter(access_session::Column::ExpiresAt.gt(now.as_second()))
            .order_by_desc(access_session::Column::SeenAt)
            .order_by_desc(access_session::Column::Id);
        db::select(&self.reader, query).await?.iter().map(read).collect()
    }
}

impl Write {
    /// Signs somebody in until the session expires.
    pub async fn insert_access_session(
        &self,
        token_hash: [u8; 32],
        new: &NewSession,
    ) -> Result<(), StoreError> {
        let ForColumns { account_id, organisation_id, event_id, role, door } = ForColumns::of(&new.opens);
        let session = &new.session;
        self.insert::<access_session::Entity, _>(access_session::Model {
            id: session.id.0,
            token_hash: token_hash.to_vec(),
            account_id,
            organisation_id,
            event_id,
            role,
            door,
            method: to_word(&session.method)?,
            device: session.device.as_str().to_owned(),
            created_at: session.created_at.as_second(),
            seen_at: session.seen_at.as_second(),
            expires_at: session.expires_at.as_second(),
        })
        .await
    }

    /// Notes that a session is in use.
    pub async fn access_session_seen(&self, token_hash: [u8; 32], at: Timestamp) -> Result<(), StoreError> {
        const SEEN: &str = "UPDATE access_session SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2";
        db::change(&self.transaction, SEEN, vec![token_hash.to_vec().into(), at.as_second().into()]).await?;
        Ok(())
    }

    /// Signs somebody out; nothing happens when they are.
    pub async fn delete_access_session(&self, token_hash: [u8; 32]) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM access_session WHERE token_hash = $1";
        db::change(&self.transaction, DELETE, vec![token_hash.to_vec().into()]).await?;
        Ok(())
    }

    /// Ends one of a person's sessions, and says whether it was one.
    pub async fn end_access_session(
        &self,
        account: AccountId,
        id: AccessSessionId,
    ) -> Result<bool, StoreError> {
        const DELETE: &str = "DELETE FROM access_session WHERE id = $1 AND account_id = $2";
        Ok(db::change(&self.transaction, DELETE, vec![id.0.into(), account.0.into()]).await? > 0)
    }

    /// Ends all of a person's sessions but one, and says how many.
    pub async fn end_access_sessions_of(
        &self,
        account: AccountId,
        but: Option<AccessSessionId>,
    ) -> Result<u64, StoreError> {
        const DELETE: &str = "DELETE FROM access_session WHERE account_id = $1 AND id <> $2";
        let but = but.map(|id| id.0).unwrap_or_default();
        db::change(&self.transaction, DELETE, vec![account.0.into(), but.into()]).await
    }

    /// Removes links and sessions that were over before `before`: what nobody can use any more need not be kept.
    pub async fn forget_expired(&self, before: Timestamp) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM access_session WHERE expires_at < $1",
            "DELETE FROM sign_in_link WHERE usable_until < $1",
        ] {
            db::change(&self.transaction, sql, vec![before.as_second().into()]).await?;
        }
        Ok(())
    }
}

fn opens(row: access_session::Model) -> Result<LinkFor, StoreError> {
    let access_session::Model { account_id, organisation_id, event_id, role, door, .. } = row;
    ForColumns { account_id, organisation_id, event_id, role, door }.read("access_session")
}

pub(super) fn read(row: &access_session::Model) -> Result<Session, StoreError> {
    let origin = Origin { table: "access_session", id: row.id };
    Ok(Session {
        id: AccessSessionId(row.id),
        method: origin.word("method", &row.method)?,
        device: Device::stored(&row.device),
        created_at: origin.time("created_at", row.created_at)?,
        seen_at: origin.time("seen_at", row.seen_at)?,
        expires_at: origin.time("expires_at", row.expires_at)?,
    })
}
