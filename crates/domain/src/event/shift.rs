//! The same event on another day: every hour stays what the clock on the wall showed.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Unit};

use super::{Day, Event};
use crate::agenda::Session;

/// How far, and where.
#[derive(Debug, Clone)]
pub struct Shift {
    days: Span,
    zone: TimeZone,
}

impl Shift {
    /// From the day on which an event starts to another one. Nothing when the calendar does not reach that far.
    pub fn to(event: &Event, date: Date) -> Option<Self> {
        let days = event.date().until((Unit::Day, date)).ok()?;
        Some(Self { days, zone: event.zone() })
    }

    /// A moment, moved. An hour that the clock jumps over on the new day is told an hour later.
    pub fn moment(&self, at: Timestamp) -> Timestamp {
        let moved = self.zone.to_datetime(at).checked_add(self.days);
        moved.and_then(|moved| self.zone.to_timestamp(moved)).unwrap_or(at)
    }

    /// An event, moved. Who opened its registration for the old day has not yet thought about the new one.
    pub fn event(&self, event: &Event) -> Event {
        let day = |day: &Day| Day {
            doors_open_at: self.moment(day.doors_open_at),
            starts_at: self.moment(day.starts_at),
            ends_at: self.moment(day.ends_at),
        };
        Event {
            doors_open_at: self.moment(event.doors_open_at),
            starts_at: self.moment(event.starts_at),
            ends_at: self.moment(event.ends_at),
            badges_valid_until: self.moment(event.badges_valid_until),
            days: event.days.iter().map(day).collect(),
            registration_opens_at: None,
            registration_closes_at: None,
            ..event.clone()
        }
    }

    /// A part of a programme, moved.
    pub fn session(&self, session: &Session) -> Session {
        Session {
            starts_at: self.moment(session.starts_at),
            ends_at: self.moment(session.ends_at),
            ..session.clone()
        }
    }
}
