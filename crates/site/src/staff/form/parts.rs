//! The parts as templates.

use askama::Template;
use domain::locale::Locale;
use i18n::FluentLanguageLoader;
use i18n::plural::form;
use i18n_embed_fl::fl;

/// A field with its label, what helps to fill it in, and what is wrong with it.
#[derive(Template)]
#[template(path = "staff/form/field.html")]
pub(crate) struct Field {
    t: &'static FluentLanguageLoader,
    name: String,
    label: String,
    hint: Option<String>,
    /// Whether it says that it may be left empty.
    optional: bool,
    /// Whether it must be filled in.
    needed: bool,
    kind: Kind,
    error: Option<String>,
    theirs: Option<Theirs>,
}

pub(super) enum Kind {
    Line(Line),
    Area(Area),
    Select(Select),
    Check(Check),
    Boxes(Boxes),
    Moment(Box<Moment>),
    Texts(Texts),
    File(FileBox),
}

/// A file to choose.
#[derive(Debug, Clone, Default)]
pub(crate) struct FileBox {
    /// The one that is there: its name, and where it is handed out.
    pub(crate) there: Option<(String, String)>,
    /// One that came with the form before: its name, and what names it in the form.
    pub(crate) kept: Option<(String, String)>,
    /// The box that takes it away, where it may be, and whether it is ticked.
    pub(crate) remove: Option<(String, bool)>,
}

pub(super) struct Line {
    kind: &'static str,
    value: String,
    max: Option<usize>,
    least: Option<u32>,
    most: Option<u32>,
    dir: &'static str,
    autocomplete: &'static str,
}

impl Line {
    pub(super) fn new(kind: &'static str, value: String, max: Option<usize>) -> Self {
        Self { kind, value, max, least: None, most: None, dir: "auto", autocomplete: "off" }
    }

    /// Days and hours are drawn by the browser, in the page's direction.
    fn has_dir(&self) -> bool {
        !matches!(self.kind, "date" | "time" | "number")
    }
}

pub(super) struct Area {
    pub(super) value: String,
    pub(super) max: usize,
    pub(super) rows: u8,
    pub(super) lang: Option<&'static str>,
}

pub(super) struct Select {
    pub(super) none: Option<String>,
    pub(super) choices: Vec<Choice>,
}

/// One of a few.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

pub(super) struct Check {
    pub(super) ticked: bool,
    pub(super) detail: Option<String>,
}

pub(super) struct Boxes {
    pub(super) boxes: Vec<OneBox>,
}

pub(super) struct OneBox {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) ticked: bool,
}

pub(super) struct Moment {
    /// Whether the day is asked here too.
    pub(super) has_date: bool,
    pub(super) date: String,
    pub(super) time: String,
    pub(super) which: String,
    pub(super) date_value: String,
    pub(super) time_value: String,
    pub(super) which_value: String,
    pub(super) date_error: Option<String>,
    pub(super) time_error: Option<String>,
    pub(super) theirs: Vec<Theirs>,
    pub(super) twice: Option<[Choice; 2]>,
}

pub(super) struct Texts {
    pub(super) all: Vec<Text>,
    pub(super) max: usize,
    pub(super) lines: bool,
}

/// A text in one language.
pub(super) struct Text {
    pub(super) id: String,
    pub(super) locale: Locale,
    pub(super) language: String,
    pub(super) value: String,
    /// What readers of the language see while it is empty; an empty note keeps the place of one.
    pub(super) empty_note: Option<String>,
    pub(super) error: Option<String>,
    pub(super) theirs: Option<Theirs>,
}

impl Text {
    fn described_by(&self) -> String {
        let note = self.empty_note.as_ref().is_some_and(|note| !note.is_empty());
        described_by(&self.id, self.error.is_some(), note, self.theirs.is_some())
    }
}

/// What somebody else set a field to while it was edited here.
pub(super) struct Theirs {
    pub(super) text: String,
    pub(super) language: Option<Locale>,
}

/// The ids that describe a field: the error before the hint.
fn described_by(id: &str, error: bool, hint: bool, theirs: bool) -> String {
    let parts = [(error, "error"), (theirs, "theirs"), (hint, "hint")];
    let ids = parts.into_iter().filter(|(there, _)| *there).map(|(_, part)| format!("{id}-{part}"));
    ids.collect::<Vec<_>>().join(" ")
}

impl Field {
    pub(super) fn new(t: &'static FluentLanguageLoader, name: &str, label: String, kind: Kind) -> Self {
        Self {
            t,
            name: name.to_owned(),
            label,
            hint: None,
            optional: true,
            needed: false,
            kind,
            error: None,
            theirs: None,
        }
    }

    /// Must be filled in.
    #[must_use]
    pub(crate) fn required(mut self) -> Self {
        (self.optional, self.needed) = (false, true);
        self
    }

    /// Says nothing of being left empty: of what narrows a list down that is understood, and so it is where what is empty
    /// is a choice of its own.
    #[must_use]
    pub(crate) fn filter(mut self) -> Self {
        self.optional = false;
        self
    }

    /// What helps to fill it in.
    #[must_use]
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What the browser may fill in.
    #[must_use]
    pub(crate) fn autocomplete(mut self, purpose: &'static str) -> Self {
        if let Kind::Line(line) = &mut self.kind {
            line.autocomplete = purpose;
        }
        self
    }

    #[must_use]
    pub(super) fn ltr(mut self) -> Self {
        if let Kind::Line(line) = &mut self.kind {
            line.dir = "ltr";
        }
        self
    }

    #[must_use]
    pub(super) fn within(mut self, min: u32, max: u32) -> Self {
        if let Kind::Line(line) = &mut self.kind {
            (line.least, line.most) = (Some(min), Some(max));
        }
        self
    }

    #[must_use]
    pub(super) fn wrong(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    #[must_use]
    pub(super) fn changed(mut self, theirs: Option<Theirs>) -> Self {
        self.theirs = theirs;
        self
    }

    fn described_by(&self) -> String {
        described_by(&self.name, self.error.is_some(), self.hint.is_some(), self.theirs.is_some())
    }
}

/// What is wrong, at the top, each line a link to its field.
#[derive(Template)]
#[template(path = "staff/form/summary.html")]
pub(crate) struct Summary {
    t: &'static FluentLanguageLoader,
    title: String,
    lines: Vec<(String, String)>,
    merging: bool,
}

impl Summary {
    pub(super) fn new(t: &'static FluentLanguageLoader, lines: Vec<(String, String)>, merging: bool) -> Self {
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let title = if merging {
            fl!(t, "form-changed-meanwhile")
        } else {
            fl!(t, "register-errors-title", form = form(count), count = count)
        };
        Self { t, title, lines, merging }
    }
}

/// A name and value that a form carries unseen: its version, the prints of its fields.
#[derive(Template)]
#[template(path = "staff/form/hidden.html")]
pub(in crate::staff) struct Hidden {
    name: String,
    value: String,
}

impl Hidden {
    #[allow(clippy::needless_pass_by_value, reason = "numbers and texts are handed over alike")]
    pub(in crate::staff) fn new(name: impl Into<String>, value: impl ToString) -> Self {
        Self { name: name.into(), value: value.to_string() }
    }
}

/// What was just done, on the page that follows.
#[derive(Template)]
#[template(path = "staff/form/notice.html")]
pub(crate) struct Notice {
    text: String,
    good: bool,
}

impl Notice {
    /// It was done.
    pub(crate) fn done(text: impl Into<String>) -> Self {
        Self { text: text.into(), good: true }
    }

    /// Something to look at.
    pub(crate) fn heed(text: impl Into<String>) -> Self {
        Self { text: text.into(), good: false }
    }
}
