//! Registers somebody for an event.

use domain::badge::BadgeCode;
use domain::ids::{MessageId, RegistrationId};
use domain::outbox::{MessageBody, Notice};
use domain::registration::{Attendee, Category, Registration, RegistrationState};
use persistence::{StoreError, Write};
use uuid::Uuid;

use crate::event::EventInfo;
use crate::{App, AppError, checkin};

/// What became of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Registered {
    /// A new registration: confirmed, or on the waiting list.
    New(Registration),
    /// This very form came before, from the same person; here is what it made.
    Repeated(Registration),
    /// Somebody of that name and address is registered. The ticket was sent to the address again and is not
    /// shown: knowing a name and an address does not make one its holder.
    KnownPerson,
}

/// Tries this often when two forms meet: each loser sees the winner's row on its next try.
const TRIES: u32 = 4;

/// Registers somebody: a seat if one is free, else a number on the waiting list. The answer is durable.
///
/// # Errors
/// [`AppError::RegistrationClosed`]; or when the store fails.
pub async fn register(
    app: &App,
    info: &EventInfo,
    attendee: Attendee,
    category: Category,
    idempotency_key: Uuid,
) -> Result<Registered, AppError> {
    if !info.event.takes_registrations(app.now()) {
        return Err(AppError::RegistrationClosed);
    }
    let mut tries = 1;
    let registered = loop {
        match attempt(app, info, &attendee, category, idempotency_key).await {
            Err(AppError::Store(StoreError::Conflict(_))) if tries < TRIES => tries += 1,
            other => break other?,
        }
    };
    app.enqueued.notify_one();
    checkin::publish(app, info.event.id).await;
    Ok(registered)
}

async fn attempt(
    app: &App,
    info: &EventInfo,
    attendee: &Attendee,
    category: Category,
    idempotency_key: Uuid,
) -> Result<Registered, AppError> {
    let event_id = info.event.id;
    let person_key = attendee.person_key();
    let write = app.store().write().await?;
    // A browser chooses the key it sends: two people behind one key (a shared device, a restored tab) are two people,
    // and who cancelled may come back.
    let is_repeat = |earlier: &Registration| {
        earlier.attendee.person_key() == person_key
            && !matches!(earlier.state, RegistrationState::Cancelled { .. })
    };
    let mut idempotency_key = idempotency_key;
    match write.repeated_registration(event_id, idempotency_key).await? {
        Some(earlier) if is_repeat(&earlier) => return Ok(Registered::Repeated(earlier)),
        Some(_) => idempotency_key = app.new_uuid(),
        None => {}
    }
    if let Some(known) = write.registration_of_person(event_id, &person_key).await? {
        // The very same form may have been committed between the two looks.
        if let Some(earlier) = write.repeated_registration(event_id, idempotency_key).await?
            && is_repeat(&earlier)
        {
            return Ok(Registered::Repeated(earlier));
        }
        notify(app, &write, &known, Notice::TicketAgain).await?;
        write.commit().await?;
        return Ok(Registered::KnownPerson);
    }
    let (state, notice) = if write.take_seat(event_id).await? {
        (RegistrationState::Confirmed, Notice::Confirmed)
    } else {
        (RegistrationState::Waiting { number: write.join_waiting_list(event_id).await? }, Notice::Waiting)
    };
    let registration = Registration {
        id: RegistrationId(app.new_uuid()),
        event_id,
        code: BadgeCode::from_random(app.random_bytes()),
        category,
        attendee: attendee.clone(),
        state,
        registered_at: app.now(),
        admission: None,
    };
    write.insert_registration(&registration, idempotency_key).await?;
    notify(app, &write, &registration, notice).await?;
    write.commit().await?;
    Ok(Registered::New(registration))
}

/// Enqueues a message about a registration in the transaction that makes it due.
pub(super) async fn notify(
    app: &App,
    write: &Write,
    registration: &Registration,
    notice: Notice,
) -> Result<(), AppError> {
    let body = MessageBody::Registration {
        notice,
        event_id: registration.event_id,
        registration_id: registration.id,
    };
    write.enqueue(MessageId(app.new_uuid()), &body, app.now()).await?;
    Ok(())
}
