//! Asking somebody to join, and what they do with it.

use domain::account::{Action, Grant, Invitation, Role, SignInMethod, may_appoint};
use domain::ids::{InvitationId, MessageId, PartnerId, SpeakerId};
use domain::journal::{Deed, Doer, Field};
use domain::locale::Locale;
use domain::outbox::MessageBody;
use domain::text::{Email, PersonName};
use jiff::SignedDuration;
use mail::Letter;
use mail::compose::{self, InvitationMail, Stamp};

use super::TeamOf;
use crate::account::{Actor, Arrival, NewMember, SignedIn, after, join, new_secret};
use crate::event::EventInfo;
use crate::secret::token_hash;
use crate::{App, AppError, journal};

/// How long an invitation can be accepted.
pub const INVITATION_LIFETIME: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Somebody to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// Their address.
    pub email: Email,
    /// Their name, where it is known.
    pub name: Option<PersonName>,
    /// The language in which they are asked.
    pub locale: Locale,
    /// What they would be.
    pub role: Role,
    /// Who of the programme, for a speaker.
    pub speaker_id: Option<SpeakerId>,
    /// For which partner, for a representative.
    pub partner_id: Option<PartnerId>,
}

/// Asks somebody to join, by mail. Asking again sends another link, and the earlier one ends.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`] for a speaker or partner that the event
/// does not have, [`AppError::MemberAlready`].
pub async fn invite(
    app: &App,
    actor: &Actor,
    of: TeamOf<'_>,
    new: NewInvitation,
) -> Result<Invitation, AppError> {
    let by = of.require(app, actor, Action::ManageTeam)?.role;
    if !may_appoint(by, new.role) || !new.role.scope().admits(of.event.is_some()) {
        return Err(AppError::Forbidden);
    }
    let grant = stands_for(app, of, &new).await?;
    let now = app.now();
    let doer = journal::entry(app, actor, Deed::MemberInvited);
    let invitation = Invitation {
        id: InvitationId(app.new_uuid()),
        grant,
        email: new.email,
        name: new.name,
        locale: new.locale,
        invited_by: match &doer.doer {
            Doer::Account { name, .. } => name.clone(),
            _ => String::new(),
        },
        created_at: now,
        usable_until: after(now, INVITATION_LIFETIME)?,
    };
    let write = app.store().write().await?;
    if let Some(account) = write.account_by_email(&invitation.email).await?
        && write.membership_there(account.id, &invitation.grant).await?.is_some()
    {
        return Err(AppError::MemberAlready);
    }
    write.insert_invitation(&invitation).await?;
    let body = MessageBody::Invitation { invitation_id: invitation.id };
    write.enqueue(&[(MessageId(app.new_uuid()), body)], now).await?;
    let entry = doer
        .about(invitation.id.0, invitation.email.as_str())
        .with(Field::Role, invitation.grant.role.code());
    write.record(&of.locate(entry)).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(invitation)
}

/// The grant, with whom its holder would stand for: somebody of this event.
async fn stands_for(app: &App, of: TeamOf<'_>, new: &NewInvitation) -> Result<Grant, AppError> {
    let mut grant = of.grant(new.role);
    match (new.role, of.event) {
        (Role::Speaker, Some(info)) => {
            let speakers = app.store().speakers(info.event.id).await?;
            let known = speakers.iter().find(|one| Some(one.id) == new.speaker_id);
            grant.speaker_id = Some(known.ok_or(AppError::NotFound)?.id);
        }
        (Role::PartnerRepresentative, Some(info)) => {
            let partners = app.store().partners(info.event.id).await?;
            let known = partners.iter().find(|one| Some(one.id) == new.partner_id);
            grant.partner_id = Some(known.ok_or(AppError::NotFound)?.id);
        }
        _ => {}
    }
    Ok(grant)
}

/// Takes an open invitation back.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn end_invitation(
    app: &App,
    actor: &Actor,
    of: TeamOf<'_>,
    id: InvitationId,
) -> Result<(), AppError> {
    let by = of.require(app, actor, Action::ManageTeam)?.role;
    let write = app.store().write().await?;
    let ended = write.end_invitation(of.organisation.id, id, app.now()).await?;
    // What is another team's is put back as it was: the transaction ends here.
    let ended = ended.filter(|ended| of.has(&ended.grant)).ok_or(AppError::NotFound)?;
    if !may_appoint(by, ended.grant.role) {
        return Err(AppError::Forbidden);
    }
    let entry = journal::entry(app, actor, Deed::InvitationEnded).about(ended.id.0, ended.email.as_str());
    write.record(&of.locate(entry)).await?;
    write.commit().await?;
    Ok(())
}

/// What an invitation's link offers, without spending it.
///
/// # Errors
/// [`AppError::LinkSpent`] when it is unknown, used, taken back or over.
pub async fn peek_invitation(
    app: &App,
    token: &str,
) -> Result<(Invitation, domain::event::Organisation, Option<EventInfo>), AppError> {
    let found = app.store().invitation_of_link(token_hash(token), app.now()).await?;
    let invitation = found.ok_or(AppError::LinkSpent)?;
    let (organisation, event) = whereabouts(app, &invitation).await?.ok_or(AppError::LinkSpent)?;
    Ok((invitation, organisation, event))
}

/// The names of where an invitation leads to.
async fn whereabouts(
    app: &App,
    invitation: &Invitation,
) -> Result<Option<(domain::event::Organisation, Option<EventInfo>)>, AppError> {
    let grant = &invitation.grant;
    if let Some(id) = grant.event_id {
        let found = app.store().event(id).await?;
        return Ok(found
            .map(|(organisation, event)| (organisation.clone(), Some(EventInfo { organisation, event }))));
    }
    let found = app.store().organisations(&[grant.organisation_id]).await?;
    Ok(found.into_iter().next().map(|organisation| (organisation, None)))
}

/// What came of accepting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// Their account was made, and they are signed in.
    SignedIn(Box<SignedIn>),
    /// Their account got one more role. They sign in as they always do: a link that waits in a mailbox for a week is
    /// no way into an account that has better ones.
    Joined,
}

/// Accepts an invitation as the address to which it was sent, whoever is signed in in that browser.
///
/// # Errors
/// [`AppError::LinkSpent`], [`AppError::MemberAlready`].
pub async fn accept_invitation(
    app: &App,
    token: &str,
    name: Option<PersonName>,
    arrival: Arrival,
) -> Result<Accepted, AppError> {
    let write = app.store().write().await?;
    let found = write.spend_invitation(token_hash(token), app.now()).await?;
    let invitation = found.ok_or(AppError::LinkSpent)?;
    let known = write.account_by_email(&invitation.email).await?.is_some();
    let new = NewMember {
        email: invitation.email,
        name: name.or(invitation.name),
        locale: invitation.locale,
        grant: invitation.grant,
    };
    let account = join(app, &write, &new, Doer::Guest).await?;
    write.commit().await?;
    crate::account::changed(app, account.id);
    if known {
        return Ok(Accepted::Joined);
    }
    let signed_in = crate::account::open_session(app, &account, SignInMethod::Link, arrival).await?;
    Ok(Accepted::SignedIn(Box::new(signed_in)))
}

/// The letter of an invitation, with a link that is made now; `None` when it was taken back or is over.
pub(crate) async fn invitation_letter(
    app: &App,
    stamp: Stamp,
    id: InvitationId,
) -> Result<Option<Letter>, AppError> {
    let Some(invitation) = app.store().invitation(id, app.now()).await? else { return Ok(None) };
    let Some((organisation, event)) = whereabouts(app, &invitation).await? else { return Ok(None) };
    let (token, hash) = new_secret(app);
    let write = app.store().write().await?;
    if !write.arm_invitation(id, hash).await? {
        return Ok(None);
    }
    write.commit().await?;
    let url = app.url(&format!("/{}/invitation/{token}", invitation.locale));
    let event = event.as_ref().map(|info| &info.event);
    let mail = InvitationMail { invitation: &invitation, organisation: &organisation, event, url: &url };
    Ok(Some(compose::invitation(stamp, &mail)?))
}
