//! What a publication changed in the programme: written down, shown to everybody, and written to those who had chosen
//! what moved.

use std::sync::Arc;

use domain::agenda::{SessionChange, Shown, compare};
use domain::ids::{EventId, MessageId, RegistrationId};
use domain::letter::LetterKind;
use domain::outbox::{Ended, MessageBody};
use domain::publication::{Publication, Published};
use domain::registration::{Registration, RegistrationState};
use mail::Letter;
use mail::compose::{self, ProgrammeMail, Stamp};
use persistence::{ToldChange, Write};
use uuid::Builder;

use crate::event::{self, EventInfo};
use crate::letter::{self, Due, Links, Words};
use crate::{App, AppError, unsubscription};

/// How many people one job writes to. The job for the next ones is enqueued with their letters, so that a publication
/// costs the same however many had chosen what it moves.
const AT_ONCE: u32 = 200;

/// How many changes a page shows.
const ROWS: u32 = 100;

const PURPOSE: &str = "programme news";

/// A page of what changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangesPage {
    /// The changes, the latest publication first.
    pub changes: Vec<ToldChange>,
    /// The number and position after which the next page starts, when there is one.
    pub next: Option<(u32, u32)>,
}

/// What publications changed in an event's programme, from the change after this number and position on; with what is
/// shown now.
///
/// # Errors
/// [`AppError::NotFound`] when it was never published; or when the store fails.
pub async fn changes(
    app: &App,
    info: &EventInfo,
    after: Option<(u32, u32)>,
) -> Result<(Arc<Published>, ChangesPage), AppError> {
    let shown = event::published(app, info.event.id).await?;
    // One more than shown tells whether there is a next page.
    let mut changes = app.store().programme_changes(info.event.id, after, ROWS + 1).await?;
    let more = changes.len() > ROWS as usize;
    changes.truncate(ROWS as usize);
    let next = changes.last().filter(|_| more).map(|last| (last.number, last.position));
    Ok((shown, ChangesPage { changes, next }))
}

/// Writes down what a publication changes in the programme, and has those written to who chose what it moves. Nobody
/// is written to about an event that is over.
pub(crate) async fn tell_changes(
    app: &App,
    write: &Write,
    before: &Published,
    publication: &Publication,
) -> Result<(), AppError> {
    let after = &publication.content;
    let changes = compare(shown(before), shown(after));
    let event_id = after.event.id;
    write.insert_programme_changes(event_id, publication.number, &changes).await?;
    let concerns = changes.iter().any(SessionChange::concerns_who_chose_it);
    if concerns && app.now() <= after.event.badges_valid_until {
        write.enqueue(&[job(app, event_id, publication.number, None)], app.now()).await?;
    }
    Ok(())
}

fn shown(content: &Published) -> Shown<'_> {
    Shown { sessions: &content.sessions, speakers: &content.speakers }
}

/// Enqueues a letter to each of the next people who chose what a publication moved, and the job for those after them.
/// Done twice, it does nothing the second time: each message has an identity that follows from what it is.
pub(crate) async fn tell_followers(
    app: &App,
    event_id: EventId,
    number: u32,
    after: Option<RegistrationId>,
) -> Result<(), AppError> {
    let write = app.store().write().await?;
    let people = write.followers(event_id, number, after, AT_ONCE).await?;
    let letter = |&registration_id: &RegistrationId| {
        let id = identity(app, event_id, number, Some(registration_id), "letter");
        (id, MessageBody::Programme { event_id, number, registration_id })
    };
    let mut messages = people.iter().map(letter).collect::<Vec<_>>();
    if people.len() == AT_ONCE as usize {
        messages.push(job(app, event_id, number, people.last().copied()));
    }
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}

/// The letter to somebody who chose what a publication moved, unless it concerns them no more.
pub(crate) async fn letter_of_news(
    app: &App,
    stamp: Stamp,
    event_id: EventId,
    number: u32,
    registration_id: RegistrationId,
) -> Result<Due, AppError> {
    let Some((organisation, event)) = app.store().event(event_id).await? else { return Ok(Err(Ended::Gone)) };
    let registration = app.store().registration(event_id, registration_id).await?;
    let Some(registration) = registration.filter(|one| one.state == RegistrationState::Confirmed) else {
        return Ok(Err(Ended::Gone));
    };
    let changes = app.store().news_for(event_id, number, registration_id).await?;
    if changes.is_empty() {
        return Ok(Err(Ended::Gone));
    }
    let info = EventInfo { organisation, event };
    if unsubscription::unsubscribed_since(app, &info, &registration.attendee.email).await?.is_some() {
        return Ok(Err(Ended::Unsubscribed));
    }
    let words = letter::words(app, event_id, LetterKind::Programme, registration.attendee.locale).await?;
    Ok(Ok(news(app, stamp, &info, &registration, &changes, &words)?))
}

/// The letter that tells somebody of changes, in these words.
pub(crate) fn news(
    app: &App,
    stamp: Stamp,
    info: &EventInfo,
    registration: &Registration,
    changes: &[SessionChange],
    words: &Words,
) -> Result<Letter, AppError> {
    let links = Links::of(app, info, registration);
    let mail = ProgrammeMail {
        organisation: &info.organisation,
        event: &info.event,
        registration,
        changes,
        text: &words.text,
        locale: words.locale,
        ticket_url: &links.ticket,
        event_url: &links.event,
        cover_url: links.cover.as_deref(),
        unsubscribe_url: Some(&links.unsubscribe),
    };
    Ok(compose::programme(stamp, &mail)?)
}

fn job(app: &App, event_id: EventId, number: u32, after: Option<RegistrationId>) -> (MessageId, MessageBody) {
    let body = MessageBody::ProgrammeFollowers { event_id, number, after };
    (identity(app, event_id, number, after, "job"), body)
}

/// What a message about a publication is known by: the same for the same one, and nobody else can foretell it.
fn identity(
    app: &App,
    event_id: EventId,
    number: u32,
    whom: Option<RegistrationId>,
    what: &str,
) -> MessageId {
    let whom = whom.map(|id| id.0).unwrap_or_default();
    let told = [event_id.0.as_bytes().as_slice(), &number.to_be_bytes(), whom.as_bytes(), what.as_bytes()];
    MessageId(Builder::from_custom_bytes(app.secret().mac(PURPOSE, &told.concat())).into_uuid())
}
