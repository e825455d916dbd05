//! A letter to many on its way: a message for each reader, a lot after the other.

use domain::ids::{EventId, MailingId, MessageId, RegistrationId};
use domain::letter::LetterKind;
use domain::mailing::{Mailing, MailingState};
use domain::outbox::{Ended, MessageBody};
use mail::compose::Stamp;
use uuid::Builder;

use crate::event::EventInfo;
use crate::letter::{Due, Words, about_registration};
use crate::{App, AppError, unsubscription};

const PURPOSE: &str = "mailing";

/// How many people one job writes to: so many rows in a transaction keep nobody at the door waiting.
const AT_ONCE: u32 = 500;

/// Enqueues a letter to each of the next whom the filter finds of those who had registered when it was confirmed, and
/// the job for those after them. Done twice, it does nothing the second time.
pub(crate) async fn spread_mailing(
    app: &App,
    event_id: EventId,
    mailing_id: MailingId,
    after: Option<RegistrationId>,
) -> Result<(), AppError> {
    let write = app.store().write().await?;
    let Some(mut mailing) = write.mailing(event_id, mailing_id).await? else { return Ok(()) };
    let (MailingState::Sending, Some(until)) = (mailing.state, mailing.confirmed_at) else { return Ok(()) };
    let people = write.found_after(event_id, &mailing.filter, until, after, AT_ONCE).await?;
    let letter = |&registration_id: &RegistrationId| {
        let body = MessageBody::Mailing { event_id, mailing_id, registration_id };
        (identity(app, mailing_id, Some(registration_id), "letter"), body)
    };
    let mut messages = people.iter().map(letter).collect::<Vec<_>>();
    if people.len() == AT_ONCE as usize {
        messages.push(job(app, &mailing, people.last().copied()));
    } else {
        mailing.state = MailingState::Done;
        write.save_mailing(&mailing).await?;
    }
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}

/// The letter to one of its readers.
pub(crate) async fn mailing_letter(
    app: &App,
    stamp: Stamp,
    event_id: EventId,
    mailing_id: MailingId,
    registration_id: RegistrationId,
) -> Result<Due, AppError> {
    let Some((organisation, event)) = app.store().event(event_id).await? else { return Ok(Err(Ended::Gone)) };
    let Some(mailing) = app.store().mailing(event_id, mailing_id).await? else { return Ok(Err(Ended::Gone)) };
    if mailing.state == MailingState::Stopped {
        return Ok(Err(Ended::Stopped));
    }
    let Some(registration) = app.store().registration(event_id, registration_id).await? else {
        return Ok(Err(Ended::Gone));
    };
    let info = EventInfo { organisation, event };
    if unsubscription::unsubscribed_since(app, &info, &registration.attendee.email).await?.is_some() {
        return Ok(Err(Ended::Unsubscribed));
    }
    let (text, locale) = mailing.texts.resolve(registration.attendee.locale);
    let words = Words { text: text.clone(), locale };
    Ok(Ok(about_registration(app, stamp, &info, &registration, LetterKind::Mailing, &words).await?))
}

pub(super) fn job(app: &App, mailing: &Mailing, after: Option<RegistrationId>) -> (MessageId, MessageBody) {
    let body = MessageBody::MailingReaders { event_id: mailing.event_id, mailing_id: mailing.id, after };
    (identity(app, mailing.id, after, "job"), body)
}

/// What a message of a mailing is known by: the same for the same one, and nobody else can foretell it.
fn identity(app: &App, mailing: MailingId, whom: Option<RegistrationId>, what: &str) -> MessageId {
    let whom = whom.map(|id| id.0).unwrap_or_default();
    let told = [mailing.0.as_bytes().as_slice(), whom.as_bytes(), what.as_bytes()].concat();
    MessageId(Builder::from_custom_bytes(app.secret().mac(PURPOSE, &told)).into_uuid())
}
