//! Lists of invitations, page by page, and how many stand where.

use domain::ids::{EventId, RegistrationId};
use domain::registration::{
    GuestFigures, GuestInvitation, GuestInvitationCursor, GuestInvitationFilter, GuestInvitationKey,
    GuestInvitationOrder, GuestInvitationPage, GuestInvitationRow, GuestStanding,
};
use jiff::Timestamp;
use sea_orm::{QueryResult, Value};
use uuid::Uuid;

use super::due::{LAST_LETTER, REMINDABLE, SENDABLE};
use super::row::read;
use crate::db;
use crate::error::StoreError;
use crate::registration::words::Typed;
use crate::row::Origin;
use crate::store::Store;

/// Where an invitation stands, at the moment that is `$2`: as [`GuestInvitation::standing`].
fn standing() -> String {
    format!(
        "CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.answer IS NOT NULL THEN i.answer \
         WHEN i.sent_at IS NULL THEN 'unsent' WHEN {LAST_LETTER} IN ('bounced', 'unsubscribed') THEN 'bounced' \
         WHEN i.answer_by < $2 THEN 'lapsed' ELSE 'silent' END"
    )
}

impl Store {
    /// An event's invitations that `filter` finds, at most `limit` after `after`, in its order.
    pub async fn guest_invitations(
        &self,
        event: EventId,
        filter: &GuestInvitationFilter,
        after: Option<&GuestInvitationCursor>,
        now: Timestamp,
        limit: u32,
    ) -> Result<GuestInvitationPage, StoreError> {
        let typed = Typed::of_names(&filter.typed());
        if typed.as_ref().is_some_and(|typed| !typed.finds()) {
            return Ok(GuestInvitationPage { rows: Vec::new(), next: None });
        }
        let mut values: Vec<Value> = vec![event.0.into(), now.as_second().into()];
        let mut sql = format!(
            "SELECT * FROM (SELECT i.*, {} AS standing, (SELECT r.id FROM registration r \
             WHERE r.event_id = i.event_id AND r.person_key = i.person_key AND r.cancelled_at IS NULL) AS known_id \
             FROM guest_invitation i WHERE i.event_id = $1) l WHERE true",
            standing()
        );
        if let Some(standing) = filter.standing {
            sql += &[" AND standing = ", &db::places(&mut values, [standing.code()])].concat();
        }
        sql += &typed.map(|typed| typed.condition(&mut values)).unwrap_or_default();
        let (key, beyond, way) = match filter.order {
            GuestInvitationOrder::Name => ("sort_key", ">", "ASC"),
            GuestInvitationOrder::Latest => ("created_at", "<", "DESC"),
            GuestInvitationOrder::Earliest => ("created_at", ">", "ASC"),
        };
        if let Some(GuestInvitationCursor { key: placed, id }) = after {
            let placed: Value = match placed {
                GuestInvitationKey::Name(key) => key.as_str().into(),
                GuestInvitationKey::Created(at) => at.as_second().into(),
            };
            let last = db::places(&mut values, [placed, id.0.into()]);
            sql += &[" AND (", key, ", id) ", beyond, " (", &last, ")"].concat();
        }
        // One more than asked tells whether there is a next page.
        let at_most = db::at_most(limit.saturating_add(1));
        sql += &[" ORDER BY ", key, " ", way, ", id ", way, " ", &at_most].concat();
        let found = db::rows(&self.reader, &sql, values).await?;
        let more = found.len() > limit as usize;
        let rows = found.iter().take(limit as usize).map(listed).collect::<Result<Vec<_>, StoreError>>()?;
        let next = rows.last().filter(|_| more).map(|last| cursor(filter.order, &last.invitation));
        Ok(GuestInvitationPage { rows, next })
    }

    /// How many of an event's invitations stand where, and how many of them can be sent and reminded of now.
    pub async fn guest_figures(&self, event: EventId, now: Timestamp) -> Result<GuestFigures, StoreError> {
        let sql = format!(
            "SELECT standing, count(*), sum(sends), sum(reminds) FROM (SELECT {} AS standing, \
             CASE WHEN {SENDABLE} THEN 1 ELSE 0 END AS sends, CASE WHEN {REMINDABLE} THEN 1 ELSE 0 END AS reminds \
             FROM guest_invitation i WHERE i.event_id = $1) f GROUP BY standing",
            standing()
        );
        let since = GuestInvitation::written_since(now);
        let values: Vec<Value> = vec![event.0.into(), now.as_second().into(), since.as_second().into()];
        let origin = Origin { table: "guest_invitation", id: event };
        let mut figures = GuestFigures::default();
        for row in db::rows(&self.reader, &sql, values).await? {
            let standing = GuestStanding::from_code(&row.try_get_by_index::<String>(0)?);
            let count = |place| origin.count("standing", row.try_get_by_index::<i64>(place)?);
            figures.tally.add(origin.parsed("standing", standing)?, count(1)?);
            figures.to_send += count(2)?;
            figures.to_remind += count(3)?;
        }
        Ok(figures)
    }
}

fn listed(row: &QueryResult) -> Result<GuestInvitationRow, StoreError> {
    let invitation = read(row)?;
    let origin = Origin { table: "guest_invitation", id: invitation.id };
    let standing = row.try_get::<String>("", "standing")?;
    Ok(GuestInvitationRow {
        standing: origin.parsed("standing", GuestStanding::from_code(&standing))?,
        known: row.try_get::<Option<Uuid>>("", "known_id")?.map(RegistrationId),
        invitation,
    })
}

fn cursor(order: GuestInvitationOrder, last: &GuestInvitation) -> GuestInvitationCursor {
    let key = match order {
        GuestInvitationOrder::Name => GuestInvitationKey::Name(last.offer.guest.sort_key()),
        GuestInvitationOrder::Latest | GuestInvitationOrder::Earliest => {
            GuestInvitationKey::Created(last.created_at)
        }
    };
    GuestInvitationCursor { key, id: last.id }
}
