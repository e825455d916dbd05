//! Sends invitations, one or all that were not sent yet, and reminds those who did not answer.

use domain::account::Action;
use domain::ids::{GuestInvitationId, MessageId};
use domain::journal::{Deed, Field};
use domain::letter::LetterKind;
use domain::outbox::MessageBody;
use domain::registration::{GuestInvitation, check_event};
use persistence::Write;
use uuid::Builder;

use super::write::{held, record};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::mailing::Sending;
use crate::{App, AppError, journal};

const PURPOSE: &str = "guest invitation letter";

/// Messages of one statement.
const LOT: usize = 1_000;

/// Sends an invitation, for the first time or again. `after` is the latest of its letters that whoever sends it saw: sent
/// twice from one page, it leaves once.
///
/// # Errors
/// [`AppError::GuestInvitation`] when it was answered, or cannot be any more; [`AppError::NotFound`],
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn send(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestInvitationId,
    after: Option<MessageId>,
) -> Result<(), AppError> {
    actor.require(Action::SendLetters, info, app.now())?;
    let write = app.store().write().await?;
    let mut invitation = held(info, &write, id).await?;
    invitation.send(&info.event, app.now())?;
    write.save_guest_invitation(&invitation).await?;
    let after = after.map(|message| message.0).unwrap_or_default();
    let told = [id.0.as_bytes().as_slice(), after.as_bytes()].concat();
    let message = MessageId(Builder::from_custom_bytes(app.secret().mac(PURPOSE, &told)).into_uuid());
    write.enqueue(&[(message, letter(&invitation, LetterKind::Invitation))], app.now()).await?;
    record(app, actor, info, &write, Deed::GuestInvitationSent, &invitation).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}

/// Sends all invitations that were not sent yet, as many as whoever confirms it was shown.
///
/// # Errors
/// [`AppError::GuestInvitation`] when none can be sent now; [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn send_all(app: &App, actor: &Actor, info: &EventInfo, shown: u32) -> Result<Sending, AppError> {
    actor.require(Action::SendLetters, info, app.now())?;
    may_send(app, info)?;
    let write = app.store().write().await?;
    let due = write.guest_invitations_to_send(info.event.id, app.now()).await?;
    if due.is_empty() || due.len() != shown as usize {
        return Ok(Sending::Changed);
    }
    let ids = due.iter().map(|one| one.id).collect::<Vec<_>>();
    write.guest_invitations_sent(info.event.id, &ids, app.now()).await?;
    enqueue(app, &write, &due, LetterKind::Invitation).await?;
    finish(app, actor, info, write, Deed::GuestInvitationsSent, due.len()).await
}

/// Reminds all whose invitation was sent and who said nothing, as many as whoever confirms it was shown: nobody whose
/// letter did not arrive, whose time is over, or who was reminded within two days.
///
/// # Errors
/// As [`send_all`].
pub async fn remind_all(app: &App, actor: &Actor, info: &EventInfo, shown: u32) -> Result<Sending, AppError> {
    actor.require(Action::SendLetters, info, app.now())?;
    may_send(app, info)?;
    let write = app.store().write().await?;
    let due = write.guest_invitations_to_remind(info.event.id, app.now()).await?;
    if due.is_empty() || due.len() != shown as usize {
        return Ok(Sending::Changed);
    }
    let ids = due.iter().map(|one| one.id).collect::<Vec<_>>();
    write.guests_reminded(info.event.id, &ids, app.now()).await?;
    enqueue(app, &write, &due, LetterKind::Reminder).await?;
    finish(app, actor, info, write, Deed::GuestsReminded, due.len()).await
}

/// Whether letters of invitation leave now.
fn may_send(app: &App, info: &EventInfo) -> Result<(), AppError> {
    let may = check_event(&info.event, app.now());
    may.map_err(|why| domain::registration::GuestInvitationError::from(why).into())
}

fn letter(invitation: &GuestInvitation, letter: LetterKind) -> MessageBody {
    MessageBody::GuestInvitation { event_id: invitation.event_id, invitation_id: invitation.id, letter }
}

async fn enqueue(
    app: &App,
    write: &Write,
    due: &[GuestInvitation],
    kind: LetterKind,
) -> Result<(), AppError> {
    for lot in due.chunks(LOT) {
        let messages = lot.iter().map(|one| (MessageId(app.new_uuid()), letter(one, kind)));
        write.enqueue(&messages.collect::<Vec<_>>(), app.now()).await?;
    }
    Ok(())
}

async fn finish(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: Write,
    deed: Deed,
    count: usize,
) -> Result<Sending, AppError> {
    let entry = journal::entry(app, actor, deed)
        .at_event(info.organisation.id, info.event.id)
        .about(info.event.id.0, &info.event.theme.fr)
        .with(Field::Number, count.to_string());
    write.record(&entry).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(Sending::Begun)
}
