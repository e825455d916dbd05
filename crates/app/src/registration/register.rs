//! Registers somebody for an event, and whom they bring along.

mod together;

use std::time::Duration;

use domain::agenda::Selection;
use domain::ids::GuestInvitationId;
use domain::registration::{Answers, Attendee, EventCategory, Registration};
use jiff::SignedDuration;
use persistence::StoreError;
use uuid::Uuid;

pub(crate) use together::Applicant;

use self::together::register_all;

use crate::agenda::Wish;
use crate::batch::Room;
use crate::event::EventInfo;
use crate::limits::{Client, Tried};
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
    /// Where it was sent from, where that is known.
    pub client: Option<Client>,
}

impl Submission {
    /// Somebody who comes alone and is asked nothing more.
    pub fn alone(category: EventCategory, attendee: Attendee, idempotency_key: Uuid) -> Self {
        let (answers, companions) = Default::default();
        Self {
            category,
            attendee,
            answers,
            companions,
            counted: 0,
            invitation: None,
            idempotency_key,
            client: None,
        }
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
/// [`AppError::RegistrationClosed`]; [`AppError::TooManyTries`] from one place or under one address;
/// [`AppError::Busy`] when more come than can be served in time, or the database does not answer: the same form may be
/// sent again, whatever became of it.
pub async fn register(
    app: &App,
    info: &EventInfo,
    submission: &Submission,
    selection: &Selection,
) -> Result<Registered, AppError> {
    super::check_open(&info.event, app.now())?;
    app.limits.take(Tried::Registering(&submission.attendee.email), submission.client, app.now())?;
    // Each of a party is written to: nobody's mailbox is filled by whoever names them.
    for companion in &submission.companions {
        app.limits.take(Tried::Registering(&companion.email), None, app.now())?;
    }
    let registered = together(app, info, submission, selection).await.map_err(|error| later(app, error))?;
    app.enqueued.notify_one();
    checkin::publish(app, info.event.id).await;
    Ok(registered)
}

/// Registers with those who come at the same time.
async fn together(
    app: &App,
    info: &EventInfo,
    submission: &Submission,
    selection: &Selection,
) -> Result<Registered, AppError> {
    let event_id = info.event.id;
    let wish = Wish::of(app, info, selection).await?;
    let mut tries = 1;
    loop {
        let applicant = Applicant::new(app, submission, wish.clone());
        let (store, limits) = (app.store().clone(), app.limits.clone());
        let serve = move |applicants| register_all(store.clone(), limits.clone(), event_id, applicants);
        match app.registrations.join(event_id, applicant, serve).await {
            Err(AppError::Store(StoreError::Conflict(_))) if tries < TRIES => tries += 1,
            other => return other,
        }
    }
}

/// Asks whoever cannot be served now to come back, each at another moment of the next seconds: those who were refused
/// together would meet again.
fn later(app: &App, error: AppError) -> AppError {
    let expected = match error {
        AppError::Busy(expected) => expected,
        AppError::Store(StoreError::Unavailable(cause)) => {
            tracing::warn!(cause, "registering waits for the database");
            AWAY
        }
        other => return other,
    };
    let [chance] = app.random_bytes::<1>();
    let spread = SignedDuration::from_secs(i64::from(chance % SPREAD));
    AppError::Busy(expected.saturating_add(SignedDuration::from_secs(1)).saturating_add(spread))
}

/// Over so many seconds those who were refused come back: what waits at most ([`ROOM`]) is served several times over in
/// that time.
const SPREAD: u8 = 8;

/// How long a database that does not answer is left alone.
const AWAY: SignedDuration = SignedDuration::from_secs(5);

/// Who may wait: of one event as many as a small server registers in a second, so that none of them waits much longer.
pub(crate) const ROOM: Room = Room { most: 1_000, most_in_all: 4_000, patience: Duration::from_millis(600) };

/// Whether people wait to be registered in this process. What can wait, such as mails, lets them go first.
pub fn is_rushed(app: &App) -> bool {
    app.registrations.is_waited_for()
}
