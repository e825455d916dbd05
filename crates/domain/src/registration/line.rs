//! Who gets a seat and who waits: the seats of an event, those that pools hold apart, and the lines before them.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::RegistrationState;
use crate::key::Key;

/// Free seats, and how many people wait for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line {
    /// Seats that nobody has and that are held back for nobody.
    pub free: u32,
    /// People who wait.
    pub waiting: u32,
}

/// The lines of an event. Placing people moves them on; what was moved is then written in one step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// The seats that no pool holds.
    pub shared: Line,
    /// Each pool's own.
    pub pools: BTreeMap<Key, Line>,
    /// The highest number that was given on the waiting list.
    pub last_number: u32,
}

/// Where nobody can stand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no pool of this name")]
pub struct NoSuchPool;

impl Lines {
    /// Places a party in its line, all together: seats when there are as many and nobody waits, else the end of the
    /// line. A seat that is free while people wait is theirs, also when the first of them are too many for it.
    ///
    /// # Errors
    /// [`NoSuchPool`].
    pub fn place(&mut self, pool: Option<&Key>, heads: u32) -> Result<RegistrationState, NoSuchPool> {
        let line = match pool {
            None => &mut self.shared,
            Some(key) => self.pools.get_mut(key).ok_or(NoSuchPool)?,
        };
        if line.waiting == 0 && heads <= line.free {
            line.free -= heads;
            return Ok(RegistrationState::Confirmed);
        }
        line.waiting = line.waiting.saturating_add(heads);
        // As many numbers as heads: so the people who wait are never more than the numbers given.
        self.last_number = self.last_number.saturating_add(heads);
        Ok(RegistrationState::Waiting { number: self.last_number })
    }
}

impl Lines {
    /// The seats that somebody who comes now would find in a line: none while others wait there. Where there is no such
    /// pool there are none.
    pub fn free(&self, pool: Option<&Key>) -> u32 {
        let line = match pool {
            None => Some(&self.shared),
            Some(key) => self.pools.get(key),
        };
        line.filter(|line| line.waiting == 0).map_or(0, |line| line.free)
    }
}

/// Until when a seat that came free now is held: `hours`, but not beyond the opening of the doors, and for half an hour
/// at least. With no hours nothing is held: the seat is given at once.
pub fn offer_until(now: Timestamp, hours: u32, doors_open_at: Timestamp) -> Option<Timestamp> {
    const LEAST: SignedDuration = SignedDuration::from_mins(30);
    if hours == 0 {
        return None;
    }
    let after = |time: SignedDuration| now.checked_add(time).unwrap_or(Timestamp::MAX);
    Some(after(SignedDuration::from_hours(hours.into())).min(doors_open_at).max(after(LEAST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(free: u32, waiting: u32) -> Lines {
        Lines { shared: Line { free, waiting }, last_number: waiting, ..Lines::default() }
    }

    #[test]
    fn a_party_sits_together_or_waits_together() {
        let mut lines = lines(3, 0);
        assert_eq!(lines.place(None, 2), Ok(RegistrationState::Confirmed));
        assert_eq!(lines.place(None, 2), Ok(RegistrationState::Waiting { number: 2 }));
        assert_eq!(lines.place(None, 1), Ok(RegistrationState::Waiting { number: 3 }), "nobody passes them");
        assert_eq!((lines.shared, lines.last_number), (Line { free: 1, waiting: 3 }, 3));
    }

    #[test]
    fn each_pool_has_a_line_of_its_own_and_the_numbers_are_the_events() {
        let press = Key::parse("press").expect("a key");
        let mut lines = lines(0, 4);
        lines.pools.insert(press.clone(), Line { free: 1, waiting: 0 });
        assert_eq!(lines.place(Some(&press), 1), Ok(RegistrationState::Confirmed));
        assert_eq!(lines.place(Some(&press), 1), Ok(RegistrationState::Waiting { number: 5 }));
        assert_eq!(lines.place(None, 1), Ok(RegistrationState::Waiting { number: 6 }));
        assert_eq!(lines.place(Some(&Key::parse("vip").expect("a key")), 1), Err(NoSuchPool));
    }

    #[test]
    fn an_offer_ends_when_the_doors_open_but_not_at_once() {
        let at = |second| Timestamp::from_second(second).expect("in range");
        let hour = 3600;
        assert_eq!(offer_until(at(0), 24, at(48 * hour)), Some(at(24 * hour)));
        assert_eq!(offer_until(at(0), 24, at(5 * hour)), Some(at(5 * hour)));
        assert_eq!(offer_until(at(0), 24, at(600)), Some(at(1800)));
        assert_eq!(offer_until(at(0), 0, at(600)), None);
    }
}
