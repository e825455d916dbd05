//! Which invitations can be sent now, and who can be reminded.

use domain::ids::{EventId, GuestInvitationId};
use domain::registration::GuestInvitation;
use jiff::Timestamp;
use sea_orm::Value;

use super::row::read;
use crate::db;
use crate::error::StoreError;
use crate::write::Write;

macro_rules! last_letter {
    () => {
        "(SELECT CASE WHEN m.ended = 'unsubscribed' THEN 'unsubscribed' ELSE m.state END FROM message m \
         WHERE m.guest_invitation_id = i.id ORDER BY m.enqueued_at DESC, m.id DESC LIMIT 1)"
    };
}

/// What became of the last letter of an invitation `i`: its state or, where its reader wants no letters, that.
pub(super) const LAST_LETTER: &str = last_letter!();

/// Neither taken back nor answered, and not too late at the moment that is `$2`.
macro_rules! open {
    () => {
        "i.withdrawn_at IS NULL AND i.answer IS NULL AND (i.answer_by IS NULL OR i.answer_by >= $2)"
    };
}

/// What was not sent and may be.
pub(super) const SENDABLE: &str = concat!(open!(), " AND i.sent_at IS NULL");

/// Whose letter arrived and who said nothing; nobody who was written to after the moment that is `$3`.
pub(super) const REMINDABLE: &str =
    concat!(open!(), " AND COALESCE(i.reminded_at, i.sent_at) <= $3 AND ", last_letter!(), " = 'sent'");

impl Write {
    /// The invitations to an event that were not sent and may be now, in the order in which they were made. Nobody else
    /// changes one before this transaction ends.
    pub async fn guest_invitations_to_send(
        &self,
        event: EventId,
        now: Timestamp,
    ) -> Result<Vec<GuestInvitation>, StoreError> {
        self.due(event, SENDABLE, vec![event.0.into(), now.as_second().into()]).await
    }

    /// The invitations to an event whose guests may be reminded now: sent, arrived and not answered, neither taken back
    /// nor too late, and not written to lately.
    pub async fn guest_invitations_to_remind(
        &self,
        event: EventId,
        now: Timestamp,
    ) -> Result<Vec<GuestInvitation>, StoreError> {
        let since = GuestInvitation::written_since(now).as_second();
        let values = vec![event.0.into(), now.as_second().into(), since.into()];
        self.due(event, REMINDABLE, values).await
    }

    async fn due(
        &self,
        event: EventId,
        condition: &str,
        values: Vec<Value>,
    ) -> Result<Vec<GuestInvitation>, StoreError> {
        self.lock_event(event).await?;
        let sql = format!(
            "SELECT i.* FROM guest_invitation i WHERE i.event_id = $1 AND {condition} ORDER BY i.created_at, i.id"
        );
        db::rows(&self.transaction, &sql, values).await?.iter().map(read).collect()
    }

    /// These invitations were given to the outbox for the first time.
    pub async fn guest_invitations_sent(
        &self,
        event: EventId,
        ids: &[GuestInvitationId],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.mark(event, "sent_at", ids, now).await
    }

    /// Whom these invitations ask were reminded.
    pub async fn guests_reminded(
        &self,
        event: EventId,
        ids: &[GuestInvitationId],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.mark(event, "reminded_at", ids, now).await
    }

    async fn mark(
        &self,
        event: EventId,
        column: &str,
        ids: &[GuestInvitationId],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        for lot in db::lots(ids) {
            let mut values: Vec<Value> = vec![event.0.into(), now.as_second().into()];
            let ids = db::places(&mut values, lot.iter().map(|id| id.0));
            let sql =
                format!("UPDATE guest_invitation SET {column} = $2 WHERE event_id = $1 AND id IN ({ids})");
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }
}
