//! Letters that organisers write once, to many.

use domain::ids::{EventId, MailingId};
use domain::mailing::{Mailing, MailingState, Progress};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult};

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

const ONE: &str = "SELECT * FROM mailing WHERE event_id = $1 AND id = $2";

/// How many are listed: more than an event sees in its life.
const MOST: i64 = 100;

/// How many messages are stopped in one transaction.
const LOT: i64 = 1_000;

impl Store {
    /// An event's mailings, the latest first.
    pub async fn mailings(&self, event: EventId) -> Result<Vec<Mailing>, StoreError> {
        const ALL: &str =
            "SELECT * FROM mailing WHERE event_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2 + 0";
        let rows = db::rows(&self.reader, ALL, vec![event.0.into(), MOST.into()]).await?;
        rows.iter().map(read).collect()
    }

    /// A mailing of this event, or nothing.
    pub async fn mailing(&self, event: EventId, id: MailingId) -> Result<Option<Mailing>, StoreError> {
        find(&self.reader, event, id).await
    }

    /// What became of a mailing's messages so far.
    pub async fn mailing_progress(&self, id: MailingId) -> Result<Progress, StoreError> {
        const BY_STATE: &str = "SELECT state, count(*) FROM message WHERE source_id = $1 \
                                AND registration_id IS NOT NULL GROUP BY state";
        let mut progress = Progress::default();
        for row in db::rows(&self.reader, BY_STATE, vec![id.0.into()]).await? {
            let count = u32::try_from(row.try_get_by_index::<i64>(1)?).unwrap_or(u32::MAX);
            match row.try_get_by_index::<String>(0)?.as_str() {
                "sent" => progress.sent = count,
                "bounced" => progress.bounced = count,
                "skipped" => progress.skipped = count,
                _ => progress.waiting += count,
            }
        }
        Ok(progress)
    }
}

impl Write {
    /// A mailing of this event, as this transaction sees it; nobody else changes it before it ends.
    pub async fn mailing(&self, event: EventId, id: MailingId) -> Result<Option<Mailing>, StoreError> {
        if self.locks_rows() {
            const LOCK: &str = "SELECT id FROM mailing WHERE event_id = $1 AND id = $2 FOR UPDATE";
            db::row(&self.transaction, LOCK, vec![event.0.into(), id.0.into()]).await?;
        }
        find(&self.transaction, event, id).await
    }

    /// Adds a mailing.
    pub async fn add_mailing(&self, mailing: &Mailing) -> Result<(), StoreError> {
        const ADD: &str = "INSERT INTO mailing (id, event_id, filter, texts, state, created_at, confirmed_at, total, \
                           version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)";
        let values = vec![
            mailing.id.0.into(),
            mailing.event_id.0.into(),
            to_json(&mailing.filter)?.into(),
            to_json(&mailing.texts)?.into(),
            mailing.state.code().into(),
            mailing.created_at.as_second().into(),
            mailing.confirmed_at.map(Timestamp::as_second).into(),
            i64::from(mailing.total).into(),
        ];
        self.change_one(ADD, values).await
    }

    /// Writes what changed of a mailing: its words, and where it is.
    pub async fn save_mailing(&self, mailing: &Mailing) -> Result<(), StoreError> {
        const SAVE: &str = "UPDATE mailing SET texts = $3, state = $4, confirmed_at = $5, total = $6, \
                            version = version + 1 WHERE event_id = $1 AND id = $2";
        let values = vec![
            mailing.event_id.0.into(),
            mailing.id.0.into(),
            to_json(&mailing.texts)?.into(),
            mailing.state.code().into(),
            mailing.confirmed_at.map(Timestamp::as_second).into(),
            i64::from(mailing.total).into(),
        ];
        self.change_one(SAVE, values).await
    }

    /// Ends messages that one thing had sent and that nobody is sending now, a lot of them. How many these were: as
    /// long as it is not 0 there may be more.
    pub async fn stop_messages_of(&self, source: uuid::Uuid, now: Timestamp) -> Result<u64, StoreError> {
        const STOP: &str = "UPDATE message SET failed_at = $2, ended = 'stopped' WHERE id IN (SELECT id FROM message \
                            WHERE source_id = $1 AND state IN ('waiting', 'retrying') \
                            AND (claimed_until IS NULL OR claimed_until <= $2) LIMIT $3 + 0)";
        let values = vec![source.into(), now.as_second().into(), LOT.into()];
        db::change(&self.transaction, STOP, values).await
    }
}

async fn find(
    db: &impl ConnectionTrait,
    event: EventId,
    id: MailingId,
) -> Result<Option<Mailing>, StoreError> {
    db::row(db, ONE, vec![event.0.into(), id.0.into()]).await?.as_ref().map(read).transpose()
}

fn read(row: &QueryResult) -> Result<Mailing, StoreError> {
    let id = row.try_get::<uuid::Uuid>("", "id").map_err(|_| StoreError::corrupt("mailing", &"?", "id"))?;
    let origin = Origin { table: "mailing", id };
    let text = |column: &'static str| row.try_get::<String>("", column).map_err(|_| origin.corrupt(column));
    let number = |column: &'static str| row.try_get::<i64>("", column).map_err(|_| origin.corrupt(column));
    let confirmed =
        row.try_get::<Option<i64>>("", "confirmed_at").map_err(|_| origin.corrupt("confirmed_at"))?;
    Ok(Mailing {
        id: MailingId(id),
        event_id: EventId(row.try_get("", "event_id").map_err(|_| origin.corrupt("event_id"))?),
        filter: origin.json("filter", &text("filter")?)?,
        texts: origin.json("texts", &text("texts")?)?,
        state: origin.parsed("state", MailingState::from_code(&text("state")?))?,
        created_at: origin.time("created_at", number("created_at")?)?,
        confirmed_at: confirmed.map(|at| origin.time("confirmed_at", at)).transpose()?,
        total: origin.count("total", number("total")?)?,
        version: origin.count("version", number("version")?)?,
    })
}
