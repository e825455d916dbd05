//! What differs between two publications, thing by thing.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::Published;
use crate::agenda::Session;
use crate::locale::Localized;

/// A kind of thing that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// The event itself.
    Event,
    /// A part of the programme.
    Session,
    /// Somebody on it.
    Speaker,
    /// Who supports it.
    Partner,
    /// A room of the programme.
    Room,
    /// A thread through it.
    Track,
    /// A tier of those who support it.
    Tier,
}

impl Thing {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 7] =
        [Self::Event, Self::Session, Self::Speaker, Self::Partner, Self::Room, Self::Track, Self::Tier];
}

/// What became of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Some of its fields are other: their names, as its JSON has them.
    Changed(Vec<String>),
}

/// A thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What kind of thing.
    pub thing: Thing,
    /// Which.
    pub id: Uuid,
    /// What people call it: its name now, or the one that it had.
    pub name: Localized,
    /// What became of it.
    pub how: How,
}

/// Fields that say whose or which a thing is, and never change by themselves.
const IDENTITY: [&str; 3] = ["id", "event_id", "organisation_id"];

/// What differs between two publications: the event first, then the programme, people and partners, each in the
/// order of the later one, with what is gone behind.
pub fn changes(before: &Published, after: &Published) -> Vec<Change> {
    let mut all = compare(Thing::Event, [&before.event], [&after.event], |one| (one.id.0, &one.theme));
    all.extend(compare(Thing::Session, all_sessions(before), all_sessions(after), |one| {
        (one.id.0, &one.title)
    }));
    all.extend(compare(Thing::Speaker, &before.speakers, &after.speakers, |one| (one.id.0, &one.name)));
    all.extend(compare(Thing::Partner, &before.partners, &after.partners, |one| (one.id.0, &one.name)));
    all.extend(compare(Thing::Room, &before.rooms, &after.rooms, |one| (one.id.0, &one.name)));
    all.extend(compare(Thing::Track, &before.tracks, &after.tracks, |one| (one.id.0, &one.name)));
    all.extend(compare(Thing::Tier, &before.tiers, &after.tiers, |one| (one.id.0, &one.name)));
    all
}

fn all_sessions(content: &Published) -> impl Iterator<Item = &Session> {
    content.sessions.iter().chain(&content.team_sessions)
}

/// What differs among things of a kind. Only those that do are written out to find their fields: of a large programme
/// most are as they were.
fn compare<'a, T: Serialize + PartialEq + 'a>(
    thing: Thing,
    before: impl IntoIterator<Item = &'a T>,
    after: impl IntoIterator<Item = &'a T>,
    called: impl Fn(&T) -> (Uuid, &Localized),
) -> Vec<Change> {
    let before = before.into_iter().collect::<Vec<_>>();
    let known = before.iter().map(|one| (called(one).0, *one)).collect::<HashMap<_, _>>();
    let change = |one: &T, how| {
        let (id, name) = called(one);
        Change { thing, id, name: name.clone(), how }
    };
    let (mut changes, mut kept) = (Vec::new(), HashSet::new());
    for one in after {
        kept.insert(called(one).0);
        match known.get(&called(one).0) {
            None => changes.push(change(one, How::Added)),
            Some(was) if *was == one => {}
            Some(was) => {
                // What is not part of the copy, such as the seats, may be other all the same.
                let fields = fields(&json(*was), &json(one));
                changes.extend((!fields.is_empty()).then(|| change(one, How::Changed(fields))));
            }
        }
    }
    let gone = before.into_iter().filter(|one| !kept.contains(&called(one).0));
    changes.extend(gone.map(|one| change(one, How::Removed)));
    changes
}

fn json(thing: &impl Serialize) -> Value {
    serde_json::to_value(thing).unwrap_or_default()
}

/// The names of the fields that differ. One that is left out when it is empty may be in either alone.
fn fields(before: &Value, after: &Value) -> Vec<String> {
    let (Some(was), Some(is)) = (before.as_object(), after.as_object()) else { return Vec::new() };
    let names = is.keys().chain(was.keys().filter(|name| !is.contains_key(*name)));
    names
        .filter(|name| was.get(*name) != is.get(*name) && !IDENTITY.contains(&name.as_str()))
        .cloned()
        .collect()
}
