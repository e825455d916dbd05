//! The days of an event: a date and three hours each.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::limits;
use crate::event::Day;
use crate::form::{Fault, Reader, Values};

/// Years in which an event may take place: beyond, somebody mistyped.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2199;

/// The name of a day's field: `day1_starts`, to which a moment adds its parts.
fn name(number: usize, part: &str) -> String {
    format!("day{number}_{part}")
}

pub(super) fn write(values: &mut Values, days: &[Day], zone: &TimeZone) {
    for (number, day) in (1..).zip(days) {
        for (part, at) in [("doors", day.doors_open_at), ("starts", day.starts_at), ("ends", day.ends_at)] {
            values.set_moment(&name(number, part), at, zone);
        }
        // One date stands for all three: an hour after midnight belongs to the evening before.
        let date = values.get(&format!("{}_date", name(number, "starts"))).to_owned();
        for part in ["doors", "starts", "ends"] {
            values.replace(&format!("{}_date", name(number, part)), []);
        }
        values.set(&name(number, "date"), date);
    }
}

/// The days that have a date, in their order. There is at least one; none starts before the one before it is over.
pub(super) fn read(reader: &mut Reader<'_>, zone: &TimeZone) -> Vec<Day> {
    let mut days = Vec::<Day>::new();
    for number in 1..=limits::DAYS {
        let field = name(number, "date");
        if number > 1 && reader.values().get(&field).trim().is_empty() {
            continue;
        }
        let Some(date) = reader.date(&field) else { continue };
        if !YEARS.contains(&date.year()) {
            reader.fault(&field, Fault::NotADate);
            continue;
        }
        let Some(day) = day(reader, number, date, zone) else { continue };
        if days.last().is_some_and(|before| day.doors_open_at < before.ends_at) {
            reader.fault(&field, Fault::OutOfOrder);
        }
        days.push(day);
    }
    days
}

fn day(reader: &mut Reader<'_>, number: usize, date: Date, zone: &TimeZone) -> Option<Day> {
    let (doors, starts, ends) = (name(number, "doors"), name(number, "starts"), name(number, "ends"));
    let starts_at = reader.moment_on(date, &starts, zone);
    // Without an hour of their own, doors open when the day starts.
    let doors_open_at = match reader.values().get(&format!("{doors}_time")).trim() {
        "" => starts_at,
        _ => reader.moment_on(date, &doors, zone),
    };
    // What ends at an hour before it starts ends after midnight.
    let hour = |reader: &Reader<'_>, field: &str| {
        crate::form::parse_time(reader.values().get(&format!("{field}_time")).trim())
    };
    let over_midnight =
        hour(reader, &starts).zip(hour(reader, &ends)).is_some_and(|(starts, ends)| ends < starts);
    let last = if over_midnight { date.tomorrow().ok()? } else { date };
    let ends_at = reader.moment_on(last, &ends, zone);
    let day = Day { doors_open_at: doors_open_at?, starts_at: starts_at?, ends_at: ends_at? };
    if day.ends_at <= day.starts_at {
        reader.fault(&format!("{ends}_time"), Fault::OutOfOrder);
    }
    if day.doors_open_at > day.starts_at {
        reader.fault(&format!("{doors}_time"), Fault::OutOfOrder);
    }
    Some(day)
}
