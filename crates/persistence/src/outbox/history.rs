//! What became of messages to attendees.

use domain::ids::{EventId, GuestInvitationId, MessageId, RegistrationId};
use domain::letter::LetterKind;
use domain::list::TimeOrder;
use domain::outbox::{
    Ended, HistoryMessage, MessageCursor, MessageFilter, MessagePage, MessageState, SentMessage,
};
use domain::text::Email;
use jiff::Timestamp;
use sea_orm::QueryResult;

use crate::db;
use crate::entity::message;
use crate::error::StoreError;
use crate::registration::Typed;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// How many of somebody's messages are shown: more than anybody is sent.
const MOST: i64 = 200;

impl Store {
    /// The messages to somebody, the latest first.
    pub async fn messages_to(
        &self,
        event: EventId,
        registration: RegistrationId,
    ) -> Result<Vec<SentMessage>, StoreError> {
        const TO: &str = "SELECT * FROM message WHERE registration_id = $1 AND event_id = $2 \
                          ORDER BY enqueued_at DESC, id DESC LIMIT $3 + 0";
        let values = vec![registration.0.into(), event.0.into(), MOST.into()];
        let rows = db::find::<message::Entity>(&self.reader, TO, values).await?;
        rows.iter().map(read).collect()
    }

    /// The letters of an invitation, the latest first.
    pub async fn messages_of_guest_invitation(
        &self,
        event: EventId,
        invitation: GuestInvitationId,
    ) -> Result<Vec<SentMessage>, StoreError> {
        const OF: &str = "SELECT * FROM message WHERE guest_invitation_id = $1 AND event_id = $2 \
                          ORDER BY enqueued_at DESC, id DESC LIMIT $3 + 0";
        let values = vec![invitation.0.into(), event.0.into(), MOST.into()];
        let rows = db::find::<message::Entity>(&self.reader, OF, values).await?;
        rows.iter().map(read).collect()
    }

    /// An event's messages to attendees that `filter` finds, at most `limit` after `after`.
    pub async fn messages(
        &self,
        event: EventId,
        filter: &MessageFilter,
        after: Option<&MessageCursor>,
        limit: u32,
    ) -> Result<MessagePage, StoreError> {
        let bounced = self.bounced(event).await?;
        let typed = Typed::of(&filter.typed());
        if typed.as_ref().is_some_and(|typed| !typed.finds()) {
            return Ok(MessagePage { rows: Vec::new(), next: None, bounced });
        }
        let mut values = vec![event.0.into()];
        // The cross join makes SQLite look up the messages of the few who are found, in place of asking of every
        // message whether it is one of theirs.
        let from = match &typed {
            Some(typed) => format!("({}) f CROSS JOIN message m", typed.ids(&mut values)),
            None => "message m".to_owned(),
        };
        let mut sql = format!(
            "SELECT m.*, r.given_name AS to_given_name, r.family_name AS to_family_name, r.email AS to_email \
             FROM {from} CROSS JOIN registration r WHERE r.id = m.registration_id AND m.event_id = $1 \
             AND m.registration_id IS NOT NULL"
        );
        if typed.is_some() {
            sql += " AND m.registration_id = f.registration_id";
        }
        let mut equal = |column: &str, code: Option<&'static str>| {
            code.map(|code| format!(" AND m.{column} = {}", db::places(&mut values, [code])))
        };
        sql += &equal("state", filter.state.map(MessageState::code)).unwrap_or_default();
        sql += &equal("kind", filter.kind.map(LetterKind::code)).unwrap_or_default();
        let (than, way) = match filter.order {
            TimeOrder::Latest => ("<", "DESC"),
            TimeOrder::Earliest => (">", "ASC"),
        };
        if let Some(MessageCursor { enqueued_at, id }) = after {
            let last: [sea_orm::Value; 2] = [enqueued_at.as_second().into(), id.0.into()];
            let last = db::places(&mut values, last);
            sql += &[" AND (m.enqueued_at, m.id) ", than, " (", &last, ")"].concat();
        }
        // One more than asked tells whether there is a next page.
        let at_most = db::at_most(limit.saturating_add(1));
        sql += &[" ORDER BY m.enqueued_at ", way, ", m.id ", way, " ", &at_most].concat();
        let found = db::rows(&self.reader, &sql, values).await?;
        let more = found.len() > limit as usize;
        let rows = found.iter().take(limit as usize).map(listed).collect::<Result<Vec<_>, StoreError>>()?;
        let next = rows
            .last()
            .filter(|_| more)
            .map(|last| MessageCursor { enqueued_at: last.message.enqueued_at, id: last.message.id });
        Ok(MessagePage { rows, next, bounced })
    }

    /// How many of an event's messages ended as bounced.
    pub async fn bounced(&self, event: EventId) -> Result<u32, StoreError> {
        const BOUNCED: &str = "SELECT count(*) FROM message WHERE event_id = $1 AND state = 'bounced' \
                               AND registration_id IS NOT NULL";
        let row = db::row(&self.reader, BOUNCED, vec![event.0.into()]).await?;
        let count = row.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Whom of these something did not reach.
    pub async fn bounced_among(
        &self,
        event: EventId,
        registrations: &[RegistrationId],
    ) -> Result<Vec<RegistrationId>, StoreError> {
        let mut values = vec![event.0.into()];
        let ids = db::places(&mut values, registrations.iter().map(|id| id.0));
        let sql = format!(
            "SELECT DISTINCT registration_id FROM message WHERE event_id = $1 AND state = 'bounced' \
             AND registration_id IN ({ids})"
        );
        let rows = db::rows(&self.reader, &sql, values).await?;
        rows.iter().map(|row| Ok(RegistrationId(row.try_get_by_index(0)?))).collect()
    }
}

impl Write {
    /// Has a message that bounced tried again from `now` on, as if for the first time. Whose it was; nothing when
    /// the event has no such message.
    pub async fn retry_message(
        &self,
        event: EventId,
        id: MessageId,
        now: Timestamp,
    ) -> Result<Option<RegistrationId>, StoreError> {
        const RETRY: &str = "UPDATE message SET failed_at = NULL, ended = NULL, attempts = 0, due_at = $3, \
                             claimed_until = NULL WHERE id = $1 AND event_id = $2 AND state = 'bounced' \
                             AND registration_id IS NOT NULL RETURNING registration_id";
        let values = vec![id.0.into(), event.0.into(), now.as_second().into()];
        let row = db::row(&self.transaction, RETRY, values).await?;
        row.map(|row| Ok(RegistrationId(row.try_get_by_index(0)?))).transpose()
    }

    /// Has everything that did not reach somebody tried again from `now` on. How many messages that are.
    pub async fn retry_messages_to(
        &self,
        event: EventId,
        registration: RegistrationId,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        const RETRY: &str = "UPDATE message SET failed_at = NULL, ended = NULL, attempts = 0, due_at = $3, \
                             claimed_until = NULL WHERE registration_id = $1 AND event_id = $2 \
                             AND state = 'bounced'";
        let values = vec![registration.0.into(), event.0.into(), now.as_second().into()];
        db::change(&self.transaction, RETRY, values).await
    }
}

fn listed(row: &QueryResult) -> Result<HistoryMessage, StoreError> {
    let model = db::decode::<message::Entity>(row, "")?;
    let given = row.try_get::<String>("", "to_given_name")?;
    let family = row.try_get::<String>("", "to_family_name")?;
    let email = Email::parse(&row.try_get::<String>("", "to_email")?).ok();
    let origin = Origin { table: "message", id: model.id };
    Ok(HistoryMessage {
        message: read(&model)?,
        registration_id: RegistrationId(origin.parsed("registration_id", model.registration_id)?),
        name: format!("{given} {family}"),
        email: origin.parsed("to_email", email)?,
    })
}

fn read(row: &message::Model) -> Result<SentMessage, StoreError> {
    let origin = Origin { table: "message", id: row.id };
    Ok(SentMessage {
        id: MessageId(row.id),
        kind: origin.parsed("kind", row.kind.as_deref().and_then(LetterKind::from_code))?,
        state: origin.parsed("state", MessageState::from_code(&row.state))?,
        enqueued_at: origin.time("enqueued_at", row.enqueued_at)?,
        due_at: origin.time("due_at", row.due_at)?,
        sent_at: row.sent_at.map(|at| origin.time("sent_at", at)).transpose()?,
        attempts: origin.count("attempts", row.attempts)?,
        ended: row.ended.as_deref().map(|code| origin.parsed("ended", Ended::from_code(code))).transpose()?,
        last_error: row.last_error.clone(),
    })
}
