//! Whom organisers ask to come, and what they write to them.

use domain::account::Action;
use domain::form::{Fault, Problem, Values};
use domain::ids::GuestInvitationId;
use domain::journal::Deed;
use domain::registration::{GuestInvitation, GuestOffer};
use persistence::{StoreError, Write};

use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Makes an invitation of one guest. Nothing is sent yet.
///
/// # Errors
/// [`EditError::Wrong`] with every fault, or [`Fault::Taken`] at the address of somebody who is asked already; or when it
/// is not allowed.
pub async fn invite(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    values: &Values,
) -> Result<GuestInvitationId, EditError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let ranks = app.store().ranks(info.event.id).await?;
    let offer = GuestOffer::read(values, &info.event, &ranks, app.now()).map_err(EditError::Wrong)?;
    let id = GuestInvitationId(app.new_uuid());
    let invitation = GuestInvitation::new(id, info.event.id, offer, app.now());
    let write = app.store().write().await?;
    let added = write.insert_guest_invitations(info.event.id, std::slice::from_ref(&invitation)).await;
    added.map_err(taken)?;
    record(app, actor, info, &write, Deed::GuestInvited, &invitation).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes what an invitation says, as long as nobody answered it. To another address it is to be sent anew.
///
/// # Errors
/// [`EditError::Wrong`] as [`invite`]; [`EditError::Conflicting`]; [`AppError::GuestInvitation`] when it was answered or
/// taken back; or when it is not allowed.
pub async fn save(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestInvitationId,
    edit: Edit<'_>,
) -> Result<(), EditError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let write = app.store().write().await?;
    let mut invitation = held(info, &write, id).await?;
    invitation.check_rewritable().map_err(AppError::from)?;
    let values = edit.onto(invitation.version, &invitation.offer.values(&info.event.zone()))?;
    let ranks = write.ranks(info.event.id).await?;
    let offer = GuestOffer::read(&values, &info.event, &ranks, app.now()).map_err(EditError::Wrong)?;
    invitation.rewrite(offer).map_err(AppError::from)?;
    invitation.version += 1;
    write.save_guest_invitation(&invitation).await.map_err(taken)?;
    record(app, actor, info, &write, Deed::GuestInvitationChanged, &invitation).await?;
    Ok(write.commit().await?)
}

/// Takes an invitation back: its links say so from then on. Done twice, it changes nothing.
///
/// # Errors
/// [`AppError::GuestInvitation`] when its guest has a place; [`AppError::NotFound`], [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestInvitationId,
) -> Result<(), AppError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let write = app.store().write().await?;
    let mut invitation = held(info, &write, id).await?;
    if invitation.withdrawn_at.is_some() {
        return Ok(());
    }
    invitation.withdraw(app.now())?;
    write.save_guest_invitation(&invitation).await?;
    record(app, actor, info, &write, Deed::GuestInvitationWithdrawn, &invitation).await?;
    Ok(write.commit().await?)
}

/// An invitation of the event, as a transaction holds it.
pub(super) async fn held(
    info: &EventInfo,
    write: &Write,
    id: GuestInvitationId,
) -> Result<GuestInvitation, AppError> {
    write.guest_invitation(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// Writes down what was done with an invitation.
pub(super) async fn record(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: &Write,
    deed: Deed,
    invitation: &GuestInvitation,
) -> Result<(), AppError> {
    let entry = journal::entry(app, actor, deed).at_event(info.organisation.id, info.event.id);
    let name = invitation.offer.guest.full_name();
    Ok(write.record(&entry.about(invitation.id.0, &name)).await?)
}

fn taken(error: StoreError) -> EditError {
    match error {
        StoreError::Conflict(_) => EditError::Wrong(vec![Problem::new("email", Fault::Taken)]),
        error => error.into(),
    }
}
