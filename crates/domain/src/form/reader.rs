//! Reads a form field by field and remembers every fault, so that all of them are told at once.

use jiff::civil::{Date, Time};

use super::{Fault, Problem, Values, localized_name};
use crate::locale::{Locale, Localized};
use crate::text::{self, Email, PersonName, TextError};

/// What a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextShape {
    /// The longest, in characters.
    pub max: usize,
    /// Whether it may have several lines.
    pub lines: bool,
    /// Whether it must be there: in French, where it has several languages.
    pub required: bool,
}

impl TextShape {
    /// One line that may be left out.
    pub const fn line(max: usize) -> Self {
        Self { max, lines: false, required: false }
    }

    /// Several lines that may be left out.
    pub const fn area(max: usize) -> Self {
        Self { max, lines: true, required: false }
    }

    /// The same, where it must be there.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    fn parse(self, raw: &str) -> Result<String, TextError> {
        if self.lines { text::paragraphs(raw, self.max) } else { text::line(raw, self.max) }
    }
}

/// Reads a form. What is wrong yields an empty value and a [`Problem`]; [`Reader::finish`] tells of them.
#[derive(Debug)]
pub struct Reader<'a> {
    values: &'a Values,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// Starts on a form.
    pub const fn new(values: &'a Values) -> Self {
        Self { values, problems: Vec::new() }
    }

    /// What was typed.
    pub const fn values(&self) -> &'a Values {
        self.values
    }

    /// Remembers a fault that a page or a rule of its own found. A field has one fault: the first.
    pub fn fault(&mut self, field: &str, fault: Fault) {
        if !self.problems.iter().any(|problem| problem.field == field) {
            self.problems.push(Problem::new(field, fault));
        }
    }

    /// Whether all that was read so far was right.
    pub fn is_right(&self) -> bool {
        self.problems.is_empty()
    }

    /// The value, when everything was right and it could be made.
    ///
    /// # Errors
    /// Every fault, in the order in which the fields were read.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Vec<Problem>> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(self.problems),
        }
    }

    pub(super) fn checked<T>(&mut self, field: &str, result: Result<T, impl Into<Fault>>) -> Option<T> {
        result.map_err(|fault| self.fault(field, fault.into())).ok()
    }

    /// A text in one language; empty when it was left out.
    pub fn text(&mut self, field: &str, shape: TextShape) -> String {
        match shape.parse(self.values.get(field)) {
            Err(TextError::Empty) if !shape.required => String::new(),
            other => self.checked(field, other).unwrap_or_default(),
        }
    }

    /// A text in several languages. French stands in for the others, so it must be there when they are.
    pub fn localized(&mut self, field: &str, shape: TextShape) -> Localized {
        let [fr, ar, en] = Locale::ALL.map(|locale| {
            let name = localized_name(field, locale);
            self.text(&name, TextShape { required: shape.required && locale == Locale::Fr, ..shape })
        });
        if fr.is_empty() && !(ar.is_empty() && en.is_empty()) {
            self.fault(&localized_name(field, Locale::Fr), Fault::Empty);
        }
        let some = |text: String| (!text.is_empty()).then_some(text);
        Localized { fr, ar: some(ar), en: some(en) }
    }

    /// A person's name, which must be there: one rule holds wherever somebody is named.
    pub fn person_name(&mut self, field: &str) -> Option<PersonName> {
        self.checked(field, PersonName::typed(self.values.get(field)))
    }

    /// An e-mail address, which must be there.
    pub fn email(&mut self, field: &str) -> Option<Email> {
        let email = Email::parse(self.values.get(field)).map_err(|error| match error {
            TextError::Malformed | TextError::Forbidden => Fault::NotAnEmail,
            other => other.into(),
        });
        self.checked(field, email)
    }

    /// The address of a page elsewhere; empty when it was left out. Only `https://`, which may be left out: what
    /// people follow from our pages is not read or changed on the way.
    pub fn link(&mut self, field: &str) -> String {
        let raw = self.text(field, TextShape::line(500));
        if raw.is_empty() {
            return raw;
        }
        let link = if raw.contains(':') { raw } else { format!("https://{raw}") };
        if text::is_link(&link) {
            return link;
        }
        self.fault(field, Fault::NotALink);
        String::new()
    }

    /// A whole number, which must be there.
    pub fn number(&mut self, field: &str, min: u32, max: u32) -> Option<u32> {
        let raw = self.values.get(field).trim();
        let number = match raw.parse::<u32>() {
            _ if raw.is_empty() => Err(Fault::Empty),
            Ok(number) if number < min => Err(Fault::TooSmall { min }),
            Ok(number) if number > max => Err(Fault::TooLarge { max }),
            Ok(number) => Ok(number),
            Err(_) if raw.bytes().all(|b| b.is_ascii_digit()) => Err(Fault::TooLarge { max }),
            Err(_) => Err(Fault::NotANumber),
        };
        self.checked(field, number)
    }

    /// A day, which must be there: `2026-03-29`, as browsers send it.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        let raw = self.values.get(field).trim();
        let date = if raw.is_empty() { Err(Fault::Empty) } else { raw.parse().map_err(|_| Fault::NotADate) };
        self.checked(field, date)
    }

    /// An hour of the day, which must be there: `18:45`, as browsers send it.
    pub fn time(&mut self, field: &str) -> Option<Time> {
        let raw = self.values.get(field).trim();
        let time = if raw.is_empty() { Err(Fault::Empty) } else { parse_time(raw).ok_or(Fault::NotATime) };
        self.checked(field, time)
    }

    /// One of a few, by its code.
    pub fn choice<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let raw = self.values.get(field);
        let choice = if raw.is_empty() { Err(Fault::Empty) } else { parse(raw).ok_or(Fault::NotAChoice) };
        self.checked(field, choice)
    }

    /// Several of a few, by their codes, each once.
    pub fn choices<T: PartialEq>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut chosen = Vec::new();
        for raw in self.values.all(field) {
            match parse(raw) {
                Some(one) if chosen.contains(&one) => {}
                Some(one) => chosen.push(one),
                None => {
                    self.fault(field, Fault::NotAChoice);
                    return Vec::new();
                }
            }
        }
        chosen
    }

    /// A box to tick.
    pub fn tick(&self, field: &str) -> bool {
        self.values.get(field) == "true"
    }
}

/// Hours and minutes with two figures each; browsers add seconds when they are asked for in steps.
pub(crate) fn parse_time(raw: &str) -> Option<Time> {
    let mut parts = raw.split(':');
    let mut figure = || parts.next().filter(|part| part.len() <= 2 && !part.is_empty())?.parse::<i8>().ok();
    Time::new(figure()?, figure()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Values {
        Values::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn all_faults_are_told_at_once_and_one_a_field() {
        let values = values(&[
            ("theme-ar", "ملتقى"),
            ("contact", "nobody"),
            ("seats", "0"),
            ("day", "2026-02-30"),
            ("hour", "25:00"),
            ("map", "http://example.org"),
            ("kind", "x"),
        ]);
        let mut reader = Reader::new(&values);
        reader.localized("theme", TextShape::line(10).required());
        assert_eq!(reader.email("contact"), None);
        assert_eq!(reader.number("seats", 1, 10), None);
        assert_eq!(reader.date("day"), None);
        assert_eq!(reader.time("hour"), None);
        assert_eq!(reader.link("map"), "");
        assert_eq!(reader.choice("kind", |code| (code == "a").then_some(())), None);
        let told = reader.finish(Some(())).expect_err("nothing is right");
        let told = told.into_iter().map(|problem| (problem.field, problem.fault)).collect::<Vec<_>>();
        let expected = [
            ("theme-fr", Fault::Empty),
            ("contact", Fault::NotAnEmail),
            ("seats", Fault::TooSmall { min: 1 }),
            ("day", Fault::NotADate),
            ("hour", Fault::NotATime),
            ("map", Fault::NotALink),
            ("kind", Fault::NotAChoice),
        ];
        assert_eq!(told, expected.map(|(field, fault)| (field.to_owned(), fault)));
    }

    #[test]
    fn french_stands_in_for_the_others_and_is_missed_without_them() {
        let mut all = values(&[("a-ar", "ن"), ("b-fr", " Un "), ("b-en", "One")]);
        let mut reader = Reader::new(&all);
        let shape = TextShape::area(5);
        reader.localized("a", shape);
        let both = reader.localized("b", shape);
        assert_eq!(both, Localized { fr: "Un".into(), ar: None, en: Some("One".into()) });
        assert_eq!(reader.localized("c", shape), Localized::default());
        assert_eq!(reader.finish(Some(())), Err(vec![Problem::new("a-fr", Fault::Empty)]));
        all.set_localized("b", &Localized { fr: "abcdef".into(), ar: None, en: None });
        let mut reader = Reader::new(&all);
        reader.localized("b", shape);
        assert_eq!(reader.finish(Some(())), Err(vec![Problem::new("b-fr", Fault::TooLong { max: 5 })]));
    }

    #[test]
    fn hours_are_what_browsers_send() {
        for (raw, hour) in
            [("18:45", Some(18)), ("06:05:00", Some(6)), ("24:00", None), ("7", None), ("-1:30", None)]
        {
            assert_eq!(parse_time(raw).map(Time::hour), hour, "{raw}");
        }
    }
}
