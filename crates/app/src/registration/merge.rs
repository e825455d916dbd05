//! Two registrations of one person become one, and two again.

use std::collections::HashSet;

use domain::account::Action;
use domain::agenda::Session;
use domain::ids::{EventId, MergeId, MessageId, RegistrationId};
use domain::journal::{Deed, Field as Detail};
use domain::outbox::Notice;
use domain::registration::{
    Field, GaveWay, Merge, MergeError, Protocol, Registration, RegistrationState, may_merge,
};
use persistence::{Party, Write};

use super::end::{End, end_party};
use super::line::{Messages, call_line};
use super::notice_of;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, checkin, journal};

/// A merge, with the two registrations as they are now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// It.
    pub merge: Merge,
    /// The one that stays.
    pub kept: Registration,
    /// The one that gave way.
    pub gone: Registration,
}

/// The latest merges of an event that can be undone.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn merges(app: &App, actor: &Actor, info: &EventInfo, limit: u32) -> Result<Vec<Merged>, AppError> {
    actor.require(Action::MergeRegistrations, info, app.now())?;
    let merges = app.store().merges(info.event.id, limit).await?;
    let ids = merges.iter().flat_map(|merge| [merge.kept, merge.gone]).collect::<Vec<_>>();
    let both = app.store().registrations_of(info.event.id, &ids).await?;
    let find = |id| both.iter().find(|one| one.id == id).cloned();
    let with_both = |merge: Merge| {
        let (kept, gone) = (find(merge.kept)?, find(merge.gone)?);
        Some(Merged { merge, kept, gone })
    };
    Ok(merges.into_iter().filter_map(with_both).collect())
}

/// Makes two registrations one: `kept` stays where it stands and takes over the fields `taken` from `gone`, which ends as
/// if it were cancelled; its seat is offered to the next in line in the same transaction. The ticket that stays is sent
/// again, to the address that was chosen.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when one is none of this event's;
/// [`AppError::Merge`] when it cannot be.
pub async fn merge(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    kept: RegistrationId,
    gone: RegistrationId,
    taken: &[Field],
) -> Result<Registration, AppError> {
    actor.require(Action::MergeRegistrations, info, app.now())?;
    let event = &info.event;
    let write = app.store().write().await?;
    let find = async |id| write.registration(event.id, id).await?.ok_or(AppError::NotFound);
    let (mut kept, mut gone) = (find(kept).await?, find(gone).await?);
    let party = write.party(event.id, gone.id).await?;
    may_merge(&kept, &gone, party.len())?;
    let entry = journal::entry(app, actor, Deed::RegistrationsMerged);
    let before = kept.attendee.particulars();
    let merge = Merge {
        id: MergeId(app.new_uuid()),
        event_id: event.id,
        kept: kept.id,
        gone: gone.id,
        at: app.now(),
        by: entry.doer.name().to_owned(),
        merged: before.clone().with(taken, &gone.attendee.particulars()),
        before,
        gave_way: gave_way(&write, kept.id, &gone).await?,
    };
    let (name, other) = (kept.attendee.full_name(), gone.attendee.full_name());
    let pool = gone.pool.clone();
    // Its badge stays good: it leads to the one that is kept.
    gone.merged_into = Some(kept.id);
    let mut messages = end_party(app, &write, &mut [gone], End::Merge).await?;
    write.insert_merge(&merge).await?;
    // Whom it gives way to can be written now: one person has one place.
    kept.attendee.set_particulars(merge.merged.clone());
    write.update_attendee(&kept).await?;
    if let Some((_, protocol)) = &merge.gave_way.protocol {
        write.save_protocol(event.id, &[(kept.id, protocol.clone())]).await?;
    }
    messages.push((MessageId(app.new_uuid()), notice_of(&kept, Notice::TicketAgain)));
    messages.extend(call_line(app, &write, event, pool.as_ref()).await?);
    let entry = entry.at_event(info.organisation.id, event.id).about(kept.id.0, &name);
    write.record(&entry.with(Detail::Other, other)).await?;
    finish(app, info, write, messages).await?;
    Ok(kept)
}

async fn gave_way(write: &Write, kept: RegistrationId, gone: &Registration) -> Result<GaveWay, AppError> {
    let chosen = write.choices(gone.event_id, gone.id).await?;
    let before = write.protocol(gone.event_id, kept).await?;
    let merged = before.filled_from(&write.protocol(gone.event_id, gone.id).await?);
    Ok(GaveWay {
        state: gone.state,
        partner: write.partner_of(gone.event_id, gone.id).await?,
        sessions: chosen.into_iter().map(|one| (one.session, one.has_seat)).collect(),
        protocol: (merged != before).then_some((before, merged)),
    })
}

/// Makes two registrations of what was made one. The one that stayed says again what it said before, but for what was
/// changed since; the one that gave way is back, with a seat if there is one for it, else at the end of the line, as the
/// returned registration says.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::Merge`] when there is nothing to undo, also when
/// that person registered anew meanwhile.
pub async fn undo_merge(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: MergeId,
) -> Result<Registration, AppError> {
    actor.require(Action::MergeRegistrations, info, app.now())?;
    let event = info.event.id;
    let programme = app.store().agenda(event).await?;
    let write = app.store().write().await?;
    let merge = write.merge(event, id).await?.ok_or(AppError::Merge(MergeError::NothingToUndo))?;
    let find = async |id| write.registration(event, id).await?.ok_or(AppError::NotFound);
    let (mut kept, mut back) = (find(merge.kept).await?, find(merge.gone).await?);
    let now = kept.attendee.particulars();
    kept.attendee.set_particulars(now.restored(&merge.before, &merge.merged));
    let person = back.attendee.person_key();
    let anew = write.earlier_registrations(event, &[], std::slice::from_ref(&person)).await?;
    if anew.iter().any(|(_, one)| one.id != kept.id) || kept.attendee.person_key() == person {
        return Err(AppError::Merge(MergeError::NothingToUndo));
    }
    write.undo_merge(&merge, app.now()).await?;
    write.update_attendee(&kept).await?;
    if let Some((before, merged)) = &merge.gave_way.protocol {
        let protocol = write.protocol(event, kept.id).await?.restored(before, merged);
        write.save_protocol(event, &[(kept.id, of_ranks(&write, event, protocol).await?)]).await?;
    }
    back.merged_into = None;
    back.state = place(&write, &back, &merge.gave_way).await?;
    write.write_state(&back).await?;
    return_sessions(&write, &programme, &back, &merge.gave_way).await?;
    let entry = journal::entry(app, actor, Deed::MergeUndone).at_event(info.organisation.id, event);
    let entry = entry.about(kept.id.0, &kept.attendee.full_name());
    write.record(&entry.with(Detail::Other, back.attendee.full_name())).await?;
    let notice = match back.state {
        RegistrationState::Confirmed => Notice::TicketAgain,
        RegistrationState::Requested => Notice::Received,
        _ => Notice::Waiting,
    };
    let messages = [(&kept, Notice::TicketAgain), (&back, notice)]
        .map(|(whom, notice)| (MessageId(app.new_uuid()), notice_of(whom, notice)));
    finish(app, info, write, messages.into()).await?;
    Ok(back)
}

/// Where somebody stands who is back: who asked, asks; who waited, waits under their number; who had a seat has one if
/// there is one, of their partner's places first.
async fn place(write: &Write, back: &Registration, before: &GaveWay) -> Result<RegistrationState, AppError> {
    match before.state {
        RegistrationState::Requested => return Ok(RegistrationState::Requested),
        RegistrationState::Waiting { number } => {
            write.return_to_line(back).await?;
            return Ok(RegistrationState::Waiting { number });
        }
        _ => {}
    }
    if let Some(partner) = before.partner
        && write.take_place(back.event_id, partner).await?
    {
        return Ok(RegistrationState::Confirmed);
    }
    write.forget_partner_guest(back.event_id, back.id).await?;
    let party = Party { pool: back.pool.clone(), heads: back.heads };
    let place = write.take_seats(back.event_id, &[party]).await?.into_iter().next();
    place.ok_or(AppError::Internal("a party has a place"))
}

/// A rank that was taken out of the table since is nobody's any more.
async fn of_ranks(write: &Write, event: EventId, mut protocol: Protocol) -> Result<Protocol, AppError> {
    let ranks = write.ranks(event).await?;
    if protocol.rank.as_ref().is_some_and(|key| ranks.iter().all(|rank| rank.key != *key)) {
        (protocol.rank, protocol.within) = (None, None);
    }
    Ok(protocol)
}

/// The sessions that are still there are chosen again; seats in them are theirs where there are any.
async fn return_sessions(
    write: &Write,
    programme: &[Session],
    back: &Registration,
    before: &GaveWay,
) -> Result<(), AppError> {
    let there = programme.iter().map(|session| session.id).collect::<HashSet<_>>();
    let chosen = before.sessions.iter().filter(|(session, _)| there.contains(session)).collect::<Vec<_>>();
    let all = chosen.iter().map(|(session, _)| *session).collect::<Vec<_>>();
    if all.is_empty() {
        return Ok(());
    }
    write.choose_sessions(back.event_id, back.id, &all).await?;
    let seated = chosen.iter().filter(|(_, seat)| *seat).map(|(session, _)| *session);
    let seated = seated.collect::<Vec<_>>();
    if !seated.is_empty() && back.state == RegistrationState::Confirmed {
        write.take_session_seats(back.event_id, back.id, &seated).await?;
    }
    Ok(())
}

async fn finish(app: &App, info: &EventInfo, write: Write, messages: Messages) -> Result<(), AppError> {
    write.enqueue(&messages, app.now()).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    checkin::publish(app, info.event.id).await;
    Ok(())
}
