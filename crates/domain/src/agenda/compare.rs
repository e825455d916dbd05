//! What changed from one published programme to the next, for those who had read the first.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Session;
use crate::ids::{SessionId, SpeakerId};
use crate::locale::Localized;
use crate::speaker::Speaker;

/// What became of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    /// It is new.
    Added,
    /// It does not take place any more.
    Removed,
    /// It has other hours.
    Moved {
        /// When it was to start.
        from: Timestamp,
        /// When it was to end.
        until: Timestamp,
    },
    /// It takes place elsewhere.
    RoomChanged {
        /// The room before; empty where it had none.
        from: Localized,
    },
    /// It has another title.
    Renamed {
        /// The title before.
        from: Localized,
    },
    /// Others take part in it.
    PeopleChanged {
        /// Who does now and did not, by name.
        joined: Vec<Localized>,
        /// Who did and does not any more, by name.
        left: Vec<Localized>,
    },
}

/// A session of which something changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionChange {
    /// Which.
    pub session: SessionId,
    /// Its title, now; the last one where it is gone.
    pub title: Localized,
    /// When it starts, now; the last hour where it is gone.
    pub starts_at: Timestamp,
    /// When it ends, likewise.
    pub ends_at: Timestamp,
    /// The room, likewise.
    pub room: Localized,
    /// What changed: added or removed, or one or several of the others.
    pub changes: Vec<Change>,
}

impl SessionChange {
    fn of(session: &Session, changes: Vec<Change>) -> Self {
        Self {
            session: session.id,
            title: session.title.clone(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            room: session.room.clone(),
            changes,
        }
    }

    /// Whether who had chosen it should be written to: it takes place at another time, elsewhere, or not at all.
    pub fn concerns_who_chose_it(&self) -> bool {
        self.changes
            .iter()
            .any(|one| matches!(one, Change::Removed | Change::Moved { .. } | Change::RoomChanged { .. }))
    }
}

/// A programme as it is shown: its sessions, and the people whom they name.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The sessions.
    pub sessions: &'a [Session],
    /// The people.
    pub speakers: &'a [Speaker],
}

impl Shown<'_> {
    /// Who takes part in a session, whatever they do there. Somebody who is not on the programme is not named.
    fn people(&self, session: &Session) -> Vec<(SpeakerId, Localized)> {
        let name = |id| self.speakers.iter().find(|one| one.id == id).map(|one| (id, one.name.clone()));
        session.people.iter().filter_map(|(id, _)| name(*id)).collect()
    }
}

/// What changed, in the order of the hours now. Only what everybody may know of is compared: a session that becomes
/// the team's own is gone.
pub fn compare(before: Shown<'_>, after: Shown<'_>) -> Vec<SessionChange> {
    let (old, new) = (public(before.sessions), public(after.sessions));
    let gone = old.values().filter(|one| !new.contains_key(&one.id));
    let gone = gone.map(|one| SessionChange::of(one, vec![Change::Removed]));
    let kept = new.values().filter_map(|now| {
        let changes = old.get(&now.id).map_or_else(
            || vec![Change::Added],
            |then| changes(then, now).into_iter().chain(people((before, then), (after, now))).collect(),
        );
        (!changes.is_empty()).then(|| SessionChange::of(now, changes))
    });
    let mut all = gone.chain(kept).collect::<Vec<_>>();
    all.sort_by_key(|change| (change.starts_at, change.session));
    all
}

fn public(sessions: &[Session]) -> HashMap<SessionId, &Session> {
    sessions.iter().filter(|one| one.is_public()).map(|one| (one.id, one)).collect()
}

fn changes(then: &Session, now: &Session) -> Vec<Change> {
    let moved = (then.starts_at, then.ends_at) != (now.starts_at, now.ends_at);
    // A room that only got another name is the same room.
    let elsewhere = match (then.room_id, now.room_id) {
        (Some(then), Some(now)) => then != now,
        _ => then.room != now.room,
    };
    [
        moved.then_some(Change::Moved { from: then.starts_at, until: then.ends_at }),
        elsewhere.then(|| Change::RoomChanged { from: then.room.clone() }),
        (then.title != now.title).then(|| Change::Renamed { from: then.title.clone() }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn people(then: (Shown<'_>, &Session), now: (Shown<'_>, &Session)) -> Option<Change> {
    let (then, now) = (then.0.people(then.1), now.0.people(now.1));
    let without = |these: &[(SpeakerId, Localized)], those: &[(SpeakerId, Localized)]| {
        let missing = these.iter().filter(|(id, _)| !those.iter().any(|(other, _)| other == id));
        missing.map(|(_, name)| name.clone()).collect::<Vec<_>>()
    };
    let (joined, left) = (without(&now, &then), without(&then, &now));
    (!joined.is_empty() || !left.is_empty()).then_some(Change::PeopleChanged { joined, left })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::samples::{at, session, text};
    use crate::agenda::{SessionRole, Visibility};
    use crate::ids::EventId;
    use uuid::Uuid;

    fn shown<'a>(sessions: &'a [Session], speakers: &'a [Speaker]) -> Shown<'a> {
        Shown { sessions, speakers }
    }

    #[test]
    fn each_kind_of_change_is_told() {
        let before = [
            session(1, Some(1), 0, 30),
            session(2, Some(1), 30, 60),
            session(3, Some(2), 0, 60),
            session(4, None, 60, 90),
            session(5, None, 90, 95),
        ];
        let mut after = before.to_vec();
        after.remove(4);
        after[0].starts_at = at(5);
        after[0].title = text("Autre titre");
        after[1].room_id = Some(crate::agenda::samples::room_id(2));
        after[2].about = text("Plus long");
        after[3].visibility = Visibility::Team;
        after.push(session(6, None, 100, 110));
        let told = compare(shown(&before, &[]), shown(&after, &[]));
        let changes =
            told.iter().map(|one| (one.session.0.as_u128(), one.changes.clone())).collect::<Vec<_>>();
        let moved = Change::Moved { from: at(0), until: at(30) };
        let expected = vec![
            (1, vec![moved, Change::Renamed { from: text("Séance 1") }]),
            (2, vec![Change::RoomChanged { from: Localized::default() }]),
            (4, vec![Change::Removed]),
            (5, vec![Change::Removed]),
            (6, vec![Change::Added]),
        ];
        assert_eq!(changes, expected);
        let concerned = told.iter().filter(|one| one.concerns_who_chose_it()).count();
        assert_eq!(concerned, 4, "all but the new one");
        assert_eq!(compare(shown(&before, &[]), shown(&before, &[])), []);
        let json = serde_json::to_string(&told).unwrap();
        assert_eq!(serde_json::from_str::<Vec<SessionChange>>(&json).unwrap(), told);
    }

    #[test]
    fn who_speaks_is_told_by_name() {
        let (aya, ben) = (SpeakerId(Uuid::from_u128(1)), SpeakerId(Uuid::from_u128(2)));
        let speakers =
            [(aya, "Aya"), (ben, "Ben")].map(|(id, name)| Speaker::new(id, EventId(Uuid::nil()), text(name)));
        let mut before = session(1, None, 0, 30);
        before.people = vec![(aya, SessionRole::Speaker)];
        let mut after = before.clone();
        // Another role is no other person; somebody whom the programme does not know has no name.
        let nobody = SpeakerId(Uuid::from_u128(3));
        after.people = vec![(aya, SessionRole::Moderator), (nobody, SessionRole::Speaker)];
        let told = |after: &Session| {
            let (before, after) = (std::slice::from_ref(&before), std::slice::from_ref(after));
            compare(shown(before, &speakers), shown(after, &speakers))
        };
        assert_eq!(told(&after), []);
        after.people = vec![(ben, SessionRole::Speaker)];
        let told = told(&after);
        let changed = Change::PeopleChanged { joined: vec![text("Ben")], left: vec![text("Aya")] };
        assert_eq!(told[0].changes, [changed]);
        assert!(!told[0].concerns_who_chose_it(), "it takes place when and where it did");
    }
}
