//! New registrations, and those given up.

use domain::registration::{Registration, RegistrationState, SearchIndex};
use sea_orm::{ActiveValue, IntoActiveModel};
use uuid::Uuid;

use super::words::{Indexed, insert_words};
use crate::db;
use crate::entity::{registration, registration_topic};
use crate::error::StoreError;
use crate::row::to_json;
use crate::write::Write;

impl Write {
    /// Adds registrations, each with the key of the submission that made it; their seats or numbers on the waiting list
    /// were taken before, in this transaction; who brings others along comes before them.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the event has a badge code, a submission or a person of them already: then the
    /// seats are given back with the rest of the transaction. [`StoreError::Refused`] for somebody who is inside
    /// already: that is for [`Write::admit`] to say.
    pub async fn insert_registrations(
        &self,
        registrations: &[(Registration, Uuid)],
    ) -> Result<(), StoreError> {
        if registrations.iter().any(|(registration, _)| registration.admission.is_some()) {
            return Err(StoreError::Refused("a new registration is not inside".to_owned()));
        }
        let mut found_by = Vec::with_capacity(registrations.len());
        for lot in db::lots(registrations) {
            let mut models = Vec::with_capacity(lot.len());
            for (registration, key) in lot {
                let (model, index) = row(registration, *key)?;
                found_by.push((model.sort_key.clone(), index));
                models.push(model.into_active_model());
            }
            db::insert(&self.transaction, models).await?;
        }
        let whom = registrations.iter().zip(&found_by);
        let whom = whom.map(|((registration, _), (sort_key, index))| Indexed {
            event: registration.event_id,
            id: registration.id,
            sort_key,
            index,
        });
        insert_words(&self.transaction, &whom.collect::<Vec<_>>()).await?;
        let topics =
            registrations.iter().flat_map(|(registration, _)| topics(registration)).collect::<Vec<_>>();
        for lot in db::lots(&topics) {
            db::insert(&self.transaction, lot.to_vec()).await?;
        }
        Ok(())
    }

    /// Writes in which category somebody comes. Their seat stays where it was taken.
    pub async fn update_category(&self, registration: &Registration) -> Result<(), StoreError> {
        const CATEGORY: &str =
            "UPDATE registration SET category = $3, kind = $4 WHERE event_id = $1 AND id = $2";
        let values = vec![
            registration.event_id.0.into(),
            registration.id.0.into(),
            registration.category_key.as_str().into(),
            own_kind(registration).into(),
        ];
        self.change_one(CATEGORY, values).await
    }

    /// Writes the state of a registration, and what organisers said about it. Its seat or its place in the queue is the
    /// caller's to take or to give back ([`Write::take_seats`], [`Write::give_back`]), in this transaction. Doors are
    /// told whether its badge still opens them.
    pub async fn write_state(&self, registration: &Registration) -> Result<(), StoreError> {
        const STATE: &str = "UPDATE registration SET state = $3, waiting_number = $4, cancelled_at = $5, \
                             offered_until = $6, reason = $7 WHERE event_id = $1 AND id = $2";
        let StateColumns { waiting_number, cancelled_at, offered_until } = registration.state.into();
        let values = vec![
            registration.event_id.0.into(),
            registration.id.0.into(),
            registration.state.code().into(),
            waiting_number.into(),
            cancelled_at.into(),
            offered_until.into(),
            registration.reason.as_deref().into(),
        ];
        self.change_one(STATE, values).await?;
        self.note_badges(registration).await
    }
}

/// What tells of a state beside its name.
struct StateColumns {
    waiting_number: Option<i64>,
    cancelled_at: Option<i64>,
    offered_until: Option<i64>,
}

impl From<RegistrationState> for StateColumns {
    fn from(state: RegistrationState) -> Self {
        let offered_until = match state {
            RegistrationState::Offered { until, .. } => Some(until.as_second()),
            _ => None,
        };
        Self {
            waiting_number: state.waiting_number().map(i64::from),
            cancelled_at: state.ended_at().map(jiff::Timestamp::as_second),
            offered_until,
        }
    }
}

/// The kind of a category that does not have its kind's own key.
fn own_kind(registration: &Registration) -> Option<&'static str> {
    let kind = registration.category.code();
    (kind != registration.category_key.as_str()).then_some(kind)
}

/// A registration's row, and what it is found by.
fn row(
    registration: &Registration,
    idempotency_key: Uuid,
) -> Result<(registration::Model, SearchIndex), StoreError> {
    let attendee = &registration.attendee;
    let StateColumns { waiting_number, cancelled_at, offered_until } = registration.state.into();
    let index = attendee.searched().index();
    let model = registration::Model {
        id: registration.id.0,
        event_id: registration.event_id.0,
        code: registration.code.as_str().to_owned(),
        category: registration.category_key.to_string(),
        given_name: attendee.given_name.to_string(),
        family_name: attendee.family_name.to_string(),
        other_script_name: attendee.other_script_name.as_ref().map(ToString::to_string),
        email: attendee.email.to_string(),
        organisation: attendee.organisation.clone(),
        city: attendee.city.clone(),
        profession: attendee.profession.clone(),
        locale: attendee.locale.code().to_owned(),
        languages: to_json(&attendee.languages)?,
        offers: to_json(&attendee.offers)?,
        seeks: to_json(&attendee.seeks)?,
        consent_networking: attendee.consents.networking,
        consent_photos: attendee.consents.photos,
        consent_news: attendee.consents.news,
        consent_partners: attendee.consents.partners,
        state: registration.state.code().to_owned(),
        waiting_number,
        cancelled_at,
        registered_at: registration.registered_at.as_second(),
        admission_id: None,
        admitted_at: None,
        door: None,
        idempotency_key,
        search_text: index.text.clone(),
        sort_key: attendee.sort_key(),
        person_key: attendee.person_key(),
        kind: own_kind(registration).map(str::to_owned),
        answers: to_json(&registration.answers)?,
        pool: registration.pool.as_ref().map(ToString::to_string),
        lead_id: registration.lead.map(|lead| lead.0),
        heads: registration.heads.into(),
        offered_until,
        reason: registration.reason.clone(),
        words_version: SearchIndex::VERSION,
        merged_into: registration.merged_into.map(|kept| kept.0),
    };
    Ok((model, index))
}

/// One row for each topic, for finding people by topic: only of those who agreed to be found. What a registration
/// itself says is in its own row.
pub(super) fn topics(registration: &Registration) -> Vec<registration_topic::ActiveModel> {
    let attendee = &registration.attendee;
    if !attendee.consents.networking {
        return Vec::new();
    }
    let row = |topic: &String, direction: &str| registration_topic::ActiveModel {
        event_id: ActiveValue::Set(registration.event_id.0),
        topic: ActiveValue::Set(topic.clone()),
        direction: ActiveValue::Set(direction.to_owned()),
        registration_id: ActiveValue::Set(registration.id.0),
    };
    let distinct = |topics: &[String]| {
        let mut topics = topics.to_vec();
        topics.sort_unstable();
        topics.dedup();
        topics
    };
    let offers = distinct(&attendee.offers);
    let seeks = distinct(&attendee.seeks);
    offers
        .iter()
        .map(|topic| row(topic, "offer"))
        .chain(seeks.iter().map(|topic| row(topic, "seek")))
        .collect()
}
