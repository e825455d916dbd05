//! Those who register for an event at the same time, in one transaction.

use std::collections::HashMap;

use domain::badge::BadgeCode;
use domain::ids::{EventId, MessageId, RegistrationId};
use domain::outbox::{MessageBody, Notice};
use domain::registration::{Attendee, Category, Registration, RegistrationState};
use jiff::Timestamp;
use persistence::{Store, StoreError};
use uuid::Uuid;

use super::Registered;
use crate::App;
use crate::agenda::Wish;
use crate::registration::notice_of;

/// Somebody who wants to come, with what their registration will need, drawn before: what is served together asks
/// neither the clock nor for randomness.
#[derive(Debug, Clone)]
pub(crate) struct Applicant {
    attendee: Attendee,
    category: Category,
    idempotency_key: Uuid,
    /// In place of `idempotency_key` where that is taken: a browser chooses the key it sends, so two people behind one
    /// key (a shared device, a restored tab) are two people, and who cancelled may come back.
    spare_key: Uuid,
    id: RegistrationId,
    code: BadgeCode,
    message_id: MessageId,
    now: Timestamp,
    wish: Wish,
}

impl Applicant {
    pub(super) fn new(
        app: &App,
        attendee: Attendee,
        category: Category,
        idempotency_key: Uuid,
        wish: Wish,
    ) -> Self {
        Self {
            attendee,
            category,
            idempotency_key,
            spare_key: app.new_uuid(),
            id: RegistrationId(app.new_uuid()),
            code: BadgeCode::from_random(app.random_bytes()),
            message_id: MessageId(app.new_uuid()),
            now: app.now(),
            wish,
        }
    }

    fn registration(self, event_id: EventId, state: RegistrationState) -> Registration {
        Registration {
            id: self.id,
            event_id,
            code: self.code,
            category: self.category,
            attendee: self.attendee,
            state,
            registered_at: self.now,
            admission: None,
        }
    }
}

/// Registers applicants in the order in which they came, and enqueues what each is told.
pub(super) async fn register_all(
    store: Store,
    event_id: EventId,
    applicants: Vec<Applicant>,
) -> Result<Vec<Registered>, StoreError> {
    let Some(now) = applicants.first().map(|applicant| applicant.now) else { return Ok(Vec::new()) };
    let write = store.write().await?;
    let keys = applicants.iter().map(|applicant| applicant.idempotency_key).collect::<Vec<_>>();
    let persons = applicants.iter().map(|applicant| applicant.attendee.person_key()).collect::<Vec<_>>();
    let earlier = write.earlier_registrations(event_id, &keys, &persons).await?;
    let mut known = Known::new(&earlier);
    let judged = applicants.iter().zip(persons).map(|(applicant, person)| known.judge(applicant, person));
    let judged = judged.collect::<Vec<_>>();
    let newcomers = judged.iter().filter(|judgement| matches!(judgement, Judgement::New { .. })).count();
    let mut places = match u32::try_from(newcomers).unwrap_or(u32::MAX) {
        0 => Vec::new(),
        wanted => write.take_seats(event_id, wanted).await?,
    }
    .into_iter();

    let (mut new, mut wishes) = (Vec::with_capacity(newcomers), Vec::with_capacity(newcomers));
    let (mut messages, mut answers) = (Vec::new(), Vec::new());
    for (applicant, judgement) in applicants.into_iter().zip(judged) {
        answers.push(match judgement {
            Judgement::New { key } => {
                let state =
                    places.next().ok_or_else(|| StoreError::Refused("a place is missing".to_owned()))?;
                let message_id = applicant.message_id;
                wishes.push(applicant.wish.clone());
                let registration = applicant.registration(event_id, state);
                let notice =
                    if state == RegistrationState::Confirmed { Notice::Confirmed } else { Notice::Waiting };
                messages.push((message_id, notice_of(&registration, notice)));
                new.push((registration.clone(), key));
                Registered::New(registration)
            }
            Judgement::Repeated(id) => {
                let made = earlier.iter().map(|(_, registration)| registration);
                let made = made.chain(new.iter().map(|(registration, _)| registration));
                let made = made.into_iter().find(|registration| registration.id == id);
                Registered::Repeated(
                    made.cloned().ok_or_else(|| StoreError::Refused("a repeat of nothing".to_owned()))?,
                )
            }
            Judgement::KnownPerson(id) => {
                let body =
                    MessageBody::Registration { notice: Notice::TicketAgain, event_id, registration_id: id };
                messages.push((applicant.message_id, body));
                Registered::KnownPerson
            }
        });
    }
    write.insert_registrations(&new).await?;
    for ((registration, _), wish) in new.iter().zip(wishes) {
        wish.fulfil(&write, registration).await?;
    }
    write.enqueue(&messages, now).await?;
    write.commit().await?;
    Ok(answers)
}

/// What an applicant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Judgement {
    /// Not registered yet; under which key they will be.
    New { key: Uuid },
    /// Sent this very form before.
    Repeated(RegistrationId),
    /// Is registered, by another form.
    KnownPerson(RegistrationId),
}

/// Who is registered already, and who becomes so in this transaction.
struct Known {
    /// Submissions that made a registration, cancelled ones too.
    keys: HashMap<Uuid, RegistrationId>,
    /// Persons with a registration that is not cancelled.
    persons: HashMap<String, RegistrationId>,
}

impl Known {
    fn new(earlier: &[(Uuid, Registration)]) -> Self {
        let live = earlier
            .iter()
            .map(|(_, registration)| registration)
            .filter(|registration| !matches!(registration.state, RegistrationState::Cancelled { .. }));
        Self {
            keys: earlier.iter().map(|(key, registration)| (*key, registration.id)).collect(),
            persons: live.map(|registration| (registration.attendee.person_key(), registration.id)).collect(),
        }
    }

    /// Judges the next applicant; a new one is known from then on.
    fn judge(&mut self, applicant: &Applicant, person: String) -> Judgement {
        let made = self.keys.get(&applicant.idempotency_key).copied();
        match self.persons.get(&person) {
            Some(&id) if made == Some(id) => Judgement::Repeated(id),
            Some(&id) => Judgement::KnownPerson(id),
            None => {
                let key = if made.is_some() { applicant.spare_key } else { applicant.idempotency_key };
                self.keys.insert(key, applicant.id);
                self.persons.insert(person, applicant.id);
                Judgement::New { key }
            }
        }
    }
}

#[cfg(test)]
mod tests;
