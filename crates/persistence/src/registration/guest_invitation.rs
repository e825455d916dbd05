//! Guests who are asked to come. Whoever changes what they answered holds the event's row first, as for registrations:
//! the two change together.

mod due;
mod list;
mod row;

use std::collections::HashSet;

use domain::ids::{EventId, GuestInvitationId, RegistrationId};
use domain::key::Key;
use domain::registration::{GuestAnswer, GuestInvitation};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, Value};

use self::row::{COLUMNS, read, written};
use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

const BY_ID: &str = "SELECT * FROM guest_invitation WHERE event_id = $1 AND id = $2";

/// Those that may be answered with a yes still, at the moment that is `$2`.
pub(super) const PENDING: &str =
    "withdrawn_at IS NULL AND COALESCE(answer, 'maybe') = 'maybe' AND COALESCE(answer_by, $2) >= $2";

/// Those of a registration, also where the registration that they made gave way to it.
macro_rules! of_registration {
    () => {
        "event_id = $1 AND registration_id IN \
         (SELECT id FROM registration WHERE event_id = $1 AND (id = $2 OR merged_into = $2))"
    };
}

impl Store {
    /// An invitation to this event, or nothing: another event's is nothing.
    pub async fn guest_invitation(
        &self,
        event: EventId,
        id: GuestInvitationId,
    ) -> Result<Option<GuestInvitation>, StoreError> {
        find(&self.reader, event, id).await
    }

    /// The invitation of which a registration was made.
    pub async fn guest_invitation_of(
        &self,
        event: EventId,
        registration: RegistrationId,
    ) -> Result<Option<GuestInvitation>, StoreError> {
        invitation_of(&self.reader, event, registration).await
    }

    /// How many invitations give this rank to whoever comes by them, of those that can be answered with a yes still.
    pub async fn invited_in_rank(
        &self,
        event: EventId,
        rank: &Key,
        now: Timestamp,
    ) -> Result<u32, StoreError> {
        let sql =
            format!("SELECT count(*) FROM guest_invitation WHERE event_id = $1 AND rank = $3 AND {PENDING}");
        let values = vec![event.0.into(), now.as_second().into(), rank.as_str().into()];
        let Some(row) = db::row(&self.reader, &sql, values).await? else { return Ok(0) };
        Origin { table: "guest_invitation", id: event }.count("rank", row.try_get_by_index(0)?)
    }

    /// The registration that a person has at an event, by their key.
    pub async fn registration_of_person(
        &self,
        event: EventId,
        person_key: &str,
    ) -> Result<Option<RegistrationId>, StoreError> {
        const OF: &str =
            "SELECT id FROM registration WHERE event_id = $1 AND person_key = $2 AND cancelled_at IS NULL";
        let row = db::row(&self.reader, OF, vec![event.0.into(), person_key.into()]).await?;
        row.map(|row| Ok(RegistrationId(row.try_get_by_index(0)?))).transpose()
    }

    /// Who is asked to come to an event by an invitation that was not taken back: each person's key.
    pub async fn invited_persons(&self, event: EventId) -> Result<HashSet<String>, StoreError> {
        invited_persons(&self.reader, event).await
    }
}

impl Write {
    /// An invitation to this event, or nothing. Nobody else changes it before this transaction ends.
    pub async fn guest_invitation(
        &self,
        event: EventId,
        id: GuestInvitationId,
    ) -> Result<Option<GuestInvitation>, StoreError> {
        self.lock_event(event).await?;
        find(&self.transaction, event, id).await
    }

    /// The invitation of which a registration was made.
    pub async fn guest_invitation_of(
        &self,
        event: EventId,
        registration: RegistrationId,
    ) -> Result<Option<GuestInvitation>, StoreError> {
        self.lock_event(event).await?;
        invitation_of(&self.transaction, event, registration).await
    }

    /// Who is asked to come to an event: each person's key. Nobody else is asked before this transaction ends.
    pub async fn invited_persons(&self, event: EventId) -> Result<HashSet<String>, StoreError> {
        self.lock_event(event).await?;
        invited_persons(&self.transaction, event).await
    }

    /// Adds invitations to an event.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when one of these persons is asked already.
    pub async fn insert_guest_invitations(
        &self,
        event: EventId,
        invitations: &[GuestInvitation],
    ) -> Result<(), StoreError> {
        self.lock_event(event).await?;
        for lot in db::lots(invitations) {
            let mut values = Vec::new();
            let lot = lot.iter().map(written).collect::<Result<Vec<_>, _>>()?;
            let rows = db::value_rows(&mut values, &lot, Clone::clone);
            let columns = COLUMNS.join(", ");
            let sql = format!("INSERT INTO guest_invitation ({columns}) VALUES {rows}");
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }

    /// Writes an invitation anew.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the same person is asked already.
    pub async fn save_guest_invitation(&self, invitation: &GuestInvitation) -> Result<(), StoreError> {
        self.lock_event(invitation.event_id).await?;
        // Its identity and its event stay.
        let places = COLUMNS.iter().enumerate().skip(2);
        let set = places.map(|(place, column)| format!("{column} = ${}", place + 1));
        let set = set.collect::<Vec<_>>().join(", ");
        let sql = format!("UPDATE guest_invitation SET {set} WHERE id = $1 AND event_id = $2");
        match db::change(&self.transaction, &sql, written(invitation)?.into()).await? {
            1 => Ok(()),
            rows => Err(StoreError::Refused(format!("{rows} invitations changed in place of one"))),
        }
    }

    /// Whoever came by an invitation comes no more, since their registration is over: that is their answer from now on.
    pub async fn guest_stays_away(
        &self,
        event: EventId,
        registration: RegistrationId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const AWAY: &str = concat!(
            "UPDATE guest_invitation SET answer = $3, answered_at = $4 WHERE answer = $5 AND ",
            of_registration!()
        );
        self.lock_event(event).await?;
        let values: Vec<Value> = vec![
            event.0.into(),
            registration.0.into(),
            GuestAnswer::No.code().into(),
            now.as_second().into(),
            GuestAnswer::Yes.code().into(),
        ];
        db::change(&self.transaction, AWAY, values).await?;
        Ok(())
    }
}

async fn find(
    db: &impl ConnectionTrait,
    event: EventId,
    id: GuestInvitationId,
) -> Result<Option<GuestInvitation>, StoreError> {
    db::row(db, BY_ID, vec![event.0.into(), id.0.into()]).await?.as_ref().map(read).transpose()
}

async fn invitation_of(
    db: &impl ConnectionTrait,
    event: EventId,
    registration: RegistrationId,
) -> Result<Option<GuestInvitation>, StoreError> {
    const OF: &str = concat!(
        "SELECT * FROM guest_invitation WHERE ",
        of_registration!(),
        " ORDER BY answered_at DESC, id DESC LIMIT 1"
    );
    let values = vec![event.0.into(), registration.0.into()];
    db::row(db, OF, values).await?.as_ref().map(read).transpose()
}

async fn invited_persons(db: &impl ConnectionTrait, event: EventId) -> Result<HashSet<String>, StoreError> {
    const PERSONS: &str =
        "SELECT person_key FROM guest_invitation WHERE event_id = $1 AND withdrawn_at IS NULL";
    let rows = db::rows(db, PERSONS, vec![event.0.into()]).await?;
    rows.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect()
}
