//! People's places at events: finding them, and what a row says.

mod change;
mod list;
mod waiting;

use domain::badge::BadgeCode;
use domain::checkin::Admission;
use domain::ids::{EventId, RegistrationId};
use domain::locale::Locale;
use domain::registration::{Attendee, Category, Consents, Registration, RegistrationState};
use domain::text::{Email, PersonName};
use sea_orm::{ConnectionTrait, Value};
use uuid::Uuid;

use crate::db;
use crate::entity::registration;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

macro_rules! registrations {
    ($rest:literal) => {
        concat!("SELECT * FROM registration WHERE event_id = $1 AND ", $rest)
    };
}

const BY_ID: &str = registrations!("id = $2");
const BY_CODE: &str = registrations!("code = $2");

impl Store {
    /// A registration of this event, or nothing: another event's is nothing.
    pub async fn registration(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Option<Registration>, StoreError> {
        find(&self.reader, BY_ID, vec![event.0.into(), id.0.into()]).await
    }
}

impl Write {
    /// The registration that this submission of the form made before, or nothing.
    pub async fn repeated_registration(
        &self,
        event: EventId,
        idempotency_key: Uuid,
    ) -> Result<Option<Registration>, StoreError> {
        const REPEATED: &str = registrations!("idempotency_key = $2");
        find(&self.transaction, REPEATED, vec![event.0.into(), idempotency_key.into()]).await
    }

    /// The registration that this person has at the event and did not cancel, or nothing.
    pub async fn registration_of_person(
        &self,
        event: EventId,
        person_key: &str,
    ) -> Result<Option<Registration>, StoreError> {
        const OF_PERSON: &str = registrations!("person_key = $2 AND state <> 'cancelled'");
        find(&self.transaction, OF_PERSON, vec![event.0.into(), person_key.into()]).await
    }

    /// A registration of this event, or nothing. Nobody else changes its state before this transaction ends.
    pub async fn registration(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Option<Registration>, StoreError> {
        self.lock_event(event).await?;
        find(&self.transaction, BY_ID, vec![event.0.into(), id.0.into()]).await
    }

    /// The registration of this event with that badge code, or nothing. Nobody else changes its state before this
    /// transaction ends.
    pub async fn registration_by_code(
        &self,
        event: EventId,
        code: &BadgeCode,
    ) -> Result<Option<Registration>, StoreError> {
        self.lock_event(event).await?;
        find(&self.transaction, BY_CODE, vec![event.0.into(), code.as_str().into()]).await
    }
}

async fn find(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<Registration>, StoreError> {
    db::find_one::<registration::Entity>(db, sql, values).await?.map(read).transpose()
}

/// The registration that a row tells of.
pub(crate) fn read(row: registration::Model) -> Result<Registration, StoreError> {
    let origin = Origin { table: "registration", id: row.id };
    let name = |column, text: &str| origin.parsed(column, PersonName::parse(text).ok());
    let state = match (row.state.as_str(), row.waiting_number, row.cancelled_at) {
        ("confirmed", None, None) => RegistrationState::Confirmed,
        ("waiting", Some(number), None) => {
            RegistrationState::Waiting { number: origin.count("waiting_number", number)? }
        }
        ("cancelled", None, Some(at)) => {
            RegistrationState::Cancelled { at: origin.time("cancelled_at", at)? }
        }
        _ => return Err(origin.corrupt("state")),
    };
    let admission = match (row.admitted_at, row.door) {
        (Some(at), Some(door)) => Some(Admission { at: origin.time("admitted_at", at)?, door }),
        (None, None) => None,
        _ => return Err(origin.corrupt("door")),
    };
    let attendee = Attendee {
        given_name: name("given_name", &row.given_name)?,
        family_name: name("family_name", &row.family_name)?,
        other_script_name: row.other_script_name.map(|text| name("other_script_name", &text)).transpose()?,
        email: origin.parsed("email", Email::parse(&row.email).ok())?,
        organisation: row.organisation,
        city: row.city,
        profession: row.profession,
        locale: origin.parsed("locale", Locale::from_code(&row.locale))?,
        languages: origin.json("languages", &row.languages)?,
        offers: origin.json("offers", &row.offers)?,
        seeks: origin.json("seeks", &row.seeks)?,
        consents: Consents {
            networking: row.consent_networking,
            photos: row.consent_photos,
            news: row.consent_news,
            partners: row.consent_partners,
        },
    };
    Ok(Registration {
        id: RegistrationId(row.id),
        event_id: EventId(row.event_id),
        code: origin.parsed("code", BadgeCode::parse(&row.code).ok())?,
        category: origin.parsed("category", Category::from_code(&row.category))?,
        attendee,
        state,
        registered_at: origin.time("registered_at", row.registered_at)?,
        admission,
    })
}
