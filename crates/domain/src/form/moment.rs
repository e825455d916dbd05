//! A day and an hour where an event takes place. Twice a year the clock is changed: one hour does not exist, another
//! comes twice. Nobody guesses which was meant: it is asked.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::{Fault, Reader, Values};

/// Which of two equal hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occurrence {
    /// Before the clock is put back.
    First,
    /// After it.
    Second,
}

impl Occurrence {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// What forms send.
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// The occurrence of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl Reader<'_> {
    /// A moment, which must be there, from the fields `{field}_date`, `{field}_time` and, for an hour that comes
    /// twice, `{field}_which`. Faults of the clock stand at the hour.
    pub fn moment(&mut self, field: &str, zone: &TimeZone) -> Option<Timestamp> {
        let day = self.date(&format!("{field}_date"));
        if let Some(day) = day {
            return self.moment_on(day, field, zone);
        }
        // Its fault is told too.
        self.time(&format!("{field}_time"));
        None
    }

    /// An hour of a day that is known, which must be there, from the fields `{field}_time` and `{field}_which`.
    pub fn moment_on(&mut self, day: Date, field: &str, zone: &TimeZone) -> Option<Timestamp> {
        let hour_field = format!("{field}_time");
        let hour = self.time(&hour_field);
        let ambiguous = zone.to_ambiguous_timestamp(day.to_datetime(hour?));
        let moment = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => ambiguous.compatible(),
            AmbiguousOffset::Gap { .. } => {
                let next = ambiguous.later().map(|later| zone.to_datetime(later));
                self.fault(&hour_field, next.map_or(Fault::NotATime, |next| Fault::Skipped { next }));
                return None;
            }
            AmbiguousOffset::Fold { .. } => {
                match Occurrence::from_code(self.values().get(&format!("{field}_which"))) {
                    Some(Occurrence::First) => ambiguous.earlier(),
                    Some(Occurrence::Second) => ambiguous.later(),
                    None => {
                        self.fault(&hour_field, Fault::Twice);
                        return None;
                    }
                }
            }
        };
        self.checked(&hour_field, moment.map_err(|_| Fault::NotADate))
    }

    /// A moment that may be left out: both its fields are empty then.
    pub fn optional_moment(&mut self, field: &str, zone: &TimeZone) -> Option<Timestamp> {
        let empty = |part| self.values().get(&format!("{field}_{part}")).trim().is_empty();
        if empty("date") && empty("time") { None } else { self.moment(field, zone) }
    }
}

impl Values {
    /// Writes a moment as [`Reader::moment`] reads it. Of an hour that comes twice it says which.
    pub fn set_moment(&mut self, field: &str, at: Timestamp, zone: &TimeZone) {
        let local = zone.to_datetime(at);
        self.set(&format!("{field}_date"), local.date().to_string());
        self.set(&format!("{field}_time"), format!("{:02}:{:02}", local.hour(), local.minute()));
        let ambiguous = zone.to_ambiguous_timestamp(local);
        let which = match ambiguous.offset() {
            AmbiguousOffset::Fold { .. } if ambiguous.earlier().is_ok_and(|first| first == at) => {
                Occurrence::First.code()
            }
            AmbiguousOffset::Fold { .. } => Occurrence::Second.code(),
            _ => "",
        };
        self.set(&format!("{field}_which"), which);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(date: &str, time: &str, which: &str) -> Result<Timestamp, Vec<super::super::Problem>> {
        let pairs = [("at_date", date), ("at_time", time), ("at_which", which)];
        let values = Values::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let paris = TimeZone::get("Europe/Paris").expect("is known");
        let mut reader = Reader::new(&values);
        let at = reader.moment("at", &paris);
        if let Some(at) = at {
            let mut written = Values::default();
            written.set_moment("at", at, &paris);
            assert_eq!(Reader::new(&written).moment("at", &paris), Some(at), "comes back as it was");
        }
        reader.finish(at)
    }

    #[test]
    fn the_hour_that_the_clock_jumps_over_is_asked_back() {
        let told = read("2026-03-29", "02:30", "").expect_err("does not exist");
        assert_eq!(told[0].field, "at_time");
        let next = "2026-03-29T03:30:00".parse().expect("a moment");
        assert_eq!(told[0].fault, Fault::Skipped { next });
        assert_eq!(
            read("2026-03-29", "03:00", "").map(|at| at.to_string()),
            Ok("2026-03-29T01:00:00Z".into())
        );
    }

    #[test]
    fn the_hour_that_comes_twice_is_asked_back_and_chosen() {
        let told = read("2026-10-25", "02:30", "").expect_err("comes twice");
        assert_eq!((told[0].field.as_str(), &told[0].fault), ("at_time", &Fault::Twice));
        for (which, moment) in [("first", "2026-10-25T00:30:00Z"), ("second", "2026-10-25T01:30:00Z")] {
            assert_eq!(read("2026-10-25", "02:30", which).map(|at| at.to_string()), Ok(moment.into()));
        }
        // What was chosen for another hour says nothing of one that comes once.
        assert_eq!(
            read("2026-10-26", "02:30", "second").map(|at| at.to_string()),
            Ok("2026-10-26T01:30:00Z".into())
        );
    }
}
