//! Millimetres as people type them.

use crate::badge::layout::Tenths;
use crate::form::{Fault, Reader, Values};

/// A length with a point before its tenth, where it has one: `12.5`, `105`.
pub fn millimetres(length: Tenths) -> String {
    match length % 10 {
        0 => (length / 10).to_string(),
        tenth => format!("{}.{tenth}", length / 10),
    }
}

/// Reads a length in millimetres, with a point and one decimal at most.
pub fn tenths(raw: &str) -> Option<Tenths> {
    let (whole, tenth) = raw.split_once('.').unwrap_or((raw, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(tenth) || tenth.len() > 1 {
        return None;
    }
    whole.parse::<Tenths>().ok()?.checked_mul(10)?.checked_add(tenth.parse().ok()?)
}

/// The number in what was typed, written with a point: decimal commas of both scripts and Arabic digits are taken. What
/// is no number stays as it was typed.
pub fn plain(typed: &str) -> String {
    let latin = |c: char| match c {
        ',' | '٫' => '.',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        other => other,
    };
    let written = typed.trim().chars().map(latin).collect::<String>();
    tenths(&written).map_or_else(|| typed.to_owned(), millimetres)
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// A length of a form, which must be there.
pub(super) fn read(reader: &mut Reader<'_>, field: &str) -> Option<Tenths> {
    let raw = plain(reader.values().get(field));
    let length = tenths(&raw);
    if length.is_none() {
        reader.fault(field, if raw.trim().is_empty() { Fault::Empty } else { Fault::Malformed });
    }
    length
}

pub(super) fn set(values: &mut Values, field: &str, length: Tenths) {
    values.set(field, millimetres(length));
}
