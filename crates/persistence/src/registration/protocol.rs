//! What protocol says of guests: kept beside registrations, of which most have none.

use std::collections::HashMap;

use domain::ids::{EventId, RegistrationId};
use domain::key::Key;
use domain::registration::protocol::Chair;
use domain::registration::{EventProtocol, Precedence, Protocol};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uuid::Uuid;

use super::ranks::ranks;
use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// Registrations asked for in one statement: SQLite takes no more than 32,766 values.
const LOT: usize = 500;

/// What is read of it, in the order of [`read`].
macro_rules! protocol {
    ($rest:literal) => {
        concat!(
            "SELECT registration_id, honorific, rank, place, escort, table_name, seat FROM protocol \
             WHERE event_id = $1",
            $rest
        )
    };
}

impl Store {
    /// The table of ranks of an event, and what protocol says of its guests.
    pub async fn event_protocol(&self, event: EventId) -> Result<EventProtocol, StoreError> {
        event_protocol(&self.reader, event).await
    }

    /// What protocol says of these registrations; nothing of those of whom it says nothing.
    pub async fn protocol_of(
        &self,
        event: EventId,
        ids: &[RegistrationId],
    ) -> Result<HashMap<RegistrationId, Protocol>, StoreError> {
        protocol_of(&self.reader, event, ids).await
    }
}

impl Write {
    /// The same as this transaction sees it. Nobody else changes it before it ends.
    pub async fn event_protocol(&self, event: EventId) -> Result<EventProtocol, StoreError> {
        self.lock_event(event).await?;
        event_protocol(&self.transaction, event).await
    }

    /// What protocol says of these registrations, with the event's table of ranks. Nobody else changes it before this
    /// transaction ends.
    pub async fn protocol_of(
        &self,
        event: EventId,
        ids: &[RegistrationId],
    ) -> Result<EventProtocol, StoreError> {
        self.lock_event(event).await?;
        let guests = protocol_of(&self.transaction, event, ids).await?;
        Ok(EventProtocol { ranks: ranks(&self.transaction, event).await?, guests })
    }

    /// What protocol says of a registration. Nobody else changes it before this transaction ends.
    pub async fn protocol(&self, event: EventId, id: RegistrationId) -> Result<Protocol, StoreError> {
        const ONE: &str = protocol!(" AND registration_id = $2");
        self.lock_event(event).await?;
        let row = db::row(&self.transaction, ONE, vec![event.0.into(), id.0.into()]).await?;
        Ok(row.as_ref().map(read).transpose()?.map(|(_, protocol)| protocol).unwrap_or_default())
    }

    /// Writes what protocol says of registrations, and their place in the order of precedence that follows from it. The
    /// ranks are in the event's table.
    pub async fn save_protocol(
        &self,
        event: EventId,
        of: &[(RegistrationId, Protocol)],
    ) -> Result<(), StoreError> {
        self.lock_event(event).await?;
        for lot in of.chunks(LOT) {
            let mut values = vec![event.0.into()];
            let ids = db::places(&mut values, lot.iter().map(|(id, _)| id.0));
            let forget = format!("DELETE FROM protocol WHERE event_id = $1 AND registration_id IN ({ids})");
            db::change(&self.transaction, &forget, values).await?;
            let said = lot.iter().filter(|(_, protocol)| !protocol.is_empty()).collect::<Vec<_>>();
            if !said.is_empty() {
                self.insert_protocol(event, &said).await?;
            }
            let (ranked, others): (Vec<_>, Vec<_>) =
                lot.iter().partition(|(_, protocol)| protocol.rank.is_some());
            // Few have a rank: nobody else is written anew, but who had one until now.
            for (part, condition) in [(ranked, ""), (others, " AND precedence IS NOT NULL")] {
                if !part.is_empty() {
                    let mut values = vec![event.0.into()];
                    let ids = db::places(&mut values, part.iter().map(|(id, _)| id.0));
                    self.place(&ids, condition, values).await?;
                }
            }
        }
        Ok(())
    }

    async fn insert_protocol(
        &self,
        event: EventId,
        said: &[&(RegistrationId, Protocol)],
    ) -> Result<(), StoreError> {
        let honorifics = said.iter().map(|(_, one)| one.honorific.as_ref().map(to_json).transpose());
        let honorifics = honorifics.collect::<Result<Vec<_>, _>>()?;
        let said = said.iter().zip(honorifics).collect::<Vec<_>>();
        let mut values = Vec::new();
        let rows = db::value_rows(&mut values, &said, |((id, one), honorific)| {
            [
                id.0.into(),
                event.0.into(),
                honorific.clone().into(),
                one.rank.as_ref().map(Key::as_str).into(),
                one.within.map(i64::from).into(),
                one.escort.as_deref().into(),
                one.table.as_deref().into(),
                one.seat.as_deref().into(),
                one.chair().as_ref().map(Chair::seat_key).into(),
            ]
        });
        let sql = format!(
            "INSERT INTO protocol (registration_id, event_id, honorific, rank, place, escort, table_name, seat, \
             seat_key) VALUES {rows}"
        );
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }

    /// Writes anew where these registrations of the event `$1`, and those whom they bring along, stand in the order of
    /// precedence, as far as they meet a condition: the place of their rank, then theirs in it. Of one rank, who has no place
    /// comes after who has one. Whoever has no rank of their own stands directly after their lead.
    pub(super) async fn place(
        &self,
        whose: &str,
        condition: &str,
        values: Vec<Value>,
    ) -> Result<(), StoreError> {
        let (rank, last) = (Precedence::RANK, Precedence::RANK - 1);
        let sql = format!(
            "UPDATE registration SET (precedence, place_key) = (\
             SELECT r.position * {rank} + COALESCE(p.place, {last}), s.sort_key || ' ' || s.code \
             || CASE WHEN s.id = registration.id THEN '' ELSE ' +' END \
             FROM protocol p JOIN protocol_rank r ON r.event_id = p.event_id AND r.key = p.rank \
             JOIN registration s ON s.id = p.registration_id \
             WHERE p.registration_id IN (registration.id, registration.lead_id) \
             ORDER BY CASE WHEN s.lead_id IS NULL THEN 1 ELSE 0 END LIMIT 1) \
             WHERE event_id = $1 AND (id IN ({whose}) OR lead_id IN ({whose})){condition}"
        );
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }

    /// The same of one registration: where its name is another since, or somebody comes along with it.
    pub async fn place_party(&self, event: EventId, id: RegistrationId) -> Result<(), StoreError> {
        self.place("$2", "", vec![event.0.into(), id.0.into()]).await
    }
}

async fn protocol_of(
    db: &impl ConnectionTrait,
    event: EventId,
    ids: &[RegistrationId],
) -> Result<HashMap<RegistrationId, Protocol>, StoreError> {
    let mut values = vec![event.0.into()];
    let ids = db::places(&mut values, ids.iter().map(|id| id.0));
    let sql = format!("{} AND registration_id IN ({ids})", protocol!(""));
    db::rows(db, &sql, values).await?.iter().map(read).collect()
}

async fn event_protocol(db: &impl ConnectionTrait, event: EventId) -> Result<EventProtocol, StoreError> {
    const ALL: &str = protocol!("");
    let rows = db::rows(db, ALL, vec![event.0.into()]).await?;
    let guests = rows.iter().map(read).collect::<Result<_, _>>()?;
    Ok(EventProtocol { ranks: ranks(db, event).await?, guests })
}

fn read(row: &QueryResult) -> Result<(RegistrationId, Protocol), StoreError> {
    let id = RegistrationId(row.try_get_by_index::<Uuid>(0)?);
    let origin = Origin { table: "protocol", id };
    let text = |place| row.try_get_by_index::<Option<String>>(place);
    let protocol = Protocol {
        honorific: text(1)?.map(|json| origin.json("honorific", &json)).transpose()?,
        rank: text(2)?.map(|key| origin.parsed("rank", Key::parse(&key))).transpose()?,
        within: row
            .try_get_by_index::<Option<i64>>(3)?
            .map(|place| origin.count("place", place))
            .transpose()?,
        escort: text(4)?,
        table: text(5)?,
        seat: text(6)?,
    };
    Ok((id, protocol))
}
