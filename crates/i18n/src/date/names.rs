//! The names of months and weekdays, read from ICU once per language.

use std::sync::LazyLock;

use domain::locale::Locale;
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, M};
use icu_locale_core::locale;
use jiff::civil::Weekday;

/// One language's names.
pub(super) struct Names {
    /// January first.
    months: [String; 12],
    /// January first, shortened where the language does that.
    short_months: [String; 12],
    /// Monday first.
    weekdays: [String; 7],
}

impl Names {
    /// The name of a month from 1 to 12, as jiff counts them.
    pub(super) fn month(&self, month: i8) -> &str {
        of_month(&self.months, month)
    }

    /// The shortened name of a month from 1 to 12.
    pub(super) fn short_month(&self, month: i8) -> &str {
        of_month(&self.short_months, month)
    }

    pub(super) fn weekday(&self, weekday: Weekday) -> &str {
        usize::try_from(weekday.to_monday_zero_offset())
            .ok()
            .and_then(|offset| self.weekdays.get(offset))
            .map_or("", |name| name)
    }
}

fn of_month(names: &[String; 12], month: i8) -> &str {
    usize::try_from(month).ok().and_then(|month| names.get(month.checked_sub(1)?)).map_or("", |name| name)
}

static NAMES: LazyLock<[Names; 3]> = LazyLock::new(|| Locale::ALL.map(read));

pub(super) fn names(locale: Locale) -> &'static Names {
    let [fr, ar, en] = &*NAMES;
    match locale {
        Locale::Fr => fr,
        Locale::Ar => ar,
        Locale::En => en,
    }
}

fn read(locale: Locale) -> Names {
    let tag = match locale {
        Locale::Fr => locale!("fr"),
        // Morocco says يونيو and يوليوز and writes Latin digits; plain `ar` would not.
        Locale::Ar => locale!("ar-MA"),
        Locale::En => locale!("en-GB"),
    };
    let months = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&tag).into(), M::long())
        .expect("the names of months are compiled in");
    let short_months = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&tag).into(), M::medium())
        .expect("the short names of months are compiled in");
    let weekdays = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&tag).into(), E::long())
        .expect("the names of weekdays are compiled in");
    // Any year serves for the months; the 1st of January 2024 was a Monday.
    let date = |month, day| {
        Date::try_new_gregorian(2024, month, day).expect("a day that January or every month has")
    };
    Names {
        months: std::array::from_fn(|i| months.format(&date(number(i), 1)).to_string()),
        short_months: std::array::from_fn(|i| short_months.format(&date(number(i), 1)).to_string()),
        weekdays: std::array::from_fn(|i| weekdays.format(&date(1, number(i))).to_string()),
    }
}

/// What people call the `i`th of at most twelve things counted from 0.
fn number(i: usize) -> u8 {
    u8::try_from(i + 1).expect("at most twelve")
}
