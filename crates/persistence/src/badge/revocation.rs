//! Which badges open no door any more, and what changed of it since a number.

use domain::badge::{BadgeCode, Revocation, Revocations};
use domain::ids::{EventId, RegistrationId};
use domain::registration::Registration;
use jiff::Timestamp;
use sea_orm::Value;
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::registration::followed;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A registration and those that gave way to it, which lead to it: all are one person's badges.
macro_rules! of_one_person {
    ($($rest:tt)*) => {
        concat!(
            "WITH RECURSIVE same(id, code) AS (SELECT id, code FROM registration WHERE event_id = $1 AND id = $2 \
             UNION SELECT r.id, r.code FROM registration r JOIN same ON r.merged_into = same.id \
             WHERE r.event_id = $1) ",
            $($rest)*
        )
    };
}

/// The number of a change: whoever makes one holds the event's row, so that none is committed before a lower one.
macro_rules! next {
    () => {
        "(SELECT COALESCE(max(number), 0) + 1 FROM revoked_badge WHERE event_id = $1)"
    };
}

impl Store {
    /// How badges of an event stand that changed since a number; all that open no door when it is 0, or higher than any
    /// that was given here.
    pub async fn revocations(
        &self,
        event: EventId,
        since: u32,
        at: Timestamp,
    ) -> Result<Revocations, StoreError> {
        const NEWEST: &str = "SELECT COALESCE(max(number), 0) FROM revoked_badge WHERE event_id = $1";
        const CHANGED: &str = "SELECT code, reason, number FROM revoked_badge WHERE event_id = $1 AND number > $2 \
                               AND ($2 > 0 OR reason IS NOT NULL) ORDER BY number, code";
        let origin = Origin { table: "revoked_badge", id: &event };
        let newest = db::row(&self.reader, NEWEST, vec![event.0.into()]).await?;
        let newest = newest.map_or(Ok(0), |row| row.try_get_by_index::<i64>(0))?;
        let mut number = origin.count("number", newest)?;
        let since = if since > number { 0 } else { since };
        let values: Vec<Value> = vec![event.0.into(), i64::from(since).into()];
        let mut badges = Vec::new();
        for row in db::rows(&self.reader, CHANGED, values).await? {
            let code = origin.parsed("code", BadgeCode::parse(&row.try_get_by_index::<String>(0)?).ok())?;
            let reason = row.try_get_by_index::<Option<String>>(1)?;
            let reason =
                reason.map(|code| origin.parsed("reason", Revocation::from_code(&code))).transpose()?;
            // What was committed since the number was read is told as well.
            number = number.max(origin.count("number", row.try_get_by_index::<i64>(2)?)?);
            badges.push((code, reason));
        }
        Ok(Revocations { event_id: event, since, number, at, badges })
    }
}

impl Write {
    /// Notes whether a registration's badges open doors, once its state is written.
    pub(crate) async fn note_badges(&self, registration: &Registration) -> Result<(), StoreError> {
        const REVOKE: &str = of_one_person!(
            "INSERT INTO revoked_badge (event_id, code, number, reason, registration_id) \
             SELECT $1, code, ",
            next!(),
            ", $3, $2 FROM same WHERE true ON CONFLICT (event_id, code) DO UPDATE SET number = excluded.number, \
             reason = excluded.reason, registration_id = excluded.registration_id \
             WHERE revoked_badge.reason IS NULL"
        );
        const RESTORE: &str = concat!(
            "UPDATE revoked_badge SET reason = NULL, number = ",
            next!(),
            " WHERE event_id = $1 AND reason = 'cancelled' AND code IN (",
            of_one_person!("SELECT code FROM same"),
            ")"
        );
        self.lock_event(registration.event_id).await?;
        let mut values: Vec<Value> = vec![registration.event_id.0.into(), registration.id.0.into()];
        let sql = match Revocation::of(registration) {
            None => RESTORE,
            Some(reason) => {
                values.push(reason.code().into());
                REVOKE
            }
        };
        db::change(&self.transaction, sql, values).await?;
        Ok(())
    }

    /// All badges of one person: the registration's, and those of registrations that gave way to it.
    pub async fn badges_of(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Vec<(RegistrationId, BadgeCode)>, StoreError> {
        const ALL: &str = of_one_person!("SELECT id, code FROM same ORDER BY id");
        self.lock_event(event).await?;
        let rows = db::rows(&self.transaction, ALL, vec![event.0.into(), id.0.into()]).await?;
        let read = |row: &sea_orm::QueryResult| {
            let id = row.try_get_by_index::<Uuid>(0)?;
            let code = BadgeCode::parse(&row.try_get_by_index::<String>(1)?).ok();
            let code = Origin { table: "registration", id }.parsed("code", code)?;
            Ok((RegistrationId(id), code))
        };
        rows.iter().map(read).collect()
    }

    /// Gives a registration of an event another badge code. The one of before is its holder's no more, and leads the
    /// door to who it was. The new one was not printed yet.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody at the event has that code.
    pub async fn replace_badge(
        &self,
        (event, id): (EventId, RegistrationId),
        former: &BadgeCode,
        code: &BadgeCode,
    ) -> Result<(), StoreError> {
        const REVOKE: &str = concat!(
            "INSERT INTO revoked_badge (event_id, code, number, reason, registration_id) VALUES ($1, $2, ",
            next!(),
            ", $4, $3) ON CONFLICT (event_id, code) DO UPDATE SET number = excluded.number, \
             reason = excluded.reason, registration_id = excluded.registration_id"
        );
        const GIVE: &str = "UPDATE registration SET code = $4, badge_prints = 0, badge_printed_at = NULL \
                            WHERE event_id = $1 AND id = $2 AND code = $3";
        let values = [event.0.into(), id.0.into(), former.as_str().into(), code.as_str().into()];
        self.change_one(GIVE, values.into()).await?;
        let reason = Revocation::Replaced.code();
        self.change_one(REVOKE, vec![event.0.into(), former.as_str().into(), id.0.into(), reason.into()])
            .await
    }

    /// Of these codes those of badges that were replaced, each with whose it was: the registration that stands, where it
    /// gave way.
    pub async fn holders_of_replaced(
        &self,
        event: EventId,
        codes: &[BadgeCode],
    ) -> Result<Vec<(BadgeCode, Registration)>, StoreError> {
        self.lock_event(event).await?;
        let mut values = vec![event.0.into()];
        let codes = db::places(&mut values, codes.iter().map(BadgeCode::as_str));
        let sql = format!(
            "SELECT code, registration_id FROM revoked_badge WHERE event_id = $1 AND reason = 'replaced' \
             AND code IN ({codes})"
        );
        let mut holders = Vec::new();
        for row in db::rows(&self.transaction, &sql, values).await? {
            let id = RegistrationId(row.try_get_by_index(1)?);
            let code = BadgeCode::parse(&row.try_get_by_index::<String>(0)?).ok();
            let code = Origin { table: "revoked_badge", id: &event }.parsed("code", code)?;
            holders.extend(followed(&self.transaction, event, id).await?.map(|holder| (code, holder)));
        }
        Ok(holders)
    }
}
