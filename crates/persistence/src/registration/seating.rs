//! Who sits where: for telling that a seat is given twice.

use domain::ids::{EventId, GuestInvitationId, RegistrationId};
use domain::registration::Protocol;
use domain::registration::protocol::{Seated, Sitter};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

use super::guest_invitation::PENDING;
use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// Those of an event's registrations that are not over and have a seat. A companion's seat is at the table of who
    /// brings them along, unless they have their own.
    pub async fn seated(&self, event: EventId) -> Result<Vec<Seated>, StoreError> {
        const SEATED: &str = "SELECT r.id, r.given_name || ' ' || r.family_name, r.person_key, \
                              COALESCE(p.table_name, l.table_name), p.seat FROM protocol p \
                              JOIN registration r ON r.id = p.registration_id AND r.cancelled_at IS NULL \
                              LEFT JOIN protocol l ON l.registration_id = r.lead_id \
                              WHERE p.event_id = $1 AND p.seat IS NOT NULL ORDER BY r.sort_key, r.id";
        let rows = db::rows(&self.reader, SEATED, vec![event.0.into()]).await?;
        let seated = |row: &QueryResult| {
            let whom = Sitter::Registration(RegistrationId(row.try_get_by_index::<Uuid>(0)?));
            let place = Protocol {
                table: row.try_get_by_index(3)?,
                seat: row.try_get_by_index(4)?,
                ..Protocol::default()
            };
            sits(row, whom, &place)
        };
        rows.iter().filter_map(|row| seated(row).transpose()).collect()
    }

    /// Those who are asked to come, may say yes still, and are promised a seat.
    pub async fn promised_seats(&self, event: EventId, now: Timestamp) -> Result<Vec<Seated>, StoreError> {
        promised(&self.reader, event, now).await
    }
}

impl Write {
    /// As [`Store::promised_seats`]. Nobody else changes it before this transaction ends.
    pub async fn promised_seats(&self, event: EventId, now: Timestamp) -> Result<Vec<Seated>, StoreError> {
        self.lock_event(event).await?;
        promised(&self.transaction, event, now).await
    }
}

async fn promised(
    db: &impl ConnectionTrait,
    event: EventId,
    now: Timestamp,
) -> Result<Vec<Seated>, StoreError> {
    let sql = format!(
        "SELECT id, given_name || ' ' || family_name, person_key, protocol FROM guest_invitation \
         WHERE event_id = $1 AND protocol IS NOT NULL AND {PENDING} ORDER BY sort_key, id"
    );
    let rows = db::rows(db, &sql, vec![event.0.into(), now.as_second().into()]).await?;
    let promised = |row: &QueryResult| {
        let id = GuestInvitationId(row.try_get_by_index::<Uuid>(0)?);
        let origin = Origin { table: "guest_invitation", id };
        let protocol: Protocol = origin.json("protocol", &row.try_get_by_index::<String>(3)?)?;
        sits(row, Sitter::Invitation(id), &protocol)
    };
    rows.iter().filter_map(|row| promised(row).transpose()).collect()
}

/// Whose row it is, if a seat is said.
fn sits(row: &QueryResult, whom: Sitter, place: &Protocol) -> Result<Option<Seated>, StoreError> {
    let Some(chair) = place.chair() else { return Ok(None) };
    Ok(Some(Seated { whom, name: row.try_get_by_index(1)?, person_key: row.try_get_by_index(2)?, chair }))
}
