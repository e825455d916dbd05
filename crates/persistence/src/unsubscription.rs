//! Who wants no more letters of an organisation than their ticket needs, since when, and until when.

use domain::ids::{EventId, OrganisationId, RegistrationId};
use domain::text::Email;
use jiff::Timestamp;

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// Since when an address is unsubscribed from an organisation's letters; nothing when it is not.
    pub async fn unsubscribed_since(
        &self,
        organisation: OrganisationId,
        email: &Email,
    ) -> Result<Option<Timestamp>, StoreError> {
        const SINCE: &str = "SELECT withdrawn_at FROM unsubscription WHERE organisation_id = $1 \
                             AND email_key = $2 AND restored_at IS NULL";
        let values = vec![organisation.0.into(), email.key().into()];
        let row = db::row(&self.reader, SINCE, values).await?;
        let origin = Origin { table: "unsubscription", id: organisation.0 };
        row.map(|row| origin.time("withdrawn_at", row.try_get_by_index(0)?)).transpose()
    }
}

impl Write {
    /// Unsubscribes an address from an organisation's letters. Done twice, the first time stays.
    pub async fn unsubscribe(
        &self,
        organisation: OrganisationId,
        email: &Email,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        const UNSUBSCRIBE: &str = "INSERT INTO unsubscription (organisation_id, email_key, withdrawn_at) \
                                   VALUES ($1, $2, $3) ON CONFLICT (organisation_id, email_key) DO UPDATE \
                                   SET withdrawn_at = excluded.withdrawn_at, restored_at = NULL \
                                   WHERE unsubscription.restored_at IS NOT NULL";
        let values = vec![organisation.0.into(), email.key().into(), at.as_second().into()];
        db::change(&self.transaction, UNSUBSCRIBE, values).await?;
        Ok(())
    }

    /// Takes an unsubscription back. That there was one is kept.
    pub async fn resubscribe(
        &self,
        organisation: OrganisationId,
        email: &Email,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        const RESTORE: &str = "UPDATE unsubscription SET restored_at = $3 WHERE organisation_id = $1 \
                               AND email_key = $2 AND restored_at IS NULL";
        let values = vec![organisation.0.into(), email.key().into(), at.as_second().into()];
        db::change(&self.transaction, RESTORE, values).await?;
        Ok(())
    }

    /// Takes back somebody's agreement to hear of the next events.
    pub async fn withdraw_news(&self, event: EventId, id: RegistrationId) -> Result<(), StoreError> {
        const NO_NEWS: &str = "UPDATE registration SET consent_news = $3 WHERE event_id = $1 AND id = $2";
        self.change_one(NO_NEWS, vec![event.0.into(), id.0.into(), false.into()]).await
    }
}
