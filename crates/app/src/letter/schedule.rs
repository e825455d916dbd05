//! Letters that leave by themselves: when, to whom, and once.

use domain::account::Action;
use domain::event::EventState;
use domain::form::{Fault, Reader};
use domain::ids::{EventId, MessageId, RegistrationId};
use domain::journal::{Deed, Field};
use domain::letter::{LetterKind, Schedule};
use domain::outbox::{Ended, MessageBody};
use jiff::{SignedDuration, Timestamp};
use mail::compose::Stamp;
use persistence::KeptSchedule;
use uuid::Builder;

use super::made::Due;
use super::{about_registration, words};
use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError, journal, unsubscription};

const PURPOSE: &str = "scheduled letter";

/// How many people one job writes to: so many rows in a transaction keep nobody at the door waiting.
const AT_ONCE: u32 = 500;

/// A letter that could not leave for this long does not leave any more: « tomorrow » would be told of today.
const TOO_LATE: SignedDuration = SignedDuration::from_hours(12);

/// A schedule, and when its letter leaves as the event stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleFile {
    /// What is kept of it.
    pub kept: KeptSchedule,
    /// When it leaves.
    pub leaves_at: Option<Timestamp>,
}

/// Every letter of an event that can leave by itself.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn schedules(app: &App, actor: &Actor, info: &EventInfo) -> Result<Vec<ScheduleFile>, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let kept = app.store().letter_schedules(info.event.id).await?;
    let file = |kind: LetterKind| {
        let known = kept.iter().find(|one| one.schedule.kind == kind).cloned();
        known.or_else(|| unset(kind)).map(|kept| filed(info, kept))
    };
    Ok(Schedule::KINDS.into_iter().filter_map(file).collect())
}

/// When a letter leaves by itself.
///
/// # Errors
/// [`AppError::NotFound`] for one that never does; [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn schedule(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    kind: LetterKind,
) -> Result<ScheduleFile, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let kept = app.store().letter_schedule(info.event.id, kind).await?.or_else(|| unset(kind));
    kept.map(|kept| filed(info, kept)).ok_or(AppError::NotFound)
}

fn unset(kind: LetterKind) -> Option<KeptSchedule> {
    let schedule = Schedule::usual(kind)?;
    Some(KeptSchedule { schedule, left_at: None, missed: false, version: 0 })
}

fn filed(info: &EventInfo, kept: KeptSchedule) -> ScheduleFile {
    ScheduleFile { leaves_at: kept.schedule.leaves_at(&info.event), kept }
}

/// Changes when a letter leaves, or whether it does. One that left already can only be stopped: what still waits of it
/// is not sent then.
///
/// # Errors
/// [`EditError::Wrong`] when it would have left already; or when it is not allowed.
pub async fn save_schedule(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    kind: LetterKind,
    edit: Edit<'_>,
) -> Result<(), EditError> {
    actor.require(Action::ManageLetters, info, app.now())?;
    let write = app.store().write().await?;
    let kept = write.letter_schedule(info.event.id, kind).await?.or_else(|| unset(kind));
    let kept = kept.ok_or(AppError::NotFound)?;
    let values = edit.onto(kept.version, &kept.schedule.values(&info.event))?;
    let mut reader = Reader::new(&values);
    let mut schedule = kept.schedule.read(&mut reader, &info.event);
    if kept.left_at.is_some() {
        schedule = Schedule { active: schedule.active && kept.schedule.active, ..kept.schedule };
    } else if schedule.active && reader.is_right() {
        let leaves_at = schedule.leaves_at(&info.event);
        if leaves_at.is_none_or(|at| at <= app.now()) {
            let field = if kind == LetterKind::Moment { "moment_date" } else { "active" };
            reader.fault(field, Fault::OutOfOrder);
        }
    }
    let schedule = reader.finish(Some(schedule)).map_err(EditError::Wrong)?;
    write.save_letter_schedule(info.event.id, &schedule).await?;
    let entry = journal::entry(app, actor, Deed::LetterScheduled)
        .at_event(info.organisation.id, info.event.id)
        .about(info.event.id.0, &info.event.theme.fr)
        .with(Field::Letter, kind.code())
        .with(Field::Changed, if schedule.active { "on" } else { "off" });
    write.record(&entry).await?;
    Ok(write.commit().await?)
}

/// Lets those letters leave whose hour has come, by the event as it is published now.
///
/// # Errors
/// When the store fails.
pub async fn leave(app: &App) -> Result<(), AppError> {
    for (event_id, schedule) in app.store().pending_schedules().await? {
        let Some((_, event)) = app.store().event(event_id).await? else { continue };
        let now = app.now();
        let held = matches!(event.state, EventState::Published | EventState::Closed);
        let Some(leaves_at) = schedule.leaves_at(&event).filter(|at| held && *at <= now) else { continue };
        let missed = now.duration_since(leaves_at) > TOO_LATE;
        let write = app.store().write().await?;
        if !write.schedule_leaves(event_id, schedule.kind, now, missed).await? {
            continue;
        }
        if !missed {
            write.enqueue(&[job(app, event_id, schedule.kind, None)], now).await?;
        }
        write.commit().await?;
        app.enqueued.notify_one();
    }
    Ok(())
}

/// Enqueues a letter to each of the next people to whom it goes, and the job for those after them. Done twice, it does
/// nothing the second time: each message has an identity that follows from what it is.
pub(crate) async fn spread_scheduled(
    app: &App,
    event_id: EventId,
    kind: LetterKind,
    after: Option<RegistrationId>,
) -> Result<(), AppError> {
    let write = app.store().write().await?;
    let Some(kept) = write.letter_schedule(event_id, kind).await? else { return Ok(()) };
    let Some(left_at) = kept.left_at.filter(|_| kept.schedule.active) else { return Ok(()) };
    let audience = kept.schedule.audience;
    let people = write.audience_after(event_id, audience, left_at, after, AT_ONCE).await?;
    let letter = |&registration_id: &RegistrationId| {
        let body = MessageBody::Scheduled { event_id, letter: kind, registration_id };
        (identity(app, event_id, kind, Some(registration_id), "letter"), body)
    };
    let mut messages = people.iter().map(letter).collect::<Vec<_>>();
    if people.len() == AT_ONCE as usize {
        messages.push(job(app, event_id, kind, people.last().copied()));
    }
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    Ok(())
}

/// A letter that left by itself, to one of its readers.
pub(crate) async fn scheduled_letter(
    app: &App,
    stamp: Stamp,
    event_id: EventId,
    kind: LetterKind,
    registration_id: RegistrationId,
) -> Result<Due, AppError> {
    let Some((organisation, event)) = app.store().event(event_id).await? else { return Ok(Err(Ended::Gone)) };
    let Some(kept) = app.store().letter_schedule(event_id, kind).await? else { return Ok(Err(Ended::Gone)) };
    if !kept.schedule.active {
        return Ok(Err(Ended::Stopped));
    }
    let found = app.store().registration(event_id, registration_id).await?;
    let Some(registration) = found.filter(|one| kept.schedule.audience.has(one)) else {
        return Ok(Err(Ended::Gone));
    };
    let info = EventInfo { organisation, event };
    if unsubscription::unsubscribed_since(app, &info, &registration.attendee.email).await?.is_some() {
        return Ok(Err(Ended::Unsubscribed));
    }
    let words = words(app, event_id, kind, registration.attendee.locale).await?;
    Ok(Ok(about_registration(app, stamp, &info, &registration, kind, &words).await?))
}

fn job(
    app: &App,
    event_id: EventId,
    letter: LetterKind,
    after: Option<RegistrationId>,
) -> (MessageId, MessageBody) {
    let body = MessageBody::ScheduledReaders { event_id, letter, after };
    (identity(app, event_id, letter, after, "job"), body)
}

/// What a message of a schedule is known by: the same for the same one, and nobody else can foretell it.
fn identity(
    app: &App,
    event_id: EventId,
    kind: LetterKind,
    whom: Option<RegistrationId>,
    what: &str,
) -> MessageId {
    let whom = whom.map(|id| id.0).unwrap_or_default();
    let told =
        [event_id.0.as_bytes().as_slice(), whom.as_bytes(), what.as_bytes(), kind.code().as_bytes()].concat();
    MessageId(Builder::from_custom_bytes(app.secret().mac(PURPOSE, &told)).into_uuid())
}
