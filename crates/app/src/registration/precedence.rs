//! The table of ranks by which an event's guests are named, seated and received.
//!
//! It holds at once, as the number of seats does, and is no part of the working copy: the public never sees it, and guests
//! already stand in its ranks, whose lists, cards and board must be in the order that protocol staff just set.

use std::collections::HashMap;

use domain::account::Action;
use domain::form::{Fault, Problem, Values};
use domain::ids::RegistrationId;
use domain::journal::Deed;
use domain::key::Key;
use domain::registration::Rank;
use persistence::Move;
pub use persistence::RankFile;

use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// The ranks of an event, the first first, with how many guests stand in each.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn ranks(app: &App, actor: &Actor, info: &EventInfo) -> Result<Vec<RankFile>, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().rank_files(info.event.id).await?)
}

/// The names of those who stand in a rank, `limit` at most: who would be without one if it went.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn guests_in(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: &Key,
    limit: usize,
) -> Result<Vec<String>, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let protocol = app.store().event_protocol(info.event.id).await?;
    let of = protocol.guests.into_iter().filter(|(_, said)| said.rank.as_ref() == Some(key));
    let ids = of.map(|(id, _)| id).collect::<Vec<_>>();
    let mut guests = app.store().registrations_of(info.event.id, &ids).await?;
    guests.retain(|guest| !guest.state.is_over());
    guests.sort_by_cached_key(|guest| guest.attendee.sort_key());
    Ok(guests.into_iter().take(limit).map(|guest| guest.attendee.full_name()).collect())
}

/// How many invitations that can be answered still give a rank: it would be none if it went.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn invited_in(app: &App, actor: &Actor, info: &EventInfo, key: &Key) -> Result<u32, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    Ok(app.store().invited_in_rank(info.event.id, key, app.now()).await?)
}

/// In which rank each of these registrations stands that stands in one.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn ranks_of(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    ids: &[RegistrationId],
) -> Result<HashMap<RegistrationId, Rank>, AppError> {
    actor.require(Action::ListRegistrations, info, app.now())?;
    let ranks = app.store().ranks(info.event.id).await?;
    let of = |key: Option<Key>| ranks.iter().find(|rank| Some(&rank.key) == key.as_ref()).cloned();
    let protocol = app.store().protocol_of(info.event.id, ids).await?;
    Ok(protocol.into_iter().filter_map(|(id, protocol)| Some((id, of(protocol.rank)?))).collect())
}

/// Changes the table as nobody else can meanwhile, and notes it.
async fn change(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    change: impl FnOnce(&mut Vec<Rank>) -> Result<(), EditError>,
) -> Result<(), EditError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let mut ranks = write.ranks(event).await?;
    change(&mut ranks)?;
    write.save_ranks(event, &ranks).await?;
    let entry = journal::entry(app, actor, Deed::RanksChanged).at_event(info.organisation.id, event);
    write.record(&entry.about(event.0, &info.event.theme.fr)).await?;
    write.commit().await?;
    Ok(())
}

fn place_of(ranks: &[Rank], key: &Key) -> Result<usize, AppError> {
    ranks.iter().position(|rank| rank.key == *key).ok_or(AppError::NotFound)
}

/// Renames a rank, or adds one without a `key` after all others.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; [`AppError::NotFound`]; or when it is not allowed.
pub async fn save_rank(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: Option<&Key>,
    values: &Values,
) -> Result<(), EditError> {
    change(app, actor, info, |ranks| {
        let place = key.map(|key| place_of(ranks, key)).transpose()?;
        let saved = Rank::read(values, ranks, place.map(|place| &ranks[place])).map_err(EditError::Wrong)?;
        match place {
            Some(place) => ranks[place] = saved,
            None if ranks.len() >= Rank::MOST => return Err(too_many()),
            None => ranks.push(saved),
        }
        Ok(())
    })
    .await
}

/// Adds the template's ranks that the table does not have, after those that it has.
///
/// # Errors
/// [`EditError::Wrong`] when they would be too many; or when it is not allowed.
pub async fn load_template(app: &App, actor: &Actor, info: &EventInfo) -> Result<(), EditError> {
    change(app, actor, info, |ranks| {
        for rank in Rank::template() {
            if ranks.iter().all(|known| known.key != rank.key) {
                ranks.push(rank);
            }
        }
        if ranks.len() > Rank::MOST { Err(too_many()) } else { Ok(()) }
    })
    .await
}

/// Moves a rank by a place.
///
/// # Errors
/// [`AppError::NotFound`]; or when it is not allowed.
pub async fn move_rank(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: &Key,
    to: Move,
) -> Result<(), EditError> {
    change(app, actor, info, |ranks| {
        let place = place_of(ranks, key)?;
        super::setup::swap(ranks, place, to);
        Ok(())
    })
    .await
}

/// Takes a rank out of the table. Its guests stay, without one.
///
/// # Errors
/// [`AppError::NotFound`]; or when it is not allowed.
pub async fn remove_rank(app: &App, actor: &Actor, info: &EventInfo, key: &Key) -> Result<(), EditError> {
    change(app, actor, info, |ranks| {
        let place = place_of(ranks, key)?;
        ranks.remove(place);
        Ok(())
    })
    .await
}

fn too_many() -> EditError {
    EditError::Wrong(vec![Problem::new("name-fr", Fault::TooMany { max: Rank::MOST })])
}
