//! Messages that wait to be sent.

mod history;

use domain::ids::MessageId;
use domain::letter::LetterKind;
use domain::outbox::{Ended, Message, MessageBody};
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
            "AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY rank, due_at, id LIMIT $3 + 0",
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
        for lot in db::lots(messages) {
            self.enqueue_lot(lot, due_at).await?;
        }
        Ok(())
    }

    async fn enqueue_lot(
        &self,
        messages: &[(MessageId, MessageBody)],
        due_at: Timestamp,
    ) -> Result<(), StoreError> {
        let bodies = messages
            .iter()
            .map(|(id, body)| Ok((id.0, body.about(), to_json(body)?)))
            .collect::<Result<Vec<_>, StoreError>>()?;
        let mut values = Vec::new();
        let rows = db::value_rows(&mut values, &bodies, |(id, about, body)| {
            [
                (*id).into(),
                body.as_str().into(),
                due_at.as_second().into(),
                due_at.as_second().into(),
                about.event_id.map(|id| id.0).into(),
                about.registration_id.map(|id| id.0).into(),
                about.guest_invitation_id.map(|id| id.0).into(),
                about.kind.map(LetterKind::code).into(),
                about.source.into(),
                i64::from(about.can_wait()).into(),
            ]
        });
        let sql = format!(
            "INSERT INTO message (id, body, due_at, enqueued_at, event_id, registration_id, guest_invitation_id, \
             kind, source_id, rank) VALUES {rows} ON CONFLICT (id) DO NOTHING"
        );
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }

    /// Claims up to `limit` messages that are due: first what somebody waits for, then the longest due. Until `until` nobody else gets them; a
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
        rows.sort_by_key(|row| (row.rank, row.due_at, row.id));
        let mut messages = Vec::with_capacity(rows.len());
        for row in &rows {
            match read(row) {
                Ok(message) => messages.push(message),
                Err(error) => {
                    tracing::error!(%error, "a message is put aside");
                    self.messages_ended(&[MessageId(row.id)], Ended::Unreadable, None, now).await?;
                }
            }
        }
        Ok(messages)
    }

    /// These messages were handed over: they are never claimed again.
    pub async fn messages_sent(&self, ids: &[MessageId], at: Timestamp) -> Result<(), StoreError> {
        let mut values = vec![at.as_second().into()];
        let ids = db::places(&mut values, ids.iter().map(|id| id.0));
        let sql = format!("UPDATE message SET sent_at = $1, claimed_until = NULL WHERE id IN ({ids})");
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }

    /// Sending failed, for the reason `error`. It is tried again at `retry_at`.
    pub async fn message_failed(
        &self,
        id: MessageId,
        error: &str,
        retry_at: Timestamp,
    ) -> Result<(), StoreError> {
        const RETRY: &str = "UPDATE message SET attempts = attempts + 1, last_error = $2, \
                             claimed_until = NULL, due_at = $3 WHERE id = $1";
        self.change_one(RETRY, vec![id.0.into(), error.into(), retry_at.as_second().into()]).await
    }

    /// These messages are never sent, for the reason `ended`; with `error` a try failed that was the last.
    pub async fn messages_ended(
        &self,
        ids: &[MessageId],
        ended: Ended,
        error: Option<&str>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut values = vec![at.as_second().into(), ended.code().into(), error.into()];
        let ids = db::places(&mut values, ids.iter().map(|id| id.0));
        let sql = format!(
            "UPDATE message SET failed_at = $1, ended = $2, claimed_until = NULL, \
             attempts = attempts + CASE WHEN $3 IS NULL THEN 0 ELSE 1 END, \
             last_error = coalesce($3, last_error) WHERE id IN ({ids})"
        );
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }
}

fn read(row: &message::Model) -> Result<Message, StoreError> {
    let origin = Origin { table: "message", id: row.id };
    Ok(Message {
        id: MessageId(row.id),
        body: origin.json("body", &row.body)?,
        attempts: origin.count("attempts", row.attempts)?,
        enqueued_at: origin.time("enqueued_at", row.enqueued_at)?,
    })
}
