//! What people are, in an organisation or at one of its events.

use domain::account::{Account, Grant, MemberCursor, MemberFilter, Membership, Role};
use domain::ids::{AccountId, EventId, MembershipId, OrganisationId, PartnerId, SpeakerId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::list::{Columns, next};
use crate::db;
use crate::entity::{account, membership};
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// For whom somebody writes a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandsFor {
    /// Somebody on the programme: themselves.
    Speaker(SpeakerId),
    /// A partner.
    Partner(PartnerId),
}

/// Somebody on a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub account: Account,
    /// What they are.
    pub membership: Membership,
}

/// A membership with its person in one row.
macro_rules! members {
    ($rest:literal) => {
        concat!(
            "SELECT m.*, a.id AS a_id, a.email AS a_email, a.email_key AS a_email_key, a.name AS a_name, ",
            "a.name_key AS a_name_key, a.locale AS a_locale FROM membership m JOIN account a ON a.id = m.account_id ",
            $rest
        )
    };
}

impl Store {
    /// Everything that a person is.
    pub async fn memberships_of(&self, account: AccountId) -> Result<Vec<Membership>, StoreError> {
        let query = membership::Entity::find().filter(membership::Column::AccountId.eq(account.0));
        db::select(&self.reader, query).await?.iter().map(read).collect()
    }

    /// Whom `filter` finds of the team of a whole organisation, or of one of its events, in its order: at most `limit`
    /// after `after`; and where the next page starts, if there is one. A team is some tens, and some hundreds at an
    /// event with everybody on its programme: they are put in order when they are asked for.
    pub async fn members(
        &self,
        organisation: OrganisationId,
        event: Option<EventId>,
        filter: &MemberFilter,
        after: Option<&MemberCursor>,
        limit: u32,
    ) -> Result<(Vec<Member>, Option<MemberCursor>), StoreError> {
        const COLUMNS: Columns =
            Columns { id: "m.id", name_key: "a.name_key", email_key: "a.email_key", role: "m.role" };
        let mut values = vec![organisation.0.into()];
        let scope = match event {
            Some(event) => format!("m.event_id = {}", db::places(&mut values, [event.0])),
            None => "m.event_id IS NULL".to_owned(),
        };
        let page = COLUMNS.page(filter, after, limit, &mut values);
        let sql = format!("{} AND {scope}{page}", members!("WHERE m.organisation_id = $1"));
        let rows = db::rows(&self.reader, &sql, values).await?;
        let mut members = rows.iter().map(member).collect::<Result<Vec<_>, _>>()?;
        let next = next(&mut members, filter.order, limit, |one| {
            (one.membership.id.0, one.account.name.as_ref(), &one.account.email)
        });
        Ok((members, next))
    }

    /// A membership of an organisation, with its person.
    pub async fn member(
        &self,
        organisation: OrganisationId,
        id: MembershipId,
    ) -> Result<Option<Member>, StoreError> {
        const ONE: &str = members!("WHERE m.organisation_id = $1 AND m.id = $2");
        let row = db::row(&self.reader, ONE, vec![organisation.0.into(), id.0.into()]).await?;
        row.as_ref().map(member).transpose()
    }
}

impl Write {
    /// Adds a membership. [`StoreError::Conflict`] when the person is something there already.
    pub async fn insert_membership(&self, membership: &Membership) -> Result<(), StoreError> {
        let grant = &membership.grant;
        self.insert::<membership::Entity, _>(membership::Model {
            id: membership.id.0,
            account_id: membership.account_id.0,
            organisation_id: grant.organisation_id.0,
            event_id: grant.event_id.map(|id| id.0),
            role: grant.role.code().to_owned(),
            speaker_id: grant.speaker_id.map(|id| id.0),
            partner_id: grant.partner_id.map(|id| id.0),
        })
        .await
    }

    /// What a person is there already: in the whole organisation, or at the event. Whoever stands for somebody on the
    /// programme may do so several times, and is not counted.
    pub async fn membership_there(
        &self,
        account: AccountId,
        grant: &Grant,
    ) -> Result<Option<Membership>, StoreError> {
        let scope = match grant.event_id {
            Some(event) => membership::Column::EventId.eq(event.0),
            None => membership::Column::EventId.is_null(),
        };
        let query = membership::Entity::find()
            .filter(membership::Column::AccountId.eq(account.0))
            .filter(membership::Column::OrganisationId.eq(grant.organisation_id.0))
            .filter(scope);
        let found = db::select(&self.transaction, query).await?;
        let found = found.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        Ok(found.into_iter().find(|one| {
            let there = &one.grant;
            (there.role == grant.role || !stands_for(there.role) && !stands_for(grant.role))
                && there.speaker_id == grant.speaker_id
                && there.partner_id == grant.partner_id
        }))
    }

    /// A membership of an organisation with its person, held until the transaction ends.
    pub async fn member(
        &self,
        organisation: OrganisationId,
        id: MembershipId,
    ) -> Result<Option<Member>, StoreError> {
        const ONE: &str = members!("WHERE m.organisation_id = $1 AND m.id = $2");
        let row = db::row(&self.transaction, ONE, vec![organisation.0.into(), id.0.into()]).await?;
        row.as_ref().map(member).transpose()
    }

    /// Holds an organisation's team until the transaction ends, and counts its owners: of two who leave at once, the
    /// second sees that they are the last.
    pub async fn owners_locked(&self, organisation: OrganisationId) -> Result<u32, StoreError> {
        const LOCK: &str = "SELECT id FROM organisation WHERE id = $1 FOR UPDATE";
        const OWNERS: &str = "SELECT id FROM membership WHERE organisation_id = $1 AND role = 'owner'";
        if self.locks_rows() {
            db::row(&self.transaction, LOCK, vec![organisation.0.into()]).await?;
        }
        let rows = db::rows(&self.transaction, OWNERS, vec![organisation.0.into()]).await?;
        Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
    }

    /// Gives somebody another role where they are.
    pub async fn change_role(&self, id: MembershipId, role: Role) -> Result<(), StoreError> {
        const CHANGE: &str = "UPDATE membership SET role = $2 WHERE id = $1";
        self.change_one(CHANGE, vec![id.0.into(), role.code().into()]).await
    }

    /// Ends the memberships of whoever stands for somebody or something that goes off an event, with the invitations to
    /// become that, and returns whose they were.
    pub async fn end_standing_for(
        &self,
        event: EventId,
        gone: StandsFor,
        at: Timestamp,
    ) -> Result<Vec<AccountId>, StoreError> {
        const SPEAKER: [&str; 2] = [
            "UPDATE invitation SET ended_at = $3 WHERE event_id = $1 AND speaker_id = $2 AND ended_at IS NULL",
            "DELETE FROM membership WHERE event_id = $1 AND speaker_id = $2 RETURNING account_id",
        ];
        const PARTNER: [&str; 2] = [
            "UPDATE invitation SET ended_at = $3 WHERE event_id = $1 AND partner_id = $2 AND ended_at IS NULL",
            "DELETE FROM membership WHERE event_id = $1 AND partner_id = $2 RETURNING account_id",
        ];
        let ([invitations, memberships], id) = match gone {
            StandsFor::Speaker(id) => (SPEAKER, id.0),
            StandsFor::Partner(id) => (PARTNER, id.0),
        };
        let values = vec![event.0.into(), id.into(), at.as_second().into()];
        db::change(&self.transaction, invitations, values).await?;
        let rows = db::rows(&self.transaction, memberships, vec![event.0.into(), id.into()]).await?;
        let corrupt = |_| StoreError::corrupt("membership", &id, "account_id");
        rows.iter().map(|row| row.try_get_by_index(0).map(AccountId).map_err(corrupt)).collect()
    }

    /// Ends a membership.
    pub async fn delete_membership(&self, id: MembershipId) -> Result<(), StoreError> {
        self.change_one("DELETE FROM membership WHERE id = $1", vec![id.0.into()]).await
    }
}

const fn stands_for(role: Role) -> bool {
    matches!(role, Role::Speaker | Role::PartnerRepresentative)
}

fn member(row: &sea_orm::QueryResult) -> Result<Member, StoreError> {
    Ok(Member {
        account: super::read(&db::decode::<account::Entity>(row, "a_")?)?,
        membership: read(&db::decode::<membership::Entity>(row, "")?)?,
    })
}

fn read(row: &membership::Model) -> Result<Membership, StoreError> {
    let origin = Origin { table: "membership", id: row.id };
    Ok(Membership {
        id: MembershipId(row.id),
        account_id: AccountId(row.account_id),
        grant: Grant {
            organisation_id: OrganisationId(row.organisation_id),
            event_id: row.event_id.map(EventId),
            role: origin.parsed("role", Role::from_code(&row.role))?,
            door: None,
            speaker_id: row.speaker_id.map(SpeakerId),
            partner_id: row.partner_id.map(PartnerId),
        },
    })
}
