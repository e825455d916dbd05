//! Days as lists write them.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};

use crate::text::search_key;

/// Months by how their folded names start in French, English and Arabic, with the names of the Maghreb and the Levant.
/// The longer stands before the shorter: « juil » is no « jui ».
const MONTHS: [(&str, i8); 47] = [
    ("janv", 1),
    ("jan", 1),
    ("يناير", 1),
    ("كانون الثاني", 1),
    ("fev", 2),
    ("feb", 2),
    ("فبراير", 2),
    ("شباط", 2),
    ("mars", 3),
    ("mar", 3),
    ("مارس", 3),
    ("اذار", 3),
    ("avr", 4),
    ("apr", 4),
    ("ابريل", 4),
    ("نيسان", 4),
    ("mai", 5),
    ("may", 5),
    ("ماي", 5),
    ("ايار", 5),
    ("juin", 6),
    ("jun", 6),
    ("يونيو", 6),
    ("حزيران", 6),
    ("juil", 7),
    ("jul", 7),
    ("يوليو", 7),
    ("تموز", 7),
    ("aout", 8),
    ("aug", 8),
    ("غشت", 8),
    ("اغسطس", 8),
    ("اب", 8),
    ("sep", 9),
    ("شتنبر", 9),
    ("سبتمبر", 9),
    ("ايلول", 9),
    ("oct", 10),
    ("اكتوبر", 10),
    ("تشرين الاول", 10),
    ("nov", 11),
    ("نونبر", 11),
    ("نوفمبر", 11),
    ("تشرين الثاني", 11),
    ("dec", 12),
    ("دجنبر", 12),
    ("ديسمبر", 12),
];

/// The day that a text names: `25/06/2025`, `25.6.25`, `2025-06-25`, « mercredi 25 juin 2025 », « June 25, 2025 »,
/// « 25 يونيو 2025 », with an hour behind it or not; or the number by which a spreadsheet counts days. Of figures alone
/// the day comes first, as in France and Morocco. A year of two figures is of this century.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.chars().map(western).collect::<String>();
    let text = text.trim();
    if let Ok(serial) = text.parse::<f64>() {
        // Days of 1954 to 2119: a year or a telephone number is none.
        return (20_000.0..80_000.0)
            .contains(&serial)
            .then(|| from_serial(serial, false))?
            .map(DateTime::date);
    }
    // An hour, and what follows it, says nothing of the day.
    let written = text.split_once(':').map_or(text, |(before, _)| {
        let before = before.trim_end_matches(|c: char| c.is_ascii_digit());
        before.strip_suffix('T').unwrap_or(before)
    });
    let key = search_key(written);
    let words = key.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let numbers = words.iter().filter_map(|word| number(word)).collect::<Vec<_>>();
    match (month(&key), numbers.as_slice()) {
        (None, [(first, figures), (second, _), (third, _)]) if *figures == 4 => day(*third, *second, *first),
        (None, [(first, _), (second, _), (third, figures)]) => {
            day(*first, *second, full_year(*third, *figures)?)
        }
        (Some(month), [(first, 4), (second, _)]) => day(*second, month.into(), *first),
        (Some(month), [(first, _), (second, figures)]) => {
            day(*first, month.into(), full_year(*second, *figures)?)
        }
        _ => None,
    }
}

/// The moment that a spreadsheet counts as a number of days, with its hour as a fraction: from 1900, where the 29
/// February 1900 that never was is day 60 (ECMA-376, 18.17.4.1), or from 1904.
pub fn from_serial(serial: f64, from_1904: bool) -> Option<DateTime> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let first = match (from_1904, serial < 60.0) {
        (true, _) => date(1904, 1, 1),
        (false, true) => date(1899, 12, 31),
        (false, false) => date(1899, 12, 30),
    };
    // In range as checked above: whole seconds since the first day.
    #[allow(clippy::cast_possible_truncation, reason = "at most 86,400 times three million")]
    let seconds = (serial * 86_400.0).round() as i64;
    first.to_datetime(jiff::civil::Time::midnight()).checked_add(seconds.seconds()).ok()
}

/// Arabic figures as European ones.
fn western(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// A word's figures and how many they are; « 1er » is 1.
fn number(word: &str) -> Option<(i64, usize)> {
    let figures = word.bytes().take_while(u8::is_ascii_digit).count();
    let ordinal = matches!(&word[figures..], "" | "er" | "st" | "nd" | "rd" | "th");
    (ordinal && (1..=4).contains(&figures)).then(|| word[..figures].parse().ok())?.map(|n| (n, figures))
}

fn month(key: &str) -> Option<i8> {
    // A month is met at the start of a word. « Mardi » is none of March.
    let padded = format!(" {key}").replace(" mardi", "");
    let found = MONTHS.iter().find(|(name, _)| padded.contains(&format!(" {name}")));
    found.map(|(_, month)| *month)
}

fn full_year(year: i64, figures: usize) -> Option<i64> {
    match figures {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn day(day: i64, month: i64, year: i64) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (1900..=2200).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_lists_write_them() {
        for text in [
            "25/06/2025",
            "25-6-25",
            "25.06.2025 18:30",
            "2025-06-25",
            "2025-06-25T18:30:00",
            "25 juin 2025",
            "mercredi 25 juin 2025",
            "Wednesday, June 25, 2025",
            "25 يونيو 2025",
            "الأربعاء ٢٥ يونيو ٢٠٢٥",
            "25 حزيران 2025",
            "45833",
            "45833.77",
        ] {
            assert_eq!(parse_date(text), Some(date(2025, 6, 25)), "{text}");
        }
        for (text, day) in [
            ("1er août 2025", date(2025, 8, 1)),
            ("14 juil. 2025", date(2025, 7, 14)),
            ("mardi 4 mars 2025", date(2025, 3, 4)),
            ("3 غشت 2025", date(2025, 8, 3)),
            ("9 تشرين الثاني 2025", date(2025, 11, 9)),
        ] {
            assert_eq!(parse_date(text), Some(day), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "bientôt",
            "31/02/2025",
            "25/13/2025",
            "2025",
            "0612345678",
            "12:30",
            "1/2",
            "juin",
            "25 juin",
            "NaN",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn spreadsheets_count_days() {
        let told = |serial, since| from_serial(serial, since).map(|at| at.to_string());
        assert_eq!(told(1.0, false).as_deref(), Some("1900-01-01T00:00:00"));
        assert_eq!(told(61.0, false).as_deref(), Some("1900-03-01T00:00:00"));
        assert_eq!(told(45833.75, false).as_deref(), Some("2025-06-25T18:00:00"));
        assert_eq!(told(44371.75, true).as_deref(), Some("2025-06-25T18:00:00"));
        for wrong in [-1.0, 3e6, f64::NAN, f64::INFINITY] {
            assert_eq!(from_serial(wrong, false), None);
        }
    }
}
