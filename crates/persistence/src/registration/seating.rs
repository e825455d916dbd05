//! Who sits where: for telling that a seat is given twice.

use domain::ids::{EventId, GuestInvitationId, RegistrationId};
use domain::registration::Protocol;
use domain::registration::protocol::{Chair, Seated, Sitter};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Value};
use uuid::Uuid;

use super::guest_invitation::PENDING;
use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// Those of an event who are on a seat: of its registrations those that are not over, then who is asked to come, may
    /// say yes still, and is promised it. A companion's seat is at the table of who brings them along, unless they have
    /// their own.
    pub async fn seated_on(
        &self,
        event: EventId,
        chair: &Chair,
        now: Timestamp,
    ) -> Result<Vec<Seated>, StoreError> {
        const SEATED: &str = "SELECT r.id, r.given_name || ' ' || r.family_name, r.person_key, \
                              COALESCE(p.table_name, l.table_name), p.seat FROM protocol p \
                              JOIN registration r ON r.id = p.registration_id AND r.cancelled_at IS NULL \
                              LEFT JOIN protocol l ON l.registration_id = r.lead_id \
                              WHERE p.event_id = $1 AND p.seat_key = $2 ORDER BY r.sort_key, r.id";
        let rows = db::rows(&self.reader, SEATED, vec![event.0.into(), chair.seat_key().into()]).await?;
        let seated = |row: &QueryResult| {
            let whom = Sitter::Registration(RegistrationId(row.try_get_by_index::<Uuid>(0)?));
            let place = Protocol {
                table: row.try_get_by_index(3)?,
                seat: row.try_get_by_index(4)?,
                ..Protocol::default()
            };
            sits(row, whom, &place)
        };
        let mut all = rows.iter().filter_map(|row| seated(row).transpose()).collect::<Result<Vec<_>, _>>()?;
        all.extend(promised(&self.reader, event, now, Some(chair)).await?);
        all.retain(|one| one.chair == *chair);
        Ok(all)
    }

    /// Those who are asked to come, may say yes still, and are promised a seat.
    pub async fn promised_seats(&self, event: EventId, now: Timestamp) -> Result<Vec<Seated>, StoreError> {
        promised(&self.reader, event, now, None).await
    }
}

impl Write {
    /// As [`Store::promised_seats`]. Nobody else changes it before this transaction ends.
    pub async fn promised_seats(&self, event: EventId, now: Timestamp) -> Result<Vec<Seated>, StoreError> {
        self.lock_event(event).await?;
        promised(&self.transaction, event, now, None).await
    }
}

/// Those who are promised this seat, whatever its table, or any.
async fn promised(
    db: &impl ConnectionTrait,
    event: EventId,
    now: Timestamp,
    chair: Option<&Chair>,
) -> Result<Vec<Seated>, StoreError> {
    let mut values: Vec<Value> = vec![event.0.into(), now.as_second().into()];
    let which = match chair {
        Some(chair) => format!("seat_key = {}", db::places(&mut values, [chair.seat_key()])),
        None => "seat_key IS NOT NULL".to_owned(),
    };
    let sql = format!(
        "SELECT id, given_name || ' ' || family_name, person_key, protocol FROM guest_invitation \
         WHERE event_id = $1 AND {which} AND {PENDING} ORDER BY sort_key, id"
    );
    let rows = db::rows(db, &sql, values).await?;
    let promised = |row: &QueryResult| {
        let id = row.try_get_by_index::<Uuid>(0)?;
        sits(row, Sitter::Invitation(GuestInvitationId(id)), &said(id, &row.try_get_by_index::<String>(3)?)?)
    };
    rows.iter().filter_map(|row| promised(row).transpose()).collect()
}

/// What protocol says of who is asked to come.
fn said(id: Uuid, json: &str) -> Result<Protocol, StoreError> {
    Origin { table: "guest_invitation", id }.json("protocol", json)
}

/// Whose row it is, if a seat is said.
fn sits(row: &QueryResult, whom: Sitter, place: &Protocol) -> Result<Option<Seated>, StoreError> {
    let Some(chair) = place.chair() else { return Ok(None) };
    Ok(Some(Seated { whom, name: row.try_get_by_index(1)?, person_key: row.try_get_by_index(2)?, chair }))
}

/// Fills in by what seats are found, where a change of the schema left that to do. Whatever is saved brings its own.
pub(crate) async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    const SEATS: &str = "SELECT registration_id, seat FROM protocol WHERE seat_key = ''";
    const SET_SEAT: &str = "UPDATE protocol SET seat_key = $2 WHERE registration_id = $1";
    const PROMISED: &str = "SELECT id, protocol FROM guest_invitation WHERE seat_key = ''";
    const SET_PROMISED: &str = "UPDATE guest_invitation SET seat_key = $2 WHERE id = $1";
    type Place = fn(Uuid, &str) -> Result<Protocol, StoreError>;
    let seat: Place = |_, seat| Ok(Protocol { seat: Some(seat.to_owned()), ..Protocol::default() });
    for (missing, set, place) in [(SEATS, SET_SEAT, seat), (PROMISED, SET_PROMISED, said)] {
        for row in db::rows(transaction, missing, vec![]).await? {
            let id = row.try_get_by_index::<Uuid>(0)?;
            let chair = place(id, &row.try_get_by_index::<String>(1)?)?.chair();
            let key = chair.as_ref().map(Chair::seat_key);
            db::change(transaction, set, vec![id.into(), key.into()]).await?;
        }
    }
    Ok(())
}
