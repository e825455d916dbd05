//! Who may be registered twice: shown to organisers, who decide.

use std::collections::HashMap;
use std::sync::Arc;

use domain::account::Action;
use domain::ids::RegistrationId;
use domain::journal::{Deed, Field};
use domain::name::{Likeness, compare};
use domain::registration::{Apart, Candidate, Registration, Suspicion, WrittenName, suspicions};
use persistence::Store;

use super::names::{Compared, NameMemory};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// Two registrations, and what their names say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The one that comes first in lists.
    pub first: Registration,
    /// The other.
    pub second: Registration,
    /// What their names say.
    pub likeness: Likeness,
    /// Whether somebody said that they are two people.
    pub apart: bool,
}

/// A page of pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicates {
    /// The pairs.
    pub pairs: Vec<Pair>,
    /// Behind which key the next page starts, when there may be one.
    pub next: Option<String>,
}

/// Keys of one look, and how many looks a page takes at most: then it is shown as it is, with a way on.
const KEYS: u32 = 100;
const LOOKS: usize = 10;

/// Pairs of an event's registrations that may be one person's, some `rows` of them, behind a key.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn duplicates(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    after: Option<&str>,
    rows: usize,
) -> Result<Duplicates, AppError> {
    actor.require(Action::MergeRegistrations, info, app.now())?;
    let (store, event) = (app.store(), info.event.id);
    let (mut found, mut next) = (Vec::new(), after.map(str::to_owned));
    for _ in 0..LOOKS {
        let keys = store.shared_keys(event, next.as_deref(), KEYS).await?;
        let groups = store.sharing(event, &keys).await?;
        let apart = store.apart(event, &ids(groups.values().flatten())).await?;
        let more = keys.len() >= KEYS as usize;
        next = None;
        for key in keys {
            let group = groups.get(&key).map(Vec::as_slice).unwrap_or_default();
            found.extend(suspicions(&key, group, &apart));
            next = Some(key);
            if found.len() >= rows {
                return Ok(Duplicates { pairs: pairs(store, info, found).await?, next });
            }
        }
        if !more {
            next = None;
            break;
        }
    }
    Ok(Duplicates { pairs: pairs(store, info, found).await?, next })
}

fn ids<'a>(candidates: impl Iterator<Item = &'a Candidate>) -> Vec<RegistrationId> {
    let mut ids = candidates.map(|one| one.id).collect::<Vec<_>>();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The registrations of pairs. Who gave up in this very moment is no pair any more.
async fn pairs(store: &Store, info: &EventInfo, found: Vec<Suspicion>) -> Result<Vec<Pair>, AppError> {
    let mut ids = found.iter().flat_map(|pair| [pair.first, pair.second]).collect::<Vec<_>>();
    ids.sort_unstable();
    ids.dedup();
    let all = store.registrations_of(info.event.id, &ids).await?;
    let all = all.into_iter().filter(|one| !one.state.is_over()).map(|one| (one.id, one));
    let all = all.collect::<HashMap<_, _>>();
    let pair = |Suspicion { first, second, likeness }| {
        let (first, second) = (all.get(&first)?.clone(), all.get(&second)?.clone());
        Some(Pair { first, second, likeness, apart: false })
    };
    Ok(found.into_iter().filter_map(pair).collect())
}

/// Two registrations of an event, whatever their names say.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when one is none of this event's, or
/// both are one.
pub async fn pair(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    first: RegistrationId,
    second: RegistrationId,
) -> Result<Pair, AppError> {
    actor.require(Action::MergeRegistrations, info, app.now())?;
    let mut both = app.store().registrations_of(info.event.id, &[first, second]).await?;
    both.sort_by_key(|one| one.id != first);
    let apart = app.store().apart(info.event.id, &[first]).await?;
    match <[Registration; 2]>::try_from(both) {
        Ok([first, second]) => {
            let likeness = compare(&first.attendee.name(), &second.attendee.name());
            let apart = apart.holds(first.id, second.id);
            Ok(Pair { first, second, likeness, apart })
        }
        Err(_) => Err(AppError::NotFound),
    }
}

/// Who of these registrations may be registered twice, each with one other whom they are like: of those who share a key
/// of theirs the others among these are compared with them, and the first of all others; the page of duplicates compares
/// all. Nobody for who may not decide on it.
///
/// # Errors
/// When the store fails.
pub async fn marks(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    rows: &[Registration],
) -> Result<HashMap<RegistrationId, RegistrationId>, AppError> {
    if !actor.may(Action::MergeRegistrations, info) {
        return Ok(HashMap::new());
    }
    let (store, event) = (app.store(), info.event.id);
    let live = rows.iter().filter(|one| !one.state.is_over());
    let people = live.map(|one| {
        let name = Compared::new(one.attendee.written_name());
        (one.id, app.names.keys(&name), name)
    });
    let people = people.collect::<Vec<_>>();
    let mut keys = people.iter().flat_map(|(_, keys, _)| keys.iter()).map(String::as_str).collect::<Vec<_>>();
    keys.sort_unstable();
    keys.dedup();
    let shown = people.iter().map(|(id, ..)| *id).collect::<Vec<_>>();
    let others = store.first_sharing(event, &keys, &shown).await?;
    let alike = alike(&app.names, &people, others);
    if alike.is_empty() {
        return Ok(HashMap::new());
    }
    let apart = store.apart(event, &alike.iter().map(|(id, _)| *id).collect::<Vec<_>>()).await?;
    let mut marks = HashMap::new();
    for (id, other) in alike {
        if !apart.holds(id, other) {
            marks.entry(id).or_insert(other);
        }
    }
    Ok(marks)
}

/// Somebody on a list: who it is, the keys of their name, and the name.
type Listed = (RegistrationId, Arc<[String]>, Compared);

/// Pairs of somebody on a list and somebody else with the same key whom they are like: of the list, or of others, each with
/// a key.
fn alike(
    names: &NameMemory,
    listed: &[Listed],
    others: Vec<(String, RegistrationId, WrittenName)>,
) -> Vec<(RegistrationId, RegistrationId)> {
    let others = others.into_iter().map(|(key, id, name)| (key, id, Compared::new(name)));
    let others = others.collect::<Vec<_>>();
    let mut groups = HashMap::<&str, Vec<(RegistrationId, &Compared)>>::new();
    for (key, id, name) in &others {
        groups.entry(key).or_default().push((*id, name));
    }
    for (id, keys, name) in listed {
        keys.iter().for_each(|key| groups.entry(key).or_default().push((*id, name)));
    }
    let alike = listed.iter().flat_map(|(id, keys, name)| {
        let sharing = keys.iter().filter_map(|key| groups.get(key.as_str())).flatten();
        let sharing = sharing.filter(move |(other, _)| other != id);
        sharing.filter(|(_, other)| names.alike(name, other)).map(|(other, _)| (*id, *other))
    });
    alike.collect()
}

/// Says that two registrations are two people's: nobody is asked again.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn keep_apart(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    first: RegistrationId,
    second: RegistrationId,
) -> Result<(), AppError> {
    let pair = pair(app, actor, info, first, second).await?;
    let entry = journal::entry(app, actor, Deed::RegistrationsKeptApart);
    let entry = entry.at_event(info.organisation.id, info.event.id);
    let entry = entry.about(first.0, &pair.first.attendee.full_name());
    let write = app.store().write().await?;
    write.keep_apart(info.event.id, Apart::pair(first, second), app.now()).await?;
    write.record(&entry.with(Field::Other, pair.second.attendee.full_name())).await?;
    write.commit().await?;
    Ok(())
}
