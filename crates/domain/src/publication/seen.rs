//! What somebody saw before they published, in short, so that who comes second is told what is other since.

use std::fmt::Write as _;

use serde::Serialize;
use uuid::Uuid;

use super::{Published, Thing};
use crate::locale::Localized;

/// Something that is other than it was when somebody looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// What kind of thing.
    pub thing: Thing,
    /// What people call it; nothing when it is gone.
    pub name: Option<Localized>,
}

/// A short print of each thing, as one word list that a hidden field carries.
pub fn prints(content: &Published) -> String {
    things(content).into_iter().fold(String::new(), |mut words, (_, id, _, print)| {
        let _ = write!(words, "{}{}:{print:08x}", if words.is_empty() { "" } else { " " }, short(id));
        words
    })
}

/// What is other now than when its prints were `seen`.
pub fn moved_since(seen: &str, content: &Published) -> Vec<Moved> {
    let seen = seen.split(' ').filter_map(|word| word.split_once(':')).collect::<Vec<_>>();
    let now = things(content);
    let was = |id: Uuid| seen.iter().find(|(known, _)| *known == short(id)).map(|(_, print)| *print);
    let moved = now.iter().filter(|(_, id, _, print)| was(*id) != Some(format!("{print:08x}").as_str()));
    let mut moved = moved
        .map(|(thing, _, name, _)| Moved { thing: *thing, name: Some((*name).clone()) })
        .collect::<Vec<_>>();
    let gone = seen.iter().filter(|(known, _)| !now.iter().any(|(_, id, ..)| short(*id) == *known)).count();
    moved.extend((0..gone).map(|_| Moved { thing: Thing::Event, name: None }));
    moved
}

type Print<'a> = (Thing, Uuid, &'a Localized, u32);

fn things(content: &Published) -> Vec<Print<'_>> {
    let event = &content.event;
    let mut things = vec![(Thing::Event, event.id.0, &event.theme, print(event))];
    let sessions = content.sessions.iter().chain(&content.team_sessions);
    things.extend(sessions.map(|s| (Thing::Session, s.id.0, &s.title, print(s))));
    things.extend(content.speakers.iter().map(|s| (Thing::Speaker, s.id.0, &s.name, print(s))));
    things.extend(content.partners.iter().map(|p| (Thing::Partner, p.id.0, &p.name, print(p))));
    things.extend(content.rooms.iter().map(|r| (Thing::Room, r.id.0, &r.name, print(r))));
    things.extend(content.tracks.iter().map(|t| (Thing::Track, t.id.0, &t.name, print(t))));
    things.extend(content.tiers.iter().map(|t| (Thing::Tier, t.id.0, &t.name, print(t))));
    things
}

/// The end of an identity: identities made in one second start alike.
fn short(id: Uuid) -> String {
    let text = id.simple().to_string();
    text[20..].to_owned()
}

/// FNV-1a (32 bits) of a thing's JSON: no secret, only short.
fn print(thing: &impl Serialize) -> u32 {
    let json = serde_json::to_vec(thing).unwrap_or_default();
    json.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
