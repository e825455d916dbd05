//! An organiser decides on who asked to come.

use domain::account::Action;
use domain::event::Figures;
use domain::ids::{MessageId, RegistrationId};
use domain::journal::Deed;
use domain::outbox::Notice;
use domain::registration::{Registration, RegistrationState};
use persistence::{Party, Write};

use super::line::Messages;
use super::notice_of;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, checkin, journal};

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// They may come: a seat if as many are free, else a number on the waiting list.
    Approve,
    /// They may not.
    Decline,
}

/// What became of a decision on several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Decided {
    /// Parties that it was made for.
    pub done: u32,
    /// Of these, how many wait for a seat now.
    pub waiting: u32,
    /// Those on whom somebody decided before, or who gave up meanwhile.
    pub skipped: u32,
}

/// The longest reason, in characters.
pub const MAX_REASON: usize = 600;

/// How an event stands, with what waits for a decision.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn figures(app: &App, actor: &Actor, info: &EventInfo) -> Result<Figures, AppError> {
    actor.require(Action::SeeFigures, info, app.now())?;
    Ok(app.store().figures(info.event.id).await?)
}

/// Those of these requests that nobody decided on yet, with whom they bring along: what a page asks about before it
/// declines them.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn requested(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    ids: &[RegistrationId],
) -> Result<Vec<Registration>, AppError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    Ok(app.store().requested(info.event.id, ids).await?)
}

/// Decides on requests, in the order given, in one transaction. Those whom somebody brings along are decided on with
/// them. What is said with it stands in what they are told.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn decide(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    ids: &[RegistrationId],
    decision: Decision,
    reason: Option<&str>,
) -> Result<Decided, AppError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let write = app.store().write().await?;
    let mut decided = Decided::default();
    let mut parties = Vec::new();
    for &id in ids {
        let party = write.party(info.event.id, id).await?;
        match party.first() {
            Some(lead) if lead.id == id && lead.state == RegistrationState::Requested => parties.push(party),
            _ => decided.skipped += 1,
        }
    }
    let states = new_states(app, info, &write, &parties, decision).await?;
    let mut messages = Messages::new();
    for (party, state) in parties.iter_mut().zip(states) {
        decided.done += 1;
        decided.waiting += u32::from(matches!(state, RegistrationState::Waiting { .. }));
        for one in party.iter_mut() {
            one.state = state;
            one.reason = reason.map(str::to_owned);
            write.write_state(one).await?;
            messages.push((MessageId(app.new_uuid()), notice_of(one, notice(state))));
        }
        record(app, actor, info, &write, party, decision).await?;
    }
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    checkin::publish(app, info.event.id).await;
    Ok(decided)
}

/// Where each party stands from now on.
async fn new_states(
    app: &App,
    info: &EventInfo,
    write: &Write,
    parties: &[Vec<Registration>],
    decision: Decision,
) -> Result<Vec<RegistrationState>, AppError> {
    if decision == Decision::Decline {
        let declined = RegistrationState::Requested.decline(app.now())?;
        return Ok(vec![declined; parties.len()]);
    }
    let wanted = parties.iter().filter_map(|party| {
        let pool = party.first()?.pool.clone();
        Some(Party { pool, heads: party.iter().map(|one| one.heads).sum() })
    });
    let wanted = wanted.collect::<Vec<_>>();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let places = write.take_seats(info.event.id, &wanted).await?;
    places.into_iter().map(|place| Ok(RegistrationState::Requested.approve(place)?)).collect()
}

const fn notice(state: RegistrationState) -> Notice {
    match state {
        RegistrationState::Confirmed => Notice::Confirmed,
        RegistrationState::Declined { .. } => Notice::Declined,
        _ => Notice::Waiting,
    }
}

async fn record(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: &Write,
    party: &[Registration],
    decision: Decision,
) -> Result<(), AppError> {
    let Some(lead) = party.first() else { return Ok(()) };
    let deed = match decision {
        Decision::Approve => Deed::RegistrationApproved,
        Decision::Decline => Deed::RegistrationDeclined,
    };
    let entry = journal::entry(app, actor, deed).at_event(info.organisation.id, info.event.id);
    write.record(&entry.about(lead.id.0, &lead.attendee.full_name())).await?;
    Ok(())
}
