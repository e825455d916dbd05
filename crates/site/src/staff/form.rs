//! Parts of the console's forms and lists. Each is a small template that a page puts where it wants: `{{ field|safe }}`.
//!
//! A handler reads [`Values`] with [`domain::form::Reader`]; what is wrong comes back as [`Problem`]s. A page then
//! makes its fields with a [`Fields`], which fills in what was typed, puts each fault at its field and collects them
//! for the [`Summary`] at the top.

mod confirm;
mod list;
mod parts;
mod words;

pub(in crate::staff) use confirm::{Confirm, Goes};
pub(in crate::staff) use list::{Empty, Filter, Pager, Tools, time_order};
pub(in crate::staff) use parts::Hidden;
pub(crate) use parts::{Field, FileBox, Notice, Summary};
pub(crate) use words::fault_words;

use std::cell::RefCell;

use domain::form::{Conflict, Occurrence, Problem, TextShape, Values, localized_name};
use domain::locale::Locale;
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use parts::{Area, Boxes, Check, Choice, Kind, Line, Moment, OneBox, Select, Text, Texts, Theirs};

/// What a form shows: what was typed, what is wrong with it, and what somebody else set a field to meanwhile.
#[derive(Clone, Copy)]
pub(crate) struct Typed<'a> {
    pub(crate) values: &'a Values,
    pub(crate) problems: &'a [Problem],
    pub(crate) conflicts: &'a [Conflict],
}

impl<'a> Typed<'a> {
    /// A form as it is opened.
    pub(crate) const fn fresh(values: &'a Values) -> Self {
        Self { values, problems: &[], conflicts: &[] }
    }

    /// A form that comes back with its faults.
    pub(crate) const fn wrong(values: &'a Values, problems: &'a [Problem]) -> Self {
        Self { values, problems, conflicts: &[] }
    }

    /// A form of which somebody else changed the same fields meanwhile.
    pub(crate) const fn conflicting(values: &'a Values, conflicts: &'a [Conflict]) -> Self {
        Self { values, problems: &[], conflicts }
    }
}

/// Makes a form's fields, in the order in which they stand on the page.
pub(crate) struct Fields<'a> {
    locale: Locale,
    t: &'static FluentLanguageLoader,
    typed: Typed<'a>,
    /// The zone in which hours that come twice are told apart.
    zone: Option<TimeZone>,
    /// Words of a page's own for a fault at a field.
    own_words: Vec<(String, String)>,
    told: RefCell<Vec<(String, String)>>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(locale: Locale, typed: Typed<'a>) -> Self {
        let (t, told) = (i18n::site(locale), RefCell::default());
        Self { locale, t, typed, zone: None, own_words: Vec::new(), told }
    }

    /// Tells hours in a zone, for moments that a clock change makes doubtful.
    #[must_use]
    pub(crate) fn in_zone(mut self, zone: TimeZone) -> Self {
        self.zone = Some(zone);
        self
    }

    /// Words the fault of a field otherwise than all forms do.
    #[must_use]
    pub(crate) fn word(mut self, field: impl Into<String>, words: impl Into<String>) -> Self {
        self.own_words.push((field.into(), words.into()));
        self
    }

    /// What is wrong in all, when something is. Made after the fields.
    pub(crate) fn summary(&self) -> Option<Summary> {
        let lines = self.told.borrow().clone();
        let merging = !self.typed.conflicts.is_empty();
        (!lines.is_empty()).then(|| Summary::new(self.t, lines, merging))
    }

    pub(crate) fn line(&self, name: &str, label: impl Into<String>, max: usize) -> Field {
        self.typed_line(name, label, "text", Some(max))
    }

    pub(crate) fn email(&self, name: &str, label: impl Into<String>) -> Field {
        self.typed_line(name, label, "email", Some(domain::text::Email::MAX)).ltr()
    }

    pub(crate) fn link(&self, name: &str, label: impl Into<String>) -> Field {
        self.typed_line(name, label, "url", Some(500)).ltr()
    }

    /// A colour, as the browser lets people choose one.
    pub(crate) fn colour(&self, name: &str, label: impl Into<String>) -> Field {
        self.typed_line(name, label, "color", None)
    }

    pub(crate) fn date(&self, name: &str, label: impl Into<String>) -> Field {
        self.typed_line(name, label, "date", None)
    }

    pub(crate) fn number(&self, name: &str, label: impl Into<String>, min: u32, max: u32) -> Field {
        self.typed_line(name, label, "number", None).within(min, max)
    }

    pub(crate) fn area(&self, name: &str, label: impl Into<String>, max: usize, rows: u8) -> Field {
        let value = self.typed.values.get(name).to_owned();
        self.field(name, label, Kind::Area(Area { value, max, rows, lang: None }))
    }

    /// One of a few: values and what people read. With `none`, nothing may be chosen too.
    pub(crate) fn select(
        &self,
        name: &str,
        label: impl Into<String>,
        none: Option<String>,
        choices: impl IntoIterator<Item = (String, String)>,
    ) -> Field {
        let chosen = self.typed.values.get(name);
        let choice = |(value, label): (String, String)| Choice { chosen: value == chosen, value, label };
        let choices = choices.into_iter().map(choice).collect();
        self.field(name, label, Kind::Select(Select { none, choices }))
    }

    /// A file to choose. The form is sent as one that brings files.
    pub(crate) fn file(&self, name: &str, label: impl Into<String>, file: FileBox) -> Field {
        self.field(name, label, Kind::File(file))
    }

    /// A box to tick, with what follows from it.
    pub(crate) fn check(&self, name: &str, label: impl Into<String>, detail: Option<String>) -> Field {
        let ticked = self.typed.values.get(name) == "true";
        self.field(name, label, Kind::Check(Check { ticked, detail })).required()
    }

    /// Several boxes under one name.
    pub(crate) fn checks(
        &self,
        name: &str,
        legend: impl Into<String>,
        boxes: impl IntoIterator<Item = (String, String)>,
    ) -> Field {
        let one = |(value, label): (String, String)| OneBox {
            ticked: self.typed.values.has(name, &value),
            value,
            label,
        };
        self.field(name, legend, Kind::Boxes(Boxes { boxes: boxes.into_iter().map(one).collect() }))
    }

    /// A day and an hour, and, where the hour comes twice on that day, which of the two.
    pub(crate) fn moment(&self, name: &str, label: impl Into<String>) -> Field {
        let date = self.typed.values.get(&format!("{name}_date")).parse().ok();
        self.clock(name, label.into(), true, date)
    }

    /// An hour of a day that another field asks.
    pub(crate) fn hour(&self, name: &str, label: impl Into<String>, date: Option<Date>) -> Field {
        self.clock(name, label.into(), false, date)
    }

    fn clock(&self, name: &str, label: String, has_date: bool, day: Option<Date>) -> Field {
        let [date, time, which] = ["date", "time", "which"].map(|part| format!("{name}_{part}"));
        let date_error = if has_date { self.error(&date) } else { None };
        let time_error = self.error(&time);
        self.tell(&date, &fl!(self.t, "form-day-of", label = label.as_str()), date_error.as_ref());
        self.tell(&time, &fl!(self.t, "form-hour-of", label = label.as_str()), time_error.as_ref());
        let value = |field: &str| self.typed.values.get(field).to_owned();
        let moment = Moment {
            has_date,
            date_value: value(&date),
            time_value: value(&time),
            theirs: [&date, &time].into_iter().filter_map(|part| self.theirs(part, None)).collect(),
            twice: day.and_then(|day| self.occurrences(name, day)),
            which_value: value(&which),
            date,
            time,
            which,
            date_error,
            time_error,
        };
        Field::new(self.t, name, label, Kind::Moment(Box::new(moment)))
    }

    /// The two moments of an hour that comes twice on a day, or on the next when it is after midnight.
    fn occurrences(&self, name: &str, day: Date) -> Option<[Choice; 2]> {
        let zone = self.zone.as_ref()?;
        let get = |part: &str| self.typed.values.get(&format!("{name}_{part}"));
        let twice = |day: Date| {
            let local = format!("{day}T{}", get("time")).parse::<jiff::civil::DateTime>().ok()?;
            let ambiguous = zone.to_ambiguous_timestamp(local);
            matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Fold { .. }).then_some(ambiguous)
        };
        let ambiguous = twice(day).or_else(|| twice(day.tomorrow().ok()?))?;
        let choice = |at: Timestamp, occurrence: Occurrence| {
            let offset = zone.to_offset(at).to_string();
            Choice {
                value: occurrence.code().to_owned(),
                chosen: get("which") == occurrence.code(),
                label: match occurrence {
                    Occurrence::First => fl!(self.t, "form-first-time", offset = offset),
                    Occurrence::Second => fl!(self.t, "form-second-time", offset = offset),
                },
            }
        };
        Some([
            choice(ambiguous.earlier().ok()?, Occurrence::First),
            choice(ambiguous.later().ok()?, Occurrence::Second),
        ])
    }

    /// A text in the three languages, side by side where there is room, with what readers see where theirs is
    /// empty.
    pub(crate) fn localized(&self, name: &str, label: impl Into<String>, shape: TextShape) -> Field {
        let label = label.into();
        let texts = Locale::ALL.map(|language| {
            let id = localized_name(name, language);
            let language_name = i18n::locale_name(language);
            let error = self.error(&id);
            let line =
                fl!(self.t, "form-in-language", label = label.as_str(), language = language_name.as_str());
            self.tell(&id, &line, error.as_ref());
            Text {
                value: self.typed.values.get(&id).to_owned(),
                empty_note: (language != Locale::Fr).then(|| self.fallback_note(name, language)),
                theirs: self.theirs(&id, Some(language)),
                locale: language,
                language: language_name,
                id,
                error,
            }
        });
        let kind = Kind::Texts(Texts { all: texts.into(), max: shape.max, lines: shape.lines });
        let field = Field::new(self.t, name, label, kind);
        if shape.required { field.required() } else { field }
    }

    /// What readers of a language see while it is empty.
    fn fallback_note(&self, name: &str, language: Locale) -> String {
        let french = self.typed.values.get(&localized_name(name, Locale::Fr)).trim();
        let empty = self.typed.values.get(&localized_name(name, language)).trim().is_empty();
        match (empty, french.is_empty()) {
            (false, _) => String::new(),
            (true, true) => fl!(self.t, "form-falls-back"),
            (true, false) => fl!(self.t, "form-falls-back-to", text = shortened(french)),
        }
    }

    fn typed_line(
        &self,
        name: &str,
        label: impl Into<String>,
        kind: &'static str,
        max: Option<usize>,
    ) -> Field {
        let value = self.typed.values.get(name).to_owned();
        self.field(name, label, Kind::Line(Line::new(kind, value, max)))
    }

    fn field(&self, name: &str, label: impl Into<String>, kind: Kind) -> Field {
        let (label, error) = (label.into(), self.error(name));
        self.tell(name, &label, error.as_ref());
        Field::new(self.t, name, label, kind).wrong(error).changed(self.theirs(name, None))
    }

    fn error(&self, name: &str) -> Option<String> {
        if self.conflict(name).is_some() {
            return Some(fl!(self.t, "form-both-changed"));
        }
        let problem = self.typed.problems.iter().find(|problem| problem.field == name)?;
        let own = self.own_words.iter().find(|(field, _)| field == name).map(|(_, words)| words.clone());
        Some(own.unwrap_or_else(|| fault_words(self.locale, &problem.fault)))
    }

    fn conflict(&self, name: &str) -> Option<&Conflict> {
        self.typed.conflicts.iter().find(|conflict| conflict.field == name)
    }

    fn theirs(&self, name: &str, language: Option<Locale>) -> Option<Theirs> {
        let conflict = self.conflict(name)?;
        let text = conflict.theirs.iter().filter(|value| !value.is_empty()).cloned().collect::<Vec<_>>();
        Some(Theirs { text: text.join(", "), language })
    }

    fn tell(&self, id: &str, label: &str, error: Option<&String>) {
        if let Some(error) = error {
            let line = fl!(self.t, "register-error-line", field = label, problem = error.as_str());
            self.told.borrow_mut().push((id.to_owned(), line));
        }
    }
}

/// Enough of a text to know it by.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= SHOWN && line.len() == text.len() {
        return line.to_owned();
    }
    format!("{}…", line.chars().take(SHOWN).collect::<String>().trim_end())
}

#[cfg(test)]
mod tests;
