//! The waiting list: what comes free is offered to who is next, and an offer whose time is over moves on by itself.

use domain::event::Event;
use domain::ids::MessageId;
use domain::key::Key;
use domain::outbox::{MessageBody, Notice};
use domain::registration::Registration;
use persistence::{StoreError, Write};

use super::end::{End, end_party};
use super::notice_of;
use super::ticket::holder_id;
use crate::event::EventInfo;
use crate::{App, AppError, checkin};

/// What is to be enqueued.
pub(crate) type Messages = Vec<(MessageId, MessageBody)>;

/// Offers what is free in a line to those who wait in it, in their order, and returns what they are told. A line moves
/// until the first in it are more than there are seats. Once badges open no door any more nobody is called.
pub(crate) async fn call_line(
    app: &App,
    write: &Write,
    event: &Event,
    pool: Option<&Key>,
) -> Result<Messages, StoreError> {
    let mut messages = Vec::new();
    let now = app.now();
    if event.badges_valid_until < now {
        return Ok(messages);
    }
    let until = event.offer_until(now);
    let notice = if until.is_some() { Notice::Offered } else { Notice::Promoted };
    while let Some(party) = write.call_next(event.id, pool, until).await? {
        messages.extend(party.iter().map(|one| (MessageId(app.new_uuid()), notice_of(one, notice))));
    }
    Ok(messages)
}

/// Takes the seats that are held for the holder of a ticket and those whom they bring along.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; [`AppError::Transition`] when nothing is offered, or
/// its time is over.
pub async fn accept(app: &App, info: &EventInfo, ticket: &str) -> Result<Registration, AppError> {
    let (event_id, now) = (info.event.id, app.now());
    let id = holder_id(app, ticket)?;
    let write = app.store().write().await?;
    let holder = write.registration(event_id, id).await?.ok_or(AppError::NotFound)?;
    holder.state.accept(now)?;
    let mut party = write.party(event_id, holder.lead.unwrap_or(id)).await?;
    let mut messages = Messages::new();
    for one in &mut party {
        one.state = one.state.accept(now)?;
        write.write_state(one).await?;
        messages.push((MessageId(app.new_uuid()), notice_of(one, Notice::Confirmed)));
    }
    write.enqueue(&messages, now).await?;
    write.commit().await?;
    app.enqueued.notify_one();
    checkin::publish(app, event_id).await;
    party.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)
}

/// Ends the offers whose time is over and offers their seats to who is next. For the worker: of several processes that
/// do so at once, one moves each line.
///
/// # Errors
/// When the store fails.
pub async fn lapse_offers(app: &App) -> Result<u32, AppError> {
    let mut lapsed = 0;
    for event_id in app.store().events_with_lapsed_offers(app.now()).await? {
        let Some((_, event)) = app.store().event(event_id).await? else { continue };
        let write = app.store().write().await?;
        let leads = write.lapsed_offers(event_id, app.now()).await?;
        let mut messages = Messages::new();
        for lead in &leads {
            let mut party = write.party(event_id, lead.id).await?;
            messages.extend(end_party(app, &write, &mut party, End::Lapse).await?);
            lapsed += 1;
        }
        let mut pools = leads.into_iter().map(|lead| lead.pool).collect::<Vec<_>>();
        pools.sort_unstable();
        pools.dedup();
        for pool in pools {
            messages.extend(call_line(app, &write, &event, pool.as_ref()).await?);
        }
        write.enqueue(&messages, app.now()).await?;
        write.commit().await?;
        app.enqueued.notify_one();
        checkin::publish(app, event_id).await;
    }
    Ok(lapsed)
}
