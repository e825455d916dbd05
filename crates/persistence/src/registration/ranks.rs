//! The table of ranks of an event, and who stands in one.

use domain::ids::EventId;
use domain::key::Key;
use domain::registration::{Cursor, CursorKey, Precedence, Rank, RankedGuest, RegistrationOrder};
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::order::{cut, placed, placing};
use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// A rank, with how many guests stand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankFile {
    /// It.
    pub rank: Rank,
    /// Registrations that are not over.
    pub guests: u32,
}

/// How many people with a rank, and of those whom they bring along, are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RankedFigures {
    /// Those who are confirmed.
    pub all: u32,
    /// Of these, inside.
    pub inside: u32,
    /// Confirmed guests of honour without a rank: nobody finds them in this order.
    pub unranked: u32,
}

impl Store {
    /// The ranks of an event, the first first.
    pub async fn ranks(&self, event: EventId) -> Result<Vec<Rank>, StoreError> {
        ranks(&self.reader, event).await
    }

    /// The ranks of an event, with how many guests stand in each.
    pub async fn rank_files(&self, event: EventId) -> Result<Vec<RankFile>, StoreError> {
        const FILES: &str = "SELECT k.key, k.name, count(r.id) FROM protocol_rank k \
                             LEFT JOIN protocol p ON p.event_id = k.event_id AND p.rank = k.key \
                             LEFT JOIN registration r ON r.id = p.registration_id AND r.cancelled_at IS NULL \
                             WHERE k.event_id = $1 GROUP BY k.key, k.name, k.position ORDER BY k.position, k.key";
        let rows = db::rows(&self.reader, FILES, vec![event.0.into()]).await?;
        let file = |row: &QueryResult| {
            let guests =
                Origin { table: "protocol_rank", id: event }.count("guests", row.try_get_by_index(2)?)?;
            Ok(RankFile { rank: read(event, row)?, guests })
        };
        rows.iter().map(file).collect()
    }

    /// The confirmed registrations with a rank in the order of precedence, each directly before those whom it brings along,
    /// at most `limit` in all after `after`; those who are not inside yet alone, if that is asked.
    pub async fn ranked_guests(
        &self,
        event: EventId,
        expected: bool,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<(Vec<RankedGuest>, Option<Cursor>), StoreError> {
        let mut values: Vec<Value> = vec![event.0.into()];
        let outside = if expected { " AND admitted_at IS NULL" } else { "" };
        let after = match after {
            Some(Cursor { key: CursorKey::Precedence(Some(Precedence(place)), party), id }) => {
                let last: [Value; 3] = [i64::from(*place).into(), party.as_str().into(), id.0.into()];
                format!(" AND (precedence, place_key, id) > ({})", db::places(&mut values, last))
            }
            _ => String::new(),
        };
        let at_most = db::at_most(limit.saturating_add(1));
        let sql = format!(
            "SELECT {} FROM registration WHERE event_id = $1 AND precedence IS NOT NULL \
             AND COALESCE(state, '') = 'confirmed'{outside}{after} ORDER BY precedence, place_key, id {at_most}",
            placing!()
        );
        let rows = db::many(&self.reader, &sql, values, |row| placed(row, RegistrationOrder::Precedence));
        let (registrations, next) = cut(rows.await?, limit);
        let leads = registrations.iter().filter_map(|registration| registration.lead).collect::<Vec<_>>();
        let ids = registrations.iter().map(|registration| registration.id).chain(leads.iter().copied());
        let protocol = self.protocol_of(event, &ids.collect::<Vec<_>>()).await?;
        let leads = self.registrations_of(event, &leads).await?;
        let guests = registrations.into_iter().map(|registration| {
            let said = |id| protocol.get(&id).cloned().unwrap_or_default();
            let lead = leads.iter().find(|lead| Some(lead.id) == registration.lead);
            let lead = lead.map(|lead| (lead.attendee.clone(), said(lead.id)));
            RankedGuest { protocol: said(registration.id), lead, registration }
        });
        Ok((guests.collect(), next))
    }

    /// How many people are expected and inside of those with a rank and whom they bring along, and how many in these
    /// categories have none; who comes along with somebody is where they are.
    pub async fn ranked_figures(
        &self,
        event: EventId,
        honoured: &[&Key],
    ) -> Result<RankedFigures, StoreError> {
        let mut values = vec![event.0.into()];
        let honoured = db::places(&mut values, db::filled(honoured.iter().map(|key| key.as_str()).collect()));
        let sql = format!(
            "SELECT CAST(COALESCE(sum(heads), 0) AS bigint), \
             CAST(COALESCE(sum(CASE WHEN admitted_at IS NULL THEN 0 ELSE heads END), 0) AS bigint), \
             (SELECT count(*) FROM registration WHERE event_id = $1 AND category IN ({honoured}) \
             AND precedence IS NULL AND lead_id IS NULL AND state = 'confirmed') \
             FROM registration WHERE event_id = $1 AND precedence IS NOT NULL AND state = 'confirmed'"
        );
        let Some(row) = db::row(&self.reader, &sql, values).await? else {
            return Ok(RankedFigures::default());
        };
        let origin = Origin { table: "registration", id: event };
        let count = |place| origin.count("count", row.try_get_by_index(place)?);
        Ok(RankedFigures { all: count(0)?, inside: count(1)?, unranked: count(2)? })
    }
}

impl Write {
    /// The ranks of an event, the first first. Nobody else changes them before this transaction ends.
    pub async fn ranks(&self, event: EventId) -> Result<Vec<Rank>, StoreError> {
        self.lock_event(event).await?;
        ranks(&self.transaction, event).await
    }

    /// Writes the whole table of ranks in its order, and where guests stand by it. Whoever stood in a rank that is not in
    /// it any more has none.
    pub async fn save_ranks(&self, event: EventId, ranks: &[Rank]) -> Result<(), StoreError> {
        self.lock_event(event).await?;
        let mut values = vec![event.0.into()];
        let kept = db::places(&mut values, ranks.iter().map(|rank| rank.key.as_str()));
        // « NOT IN (NULL) » would be true of nothing.
        let gone = if ranks.is_empty() { String::new() } else { format!(" AND KEY NOT IN ({kept})") };
        let leave = format!(
            "UPDATE protocol SET rank = NULL, place = NULL WHERE event_id = $1 AND rank IS NOT NULL{}",
            gone.replace("KEY", "rank")
        );
        let remove = format!("DELETE FROM protocol_rank WHERE event_id = $1{}", gone.replace("KEY", "key"));
        for sql in [leave, remove] {
            db::change(&self.transaction, &sql, values.clone()).await?;
        }
        let names = ranks.iter().map(|rank| to_json(&rank.name)).collect::<Result<Vec<_>, _>>()?;
        let rows = (0_i64..).zip(ranks).zip(names).collect::<Vec<_>>();
        if !rows.is_empty() {
            let mut values = Vec::new();
            let rows = db::value_rows(&mut values, &rows, |((position, rank), name)| {
                [event.0.into(), rank.key.as_str().into(), (*position).into(), name.as_str().into()]
            });
            let sql = format!(
                "INSERT INTO protocol_rank (event_id, key, position, name) VALUES {rows} \
                 ON CONFLICT (event_id, key) DO UPDATE SET position = excluded.position, name = excluded.name"
            );
            db::change(&self.transaction, &sql, values).await?;
        }
        self.place("SELECT registration_id FROM protocol WHERE event_id = $1", "", vec![event.0.into()]).await
    }
}

pub(super) async fn ranks(db: &impl ConnectionTrait, event: EventId) -> Result<Vec<Rank>, StoreError> {
    const RANKS: &str = "SELECT key, name FROM protocol_rank WHERE event_id = $1 ORDER BY position, key";
    db::rows(db, RANKS, vec![event.0.into()]).await?.iter().map(|row| read(event, row)).collect()
}

fn read(event: EventId, row: &QueryResult) -> Result<Rank, StoreError> {
    let origin = Origin { table: "protocol_rank", id: event };
    let text = |place| row.try_get_by_index::<String>(place);
    Ok(Rank { key: origin.parsed("key", Key::parse(&text(0)?))?, name: origin.localized("name", &text(1)?)? })
}
