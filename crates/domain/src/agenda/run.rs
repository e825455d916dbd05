//! The run of the evening: what is on, and what comes next.

use jiff::{SignedDuration, Timestamp};

use super::Session;

/// What a moderator needs to know at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run<'a> {
    /// What is on, the one that ends first before the others.
    pub current: Vec<&'a Session>,
    /// What starts next: all that start together.
    pub next: Vec<&'a Session>,
    /// Until the first of the current ends.
    pub left: Option<SignedDuration>,
    /// Until the next starts.
    pub until_next: Option<SignedDuration>,
}

/// The run at a moment. What takes no time is nobody's current part.
pub fn run(sessions: &[Session], now: Timestamp) -> Run<'_> {
    let mut current =
        sessions.iter().filter(|one| one.starts_at <= now && now < one.ends_at).collect::<Vec<_>>();
    current.sort_by_key(|one| (one.ends_at, one.starts_at, one.id));
    let start = sessions.iter().map(|one| one.starts_at).filter(|start| *start > now).min();
    let mut next = sessions.iter().filter(|one| Some(one.starts_at) == start).collect::<Vec<_>>();
    next.sort_by_key(|one| one.id);
    Run {
        left: current.first().map(|one| one.ends_at.duration_since(now)),
        until_next: start.map(|start| start.duration_since(now)),
        current,
        next,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::samples::{at, session};

    #[test]
    fn the_current_part_ends_where_the_next_starts() {
        let sessions = [session(1, None, 0, 30), session(2, None, 30, 60), session(3, None, 30, 45)];
        let numbers = |list: &[&Session]| list.iter().map(|one| one.number).collect::<Vec<_>>();
        let before = run(&sessions, at(-5));
        assert_eq!((numbers(&before.current), numbers(&before.next)), (vec![], vec![1]));
        assert_eq!((before.left, before.until_next), (None, Some(SignedDuration::from_mins(5))));
        let first = run(&sessions, at(29));
        assert_eq!((numbers(&first.current), numbers(&first.next)), (vec![1], vec![2, 3]));
        assert_eq!(first.left, Some(SignedDuration::from_mins(1)));
        let both = run(&sessions, at(30));
        assert_eq!((numbers(&both.current), numbers(&both.next)), (vec![3, 2], vec![]));
        let after = run(&sessions, at(60));
        assert_eq!((after.current.len(), after.next.len(), after.left), (0, 0, None));
    }
}
