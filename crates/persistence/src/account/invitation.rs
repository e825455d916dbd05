//! People asked to join a team.

use domain::account::{Grant, Invitation, MemberCursor, MemberFilter, Role, member_key};
use domain::ids::{EventId, InvitationId, OrganisationId, PartnerId, SpeakerId};
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::list::{Columns, next};
use crate::db;
use crate::entity::invitation::{Column, Entity, Model};
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// The open invitations to a whole organisation, or to one of its events, that `filter` finds, in its order: at
    /// most `limit` after `after`; and where the next page starts, if there is one.
    pub async fn invitations(
        &self,
        organisation: OrganisationId,
        event: Option<EventId>,
        filter: &MemberFilter,
        after: Option<&MemberCursor>,
        now: Timestamp,
        limit: u32,
    ) -> Result<(Vec<Invitation>, Option<MemberCursor>), StoreError> {
        const COLUMNS: Columns =
            Columns { id: "id", name_key: "name_key", email_key: "email_key", role: "role" };
        let mut values = vec![organisation.0.into(), now.as_second().into()];
        let scope = match event {
            Some(event) => format!("event_id = {}", db::places(&mut values, [event.0])),
            None => "event_id IS NULL".to_owned(),
        };
        let page = COLUMNS.page(filter, after, limit, &mut values);
        let sql = format!(
            "SELECT * FROM invitation WHERE organisation_id = $1 AND ended_at IS NULL AND usable_until > $2 \
             AND {scope}{page}"
        );
        let rows = db::find::<Entity>(&self.reader, &sql, values).await?;
        let mut invitations = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let next =
            next(&mut invitations, filter.order, limit, |one| (one.id.0, one.name.as_ref(), &one.email));
        Ok((invitations, next))
    }

    /// An invitation that can be accepted, by its identity.
    pub async fn invitation(
        &self,
        id: InvitationId,
        now: Timestamp,
    ) -> Result<Option<Invitation>, StoreError> {
        let query = Entity::find()
            .filter(Column::Id.eq(id.0))
            .filter(Column::EndedAt.is_null())
            .filter(Column::UsableUntil.gt(now.as_second()));
        db::select(&self.reader, query).await?.into_iter().next().map(read).transpose()
    }

    /// An invitation that can be accepted, by the hash of its link. Looking does not spend it.
    pub async fn invitation_of_link(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<Invitation>, StoreError> {
        let query = Entity::find()
            .filter(Column::TokenHash.eq(token_hash.to_vec()))
            .filter(Column::EndedAt.is_null())
            .filter(Column::UsableUntil.gt(now.as_second()));
        db::select(&self.reader, query).await?.into_iter().next().map(read).transpose()
    }
}

impl Write {
    /// Adds an invitation, and ends those that the same address has to the same place: the last word holds.
    pub async fn insert_invitation(&self, invitation: &Invitation) -> Result<(), StoreError> {
        const FORMER: &str = "UPDATE invitation SET ended_at = $3 WHERE organisation_id = $1 AND email_key = $2 \
                              AND ended_at IS NULL AND COALESCE(event_id, id) = COALESCE($4, id)";
        let grant = &invitation.grant;
        let event = grant.event_id.map(|id| id.0);
        let values = vec![
            grant.organisation_id.0.into(),
            invitation.email.key().into(),
            invitation.created_at.as_second().into(),
            event.into(),
        ];
        db::change(&self.transaction, FORMER, values).await?;
        self.insert::<Entity, _>(Model {
            id: invitation.id.0,
            token_hash: None,
            organisation_id: grant.organisation_id.0,
            event_id: event,
            role: grant.role.code().to_owned(),
            speaker_id: grant.speaker_id.map(|id| id.0),
            partner_id: grant.partner_id.map(|id| id.0),
            email: invitation.email.to_string(),
            email_key: invitation.email.key(),
            name: invitation.name.as_ref().map(ToString::to_string),
            name_key: member_key(invitation.name.as_ref(), &invitation.email),
            locale: invitation.locale.code().to_owned(),
            invited_by: invitation.invited_by.clone(),
            created_at: invitation.created_at.as_second(),
            usable_until: invitation.usable_until.as_second(),
            ended_at: None,
        })
        .await
    }

    /// Gives an open invitation its link, and says whether there is such an invitation. An earlier link of it ends.
    pub async fn arm_invitation(&self, id: InvitationId, token_hash: [u8; 32]) -> Result<bool, StoreError> {
        const ARM: &str = "UPDATE invitation SET token_hash = $2 WHERE id = $1 AND ended_at IS NULL";
        let values = vec![id.0.into(), token_hash.to_vec().into()];
        Ok(db::change(&self.transaction, ARM, values).await? > 0)
    }

    /// Spends an invitation's link: of all who try, one gets it.
    pub async fn spend_invitation(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<Invitation>, StoreError> {
        const SPEND: &str = "UPDATE invitation SET ended_at = $2 \
                             WHERE token_hash = $1 AND ended_at IS NULL AND usable_until > $2 RETURNING *";
        let values = vec![token_hash.to_vec().into(), now.as_second().into()];
        db::find_one::<Entity>(&self.transaction, SPEND, values).await?.map(read).transpose()
    }

    /// Takes an open invitation of an organisation back.
    pub async fn end_invitation(
        &self,
        organisation: OrganisationId,
        id: InvitationId,
        now: Timestamp,
    ) -> Result<Option<Invitation>, StoreError> {
        const END: &str = "UPDATE invitation SET ended_at = $3 \
                           WHERE id = $1 AND organisation_id = $2 AND ended_at IS NULL RETURNING *";
        let values = vec![id.0.into(), organisation.0.into(), now.as_second().into()];
        db::find_one::<Entity>(&self.transaction, END, values).await?.map(read).transpose()
    }
}

fn read(row: Model) -> Result<Invitation, StoreError> {
    let origin = Origin { table: "invitation", id: row.id };
    let name = row.name.as_deref().map(|name| origin.parsed("name", PersonName::parse(name).ok()));
    Ok(Invitation {
        id: InvitationId(row.id),
        grant: Grant {
            organisation_id: OrganisationId(row.organisation_id),
            event_id: row.event_id.map(EventId),
            role: origin.parsed("role", Role::from_code(&row.role))?,
            door: None,
            speaker_id: row.speaker_id.map(SpeakerId),
            partner_id: row.partner_id.map(PartnerId),
        },
        email: origin.parsed("email", Email::parse(&row.email).ok())?,
        name: name.transpose()?,
        locale: origin.parsed("locale", Locale::from_code(&row.locale))?,
        invited_by: row.invited_by,
        created_at: origin.time("created_at", row.created_at)?,
        usable_until: origin.time("usable_until", row.usable_until)?,
    })
}
