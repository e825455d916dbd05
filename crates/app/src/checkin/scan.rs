//! Somebody stands at a door with a badge, or says a code.

use std::collections::HashMap;

use documents::badge::TokenError;
use domain::account::Action;
use domain::badge::BadgeCode;
use domain::checkin::{Admission, Known, Presented, Verdict, decide, present};
use domain::event::Seats;
use domain::ids::{CheckinId, EventId};
use domain::registration::{EventProtocol, Protocol, Rank, Registration};
use jiff::Timestamp;
use persistence::{Arrival, Holder, Store, StoreError};

use super::publish;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, badge};

/// What the door tells its staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The decision.
    pub verdict: Verdict,
    /// The admission that this made, to undo it.
    pub checkin_id: Option<CheckinId>,
    /// When the decision was made.
    pub at: Timestamp,
    /// Whose badge it is, where that is known.
    pub registration: Option<Registration>,
    /// How a guest who was just admitted with honours is received.
    pub reception: Option<Reception>,
    /// How many are inside, after this.
    pub seats: Seats,
}

impl Answer {
    /// Who of the team receives them.
    pub fn escort(&self) -> Option<&str> {
        self.reception.as_ref()?.protocol.escort.as_deref()
    }
}

/// How a guest is received at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reception {
    /// In which rank: theirs, or that of who brings them along.
    pub rank: Option<Rank>,
    /// What protocol says of them; a companion sits where their lead does, and is received by the same person.
    pub protocol: Protocol,
}

/// Decides on what was scanned or typed, and counts an admission. Of two doors that scan one badge at once, one
/// admits; the other says since when.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn scan(app: &App, actor: &Actor, info: &EventInfo, presented: &str) -> Result<Answer, AppError> {
    let at = app.now();
    let grant = actor.require(Action::CheckIn, info, at)?;
    let event_id = info.event.id;
    let code = match present(read(app, info, presented).await?, event_id, at) {
        Ok(code) => code,
        Err(verdict) => {
            let seats = app.store().seats(event_id).await?;
            return Ok(Answer { verdict, checkin_id: None, at, registration: None, reception: None, seats });
        }
    };
    let asked = Asked {
        code,
        checkin_id: CheckinId(app.new_uuid()),
        admission: Admission { at, door: door(grant.door.as_deref(), info) },
    };
    let store = app.store().clone();
    let serve = move |asked| decide_all(store.clone(), event_id, asked);
    let answer = app.scans.join(event_id, asked, serve).await?;
    if answer.checkin_id.is_some() {
        publish(app, event_id).await;
    }
    Ok(answer)
}

/// A badge or code at a door.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    code: BadgeCode,
    /// The name of the admission, if this makes one.
    checkin_id: CheckinId,
    admission: Admission,
}

/// Decides on what came in at all doors of an event at the same time, one after the other, in one transaction.
async fn decide_all(store: Store, event_id: EventId, asked: Vec<Asked>) -> Result<Vec<Answer>, StoreError> {
    let write = store.write().await?;
    let codes = asked.iter().map(|asked| asked.code.clone()).collect::<Vec<_>>();
    let (mut holders, mut whose) = (Vec::<Holder>::new(), HashMap::new());
    for (code, holder) in write.registrations_by_code(event_id, &codes).await? {
        whose.insert(code, holder.registration.id);
        // Two badges may be one person's, whose registrations became one.
        if holders.iter().all(|known| known.registration.id != holder.registration.id) {
            holders.push(holder);
        }
    }
    // Nobody's by now: it may have been somebody's until they were given another.
    let unknown = codes.iter().filter(|code| !whose.contains_key(*code)).cloned().collect::<Vec<_>>();
    let replaced = if unknown.is_empty() {
        HashMap::new()
    } else {
        write.holders_of_replaced(event_id, &unknown).await?.into_iter().collect()
    };
    let mut arrivals = Vec::new();
    let mut decisions = Vec::new();
    for Asked { code, checkin_id, admission } in asked {
        let at = admission.at;
        if let Some(holder) = replaced.get(&code) {
            let verdict = decide(Some(&Known { replaced: true, ..known(holder, false) }));
            decisions.push((verdict, None, at, Some(holder.clone())));
            continue;
        }
        let named = whose.get(&code);
        let holder = holders.iter_mut().find(|holder| Some(&holder.registration.id) == named);
        let known = holder.as_ref().map(|holder| known(&holder.registration, holder.ranked));
        let verdict = decide(known.as_ref());
        let mut made = None;
        let registration = holder.map(|Holder { registration, .. }| {
            if verdict.admits() {
                // Whoever shows the same badge next, in this very transaction, is told that it was used.
                registration.admission = Some(admission.clone());
                arrivals.push(Arrival { id: checkin_id, registration_id: registration.id, admission });
                made = Some(checkin_id);
            }
            registration.clone()
        });
        decisions.push((verdict, made, at, registration));
    }
    let seats = if arrivals.is_empty() {
        write.seats(event_id).await?
    } else {
        let (admitted, seats) = write.admit(event_id, &arrivals).await?;
        if admitted.len() != arrivals.len() {
            return Err(StoreError::Refused("an admission was refused under its own lock".to_owned()));
        }
        seats
    };
    // Few are received by somebody: nobody else's answer waits for this.
    let honoured = decisions.iter().filter(|(verdict, ..)| *verdict == Verdict::AdmittedWithHonours);
    let honoured = honoured.filter_map(|(.., registration)| registration.as_ref());
    let ids = honoured.flat_map(|one| std::iter::once(one.id).chain(one.lead)).collect::<Vec<_>>();
    let protocol =
        if ids.is_empty() { EventProtocol::default() } else { write.protocol_of(event_id, &ids).await? };
    let answers = decisions.into_iter().map(|(verdict, checkin_id, at, registration)| {
        let received = registration.as_ref().filter(|_| verdict == Verdict::AdmittedWithHonours);
        let reception = received.map(|one| Reception {
            rank: protocol.received_in(one).cloned(),
            protocol: protocol.received(one),
        });
        Answer { verdict, checkin_id, at, registration, reception, seats }
    });
    let answers = answers.collect();
    write.commit().await?;
    Ok(answers)
}

/// What the door knows of who holds a badge.
fn known(registration: &Registration, ranked: bool) -> Known {
    let Registration { state, category, admission, .. } = registration;
    Known { state: *state, category: *category, ranked, admission: admission.clone(), replaced: false }
}

/// The door at which the asker stands; an organiser, who stands at none, is counted at the first.
fn door(granted: Option<&str>, info: &EventInfo) -> String {
    granted.or(info.event.doors.first().map(String::as_str)).unwrap_or("—").to_owned()
}

/// Understands what was scanned or typed.
async fn read(app: &App, info: &EventInfo, presented: &str) -> Result<Presented, AppError> {
    let presented = presented.trim();
    if let Ok(code) = BadgeCode::parse(presented) {
        return Ok(Presented::Code(code));
    }
    Ok(match badge::verify(app, info.organisation.id, presented).await? {
        Ok(claims) => Presented::Badge(claims),
        Err(TokenError::Forged | TokenError::UnknownKey) => Presented::Forged,
        Err(TokenError::Unreadable) => Presented::Unreadable,
    })
}
