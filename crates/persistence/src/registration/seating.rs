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
        let this = ("seat_key = $3", vec![chair.seat_key().into()]);
        all.extend(promised(&self.reader, event, now, this).await?);
        all.retain(|one| one.chair == *chair);
        Ok(all)
    }

    /// Those who are asked to come, may say yes still, and are promised a seat.
    pub async fn promised_seats(&self, event: EventId, now: Timestamp) -> Result<Vec<Seated>, StoreError> {
        promised(&self.reader, event, now, ANY_SEAT).await
    }
}

impl Write {
    /// As [`Store::promised_seats`]. Nobody else changes it before this transaction ends.
    pub async fn promised_seats(&self, event: EventId, now: Timestamp) -> Result<Vec<Seated>, StoreError> {
        self.lock_event(event).await?;
        promised(&self.transaction, event, now, ANY_SEAT).await
    }
}

const ANY_SEAT: (&str, Vec<Value>) = ("seat_key IS NOT NULL", Vec::new());

async fn promised(
    db: &impl ConnectionTrait,
    event: EventId,
    now: Timestamp,
    (which, more): (&str, Vec<Value>),
) -> Result<Vec<Seated>, StoreError> {
    let sql = format!(
        "SELECT id, given_name || ' ' || family_name, person_key, protocol FROM guest_invitation \
         WHERE event_id = $1 AND {which} AND {PENDING} ORDER BY sort_key, id"
    );
    let mut values = vec![event.0.into(), now.as_second().into()];
    values.extend(more);
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

/// Fills in by what seats are found, of those that are older than that. Whatever is saved brings its own.
pub(crate) async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    const SEATS: &str =
        "SELECT registration_id, seat FROM protocol WHERE seat IS NOT NULL AND seat_key IS NULL";
    const PROMISED: &str = "SELECT id, protocol FROM guest_invitation \
                            WHERE seat_key IS NULL AND protocol LIKE '%\"seat\":\"%'";
    const OF_REGISTRATION: &str = "UPDATE protocol SET seat_key = $2 WHERE registration_id = $1";
    const OF_INVITATION: &str = "UPDATE guest_invitation SET seat_key = $2 WHERE id = $1";
    for (missing, set) in [(SEATS, OF_REGISTRATION), (PROMISED, OF_INVITATION)] {
        for row in db::rows(transaction, missing, vec![]).await? {
            let (id, text) = (row.try_get_by_index::<Uuid>(0)?, row.try_get_by_index::<String>(1)?);
            let place = match missing {
                SEATS => Protocol { seat: Some(text), ..Protocol::default() },
                _ => said(id, &text)?,
            };
            let key = place.chair().map(|chair| chair.seat_key().to_owned());
            db::change(transaction, set, vec![id.into(), key.into()]).await?;
        }
    }
    Ok(())
}
