//! The grid: days where the event takes place, in steps of five minutes.
//!
//! Rows are counted in time that passes, labels in what clocks show: in the night in which clocks go back an hour has
//! its rows twice, in the other one none.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::Session;

/// A row.
pub const STEP: SignedDuration = SignedDuration::from_mins(5);

/// A day of an event, from the moment that it starts there to the moment that the next one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub date: Date,
    /// Its first moment.
    pub from: Timestamp,
    /// The next day's first.
    pub to: Timestamp,
}

impl Day {
    /// The day of a date. Nothing at the ends of the calendar.
    pub fn new(date: Date, zone: &TimeZone) -> Option<Self> {
        let start = |date: Date| date.to_zoned_datetime(zone.clone()).ok();
        Some(Self { date, from: start(date)?.timestamp(), to: start(date.tomorrow().ok()?)?.timestamp() })
    }

    /// Whether something happens on it. What is of no length does where it starts.
    pub fn holds(&self, session: &Session) -> bool {
        session.starts_at < self.to && (session.ends_at > self.from || session.starts_at >= self.from)
    }

    /// The row in which a moment lies: 0 is the day's first. Moments before it are in the first, after it at the end.
    pub fn row(&self, at: Timestamp) -> u32 {
        let within = at.clamp(self.from, self.to).duration_since(self.from);
        u32::try_from(within.as_mins() / STEP.as_mins()).unwrap_or_default()
    }

    /// How many rows it has: 288, unless clocks change.
    pub fn rows(&self) -> u32 {
        self.row(self.to)
    }

    /// The moment at which a row starts.
    pub fn moment(&self, row: u32) -> Timestamp {
        let after = SignedDuration::from_mins(STEP.as_mins() * i64::from(row));
        self.from.checked_add(after).map_or(self.to, |at| at.min(self.to))
    }
}

/// The days of an event and of all its sessions, in order: those on which something is, and those between the event's
/// first and last.
pub fn days(from: Timestamp, to: Timestamp, sessions: &[Session], zone: &TimeZone) -> Vec<Day> {
    /// More days than any event has; beyond, somebody mistyped a year.
    const MOST: usize = 31;
    let date = |at: Timestamp| at.to_zoned_datetime(zone.clone()).date();
    let mut dates = sessions.iter().map(|session| date(session.starts_at)).collect::<Vec<_>>();
    let mut day = date(from);
    for _ in 0..MOST {
        if day > date(to) {
            break;
        }
        dates.push(day);
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    dates.sort_unstable();
    dates.dedup();
    dates.into_iter().filter_map(|date| Day::new(date, zone)).collect()
}

/// The nearest moment at which clocks show a multiple of five minutes.
pub fn snapped(at: Timestamp, zone: &TimeZone) -> Timestamp {
    let step = STEP.as_secs();
    let shown = at.as_second() + i64::from(zone.to_offset(at).seconds());
    let over = shown.rem_euclid(step);
    let by = if over * 2 < step { -over } else { step - over };
    Timestamp::from_second(at.as_second() + by).unwrap_or(at)
}

/// `steps` rows later, on the grid.
pub fn stepped(at: Timestamp, steps: i32, zone: &TimeZone) -> Timestamp {
    let by = SignedDuration::from_mins(STEP.as_mins() * i64::from(steps));
    at.checked_add(by).map_or(at, |at| snapped(at, zone))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::agenda::samples::session;

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn day(date: &str) -> Day {
        Day::new(date.parse().unwrap(), &paris()).unwrap()
    }

    #[test]
    fn days_are_as_long_as_they_are() {
        assert_eq!(day("2025-06-25").rows(), 24 * 12);
        assert_eq!(day("2025-03-30").rows(), 23 * 12, "clocks go forward");
        assert_eq!(day("2025-10-26").rows(), 25 * 12, "clocks go back");
    }

    #[test]
    fn an_hour_that_exists_twice_has_rows_twice() {
        let day = day("2025-10-26");
        let (first, second) =
            ("2025-10-26T00:30:00Z".parse().unwrap(), "2025-10-26T01:30:00Z".parse().unwrap());
        assert_eq!((day.row(first), day.row(second)), (30, 42));
        assert_eq!(day.moment(30), first);
        assert_eq!(stepped(first, 12, &paris()), second);
    }

    #[test]
    fn a_night_session_is_on_both_its_days() {
        let late = session(1, None, 300, 420);
        assert!(day("2025-06-25").holds(&late) && day("2025-06-26").holds(&late));
        assert!(!day("2025-06-27").holds(&late));
        let midnight = session(2, None, 300, 360);
        assert!(!day("2025-06-26").holds(&midnight), "it ends as that day starts");
        let nothing = session(3, None, 360, 360);
        assert!(day("2025-06-26").holds(&nothing), "of no length, but there");
    }

    #[test]
    fn days_without_sessions_between_the_first_and_the_last_are_there() {
        let (from, to) = ("2025-06-25T16:00:00Z".parse().unwrap(), "2025-06-27T16:00:00Z".parse().unwrap());
        let stray = session(1, None, 10 * 24 * 60, 10 * 24 * 60 + 5);
        let dates =
            days(from, to, &[stray], &paris()).iter().map(|day| day.date.to_string()).collect::<Vec<_>>();
        assert_eq!(dates, ["2025-06-25", "2025-06-26", "2025-06-27", "2025-07-05"]);
    }

    proptest! {
        #[test]
        fn rows_and_moments_agree_whatever_clocks_do(
            (zone, date) in (
                prop_oneof![Just("Europe/Paris"), Just("Africa/Casablanca"), Just("Asia/Kathmandu"), Just("Australia/Lord_Howe")],
                (2020_i16..2030, 1_i8..13, 1_i8..29),
            ),
            row in 0_u32..276,
        ) {
            let zone = TimeZone::get(zone).unwrap();
            let day = Day::new(Date::new(date.0, date.1, date.2).unwrap(), &zone).unwrap();
            let at = day.moment(row);
            prop_assert_eq!(day.row(at), row);
            prop_assert_eq!(at.to_zoned_datetime(zone.clone()).date(), day.date);
            prop_assert_eq!(snapped(at, &zone), at, "rows start on the grid");
            prop_assert_eq!(stepped(stepped(at, 7, &zone), -7, &zone), at);
        }

        #[test]
        fn snapping_moves_no_further_than_half_a_row(second in 1_700_000_000_i64..1_900_000_000) {
            let (zone, at) = (paris(), Timestamp::from_second(second).unwrap());
            let on = snapped(at, &zone);
            prop_assert!(on.duration_since(at).abs().as_secs() <= 150);
            let clock = on.to_zoned_datetime(zone);
            prop_assert_eq!((clock.minute() % 5, clock.second()), (0, 0));
        }
    }
}
