//! Who is on a team.

use domain::account::{Action, Invitation, MemberCursor, MemberFilter, Role, may_appoint};
use domain::partner::Partner;
use domain::speaker::Speaker;
use persistence::Member;

use super::TeamOf;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// The most members of a page.
const LIMIT: u32 = 100;

/// Where the pages of a team's two lists start; nothing for the first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TeamStart {
    /// The member after whom theirs starts.
    pub members: Option<MemberCursor>,
    /// The invitation after which theirs starts.
    pub invitations: Option<MemberCursor>,
}

/// A page of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamPage {
    /// Its members.
    pub members: Vec<Member>,
    /// After whom their next page starts, when there is one.
    pub next: Option<MemberCursor>,
    /// Who is asked to join.
    pub invitations: Vec<Invitation>,
    /// After which their next page starts, when there is one.
    pub next_invitations: Option<MemberCursor>,
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

/// Whom `filter` finds of a team and of who is asked to join it, a page of each.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn team(
    app: &App,
    actor: &Actor,
    of: TeamOf<'_>,
    filter: &MemberFilter,
    start: &TeamStart,
    limit: u32,
) -> Result<TeamPage, AppError> {
    of.require(app, actor, Action::SeeTeam)?;
    let (organisation, event) = (of.organisation.id, of.event.map(|info| info.event.id));
    let limit = limit.min(LIMIT);
    let store = app.store();
    let ((members, next), (invitations, next_invitations)) = tokio::try_join!(
        store.members(organisation, event, filter, start.members.as_ref(), limit),
        store.invitations(organisation, event, filter, start.invitations.as_ref(), app.now(), limit)
    )?;
    let by = of.require(app, actor, Action::ManageTeam).ok().map(|grant| grant.role);
    let given =
        |role: &Role| role.scope().admits(of.event.is_some()) && by.is_some_and(|by| may_appoint(by, *role));
    let may_appoint = Role::ALL.into_iter().filter(given).collect();
    Ok(TeamPage { members, next, invitations, next_invitations, may_appoint })
}
