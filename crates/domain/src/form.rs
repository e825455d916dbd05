//! Forms of the console: what was typed, and its way into values or a fault at each field.

mod merge;
mod moment;
mod reader;

pub use merge::{Conflict, Merged, fingerprint, merge};
pub use moment::Occurrence;
pub(crate) use reader::parse_time;
pub use reader::{Reader, TextShape};

use jiff::civil::DateTime;

use crate::locale::{Locale, Localized};
use crate::registration::question::FileRefusal;
use crate::text::TextError;

/// What a form sent, name by name, untouched but for its line ends, so that a wrong form comes back as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values(Vec<(String, String)>);

impl Values {
    /// The names and values of a form in their order. Browsers end lines with two characters (HTML, 4.10.21.8);
    /// texts are kept with one.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name, value.replace("\r\n", "\n"))).collect())
    }

    /// The last value of a name; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .rev()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .unwrap_or_default()
    }

    /// All values of a name, in their order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether `value` is one of a name's.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|known| known == value)
    }

    /// Gives a name one value in place of those that it had.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.replace(name, [value.into()]);
    }

    /// Gives a name these values in place of those that it had.
    pub fn replace(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.0.retain(|(known, _)| known != name);
        self.0.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }

    /// One more value of a name that can have several.
    pub fn push(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    /// Writes a text in its languages, as [`Reader::localized`] reads it.
    pub fn set_localized(&mut self, name: &str, text: &Localized) {
        for locale in Locale::ALL {
            self.set(&localized_name(name, locale), own(text, locale));
        }
    }

    /// Each name once, in the order of their first values.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for (name, _) in &self.0 {
            if !names.contains(&name.as_str()) {
                names.push(name.as_str());
            }
        }
        names
    }
}

/// The text of one language alone, without a fallback.
pub fn own(text: &Localized, locale: Locale) -> String {
    match locale {
        Locale::Fr => text.fr.clone(),
        Locale::Ar => text.ar.clone().unwrap_or_default(),
        Locale::En => text.en.clone().unwrap_or_default(),
    }
}

/// The name under which a form sends one language of a text: `theme-ar`.
pub fn localized_name(name: &str, locale: Locale) -> String {
    format!("{name}-{locale}")
}

/// What is wrong with a field. The page words it in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed where something must be.
    Empty,
    /// Longer than a text may be.
    TooLong {
        /// The limit, in characters.
        max: usize,
    },
    /// Holds an invisible character that could disguise a text.
    Forbidden,
    /// Not of the form that the field needs.
    Malformed,
    /// Not an address to which a message can be sent.
    NotAnEmail,
    /// Not an address that starts with `https://`.
    NotALink,
    /// Not a whole number.
    NotANumber,
    /// Less than it may be.
    TooSmall {
        /// The least.
        min: u32,
    },
    /// More than it may be.
    TooLarge {
        /// The most.
        max: u32,
    },
    /// Not a day of the calendar.
    NotADate,
    /// Not an hour of the day.
    NotATime,
    /// None of what can be chosen.
    NotAChoice,
    /// More entries than may be.
    TooMany {
        /// The most.
        max: usize,
    },
    /// An hour that the clock jumps over on that day.
    Skipped {
        /// The first hour after the jump: what a clock shows in its place.
        next: DateTime,
    },
    /// An hour that comes twice on that day: which one is meant must be said.
    Twice,
    /// Comes before what it must follow.
    OutOfOrder,
    /// Somebody else's already.
    Taken,
    /// Wants a seat, and none is free.
    NoSeat,
    /// Is given, and was changed.
    Fixed,
    /// Stands in braces, and nothing of that name can be filled in there.
    Placeholder,
    /// Asks for the number of an identity paper: see [`crate::registration::question::asks_for_identity_paper`].
    IdentityPaper,
    /// Too long for its place on paper, even in the smallest letters that are printed there.
    NoRoom,
    /// Holds a character that no font has, so that it cannot be printed.
    NoGlyph(char),
    /// A file that is not taken.
    File(FileRefusal),
}

impl From<TextError> for Fault {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Empty => Self::Empty,
            TextError::TooLong { max } => Self::TooLong { max },
            TextError::Forbidden => Self::Forbidden,
            TextError::Malformed => Self::Malformed,
        }
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field's name in the form.
    pub field: String,
    /// What.
    pub fault: Fault,
}

impl Problem {
    /// A fault at a field.
    pub fn new(field: impl Into<String>, fault: Fault) -> Self {
        Self { field: field.into(), fault }
    }
}
