//! Changing what somebody is, and letting them go.

use domain::account::{Action, Role, may_appoint};
use domain::ids::MembershipId;
use domain::journal::{Deed, Field};
use persistence::{Member, Write};

use super::TeamOf;
use crate::account::Actor;
use crate::{App, AppError, journal};

/// A member of a team, for who may change what they are.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn member(app: &App, actor: &Actor, of: TeamOf<'_>, id: MembershipId) -> Result<Member, AppError> {
    let by = of.require(app, actor, Action::ManageTeam)?.role;
    let found = app.store().member(of.organisation.id, id).await?;
    let member = found.filter(|member| of.has(&member.membership.grant)).ok_or(AppError::NotFound)?;
    let role = member.membership.grant.role;
    if may_appoint(by, role) { Ok(member) } else { Err(AppError::Forbidden) }
}

/// Gives a member another role.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`], [`AppError::LastOwner`].
pub async fn change_role(
    app: &App,
    actor: &Actor,
    of: TeamOf<'_>,
    id: MembershipId,
    role: Role,
) -> Result<(), AppError> {
    let by = of.require(app, actor, Action::ManageTeam)?.role;
    // Who stands for somebody on the programme does not become something else, nor the other way round.
    let stands_for = |role| matches!(role, Role::Speaker | Role::PartnerRepresentative);
    if !may_appoint(by, role) || !role.scope().admits(of.event.is_some()) || stands_for(role) {
        return Err(AppError::Forbidden);
    }
    let write = app.store().write().await?;
    let member = held(&write, by, of, id).await?;
    let former = member.membership.grant.role;
    if stands_for(former) {
        return Err(AppError::Forbidden);
    }
    if former == role {
        return Ok(());
    }
    write.change_role(id, role).await?;
    let entry = journal::entry(app, actor, Deed::RoleChanged)
        .about(member.account.id.0, member.account.label())
        .with(Field::FormerRole, former.code())
        .with(Field::Role, role.code());
    write.record(&of.locate(entry)).await?;
    write.commit().await?;
    crate::account::changed(app, member.account.id);
    Ok(())
}

/// Ends a membership. What somebody is elsewhere stays.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`], [`AppError::LastOwner`].
pub async fn remove_member(
    app: &App,
    actor: &Actor,
    of: TeamOf<'_>,
    id: MembershipId,
) -> Result<(), AppError> {
    let by = of.require(app, actor, Action::ManageTeam)?.role;
    let write = app.store().write().await?;
    let member = held(&write, by, of, id).await?;
    write.delete_membership(id).await?;
    let entry = journal::entry(app, actor, Deed::MemberRemoved)
        .about(member.account.id.0, member.account.label())
        .with(Field::FormerRole, member.membership.grant.role.code());
    write.record(&of.locate(entry)).await?;
    write.commit().await?;
    crate::account::changed(app, member.account.id);
    Ok(())
}

/// The member as nobody else can change them, whose role `by` may take away.
async fn held(write: &Write, by: Role, of: TeamOf<'_>, id: MembershipId) -> Result<Member, AppError> {
    // Before the member is read: of two owners who let each other go at once, one stays.
    let owners = write.owners_locked(of.organisation.id).await?;
    let found = write.member(of.organisation.id, id).await?;
    let member = found.filter(|member| of.has(&member.membership.grant)).ok_or(AppError::NotFound)?;
    let role = member.membership.grant.role;
    if !may_appoint(by, role) {
        return Err(AppError::Forbidden);
    }
    if role == Role::Owner && owners <= 1 {
        return Err(AppError::LastOwner);
    }
    Ok(member)
}
