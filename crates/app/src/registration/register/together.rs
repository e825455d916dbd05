//! Those who register for an event at the same time, in one transaction.

mod invited;

use std::collections::HashMap;
use std::sync::Arc;

use domain::badge::BadgeCode;
use domain::ids::{EventId, GuestInvitationId, MessageId, RegistrationId};
use domain::key::Key;
use domain::outbox::{MessageBody, Notice};
use domain::registration::{Answers, Attendee, Category, Registration, RegistrationState};
use jiff::Timestamp;
use persistence::{Party, Store, StoreError};
use uuid::Uuid;

use self::invited::Invited;
use super::{Registered, Submission};
use crate::App;
use crate::agenda::Wish;
use crate::limits::{Limits, Tried};
use crate::registration::file::settle;
use crate::registration::notice_of;

/// One of a party, with what their registration will need, drawn before: what is served together asks neither the clock
/// nor for randomness.
#[derive(Debug, Clone)]
struct Member {
    attendee: Attendee,
    id: RegistrationId,
    code: BadgeCode,
    message_id: MessageId,
    /// In place of the submission's key where that is taken, and for companions: a browser chooses the key it sends, so
    /// two people behind one key (a shared device, a restored tab) are two people, and who cancelled may come back.
    spare_key: Uuid,
}

impl Member {
    fn new(app: &App, attendee: &Attendee) -> Self {
        Self {
            attendee: attendee.clone(),
            id: RegistrationId(app.new_uuid()),
            code: BadgeCode::from_random(app.random_bytes()),
            message_id: MessageId(app.new_uuid()),
            spare_key: app.new_uuid(),
        }
    }
}

/// Somebody who wants to come, and whom they bring along.
#[derive(Debug, Clone)]
pub(crate) struct Applicant {
    lead: Member,
    companions: Vec<Member>,
    /// Seats that the lead's registration takes.
    heads: u32,
    category: Category,
    category_key: Key,
    pool: Option<Key>,
    approval: bool,
    answers: Answers,
    invitation: Option<GuestInvitationId>,
    idempotency_key: Uuid,
    now: Timestamp,
    wish: Wish,
}

impl Applicant {
    pub(super) fn new(app: &App, submission: &Submission, wish: Wish) -> Self {
        let Submission {
            category, attendee, answers, companions, counted, invitation, idempotency_key, ..
        } = submission;
        Self {
            lead: Member::new(app, attendee),
            companions: companions.iter().map(|companion| Member::new(app, companion)).collect(),
            heads: counted.saturating_add(1),
            category: category.kind,
            category_key: category.key.clone(),
            pool: category.pool.clone(),
            approval: category.approval,
            answers: answers.clone(),
            invitation: *invitation,
            idempotency_key: *idempotency_key,
            now: app.now(),
            wish,
        }
    }

    /// The address and names of each, as keys: the lead's first.
    fn persons(&self) -> Vec<String> {
        let members = std::iter::once(&self.lead).chain(&self.companions);
        members.map(|member| member.attendee.person_key()).collect()
    }

    fn party(&self) -> Party {
        let companions = u32::try_from(self.companions.len()).unwrap_or(u32::MAX);
        Party { pool: self.pool.clone(), heads: self.heads.saturating_add(companions) }
    }

    /// The registrations of the party, the lead's first, each with the key of its submission and the message that
    /// tells of it.
    fn registrations(
        self,
        event_id: EventId,
        key: Uuid,
        state: RegistrationState,
    ) -> Vec<(Registration, Uuid, MessageId)> {
        let lead_id = self.lead.id;
        let (category, category_key, pool, now) = (self.category, self.category_key, self.pool, self.now);
        let made = |member: Member, lead, heads, answers| {
            let Member { attendee, id, code, message_id, spare_key } = member;
            let registration = Registration {
                category_key: category_key.clone(),
                answers,
                state,
                pool: pool.clone(),
                lead,
                heads,
                ..Registration::new(id, event_id, code, category, attendee, now)
            };
            (registration, spare_key, message_id)
        };
        let (lead, _, message_id) = made(self.lead, None, self.heads, self.answers);
        let companions = self.companions.into_iter();
        let companions = companions.map(|member| made(member, Some(lead_id), 1, Answers::default()));
        std::iter::once((lead, key, message_id)).chain(companions).collect()
    }
}

/// What each of a party is told first.
const fn first_notice(state: RegistrationState) -> Notice {
    match state {
        RegistrationState::Confirmed => Notice::Confirmed,
        RegistrationState::Requested => Notice::Received,
        _ => Notice::Waiting,
    }
}

/// Registers applicants in the order in which they came, and enqueues what each is told. Whose ticket somebody else asks
/// for again and again by sending their name is not sent it each time.
pub(super) async fn register_all(
    store: Store,
    limits: Arc<Limits>,
    event_id: EventId,
    applicants: Vec<Applicant>,
) -> Result<Vec<Registered>, StoreError> {
    let Some(now) = applicants.first().map(|applicant| applicant.now) else { return Ok(Vec::new()) };
    let write = store.write().await?;
    let keys = applicants.iter().map(|applicant| applicant.idempotency_key).collect::<Vec<_>>();
    let persons = applicants.iter().map(Applicant::persons).collect::<Vec<_>>();
    let earlier = write.earlier_registrations(event_id, &keys, &persons.concat()).await?;
    let mut known = Known::new(&earlier, invited::held(&write, event_id, &applicants).await?);
    let judged = applicants.iter().zip(persons).map(|(applicant, persons)| known.judge(applicant, persons));
    let judged = judged.collect::<Vec<_>>();
    let newcomers = applicants.iter().zip(&judged);
    let newcomers = newcomers.filter(|(one, judgement)| judgement.is_new() && !one.approval);
    let parties = newcomers.map(|(applicant, _)| applicant.party()).collect::<Vec<_>>();
    let mut places = match parties.as_slice() {
        [] => Vec::new(),
        parties => write.take_seats(event_id, parties).await?,
    }
    .into_iter();

    let (mut new, mut wishes) = (Vec::with_capacity(judged.len()), Vec::new());
    let (mut messages, mut answers) = (Vec::new(), Vec::new());
    for (applicant, judgement) in applicants.into_iter().zip(judged) {
        answers.push(match judgement {
            Judgement::New { key } => {
                let state = if applicant.approval {
                    RegistrationState::Requested
                } else {
                    places.next().ok_or_else(|| StoreError::Refused("a place is missing".to_owned()))?
                };
                let wish = applicant.wish.clone();
                let party = applicant.registrations(event_id, key, state);
                let lead = party.first().map(|(lead, ..)| lead.clone());
                for (registration, key, message_id) in party {
                    messages.push((message_id, notice_of(&registration, first_notice(state))));
                    new.push((registration, key));
                }
                let lead = lead.ok_or_else(|| StoreError::Refused("a party of nobody".to_owned()))?;
                wishes.push((lead.clone(), wish));
                Registered::New(lead)
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
                let again = Tried::TicketMailTo(&applicant.lead.attendee.email);
                if limits.take(again, None, now).is_ok() {
                    let (notice, registration_id) = (Notice::TicketAgain, id);
                    let body = MessageBody::Registration { notice, event_id, registration_id };
                    messages.push((applicant.lead.message_id, body));
                }
                Registered::KnownPerson
            }
            Judgement::KnownCompanion(number) => Registered::KnownCompanion(number),
            Judgement::InvitationUsed => Registered::InvitationUsed,
            Judgement::NotInvited => Registered::NotInvited,
        });
    }
    write.insert_registrations(&new).await?;
    for (registration, _) in new.iter().filter(|(one, _)| one.answers.files().next().is_some()) {
        let (id, answers) = (registration.id, &registration.answers);
        if !settle(&write, event_id, id, answers, &[], now).await? {
            return Err(StoreError::Refused("a file is no longer kept aside".to_owned()));
        }
    }
    for (registration, wish) in wishes {
        wish.fulfil(&write, &registration).await?;
    }
    known.invited.place(&write, event_id, &new).await?;
    for invitation in known.invited.answered() {
        write.save_guest_invitation(invitation).await?;
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
    /// Brings somebody along who is registered, or whom they name twice: which of them.
    KnownCompanion(usize),
    /// Comes by an invitation of which somebody else made a registration.
    InvitationUsed,
    /// Comes by an invitation that does not let them in.
    NotInvited,
}

impl Judgement {
    const fn is_new(self) -> bool {
        matches!(self, Self::New { .. })
    }
}

/// Who is registered already, and who becomes so in this transaction.
struct Known {
    /// Submissions that made a registration, those that are over too.
    keys: HashMap<Uuid, RegistrationId>,
    /// Persons with a registration that is not over.
    persons: HashMap<String, RegistrationId>,
    /// The invitations by which applicants come.
    invited: Invited,
}

impl Known {
    fn new(earlier: &[(Uuid, Registration)], invited: Invited) -> Self {
        let live = earlier
            .iter()
            .map(|(_, registration)| registration)
            .filter(|registration| !registration.state.is_over());
        Self {
            keys: earlier.iter().map(|(key, registration)| (*key, registration.id)).collect(),
            persons: live.map(|registration| (registration.attendee.person_key(), registration.id)).collect(),
            invited,
        }
    }

    /// Judges the next applicant by the keys of the party's persons, the lead's first; new ones are known from then on.
    fn judge(&mut self, applicant: &Applicant, persons: Vec<String>) -> Judgement {
        let made = self.keys.get(&applicant.idempotency_key).copied();
        match persons.first().and_then(|lead| self.persons.get(lead)).copied() {
            Some(id) if made == Some(id) => return Judgement::Repeated(id),
            known => match (self.invited.check(applicant), known) {
                (Err(refusal), _) => return refusal,
                (Ok(()), Some(id)) => {
                    self.invited.is_known(applicant, id);
                    return Judgement::KnownPerson(id);
                }
                (Ok(()), None) => {}
            },
        }
        let known = |number: &usize| {
            self.persons.contains_key(&persons[*number]) || persons[..*number].contains(&persons[*number])
        };
        if let Some(number) = (1..persons.len()).find(known) {
            return Judgement::KnownCompanion(number - 1);
        }
        let key = if made.is_some() { applicant.lead.spare_key } else { applicant.idempotency_key };
        self.keys.insert(key, applicant.lead.id);
        self.invited.comes(applicant, applicant.lead.id);
        let ids = std::iter::once(applicant.lead.id).chain(applicant.companions.iter().map(|one| one.id));
        self.persons.extend(persons.into_iter().zip(ids));
        Judgement::New { key }
    }
}

#[cfg(test)]
mod tests;
