//! Links that sign somebody in, once.

use domain::account::{Link, LinkFor};
use domain::ids::AccountId;
use jiff::Timestamp;

use super::ForColumns;
use crate::db;
use crate::entity::sign_in_link;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// What a link would open, if it can still be used. Looking does not spend it.
    pub async fn link(&self, token_hash: [u8; 32], now: Timestamp) -> Result<Option<Link>, StoreError> {
        const LINK: &str =
            "SELECT * FROM sign_in_link WHERE token_hash = $1 AND spent_at IS NULL AND usable_until > $2";
        let values = vec![token_hash.to_vec().into(), now.as_second().into()];
        let link = db::find_one::<sign_in_link::Entity>(&self.reader, LINK, values).await?;
        link.map(read).transpose()
    }
}

impl Write {
    /// Adds a link that may be spent once, until `usable_until`.
    pub async fn insert_link(
        &self,
        token_hash: [u8; 32],
        link: &Link,
        usable_until: Timestamp,
    ) -> Result<(), StoreError> {
        let ForColumns { account_id, organisation_id, event_id, role, door } = ForColumns::of(&link.opens);
        self.insert::<sign_in_link::Entity, _>(sign_in_link::Model {
            token_hash: token_hash.to_vec(),
            account_id,
            organisation_id,
            event_id,
            role,
            door,
            session_until: link.session_until.as_second(),
            usable_until: usable_until.as_second(),
            spent_at: None,
        })
        .await
    }

    /// Spends a link: of all who try, at whatever moment, one gets what it opens. Nothing for a link whose time is
    /// over. A person's other links are spent with it: one mail opens one session.
    pub async fn spend_link(&self, token_hash: [u8; 32], now: Timestamp) -> Result<Option<Link>, StoreError> {
        const SPEND: &str = "UPDATE sign_in_link SET spent_at = $2 \
                             WHERE token_hash = $1 AND spent_at IS NULL AND usable_until > $2 RETURNING *";
        let values = vec![token_hash.to_vec().into(), now.as_second().into()];
        let link = db::find_one::<sign_in_link::Entity>(&self.transaction, SPEND, values).await?;
        let Some(link) = link.map(read).transpose()? else { return Ok(None) };
        if let LinkFor::Account(id) = link.opens {
            self.spend_links_of(id, now).await?;
        }
        Ok(Some(link))
    }

    /// Spends all links of a person that nobody used.
    pub async fn spend_links_of(&self, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
        const SPEND: &str =
            "UPDATE sign_in_link SET spent_at = $2 WHERE account_id = $1 AND spent_at IS NULL";
        db::change(&self.transaction, SPEND, vec![account.0.into(), now.as_second().into()]).await?;
        Ok(())
    }
}

fn read(link: sign_in_link::Model) -> Result<Link, StoreError> {
    let sign_in_link::Model { account_id, organisation_id, event_id, role, door, session_until, .. } = link;
    let opens = ForColumns { account_id, organisation_id, event_id, role, door }.read("sign_in_link")?;
    let origin = Origin { table: "sign_in_link", id: "?" };
    Ok(Link { opens, session_until: origin.time("session_until", session_until)? })
}
