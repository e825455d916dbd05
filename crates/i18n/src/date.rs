//! Days, hours and durations as each language writes them.
//!
//! The names of months and weekdays come from ICU: « juin », «يونيو» (Moroccan names, Latin digits: `ar-MA`), "June".
//! They are read once; after that a date is put together from strings. English follows
//! British habits: the product's readers count 24 hours and put the day first.

use domain::event::Event;
use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::loaders::common;

mod names;

use names::names;

fn local(at: Timestamp, zone: &TimeZone) -> DateTime {
    zone.to_datetime(at)
}

/// The day with its weekday: « mercredi 25 juin 2025 », «الأربعاء 25 يونيو 2025», "Wednesday 25 June 2025".
pub fn long(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    format!("{} {}", weekday(locale, at, zone), day_month_year(locale, at, zone))
}

/// The day: « 25 juin 2025 », «25 يونيو 2025», "25 June 2025". The first of a month is « 1er » in French.
pub fn day_month_year(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    format!("{} {}", day(locale, at, zone), month_year(locale, at, zone))
}

/// The day without its year: « 23 nov. », «23 نونبر», "23 Nov". The month never goes to a line of its own.
pub fn day_month(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    format!("{}\u{A0}{}", day(locale, at, zone), names(locale).short_month(local(at, zone).month()))
}

/// The day of an event, or its first and its last: « Du 25 juin 2025 au 27 juin 2025 ».
pub fn days(locale: Locale, event: &Event) -> String {
    let (days, zone) = (event.all_days(), event.zone());
    let day = |at| day_month_year(locale, at, &zone);
    match days.as_slice() {
        [first, .., last] => {
            fl!(common(locale), "day-range", from = day(first.starts_at), to = day(last.starts_at))
        }
        _ => day(event.starts_at),
    }
}

/// The weekday: « mercredi », «الأربعاء», "Wednesday".
pub fn weekday(locale: Locale, at: Timestamp, zone: &TimeZone) -> &'static str {
    names(locale).weekday(local(at, zone).weekday())
}

/// The day's number within its month: « 25 »; « 1er » in French for the first.
pub fn day(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    match (locale, local(at, zone).day()) {
        (Locale::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    }
}

/// The month and year: « juin 2025 », «يونيو 2025», "June 2025".
pub fn month_year(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    let local = local(at, zone);
    format!("{} {}", names(locale).month(local.month()), local.year())
}

/// The time of day: « 18 h 45 » with no-break spaces in French, "18:45" in Arabic and English.
pub fn time(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    let local = local(at, zone);
    match locale {
        Locale::Fr => format!("{}\u{A0}h\u{A0}{:02}", local.hour(), local.minute()),
        Locale::Ar | Locale::En => format!("{:02}:{:02}", local.hour(), local.minute()),
    }
}

/// From one time of day to another: « 18 h 00 – 21 h 00 », «من 18:00 إلى 21:00», "18:00–21:00".
pub fn time_range(locale: Locale, from: Timestamp, to: Timestamp, zone: &TimeZone) -> String {
    fl!(common(locale), "time-range", from = time(locale, from, zone), to = time(locale, to, zone))
}

/// The day and the time: « 25 juin 2025 à 18 h 42 ».
pub fn day_and_time(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    fl!(common(locale), "day-and-time", day = day_month_year(locale, at, zone), time = time(locale, at, zone))
}

/// The day and the time where no place says which zone is meant: in UTC, which is said: « 25 juin 2025 à 16 h 42 (UTC) ».
pub fn universal(locale: Locale, at: Timestamp) -> String {
    let moment = day_and_time(locale, at, &TimeZone::UTC);
    fl!(common(locale), "universal-time", moment = moment)
}

/// [`day_and_time`] in a zone, or [`universal`] where there is none.
pub fn moment(locale: Locale, at: Timestamp, zone: Option<&TimeZone>) -> String {
    zone.map_or_else(|| universal(locale, at), |zone| day_and_time(locale, at, zone))
}

/// The moment for machines, as the `datetime` attribute of `<time>` wants it: `2025-06-25T18:45:00+02:00`.
pub fn machine(at: Timestamp, zone: &TimeZone) -> String {
    at.display_with_offset(zone.to_offset(at)).to_string()
}

/// How long something takes, in whole minutes: « 45 min », « 1 h 15 »; «ساعة وربع»; "1 h 15 min". Less than a minute,
/// and anything negative, reads as no minutes.
pub fn duration(locale: Locale, duration: SignedDuration) -> String {
    let t = common(locale);
    let minutes = duration.as_mins().max(0);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => fl!(t, "duration-minutes", minutes = minutes),
        (hours, 0) => fl!(t, "duration-hours", hours = hours),
        (hours, minutes) => fl!(t, "duration-hours-and-minutes", hours = hours, minutes = minutes),
    }
}

#[cfg(test)]
mod tests;
