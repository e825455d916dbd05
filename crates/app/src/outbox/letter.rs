//! Words a message from what is true when it is sent.

use domain::ids::{EventId, RegistrationId};
use domain::letter::LetterKind;
use domain::outbox::{Ended, Message, MessageBody, Notice};
use mail::compose::{self, Stamp};

use crate::account::requested_link;
use crate::event::EventInfo;
use crate::letter::{Due, about_registration, scheduled_letter, words};
use crate::mailing::mailing_letter;
use crate::{App, AppError, agenda, registration, team};

/// The letter of a message, or why there is none any more. Messages that have work done are no letters.
pub(super) async fn letter(app: &App, message: &Message) -> Result<Due, AppError> {
    let stamp = Stamp::from(message);
    match &message.body {
        MessageBody::Registration { notice, event_id, registration_id } => {
            notice_of(app, stamp, *notice, *event_id, *registration_id).await
        }
        MessageBody::Programme { event_id, number, registration_id } => {
            agenda::letter_of_news(app, stamp, *event_id, *number, *registration_id).await
        }
        MessageBody::Scheduled { event_id, letter, registration_id } => {
            scheduled_letter(app, stamp, *event_id, *letter, *registration_id).await
        }
        MessageBody::Mailing { event_id, mailing_id, registration_id } => {
            mailing_letter(app, stamp, *event_id, *mailing_id, *registration_id).await
        }
        MessageBody::ProgrammeFollowers { .. }
        | MessageBody::ScheduledReaders { .. }
        | MessageBody::MailingReaders { .. }
        | MessageBody::GuestImport { .. } => Ok(Err(Ended::Gone)),
        MessageBody::SignInLink { to, account_id, locale } => {
            let Some(token) = requested_link(app, to, *account_id).await? else {
                return Ok(Err(Ended::Gone));
            };
            let url = app.url(&format!("/{locale}/sign-in/{token}"));
            Ok(Ok(compose::sign_in_link(stamp, to, *locale, &url)?))
        }
        MessageBody::ManageLink { event_id, registration_id } => {
            let letter = registration::manage::letter(app, stamp, *event_id, *registration_id).await?;
            Ok(letter.ok_or(Ended::Gone))
        }
        MessageBody::GuestInvitation { event_id, invitation_id, letter } => {
            registration::guest_invitation::letter(app, stamp, *event_id, *invitation_id, *letter).await
        }
        MessageBody::Invitation { invitation_id } => {
            Ok(team::invitation_letter(app, stamp, *invitation_id).await?.ok_or(Ended::Gone))
        }
    }
}

async fn notice_of(
    app: &App,
    stamp: Stamp,
    notice: Notice,
    event_id: EventId,
    registration_id: RegistrationId,
) -> Result<Due, AppError> {
    let Some((organisation, event)) = app.store().event(event_id).await? else { return Ok(Err(Ended::Gone)) };
    let Some(registration) = app.store().registration(event_id, registration_id).await? else {
        return Ok(Err(Ended::Gone));
    };
    let info = EventInfo { organisation, event };
    // Who is registered in its place was told meanwhile.
    if registration.merged_into.is_some() {
        return Ok(Err(Ended::Gone));
    }
    let kind = LetterKind::from(notice.still_true(registration.state));
    let words = words(app, event_id, kind, registration.attendee.locale).await?;
    Ok(Ok(about_registration(app, stamp, &info, &registration, kind, &words).await?))
}
