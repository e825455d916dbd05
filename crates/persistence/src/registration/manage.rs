//! What the holder of a registration changes themselves, and the links that let them.

use domain::ids::{EventId, RegistrationId};
use domain::key::Key;
use domain::registration::{Consent, ConsentChange, Registration};
use jiff::Timestamp;
use sea_orm::{Insert, QueryResult, Value};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// Whose registration a link opens, if it can still be used. Looking does not spend it.
    pub async fn manage_link(
        &self,
        event: EventId,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<RegistrationId>, StoreError> {
        const LINK: &str = "SELECT registration_id FROM manage_link WHERE event_id = $1 AND token_hash = $2 \
                            AND spent_at IS NULL AND usable_until > $3";
        let values = vec![event.0.into(), token_hash.to_vec().into(), now.as_second().into()];
        opened(db::row(&self.reader, LINK, values).await?.as_ref())
    }

    /// When somebody changed their mind about what they agreed to, the earliest first.
    pub async fn consent_changes(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Vec<ConsentChange>, StoreError> {
        const CHANGES: &str = "SELECT consent, given, changed_at FROM consent_change \
                               WHERE event_id = $1 AND registration_id = $2 ORDER BY changed_at, consent";
        let origin = Origin { table: "consent_change", id };
        let rows = db::rows(&self.reader, CHANGES, vec![event.0.into(), id.0.into()]).await?;
        let change = |row: &QueryResult| {
            let consent = Consent::from_code(&row.try_get_by_index::<String>(0)?);
            Ok(ConsentChange {
                consent: origin.parsed("consent", consent)?,
                given: row.try_get_by_index(1)?,
                at: origin.time("changed_at", row.try_get_by_index(2)?)?,
            })
        };
        rows.iter().map(change).collect()
    }
}

impl Write {
    /// Adds a link that may be spent once, until `usable_until`. Links whose time is over go.
    pub async fn insert_manage_link(
        &self,
        (event, id): (EventId, RegistrationId),
        token_hash: [u8; 32],
        usable_until: Timestamp,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const FORGET: &str = "DELETE FROM manage_link WHERE registration_id = $1 AND usable_until <= $2";
        const ADD: &str = "INSERT INTO manage_link (token_hash, event_id, registration_id, usable_until) \
                           VALUES ($1, $2, $3, $4)";
        db::change(&self.transaction, FORGET, vec![id.0.into(), now.as_second().into()]).await?;
        let values: Vec<Value> =
            vec![token_hash.to_vec().into(), event.0.into(), id.0.into(), usable_until.as_second().into()];
        self.change_one(ADD, values).await
    }

    /// Spends a link: of all who try, one gets what it opens. The registration's other links are spent with it.
    pub async fn spend_manage_link(
        &self,
        event: EventId,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<RegistrationId>, StoreError> {
        const SPEND: &str = "UPDATE manage_link SET spent_at = $3 WHERE event_id = $1 AND token_hash = $2 \
                             AND spent_at IS NULL AND usable_until > $3 RETURNING registration_id";
        const OTHERS: &str =
            "UPDATE manage_link SET spent_at = $2 WHERE registration_id = $1 AND spent_at IS NULL";
        let values = vec![event.0.into(), token_hash.to_vec().into(), now.as_second().into()];
        let id = opened(db::row(&self.transaction, SPEND, values).await?.as_ref())?;
        if let Some(id) = id {
            db::change(&self.transaction, OTHERS, vec![id.0.into(), now.as_second().into()]).await?;
        }
        Ok(id)
    }

    /// Writes what somebody says of themselves, what they agreed to and what they answered.
    ///
    /// # Errors
    /// As [`Write::update_attendee`].
    pub async fn change_person(&self, registration: &Registration) -> Result<(), StoreError> {
        const PERSON: &str = "UPDATE registration SET languages = $3, offers = $4, seeks = $5, answers = $6, \
                              consent_networking = $7, consent_photos = $8, consent_news = $9, \
                              consent_partners = $10 WHERE event_id = $1 AND id = $2";
        const TOPICS: &str = "DELETE FROM registration_topic WHERE event_id = $1 AND registration_id = $2";
        let (event, id) = (registration.event_id.0, registration.id.0);
        let attendee = &registration.attendee;
        self.update_attendee(registration).await?;
        let values: Vec<Value> = vec![
            event.into(),
            id.into(),
            to_json(&attendee.languages)?.into(),
            to_json(&attendee.offers)?.into(),
            to_json(&attendee.seeks)?.into(),
            to_json(&registration.answers)?.into(),
            attendee.consents.networking.into(),
            attendee.consents.photos.into(),
            attendee.consents.news.into(),
            attendee.consents.partners.into(),
        ];
        self.change_one(PERSON, values).await?;
        db::change(&self.transaction, TOPICS, vec![event.into(), id.into()]).await?;
        let topics = super::change::topics(registration);
        if !topics.is_empty() {
            Insert::many(topics).exec_without_returning(&self.transaction).await?;
        }
        Ok(())
    }

    /// Keeps when somebody changed their mind, and about what.
    pub async fn record_consents(
        &self,
        (event, id): (EventId, RegistrationId),
        changes: &[ConsentChange],
    ) -> Result<(), StoreError> {
        // Twice within a second counts as once: what stands in the end.
        const ADD: &str = "INSERT INTO consent_change (registration_id, consent, changed_at, event_id, given) \
                           VALUES ($1, $2, $3, $4, $5) \
                           ON CONFLICT (registration_id, consent, changed_at) DO UPDATE SET given = $5";
        for ConsentChange { consent, given, at } in changes {
            let values: Vec<Value> = vec![
                id.0.into(),
                consent.code().into(),
                at.as_second().into(),
                event.0.into(),
                (*given).into(),
            ];
            self.change_one(ADD, values).await?;
        }
        Ok(())
    }

    /// Hands on what a registration had beside its seat to the one that takes its place: those whom it brings along,
    /// the partner through whom it came, and the invitation of which it was made.
    pub async fn succeed(
        &self,
        event: EventId,
        former: RegistrationId,
        successor: RegistrationId,
    ) -> Result<(), StoreError> {
        const PARTY: &str = "UPDATE registration SET lead_id = $3 WHERE event_id = $1 AND lead_id = $2";
        const GUEST: &str =
            "UPDATE partner_guest SET registration_id = $3 WHERE event_id = $1 AND registration_id = $2";
        // Who was invited holds its link still, which would open the ticket of who comes instead.
        const INVITATION: &str = "UPDATE guest_invitation SET registration_id = $3, link_number = link_number + 1 \
                                  WHERE event_id = $1 AND registration_id = $2";
        for sql in [PARTY, GUEST, INVITATION] {
            let values = vec![event.0.into(), former.0.into(), successor.0.into()];
            db::change(&self.transaction, sql, values).await?;
        }
        Ok(())
    }

    /// Puts so many more people into a line, beside somebody of their party who stands in it.
    pub async fn join_line(&self, event: EventId, pool: Option<&Key>, heads: u32) -> Result<(), StoreError> {
        self.lock_event(event).await?;
        self.move_line(event, pool, 0, heads.into()).await
    }
}

fn opened(row: Option<&QueryResult>) -> Result<Option<RegistrationId>, StoreError> {
    row.map(|row| Ok(RegistrationId(row.try_get_by_index::<Uuid>(0)?))).transpose()
}
