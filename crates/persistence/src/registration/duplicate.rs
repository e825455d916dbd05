//! Who may be registered twice: those who share a key. What a look costs grows with how many share one, not with the
//! square of an event's guests.

use std::collections::BTreeMap;

use domain::ids::{EventId, RegistrationId};
use domain::registration::{Apart, Candidate, WrittenName};
use jiff::Timestamp;
use sea_orm::{QueryResult, Value};
use uuid::Uuid;

use super::{columns, read};
use crate::db;
use crate::error::StoreError;
use crate::store::Store;
use crate::write::Write;

/// Before the first key of persons, and behind the last: see [`Name::keys`].
const FIRST: &str = "=";
const BEHIND: &str = ">";

/// The most registrations that are read of the keys of one look: those of one key beyond are met once those before
/// them are decided on.
const MOST: i64 = 4_000;

impl Store {
    /// The next `limit` keys behind `after` that several registrations have, whatever became of these.
    pub async fn shared_keys(
        &self,
        event: EventId,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<String>, StoreError> {
        const KEYS: &str = "SELECT word FROM registration_word WHERE event_id = $1 AND word > $2 AND word < $3 \
                            GROUP BY word HAVING count(*) > 1 ORDER BY word LIMIT $4 + 0";
        let values: Vec<Value> =
            vec![event.0.into(), after.unwrap_or(FIRST).into(), BEHIND.into(), i64::from(limit).into()];
        let rows = db::rows(&self.reader, KEYS, values).await?;
        rows.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect()
    }

    /// Who has one of these keys and is not over, by key, each group in the order of lists.
    pub async fn sharing(
        &self,
        event: EventId,
        keys: &[String],
    ) -> Result<BTreeMap<String, Vec<Candidate>>, StoreError> {
        let mut values = vec![event.0.into()];
        let keys = db::places(&mut values, keys.iter().map(String::as_str));
        let sql = format!(
            "SELECT r.id, r.given_name, r.family_name, r.other_script_name, w.word FROM registration_word w \
             CROSS JOIN registration r WHERE w.event_id = $1 AND w.word IN ({keys}) \
             AND r.id = w.registration_id AND r.cancelled_at IS NULL ORDER BY w.word, w.sort_key, r.id LIMIT {MOST}"
        );
        let mut groups = BTreeMap::<String, Vec<Candidate>>::new();
        for row in db::rows(&self.reader, &sql, values).await? {
            groups.entry(row.try_get_by_index(4)?).or_default().push(candidate(&row)?);
        }
        Ok(groups)
    }

    /// Who has one of these keys and is not `known` already: of each the first alone, unless that one is over. What a list
    /// marks costs its own rows alone, however many share a key.
    pub async fn first_sharing(
        &self,
        event: EventId,
        keys: &[&str],
        known: &[RegistrationId],
    ) -> Result<Vec<(String, RegistrationId, WrittenName)>, StoreError> {
        if keys.is_empty() || known.is_empty() {
            return Ok(Vec::new());
        }
        let mut values = vec![event.0.into()];
        let keys = db::value_rows(&mut values, keys, |key| [(*key).into()]);
        let known = db::places(&mut values, known.iter().map(|id| id.0));
        // The cross join makes SQLite look each of them up.
        let sql = format!(
            "WITH keys(word) AS (VALUES {keys}) \
             SELECT r.id, r.given_name, r.family_name, r.other_script_name, k.word \
             FROM keys k CROSS JOIN registration r WHERE r.cancelled_at IS NULL AND r.id = \
             (SELECT w.registration_id FROM registration_word w WHERE w.event_id = $1 AND w.word = k.word \
             AND w.registration_id NOT IN ({known}) ORDER BY w.sort_key, w.registration_id LIMIT 1)"
        );
        let read = |row: &QueryResult| {
            Ok((row.try_get_by_index(4)?, RegistrationId(row.try_get_by_index(0)?), written(row)?))
        };
        db::many(&self.reader, &sql, values, read).await
    }

    /// Of which of these registrations somebody said that they are not another's.
    pub async fn apart(&self, event: EventId, ids: &[RegistrationId]) -> Result<Apart, StoreError> {
        let mut values = vec![event.0.into()];
        let firsts = db::places(&mut values, ids.iter().map(|id| id.0));
        let sql = format!(
            "SELECT first_id, second_id FROM registration_apart WHERE event_id = $1 \
             AND (first_id IN ({firsts}) OR second_id IN ({firsts}))"
        );
        let id = |row: &QueryResult, place| row.try_get_by_index::<Uuid>(place).map(RegistrationId);
        let rows = db::rows(&self.reader, &sql, values).await?;
        rows.iter().map(|row| Ok((id(row, 0)?, id(row, 1)?))).collect()
    }

    /// These registrations of an event, in no order; who is none of its is not among them.
    pub async fn registrations_of(
        &self,
        event: EventId,
        ids: &[RegistrationId],
    ) -> Result<Vec<domain::registration::Registration>, StoreError> {
        let mut values = Vec::new();
        let ids = db::places(&mut values, ids.iter().map(|id| id.0));
        // Asked for the event too, SQLite would read all of its registrations to find these.
        let sql = format!("SELECT {} FROM registration WHERE id IN ({ids})", columns!());
        let found = db::many(&self.reader, &sql, values, read).await?;
        Ok(found.into_iter().filter(|registration| registration.event_id == event).collect())
    }
}

impl Write {
    /// Notes that two registrations are two people's. Said again, it changes nothing.
    pub async fn keep_apart(
        &self,
        event: EventId,
        pair: [RegistrationId; 2],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        const NOTE: &str = "INSERT INTO registration_apart (event_id, first_id, second_id, said_at) \
                            VALUES ($1, $2, $3, $4) ON CONFLICT (event_id, first_id, second_id) DO NOTHING";
        let values: Vec<Value> =
            vec![event.0.into(), pair[0].0.into(), pair[1].0.into(), at.as_second().into()];
        db::change(&self.transaction, NOTE, values).await?;
        Ok(())
    }
}

fn candidate(row: &QueryResult) -> Result<Candidate, StoreError> {
    Ok(Candidate { id: RegistrationId(row.try_get_by_index(0)?), name: written(row)?.read() })
}

/// The name behind somebody's id.
fn written(row: &QueryResult) -> Result<WrittenName, StoreError> {
    let [given, family] = [row.try_get_by_index(1)?, row.try_get_by_index(2)?];
    Ok(WrittenName { given, family, other_script: row.try_get_by_index(3)? })
}
