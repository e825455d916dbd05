//! Registers somebody for an event, and whom they bring along.

mod together;

use domain::agenda::Selection;
use domain::ids::GuestInvitationId;
use domain::registration::{Answers, Attendee, EventCategory, Registration};
use persistence::StoreError;
use uuid::Uuid;

pub(crate) use together::Applicant;

use self::together::register_all;

use crate::agenda::Wish;
use crate::event::EventInfo;
use crate::{App, AppError, checkin};

/// What somebody sent to come, and to bring others along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// In which category. Whether they may is looked at before.
    pub category: EventCategory,
    /// Who comes.
    pub attendee: Attendee,
    /// What they answered to the event's own questions.
    pub answers: Answers,
    /// Whom they bring along, by name: each has a badge of their own.
    pub companions: Vec<Attendee>,
    /// How many they bring along of whom the number alone is known.
    pub counted: u32,
    /// The invitation by which they come; whoever has its link may register in its category.
    pub invitation: Option<GuestInvitationId>,
    /// The same for the same form sent twice.
    pub idempotency_key: Uuid,
}

impl Submission {
    /// Somebody who comes alone and is asked nothing more.
    pub fn alone(category: EventCategory, attendee: Attendee, idempotency_key: Uuid) -> Self {
        let (answers, companions) = Default::default();
        Self { category, attendee, answers, companions, counted: 0, invitation: None, idempotency_key }
    }
}

/// What became of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Registered {
    /// A new registration: confirmed, on the waiting list, or waiting for a decision. Those whom they bring along
    /// stand where they do.
    New(Registration),
    /// This very form came before, from the same person; here is what it made.
    Repeated(Registration),
    /// Somebody of that name and address is registered. The ticket was sent to the address again and is not
    /// shown: knowing a name and an address does not make one its holder.
    KnownPerson,
    /// Their invitation made another registration before, which stands: nobody was registered.
    InvitationUsed,
    /// Their invitation was taken back, its time is over, or it is for another address: nobody was registered.
    NotInvited,
    /// The companion of this number, from 0, is registered already: nobody of them was registered.
    KnownCompanion(usize),
}

/// Tries this often when a badge code is taken already: each try draws another.
const TRIES: u32 = 4;

/// Registers somebody with those whom they bring along: seats if as many are free, else a number on the waiting list;
/// in a category that wants a decision, neither before it. What they chose of the programme is theirs from then on, with
/// seats in sessions as far as some are left. The answer is durable.
///
/// # Errors
/// [`AppError::RegistrationClosed`]; or when the store fails.
pub async fn register(
    app: &App,
    info: &EventInfo,
    submission: &Submission,
    selection: &Selection,
) -> Result<Registered, AppError> {
    super::check_open(&info.event, app.now())?;
    let event_id = info.event.id;
    let wish = Wish::of(app, info, selection).await?;
    let mut tries = 1;
    let registered = loop {
        let applicant = Applicant::new(app, submission, wish.clone());
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
