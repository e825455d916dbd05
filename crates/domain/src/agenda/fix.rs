//! Ways out of a clash, as data: what each would do, and what it costs.

use jiff::{SignedDuration, Timestamp};

use super::{Clash, Programme, STEP, Session};
use crate::ids::{RoomId, SessionId};

/// A change that ends a clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// It ends when the other starts.
    EndEarlier {
        /// Which.
        session: SessionId,
        /// Its new end.
        ends_at: Timestamp,
    },
    /// What follows in the room comes later, as far as it must.
    ShiftFollowing {
        /// By how much.
        by: SignedDuration,
        /// What moves, in order: each touches the one before it.
        sessions: Vec<SessionId>,
    },
    /// It moves to a room that is free then and large enough.
    MoveRoom {
        /// Which.
        session: SessionId,
        /// Where to.
        room: RoomId,
    },
}

/// What a fix costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// By how much a session gets shorter.
    pub shortened: SignedDuration,
    /// How many sessions change.
    pub sessions: usize,
    /// How many times somebody had chosen one of them.
    pub choices: u32,
    /// Whether something would then lie outside the event's hours.
    pub overruns: bool,
}

/// A fix and its cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What it does.
    pub fix: Fix,
    /// What it costs.
    pub cost: Cost,
}

impl Fix {
    /// The sessions that it changes, as they would be.
    pub fn applied(&self, sessions: &[Session]) -> Vec<Session> {
        let one = |id: SessionId| sessions.iter().find(move |session| session.id == id).cloned();
        match self {
            Self::EndEarlier { session, ends_at } => {
                one(*session).map(|it| Session { ends_at: *ends_at, ..it }).into_iter().collect()
            }
            Self::MoveRoom { session, room } => {
                one(*session).map(|it| Session { room_id: Some(*room), ..it }).into_iter().collect()
            }
            Self::ShiftFollowing { by, sessions: moved } => {
                moved.iter().filter_map(|id| one(*id)).filter_map(|it| later(&it, *by)).collect()
            }
        }
    }
}

fn later(session: &Session, by: SignedDuration) -> Option<Session> {
    let starts_at = session.starts_at.checked_add(by).ok()?;
    let ends_at = session.ends_at.checked_add(by).ok()?;
    Some(Session { starts_at, ends_at, ..session.clone() })
}

/// How many free rooms are proposed: the first in the organisers' order.
const ROOMS: usize = 2;

/// What would end a clash, the least change first; nothing where only a person can tell. `choices` says how many have
/// chosen a session.
pub fn proposals(
    programme: &Programme<'_>,
    clash: &Clash,
    choices: impl Fn(SessionId) -> u32,
) -> Vec<Proposal> {
    let one = |id: SessionId| programme.sessions.iter().find(move |session| session.id == id);
    let fixes = match *clash {
        Clash::RoomTwice { first, second, .. } | Clash::PersonTwice { first, second, .. } => {
            let (Some(first), Some(second)) = (one(first), one(second)) else { return Vec::new() };
            let same_room = matches!(clash, Clash::RoomTwice { .. });
            let rooms = if same_room { free_rooms(programme, first) } else { Vec::new() };
            [end_earlier(first, second), shift(programme, first, second)]
                .into_iter()
                .flatten()
                .chain(rooms)
                .collect()
        }
        Clash::RoomTooSmall { session, .. } => {
            one(session).map(|session| free_rooms(programme, session)).unwrap_or_default()
        }
        Clash::NoLength { .. } | Clash::Outside { .. } | Clash::NotInterpreted { .. } => Vec::new(),
    };
    fixes.into_iter().map(|fix| Proposal { cost: cost(programme, &fix, &choices), fix }).collect()
}

/// Ends the first when the second starts, as long as something is left of it.
fn end_earlier(first: &Session, second: &Session) -> Option<Fix> {
    let left = second.starts_at.duration_since(first.starts_at);
    (left >= STEP).then_some(Fix::EndEarlier { session: first.id, ends_at: second.starts_at })
}

/// Lets the second start when the first ends, and whatever it then touches in its room after it.
fn shift(programme: &Programme<'_>, first: &Session, second: &Session) -> Option<Fix> {
    let by = first.ends_at.duration_since(second.starts_at);
    let mut end = second.ends_at.checked_add(by).ok()?;
    let mut sessions = vec![second.id];
    let mut following = programme
        .sessions
        .iter()
        .filter(|it| it.room_id == second.room_id && second.room_id.is_some())
        .filter(|it| it.id != first.id && (it.starts_at, it.id) > (second.starts_at, second.id))
        .collect::<Vec<_>>();
    following.sort_by_key(|it| (it.starts_at, it.id));
    for it in following {
        if it.starts_at >= end {
            break;
        }
        end = end.max(it.ends_at.checked_add(by).ok()?);
        sessions.push(it.id);
    }
    Some(Fix::ShiftFollowing { by, sessions })
}

fn free_rooms(programme: &Programme<'_>, session: &Session) -> Vec<Fix> {
    let is_free = |room: RoomId| {
        let mut there =
            programme.sessions.iter().filter(|it| it.room_id == Some(room) && it.id != session.id);
        !there.any(|it| it.shared_with(session).is_some())
    };
    let holds = |capacity: Option<u32>| capacity.zip(session.seats).is_none_or(|(room, seats)| room >= seats);
    programme
        .rooms
        .iter()
        .filter(|room| Some(room.id) != session.room_id && holds(room.capacity) && is_free(room.id))
        .take(ROOMS)
        .map(|room| Fix::MoveRoom { session: session.id, room: room.id })
        .collect()
}

fn cost(programme: &Programme<'_>, fix: &Fix, choices: &impl Fn(SessionId) -> u32) -> Cost {
    let changed = fix.applied(programme.sessions);
    let before = |id: SessionId| programme.sessions.iter().find(move |session| session.id == id);
    let shortened = changed.iter().filter_map(|after| Some(before(after.id)?.duration() - after.duration()));
    Cost {
        shortened: shortened.fold(SignedDuration::ZERO, |sum, one| sum + one),
        sessions: changed.len(),
        choices: changed.iter().map(|session| choices(session.id)).sum(),
        overruns: changed.iter().any(|session| !programme.hours.hold(session)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::agenda::clashes;
    use crate::agenda::samples::{at, hours, room, room_id, session};

    fn programme<'a>(rooms: &'a [crate::agenda::Room], sessions: &'a [Session]) -> Programme<'a> {
        static HOURS: std::sync::LazyLock<crate::agenda::Hours> = std::sync::LazyLock::new(|| hours(0, 200));
        Programme { hours: &HOURS, languages: &[], rooms, sessions }
    }

    #[test]
    fn the_drawing_has_three_ways_out() {
        let rooms = [room(1, None), room(2, Some(60)), room(3, Some(5)), room(4, None)];
        let mut sessions = vec![
            session(1, Some(1), 95, 125),
            session(2, Some(1), 115, 190),
            session(3, Some(4), 90, 100),
            session(4, Some(1), 195, 200),
        ];
        sessions[0].seats = Some(40);
        let programme = programme(&rooms, &sessions);
        let clash = &clashes(&programme)[0];
        let found = proposals(&programme, clash, |id| if id == sessions[1].id { 14 } else { 0 });
        let (first, second, last) = (sessions[0].id, sessions[1].id, sessions[3].id);
        let minutes = SignedDuration::from_mins;
        let cost = |shortened, sessions, choices, overruns| Cost {
            shortened: minutes(shortened),
            sessions,
            choices,
            overruns,
        };
        let expected = [
            Proposal {
                fix: Fix::EndEarlier { session: first, ends_at: at(115) },
                cost: cost(10, 1, 0, false),
            },
            Proposal {
                fix: Fix::ShiftFollowing { by: minutes(10), sessions: vec![second, last] },
                cost: cost(0, 2, 14, true),
            },
            Proposal { fix: Fix::MoveRoom { session: first, room: room_id(2) }, cost: cost(0, 1, 0, false) },
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn nothing_is_left_of_a_session_that_starts_with_the_other() {
        let sessions = [session(1, Some(1), 0, 30), session(2, Some(1), 0, 60)];
        let programme = programme(&[], &sessions);
        let found = proposals(&programme, &clashes(&programme)[0], |_| 0);
        let by = SignedDuration::from_mins(30);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].fix, Fix::ShiftFollowing { by, sessions: vec![sessions[1].id] });
    }

    proptest! {
        #[test]
        fn a_fix_ends_its_clash_and_makes_no_new_one_in_its_room(
            drawn in proptest::collection::vec((0_u128..3, 0_i64..30, 1_i64..9), 2..9),
        ) {
            let rooms = [room(0, None), room(1, None), room(2, None), room(3, None)];
            let sessions = (1..).zip(drawn)
                .map(|(number, (room, from, length))| session(number, Some(room), 5 * from, 5 * (from + length)))
                .collect::<Vec<_>>();
            let before = programme(&rooms, &sessions);
            let count = |sessions: &[Session]| clashes(&programme(&rooms, sessions)).iter()
                .filter(|clash| matches!(clash, Clash::RoomTwice { .. })).cloned().collect::<Vec<_>>();
            for clash in count(&sessions) {
                for proposal in proposals(&before, &clash, |_| 0) {
                    let mut after = sessions.clone();
                    for changed in proposal.fix.applied(&sessions) {
                        let place = after.iter().position(|one| one.id == changed.id).unwrap();
                        after[place] = changed;
                    }
                    let pair = clash.sessions().collect::<Vec<_>>();
                    let again = count(&after).iter().any(|other| other.sessions().collect::<Vec<_>>() == pair);
                    prop_assert!(!again, "{:?} is still there after {:?}", clash, proposal.fix);
                }
            }
        }
    }
}
