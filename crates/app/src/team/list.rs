//! Who is on a team.

use domain::account::{Action, Invitation, Role, may_appoint};
use domain::ids::MembershipId;
use domain::partner::Partner;
use domain::speaker::Speaker;
use persistence::Member;

use super::TeamOf;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// The most members of a page.
const LIMIT: u32 = 100;

/// The most open invitations that are shown. They last a week.
const INVITATIONS: u32 = 200;

/// A page of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamPage {
    /// Its members, by their addresses.
    pub members: Vec<Member>,
    /// The address and membership after which the next page starts, when there is one.
    pub next: Option<(String, MembershipId)>,
    /// Who is asked to join, the latest first.
    pub invitations: Vec<Invitation>,
    /// The roles that who asks may give and take here; none for who only looks.
    pub may_appoint: Vec<Role>,
}

/// Whom somebody may stand for at an event that is being prepared: those on its programme, and those who support it.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn represented(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
) -> Result<(Vec<Speaker>, Vec<Partner>), AppError> {
    actor.require(Action::ManageTeam, info, app.now())?;
    let prepared = crate::agenda::prepared(app, info.event.id).await?;
    Ok((prepared.speakers.clone(), prepared.partners.clone()))
}

/// A page of a team that `query` finds, after the address and membership `after`.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn team(
    app: &App,
    actor: &Actor,
    of: TeamOf<'_>,
    query: &str,
    after: Option<(&str, MembershipId)>,
    limit: u32,
) -> Result<TeamPage, AppError> {
    of.require(app, actor, Action::SeeTeam)?;
    let (organisation, event) = (of.organisation.id, of.event.map(|info| info.event.id));
    let limit = limit.min(LIMIT);
    let store = app.store();
    let (mut members, invitations) = tokio::try_join!(
        store.members(organisation, event, query, after, limit + 1),
        store.invitations(organisation, event, app.now(), INVITATIONS)
    )?;
    let more = members.len() > limit as usize;
    members.truncate(limit as usize);
    let next = members.last().filter(|_| more).map(|last| (last.account.email.key(), last.membership.id));
    let by = of.require(app, actor, Action::ManageTeam).ok().map(|grant| grant.role);
    let given =
        |role: &Role| role.scope().admits(of.event.is_some()) && by.is_some_and(|by| may_appoint(by, *role));
    let may_appoint = Role::ALL.into_iter().filter(given).collect();
    Ok(TeamPage { members, next, invitations, may_appoint })
}
