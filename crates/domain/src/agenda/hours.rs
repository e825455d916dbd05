//! When an event takes place, as its programme is judged by.

use jiff::Timestamp;

use super::{Session, days};
use crate::event::{Day, Event};

/// The hours of an event. What everybody comes for lies between the opening of the doors and the end of one of its
/// days; its team may prepare and clear away at any hour of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// Its days, from the opening of the doors to the end.
    pub days: Vec<Day>,
    /// The first moment of the first of them.
    pub from: Timestamp,
    /// The last moment of the last.
    pub to: Timestamp,
}

impl Hours {
    /// Those of an event, where it takes place.
    pub fn of(event: &Event) -> Self {
        let whole = days(event.doors_open_at, event.ends_at, &[], &event.zone());
        Self {
            days: event.all_days(),
            from: whole.first().map_or(event.doors_open_at, |day| day.from),
            to: whole.last().map_or(event.ends_at, |day| day.to),
        }
    }

    /// Whether a session lies within them.
    pub fn hold(&self, session: &Session) -> bool {
        if session.is_public() {
            self.days
                .iter()
                .any(|day| day.doors_open_at <= session.starts_at && session.ends_at <= day.ends_at)
        } else {
            self.from <= session.starts_at && session.ends_at <= self.to
        }
    }

    /// Whether a session starts within them, whenever it ends.
    pub fn hold_start_of(&self, session: &Session) -> bool {
        if session.is_public() {
            self.days
                .iter()
                .any(|day| day.doors_open_at <= session.starts_at && session.starts_at < day.ends_at)
        } else {
            self.from <= session.starts_at && session.starts_at < self.to
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, hours, session};
    use super::*;
    use crate::agenda::Visibility;

    #[test]
    fn the_team_may_prepare_before_the_doors_open() {
        let hours = Hours { from: at(-600), to: at(600), ..hours(0, 240) };
        let early = session(1, None, -60, 0);
        assert!(!hours.hold(&early) && !hours.hold_start_of(&early));
        let early = Session { visibility: Visibility::Team, ..early };
        assert!(hours.hold(&early) && hours.hold_start_of(&early));
        assert!(!hours.hold(&Session { starts_at: at(-601), ..early }));
    }

    #[test]
    fn a_session_is_within_one_day_and_not_between_two() {
        let two = Hours { days: [hours(0, 240).days, hours(1440, 1680).days].concat(), ..hours(0, 1680) };
        assert!(two.hold(&session(1, None, 0, 240)) && two.hold(&session(2, None, 1440, 1500)));
        let night = session(3, None, 200, 1500);
        assert!(!two.hold(&night) && two.hold_start_of(&night));
        assert!(!two.hold_start_of(&session(4, None, 300, 360)));
    }
}
