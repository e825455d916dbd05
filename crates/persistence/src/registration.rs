//! People's places at events: finding them.

mod attendee;
mod audience;
mod awkward;
mod change;
mod choices;
mod duplicate;
mod file;
mod guest_invitation;
mod guests;
mod import;
mod list;
mod manage;
mod merge;
mod order;
mod protocol;
mod ranks;
mod read;
mod requests;
mod seating;
mod waiting;
mod words;

use domain::badge::BadgeCode;
use domain::ids::{EventId, RegistrationId};
use domain::registration::Registration;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uuid::Uuid;

pub(crate) use choices::restricted;
pub use file::AsideFile;
pub use import::{PlannedRow, print_of};
pub use ranks::{RankFile, RankedFigures};
pub(crate) use read::{COLUMNS, columns, read};
pub(crate) use requests::figures;
pub(crate) use seating::fill as fill_seats;
pub(crate) use words::{Typed, renew};

use crate::db;
use crate::error::StoreError;
use crate::store::Store;
use crate::write::Write;

/// How often a registration that gave way is followed to the one that stays.
const MERGES_FOLLOWED: usize = 8;

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM registration WHERE event_id = $1 AND id = $2");

/// What is read of a [`Holder`], before a condition.
macro_rules! holders {
    ($condition:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            ", precedence IS NOT NULL FROM registration WHERE event_id = $1 AND ",
            $condition
        )
    };
}

/// What a badge stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The registration, or the one that stays where it gave way to the same person's other one.
    pub registration: Registration,
    /// Whether they, or who brings them along, have a rank in the event's table.
    pub ranked: bool,
}

impl Store {
    /// A registration of this event, or nothing: another event's is nothing.
    pub async fn registration(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Option<Registration>, StoreError> {
        find(&self.reader, BY_ID, vec![event.0.into(), id.0.into()]).await
    }

    /// A registration of this event or, where it gave way to the same person's other one, that one.
    pub async fn standing_registration(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Option<Registration>, StoreError> {
        followed(&self.reader, event, id).await
    }

    /// The registration of this event with this badge code; where it gave way to the same person's other one, that one.
    pub async fn registration_by_code(
        &self,
        event: EventId,
        code: &BadgeCode,
    ) -> Result<Option<Registration>, StoreError> {
        let found = by_code(&self.reader, event, std::slice::from_ref(code)).await?;
        Ok(found.into_iter().next().map(|(_, holder)| holder.registration))
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
        let submissions = db::places(&mut values, db::filled(idempotency_keys.to_vec()));
        let person_keys = person_keys.iter().map(String::as_str).collect();
        let persons = db::places(&mut values, db::filled::<&str>(person_keys));
        let sql = format!(
            "SELECT {columns}, idempotency_key FROM registration WHERE event_id = $1 \
             AND idempotency_key IN ({submissions}) \
             UNION SELECT {columns}, idempotency_key FROM registration WHERE event_id = $1 \
             AND person_key IN ({persons}) AND cancelled_at IS NULL",
            columns = columns!()
        );
        let rows = db::rows(&self.transaction, &sql, values).await?;
        rows.iter().map(|row| Ok((row.try_get_by_index(COLUMNS)?, read(row)?))).collect()
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

    /// A registration of this event or, where it gave way to the same person's other one, that one. Nobody else changes
    /// its state before this transaction ends.
    pub async fn standing_registration(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Option<Registration>, StoreError> {
        self.lock_event(event).await?;
        followed(&self.transaction, event, id).await
    }

    /// The registrations of this event with these badge codes, each with its code, in no order. Of a badge whose
    /// registration gave way to the same person's other one, that one. Nobody else changes their state before this
    /// transaction ends.
    pub async fn registrations_by_code(
        &self,
        event: EventId,
        codes: &[BadgeCode],
    ) -> Result<Vec<(BadgeCode, Holder)>, StoreError> {
        self.lock_event(event).await?;
        by_code(&self.transaction, event, codes).await
    }
}

async fn by_code(
    db: &impl ConnectionTrait,
    event: EventId,
    codes: &[BadgeCode],
) -> Result<Vec<(BadgeCode, Holder)>, StoreError> {
    let mut values = vec![event.0.into()];
    let codes = db::places(&mut values, codes.iter().map(BadgeCode::as_str));
    let sql = format!(holders!("code IN ({})"), codes);
    let rows = db::rows(db, &sql, values).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let holder = holder(row)?;
        let code = holder.registration.code.clone();
        found.push((code, follow(db, holder).await?));
    }
    Ok(found)
}

fn holder(row: &QueryResult) -> Result<Holder, StoreError> {
    Ok(Holder { registration: read(row)?, ranked: row.try_get_by_index(COLUMNS)? })
}

/// The registration that stays where others gave way to it.
async fn follow(db: &impl ConnectionTrait, mut held: Holder) -> Result<Holder, StoreError> {
    // Who gave way twice is followed twice; a ring, which nobody can make, is left after a few steps.
    for _ in 0..MERGES_FOLLOWED {
        let Some(kept) = held.registration.merged_into else { break };
        let Some(next) = by_id(db, held.registration.event_id, kept).await? else { break };
        held = next;
    }
    Ok(held)
}

/// A registration or, where it gave way, the one that stays.
pub(crate) async fn followed(
    db: &impl ConnectionTrait,
    event: EventId,
    id: RegistrationId,
) -> Result<Option<Registration>, StoreError> {
    let Some(held) = by_id(db, event, id).await? else { return Ok(None) };
    Ok(Some(follow(db, held).await?.registration))
}

async fn by_id(
    db: &impl ConnectionTrait,
    event: EventId,
    id: RegistrationId,
) -> Result<Option<Holder>, StoreError> {
    let row = db::row(db, holders!("id = $2"), vec![event.0.into(), id.0.into()]).await?;
    row.as_ref().map(holder).transpose()
}

async fn find(
    db: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<Registration>, StoreError> {
    db::row(db, sql, values).await?.as_ref().map(read).transpose()
}
