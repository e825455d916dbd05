//! What organisers ask beside the form's own fields, and what people answer.

mod answer;
mod file;
mod form;
mod identity;

use serde::{Deserialize, Serialize};

pub use answer::{Answer, Answers, field_name, remove_name};
pub use file::{AnswerFile, FileKind, FileRefusal, Files, MAX_FILE_BYTES, file_name};
pub use form::{HELP, LABEL, MAX_OPTIONS, conditions};
pub use identity::asks_for_identity_paper;

use crate::key::Key;
use crate::locale::Localized;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// A line.
    ShortText,
    /// Several lines.
    LongText,
    /// One of a few.
    Choice,
    /// Several of a few.
    Choices,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// A day of the calendar.
    Date,
    /// A country (ISO 3166-1, alpha-2).
    Country,
    /// A file. Only where the event takes files: see [`crate::event::Event::file_questions`].
    File,
}

impl QuestionKind {
    /// All of them, in the order of forms.
    pub const ALL: [Self; 9] = [
        Self::ShortText,
        Self::LongText,
        Self::Choice,
        Self::Choices,
        Self::YesNo,
        Self::Number,
        Self::Date,
        Self::Country,
        Self::File,
    ];

    /// The name in forms and rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ShortText => "short_text",
            Self::LongText => "long_text",
            Self::Choice => "choice",
            Self::Choices => "choices",
            Self::YesNo => "yes_no",
            Self::Number => "number",
            Self::Date => "date",
            Self::Country => "country",
            Self::File => "file",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the organisers say what can be chosen.
    pub const fn has_options(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// Stable within the question: what forms send and rows keep.
    pub key: Key,
    /// What people read.
    pub label: Localized,
}

/// A question is asked only of who answered an earlier one so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The earlier question: yes or no, a choice, or several choices.
    pub question: Key,
    /// The key of the option, or `yes` or `no`.
    pub answer: Key,
}

/// A question of the organisers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable within the event: answers are kept under it.
    pub key: Key,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The question.
    pub label: Localized,
    /// What helps to answer it; may be empty.
    #[serde(default)]
    pub help: Localized,
    /// Whether it must be answered by whom it is asked.
    #[serde(default)]
    pub required: bool,
    /// In which categories it is asked: all where there are none.
    #[serde(default)]
    pub categories: Vec<Key>,
    /// Of whom it is asked.
    #[serde(default)]
    pub condition: Option<Condition>,
    /// What can be chosen, for a choice.
    #[serde(default)]
    pub options: Vec<AnswerOption>,
}

impl Question {
    /// The most questions of an event.
    pub const MOST: usize = 40;
    /// The most of them that want a file: with [`MAX_FILE_BYTES`] it is what somebody can have kept.
    pub const MOST_FILES: usize = 4;
    /// The most options of a question.
    pub const MOST_OPTIONS: usize = 40;
    /// The longest line, in characters.
    pub const MAX_LINE: usize = 200;
    /// The longest text of several lines, in characters.
    pub const MAX_TEXT: usize = 2_000;
    /// The greatest number.
    pub const MAX_NUMBER: u32 = 1_000_000_000;

    /// Whether it is on the form of a category.
    pub fn is_asked_in(&self, category: &Key) -> bool {
        self.categories.is_empty() || self.categories.contains(category)
    }

    /// The option of this key.
    pub fn option(&self, key: &str) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.key.as_str() == key)
    }
}
