use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::agenda::samples::{at, hours, room, room_id, session};
use crate::agenda::{SessionKind, SessionRole, Visibility};

fn person(number: u128) -> SpeakerId {
    SpeakerId(Uuid::from_u128(0xB000 + number))
}

fn judged(rooms: &[Room], sessions: &[Session]) -> Vec<Clash> {
    use SpokenLanguage::{Ar, Fr};
    clashes(&Programme { hours: &hours(0, 240), languages: &[Fr, Ar], rooms, sessions })
}

#[test]
fn the_evening_of_the_drawing() {
    let sessions =
        [session(1, Some(1), 95, 125), session(2, Some(1), 115, 190), session(3, Some(2), 115, 190)];
    let shared = SignedDuration::from_mins(10);
    let (first, second) = (sessions[0].id, sessions[1].id);
    let found = judged(&[room(1, None), room(2, None)], &sessions);
    assert_eq!(found, [Clash::RoomTwice { room: room_id(1), first, second, shared }]);
    assert_eq!(found[0].severity(), Severity::Blocking);
    assert_eq!(found[0].sessions().collect::<Vec<_>>(), [first, second]);
}

#[test]
fn one_after_the_other_is_no_clash() {
    assert_eq!(judged(&[], &[session(1, Some(1), 0, 60), session(2, Some(1), 60, 90)]), []);
}

#[test]
fn each_session_for_itself() {
    let mut small = session(1, Some(1), 0, 60);
    small.seats = Some(61);
    let mut french = session(2, None, 60, 90);
    french.languages = vec![SpokenLanguage::Fr];
    let early = session(3, None, -5, 30);
    let mut none = session(4, None, 90, 90);
    none.ends_at = at(80);
    let expected = [
        Clash::Outside { session: early.id },
        Clash::RoomTooSmall { session: small.id, room: room_id(1), capacity: 60 },
        Clash::NotInterpreted { session: french.id, missing: vec![SpokenLanguage::Ar] },
        Clash::NoLength { session: none.id },
    ];
    let rooms = [room(1, Some(60))];
    assert_eq!(judged(&rooms, &[small.clone(), french.clone(), early, none]), expected);
    small.seats = Some(60);
    french.interpretation = vec![SpokenLanguage::Ar];
    assert_eq!(judged(&rooms, &[small, french.clone()]), []);
    french.interpretation = vec![];
    for quiet in [
        Session { kind: SessionKind::Meal, ..french.clone() },
        Session { visibility: Visibility::Team, ..french.clone() },
        Session { languages: vec![], ..french },
    ] {
        assert_eq!(judged(&rooms, &[quiet]), []);
    }
}

/// The model: every minute of the evening, looked at one by one.
fn naive(sessions: &[Session]) -> BTreeSet<Clash> {
    let mut found = BTreeSet::new();
    for a in sessions {
        for b in sessions {
            if (a.starts_at, a.id) >= (b.starts_at, b.id) {
                continue;
            }
            let runs = |one: &Session, minute| one.starts_at <= at(minute) && at(minute) < one.ends_at;
            let minutes = (-10..400).filter(|&minute| runs(a, minute) && runs(b, minute)).count();
            let shared = SignedDuration::from_mins(i64::try_from(minutes).unwrap());
            if minutes == 0 {
                continue;
            }
            let (first, second) = (a.id, b.id);
            match (a.room_id, b.room_id) {
                (Some(room), Some(other)) if room == other => {
                    found.insert(Clash::RoomTwice { room, first, second, shared });
                }
                _ => {
                    for person in (0..4).map(person).filter(|&who| a.has(who) && b.has(who)) {
                        found.insert(Clash::PersonTwice { person, first, second, shared });
                    }
                }
            }
        }
        if a.starts_at < at(0) || a.ends_at > at(240) {
            found.insert(Clash::Outside { session: a.id });
        }
        if a.ends_at <= a.starts_at {
            found.insert(Clash::NoLength { session: a.id });
        }
    }
    found
}

fn any_session() -> impl Strategy<Value = (Option<u128>, i64, i64, Vec<u128>)> {
    (proptest::option::of(0_u128..3), -2_i64..52, -1_i64..20, proptest::collection::vec(0_u128..4, 0..3))
}

proptest! {
    #[test]
    fn clashes_are_those_that_a_minute_by_minute_look_finds(
        drawn in proptest::collection::vec(any_session(), 0..14),
    ) {
        let sessions = (1..).zip(drawn).map(|(number, (room, from, length, people))| {
            let mut one = session(number, room, 5 * from, 5 * (from + length));
            one.people = people.into_iter().map(|who| (person(who), SessionRole::Speaker)).collect();
            one
        });
        let sessions = sessions.collect::<Vec<_>>();
        let found = judged(&[], &sessions);
        let set = found.iter().cloned().collect::<BTreeSet<_>>();
        prop_assert_eq!(set.len(), found.len(), "nothing is told twice");
        let keys = found.iter().map(Clash::key).collect::<BTreeSet<_>>();
        prop_assert_eq!(keys.len(), found.len(), "each can be told from the others");
        prop_assert_eq!(set, naive(&sessions));
    }
}
