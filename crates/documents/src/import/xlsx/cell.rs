//! What a cell shows: its text, or its number in its format.

use std::collections::HashMap;

use domain::registration::import::{ImportRefusal, Table, from_serial};

/// The texts that cells share, one behind the other: thousands of small ones would each take more than they say.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn push(&mut self, text: &str) -> Result<(), ImportRefusal> {
        self.text += text;
        self.ends.push(u32::try_from(self.text.len()).map_err(|_| ImportRefusal::Damaged)?);
        Ok(())
    }

    fn get(&self, index: usize) -> Option<&str> {
        let place = |end: &u32| usize::try_from(*end).ok();
        let start = if index == 0 { 0 } else { place(self.ends.get(index - 1)?)? };
        self.text.get(start..place(self.ends.get(index)?)?)
    }
}

/// What a number stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shown {
    #[default]
    Number,
    Date,
    Hour,
    Moment,
}

/// The formats of cells, by their place.
#[derive(Default)]
pub(super) struct Formats {
    own: HashMap<u32, Shown>,
    cells: Vec<Shown>,
}

impl Formats {
    pub(super) fn define(&mut self, id: u32, code: &str) {
        // Most formats are of numbers, which is what is taken without one.
        match of_code(code) {
            Shown::Number => _ = self.own.remove(&id),
            shown => _ = self.own.insert(id, shown),
        }
    }

    pub(super) fn push(&mut self, id: u32) {
        // ECMA-376, 18.8.30: what these numbers stand for is not written in the file.
        let known = match id {
            14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Date,
            18..=21 | 32..=35 | 45..=47 | 55 | 56 => Shown::Hour,
            22 => Shown::Moment,
            _ => Shown::Number,
        };
        self.cells.push(self.own.get(&id).copied().unwrap_or(known));
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }
}

/// What a format's code shows: letters of days or hours outside of quoted texts. In brackets there are colours,
/// countries and hours beyond the day.
fn of_code(code: &str) -> Shown {
    let (mut date, mut hour, mut month_or_minute) = (false, false, false);
    let mut signs = code.split(';').next().unwrap_or_default().chars();
    while let Some(sign) = signs.next() {
        match sign.to_ascii_lowercase() {
            '\\' | '_' | '*' => _ = signs.next(),
            '"' => _ = signs.by_ref().find(|c| *c == '"'),
            '[' => {
                let inner = signs.by_ref().take_while(|c| *c != ']').collect::<String>();
                hour |= !inner.is_empty()
                    && inner.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S'));
            }
            'd' | 'y' => date = true,
            'h' | 's' => hour = true,
            'm' => month_or_minute = true,
            // « General », in which other letters mean nothing.
            'g' => return Shown::Number,
            _ => {}
        }
    }
    match (date || (month_or_minute && !hour), hour) {
        (true, true) => Shown::Moment,
        (true, false) => Shown::Date,
        (false, true) => Shown::Hour,
        (false, false) => Shown::Number,
    }
}

/// What the cells of a sheet refer to.
pub(super) struct Cells<'a> {
    pub(super) strings: &'a Strings,
    pub(super) formats: &'a Formats,
    pub(super) from_1904: bool,
}

impl Cells<'_> {
    /// What a cell shows, by its kind (ECMA-376, 18.18.11), the place of its format and what is written in it.
    pub(super) fn text(&self, kind: &str, format: usize, written: &str) -> Result<String, ImportRefusal> {
        Ok(match kind {
            "s" => {
                let text = written.trim().parse().ok().and_then(|index| self.strings.get(index));
                unescaped(text.ok_or(ImportRefusal::Damaged)?)
            }
            "b" => if written.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "d" => written.trim().parse().map_or_else(|_| written.to_owned(), told),
            "inlineStr" | "str" => unescaped(written),
            "" | "n" => self.number(format, written.trim()),
            // An error says what it is: « #N/A ».
            _ => written.to_owned(),
        })
    }

    fn number(&self, format: usize, written: &str) -> String {
        let Ok(number) = written.parse::<f64>() else { return written.to_owned() };
        let shown = self.formats.cells.get(format).copied().unwrap_or_default();
        let moment = (shown != Shown::Number).then(|| from_serial(number, self.from_1904)).flatten();
        match (shown, moment) {
            (Shown::Date, Some(at)) => told(at.date().to_datetime(jiff::civil::Time::midnight())),
            (Shown::Moment, Some(at)) => told(at),
            (Shown::Hour, Some(at)) => format!("{:02}:{:02}", at.hour(), at.minute()),
            _ => figures(number),
        }
    }
}

/// A day as lists of the two countries write it, with its hour when it has one.
fn told(at: jiff::civil::DateTime) -> String {
    let day = format!("{:02}/{:02}/{:04}", at.day(), at.month(), at.year());
    match (at.hour(), at.minute()) {
        (0, 0) => day,
        (hour, minute) => format!("{day} {hour:02}:{minute:02}"),
    }
}

/// A number with the fifteen figures that spreadsheets keep, without exponent: telephone numbers are such.
fn figures(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded.abs() < 1e21 { format!("{rounded}") } else { format!("{rounded:e}") }
}

/// Signs that XML cannot hold are written as `_x000D_` (ECMA-376, 22.9.2.19).
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(Table::MAX_CELL));
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let sign = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (end, next) = if sign.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        out += &rest[..end];
        out.extend(sign);
        rest = &rest[next..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_letters() {
        for (code, shown) in [
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0 \"jours\"", Shown::Number),
            ("[Red]0;[Blue]-0", Shown::Number),
            ("0#\" \"##\" \"##", Shown::Number),
            ("dd/mm/yyyy", Shown::Date),
            ("[$-40C]d mmmm yyyy;@", Shown::Date),
            ("mmm\\-yy", Shown::Date),
            ("d/m/yy h:mm", Shown::Moment),
            ("[h]:mm:ss", Shown::Hour),
            ("h:mm AM/PM", Shown::Hour),
        ] {
            assert_eq!(of_code(code), shown, "{code}");
        }
    }

    #[test]
    fn numbers_are_shown_as_people_see_them() {
        let mut formats = Formats::default();
        formats.define(164, "d/m/yy h:mm");
        for id in [0, 14, 20, 164] {
            formats.push(id);
        }
        let strings = Strings::default();
        let cells = Cells { strings: &strings, formats: &formats, from_1904: false };
        for (format, written, shown) in [
            (0, "33612345678", "33612345678"),
            (0, "3.3612345678E10", "33612345678"),
            (0, "0.30000000000000004", "0.3"),
            (0, "1e308", "1e308"),
            (1, "45833", "25/06/2025"),
            (1, "45833.75", "25/06/2025"),
            (2, "0.75", "18:00"),
            (3, "45833.75", "25/06/2025 18:00"),
            (3, "45833", "25/06/2025"),
            (1, "-5", "-5"),
            (9, "7", "7"),
            (0, "x", "x"),
        ] {
            assert_eq!(cells.text("n", format, written).unwrap(), shown);
        }
        assert_eq!(cells.text("d", 0, "2025-06-25T18:30:00").unwrap(), "25/06/2025 18:30");
        assert_eq!(cells.text("b", 0, "1").unwrap(), "TRUE");
        assert_eq!(cells.text("e", 0, "#N/A").unwrap(), "#N/A");
        assert_eq!(cells.text("s", 0, "0"), Err(ImportRefusal::Damaged));
    }

    #[test]
    fn signs_that_xml_cannot_hold_come_back() {
        for (text, read) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x", "_x"),
            ("_x12_", "_x12_"),
            ("é_xé0000_", "é_xé0000_"),
            ("_x", "_x"),
        ] {
            assert_eq!(unescaped(text), read);
        }
    }
}
