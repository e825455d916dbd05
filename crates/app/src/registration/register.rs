//! Registers somebody for an event.

mod together;

use domain::agenda::Selection;
use domain::registration::{Attendee, Category, Registration};
use persistence::StoreError;
use uuid::Uuid;

pub(crate) use together::Applicant;

use self::together::register_all;

use crate::agenda::Wish;
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

/// Tries this often when a badge code is taken already: each try draws another.
const TRIES: u32 = 4;

/// Registers somebody: a seat if one is free, else a number on the waiting list. What they chose of the programme is
/// theirs from then on, with seats in sessions as far as some are left. The answer is durable.
///
/// # Errors
/// [`AppError::RegistrationClosed`]; or when the store fails.
pub async fn register(
    app: &App,
    info: &EventInfo,
    attendee: Attendee,
    category: Category,
    idempotency_key: Uuid,
    selection: &Selection,
) -> Result<Registered, AppError> {
    super::check_open(&info.event, app.now())?;
    let event_id = info.event.id;
    let wish = Wish::of(app, info, selection).await?;
    let mut tries = 1;
    let registered = loop {
        let applicant = Applicant::new(app, attendee.clone(), category, idempotency_key, wish.clone());
        let store = app.store().clone();
        let serve = move |applicants| register_all(store.clone(), event_id, applicants);
        match app.registrations.join(event_id, applicant, serve).await {
            Err(AppError::Store(StoreError::Conflict(_))) if tries < TRIES => tries += 1,
            other => break other?,
        }
    };
    app.enqueued.notify_one();
    checkin::publish(app, event_id).await;
    Ok(registered)
}
