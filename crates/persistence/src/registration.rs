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

const BY_ID: &str = "SELECT * FROM registration WHERE event_id = $1 AND id = $2";

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
    /// What stands in the way of new registrations: those that one of these submissions of the form made before, with
    /// their keys, and those of one of these persons that are not cancelled. Nobody else adds one before this
    /// transaction ends.
    pub async fn earlier_registrations(
        &self,
        event: EventId,
        idempotency_keys: &[Uuid],
        person_keys: &[String],
    ) -> Result<Vec<(Uuid, Registration)>, StoreError> {
        self.lock_event(event).await?;
        let mut values = vec![event.0.into()];
        let submissions = db::places(&mut values, idempotency_keys.iter().copied());
        let persons = db::places(&mut values, person_keys.iter().map(String::as_str));
        let sql = format!(
            "SELECT * FROM registration WHERE event_id = $1 AND idempotency_key IN ({submissions}) \
             UNION SELECT * FROM registration WHERE event_id = $1 AND person_key IN ({persons}) \
             AND state <> 'cancelled'"
        );
        let rows = db::find::<registration::Entity>(&self.transaction, &sql, values).await?;
        rows.into_iter().map(|row| Ok((row.idempotency_key, read(row)?))).collect()
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

    /// The registrations of this event with these badge codes, in no order. Nobody else changes their state before
    /// this transaction ends.
    pub async fn registrations_by_code(
        &self,
        event: EventId,
        codes: &[BadgeCode],
    ) -> Result<Vec<Registration>, StoreError> {
        self.lock_event(event).await?;
        let mut values = vec![event.0.into()];
        let codes = db::places(&mut values, codes.iter().map(BadgeCode::as_str));
        let sql = format!("SELECT * FROM registration WHERE event_id = $1 AND code IN ({codes})");
        let rows = db::find::<registration::Entity>(&self.transaction, &sql, values).await?;
        rows.into_iter().map(read).collect()
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
