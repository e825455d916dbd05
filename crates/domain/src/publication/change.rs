//! What differs between two publications, thing by thing.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::Published;
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
}

impl Thing {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Event, Self::Session, Self::Speaker, Self::Partner, Self::Room, Self::Track];
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
    let (before, after) = (told(before), told(after));
    let of = |told: &[(Thing, Told)], thing: Thing| {
        told.iter().filter(|(kind, _)| *kind == thing).map(|(_, told)| told.clone()).collect::<Vec<_>>()
    };
    Thing::ALL.iter().flat_map(|&thing| compare(thing, &of(&before, thing), &of(&after, thing))).collect()
}

/// Everything that is published, thing by thing.
fn told(content: &Published) -> Vec<(Thing, Told)> {
    let event = &content.event;
    let mut told = vec![(Thing::Event, (event.id.0, event.theme.clone(), json(event)))];
    let sessions = content.sessions.iter().chain(&content.team_sessions);
    told.extend(sessions.map(|s| (Thing::Session, (s.id.0, s.title.clone(), json(s)))));
    told.extend(content.speakers.iter().map(|s| (Thing::Speaker, (s.id.0, s.name.clone(), json(s)))));
    told.extend(content.partners.iter().map(|p| (Thing::Partner, (p.id.0, p.name.clone(), json(p)))));
    told.extend(content.rooms.iter().map(|r| (Thing::Room, (r.id.0, r.name.clone(), json(r)))));
    told.extend(content.tracks.iter().map(|t| (Thing::Track, (t.id.0, t.name.clone(), json(t)))));
    told
}

fn json(thing: &impl Serialize) -> Value {
    serde_json::to_value(thing).unwrap_or_default()
}

/// A thing by its identity, with its name and its fields.
type Told = (Uuid, Localized, Value);

fn compare(thing: Thing, before: &[Told], after: &[Told]) -> Vec<Change> {
    let known = before.iter().map(|told| (told.0, told)).collect::<std::collections::HashMap<_, _>>();
    let kept = after.iter().map(|told| told.0).collect::<std::collections::HashSet<_>>();
    let change = |(id, name, _): &Told, how| Change { thing, id: *id, name: name.clone(), how };
    let now = after.iter().filter_map(|told| match known.get(&told.0) {
        None => Some(change(told, How::Added)),
        Some(was) if was.2 == told.2 => None,
        Some(was) => Some(change(told, How::Changed(fields(&was.2, &told.2)))),
    });
    let gone = before.iter().filter(|told| !kept.contains(&told.0)).map(|told| change(told, How::Removed));
    now.chain(gone).collect()
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
