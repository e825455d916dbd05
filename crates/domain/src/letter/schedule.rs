//! Letters that leave by themselves: how long before or after an event, and to whom.

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};

use super::LetterKind;
use crate::event::Event;
use crate::form::{Reader, Values};
use crate::registration::{Registration, RegistrationState};

/// To whom of those who have a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Audience {
    /// All of them.
    #[default]
    Confirmed,
    /// Who came.
    Came,
    /// Who did not come.
    Absent,
}

impl Audience {
    /// All of them, in the order of forms.
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Came, Self::Absent];

    /// The name in rows and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Came => "came",
            Self::Absent => "absent",
        }
    }

    /// The audience of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }

    /// Whether somebody belongs to it.
    pub fn has(self, registration: &Registration) -> bool {
        registration.state == RegistrationState::Confirmed
            && match self {
                Self::Confirmed => true,
                Self::Came => registration.admission.is_some(),
                Self::Absent => registration.admission.is_none(),
            }
    }
}

/// When a letter leaves by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// Which letter.
    pub kind: LetterKind,
    /// Whether it leaves at all.
    pub active: bool,
    /// At which hour, where the event takes place.
    pub hour: Time,
    /// At which moment, for the one that organisers choose freely.
    pub moment: Option<Timestamp>,
    /// To whom.
    pub audience: Audience,
}

impl Schedule {
    /// The kinds that leave by themselves, in the order in which they do.
    pub const KINDS: [LetterKind; 4] =
        [LetterKind::WeekBefore, LetterKind::DayBefore, LetterKind::After, LetterKind::Moment];

    /// How a kind stands until somebody decides; nothing for one that never leaves by itself.
    pub fn usual(kind: LetterKind) -> Option<Self> {
        let audience = if kind == LetterKind::After { Audience::Came } else { Audience::Confirmed };
        let usual = Self { kind, active: false, hour: Time::constant(10, 0, 0, 0), moment: None, audience };
        Self::KINDS.contains(&kind).then_some(usual)
    }

    /// Whether it can go to some of those who have a seat: who came is known when the event is over.
    pub const fn chooses_audience(kind: LetterKind) -> bool {
        matches!(kind, LetterKind::After | LetterKind::Moment)
    }

    /// When it leaves. It moves with the event, save for a moment that was chosen.
    pub fn leaves_at(&self, event: &Event) -> Option<Timestamp> {
        let zone = event.zone();
        let last = event.days.last().map_or(event.starts_at, |day| day.starts_at);
        let on = |day: Result<Date, jiff::Error>| zone.to_timestamp(day.ok()?.to_datetime(self.hour)).ok();
        match self.kind {
            LetterKind::WeekBefore => on(event.date().checked_sub(7.days())),
            LetterKind::DayBefore => on(event.date().checked_sub(1.day())),
            // After a night the last to leave still sleep; nobody is thanked before the end.
            LetterKind::After => {
                on(zone.to_datetime(last).date().checked_add(1.day())).map(|at| at.max(event.ends_at))
            }
            LetterKind::Moment => self.moment,
            _ => None,
        }
    }

    /// Reads a form over what stands.
    #[must_use]
    pub fn read(self, reader: &mut Reader<'_>, event: &Event) -> Self {
        let active = reader.tick("active");
        let audience = if Self::chooses_audience(self.kind) {
            reader.choice("audience", Audience::from_code).unwrap_or(self.audience)
        } else {
            self.audience
        };
        let (hour, moment) = if self.kind == LetterKind::Moment {
            let zone = event.zone();
            let moment =
                if active { reader.moment("moment", &zone) } else { reader.optional_moment("moment", &zone) };
            (self.hour, moment)
        } else {
            (reader.time("hour_time").unwrap_or(self.hour), None)
        };
        Self { active, hour, moment, audience, ..self }
    }

    /// The values of a form that shows it.
    pub fn values(&self, event: &Event) -> Values {
        let mut values = Values::default();
        if self.active {
            values.set("active", "true");
        }
        values.set("hour_time", format!("{:02}:{:02}", self.hour.hour(), self.hour.minute()));
        values.set("audience", self.audience.code());
        if let Some(moment) = self.moment {
            values.set_moment("moment", moment, &event.zone());
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Day;
    use crate::event::samples;

    fn leaves(kind: LetterKind, event: &Event) -> String {
        let usual = Schedule::usual(kind).unwrap();
        usual.leaves_at(event).map(|at| at.to_string()).unwrap_or_default()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// An evening in Paris.
    fn evening(starts_at: &str, ends_at: &str) -> Event {
        let (starts_at, ends_at) = (at(starts_at), at(ends_at));
        Event { starts_at, ends_at, time_zone: "Europe/Paris".into(), ..samples::draft() }
    }

    #[test]
    fn ten_o_clock_is_ten_o_clock_where_the_event_is() {
        // The clock is put forward between the week before (UTC+1) and the day before (UTC+2).
        let event = evening("2026-03-31T16:45:00Z", "2026-03-31T19:30:00Z");
        assert_eq!(leaves(LetterKind::WeekBefore, &event), "2026-03-24T09:00:00Z");
        assert_eq!(leaves(LetterKind::DayBefore, &event), "2026-03-30T08:00:00Z");
        assert_eq!(leaves(LetterKind::After, &event), "2026-04-01T08:00:00Z");
        assert_eq!(leaves(LetterKind::Moment, &event), "");
        assert_eq!(Schedule::usual(LetterKind::Confirmed), None);
    }

    #[test]
    fn nobody_is_thanked_before_the_end() {
        let mut event = evening("2026-06-25T16:45:00Z", "2026-06-26T11:00:00Z");
        assert_eq!(leaves(LetterKind::After, &event), "2026-06-26T11:00:00Z");
        let day = |starts: &str, ends: &str| Day {
            doors_open_at: at(starts),
            starts_at: at(starts),
            ends_at: at(ends),
        };
        event.days = vec![
            day("2026-06-25T08:00:00Z", "2026-06-25T16:00:00Z"),
            day("2026-06-27T08:00:00Z", "2026-06-27T16:00:00Z"),
        ];
        event.ends_at = at("2026-06-27T16:00:00Z");
        assert_eq!(leaves(LetterKind::After, &event), "2026-06-28T08:00:00Z");
        assert_eq!(leaves(LetterKind::DayBefore, &event), "2026-06-24T08:00:00Z");
    }

    #[test]
    fn a_schedule_survives_its_form() {
        let event = evening("2026-06-25T16:45:00Z", "2026-06-25T19:30:00Z");
        for kind in Schedule::KINDS {
            let usual = Schedule::usual(kind).unwrap();
            let moment = (kind == LetterKind::Moment).then(|| at("2026-06-20T07:30:00Z"));
            let audience = if Schedule::chooses_audience(kind) { Audience::Absent } else { usual.audience };
            let set =
                Schedule { active: true, hour: Time::constant(18, 30, 0, 0), moment, audience, ..usual };
            let set = if moment.is_some() { Schedule { hour: usual.hour, ..set } } else { set };
            let values = set.values(&event);
            let mut reader = Reader::new(&values);
            assert_eq!(usual.read(&mut reader, &event), set);
            assert_eq!(reader.finish(Some(())), Ok(()));
        }
    }
}
