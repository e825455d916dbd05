//! Messages that wait to be sent.

use domain::ids::MessageId;
use domain::outbox::{Message, MessageBody};
use jiff::Timestamp;

use crate::db;
use crate::entity::message;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::write::Write;

/// Marks messages that are due and that nobody else has claimed. PostgreSQL: rows that another worker is claiming
/// at this moment are skipped, not waited for. The list is made first, once: as a plain sub-query it might be
/// made again for every row, and claim more than was asked.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "WITH due AS MATERIALIZED (SELECT id FROM message WHERE sent_at IS NULL AND failed_at IS NULL ",
            "AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY due_at, id LIMIT $3",
            $lock,
            ") UPDATE message SET claimed_until = $2 WHERE id IN (SELECT id FROM due) RETURNING *"
        )
    };
}

impl Write {
    /// Adds messages, to be sent from `due_at` on if this transaction commits. One of an identity that is there
    /// already, sent or not, is not added again.
    pub async fn enqueue(
        &self,
        messages: &[(MessageId, MessageBody)],
        due_at: Timestamp,
    ) -> Result<(), StoreError> {
        if messages.is_empty() {
            return Ok(());
        }
        let bodies = messages
            .iter()
            .map(|(id, body)| Ok((id.0, to_json(body)?)))
            .collect::<Result<Vec<_>, StoreError>>()?;
        let mut values = Vec::new();
        let rows = db::value_rows(&mut values, &bodies, |(id, body)| {
            [(*id).into(), body.as_str().into(), due_at.as_second().into()]
        });
        let sql = format!("INSERT INTO message (id, body, due_at) VALUES {rows} ON CONFLICT (id) DO NOTHING");
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }

    /// Claims up to `limit` messages that are due, the longest due first. Until `until` nobody else gets them; a
    /// worker that dies loses them to the next then. Commit before sending.
    ///
    /// A message that cannot be read is put aside as dead, and told: it must not hold up those behind it.
    pub async fn claim_messages(
        &self,
        now: Timestamp,
        until: Timestamp,
        limit: u32,
    ) -> Result<Vec<Message>, StoreError> {
        let sql = if self.locks_rows() { claim!(" FOR UPDATE SKIP LOCKED") } else { claim!("") };
        let values = vec![now.as_second().into(), until.as_second().into(), i64::from(limit).into()];
        let mut rows = db::find::<message::Entity>(&self.transaction, sql, values).await?;
        rows.sort_by_key(|row| (row.due_at, row.id));
        let mut messages = Vec::with_capacity(rows.len());
        for row in &rows {
            match read(row) {
                Ok(message) => messages.push(message),
                Err(error) => {
                    tracing::error!(%error, "a message is put aside");
                    self.message_failed(MessageId(row.id), "unreadable", None).await?;
                }
            }
        }
        Ok(messages)
    }

    /// The message was handed over: it is never claimed again.
    pub async fn message_sent(&self, id: MessageId, at: Timestamp) -> Result<(), StoreError> {
        const SENT: &str = "UPDATE message SET sent_at = $2, claimed_until = NULL WHERE id = $1";
        self.change_one(SENT, vec![id.0.into(), at.as_second().into()]).await
    }

    /// Sending failed, for the reason `error`. It is tried again at `retry_at`, or never again without one: then
    /// the message counts as dead since the moment its last try was due.
    pub async fn message_failed(
        &self,
        id: MessageId,
        error: &str,
        retry_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        const RETRY: &str = "UPDATE message SET attempts = attempts + 1, last_error = $2, \
                             claimed_until = NULL, due_at = $3 WHERE id = $1";
        const DEAD: &str = "UPDATE message SET attempts = attempts + 1, last_error = $2, \
                            claimed_until = NULL, failed_at = due_at WHERE id = $1";
        match retry_at {
            Some(at) => self.change_one(RETRY, vec![id.0.into(), error.into(), at.as_second().into()]).await,
            None => self.change_one(DEAD, vec![id.0.into(), error.into()]).await,
        }
    }
}

fn read(row: &message::Model) -> Result<Message, StoreError> {
    let origin = Origin { table: "message", id: row.id };
    Ok(Message {
        id: MessageId(row.id),
        body: origin.json("body", &row.body)?,
        attempts: origin.count("attempts", row.attempts)?,
    })
}
