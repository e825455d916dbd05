//! The columns of a list that an event's own questions add, behind those that every list has.

use domain::event::Event;
use domain::locale::Locale;
use domain::registration::{Answer, Question, Registration};

use super::table::Cell;

/// The questions of a list, worded once.
pub(super) struct Asked {
    questions: Vec<Question>,
    locale: Locale,
    yes_no: [String; 2],
    separator: &'static str,
}

impl Asked {
    pub(super) fn new(locale: Locale, event: &Event, yes_no: [String; 2], separator: &'static str) -> Self {
        Self { questions: event.questions.clone(), locale, yes_no, separator }
    }

    /// What the columns are called.
    pub(super) fn headers(&self) -> impl Iterator<Item = String> {
        self.questions.iter().map(|question| question.label.get(self.locale).to_owned())
    }

    /// A registration's answers, in the order of the columns.
    pub(super) fn row<'a>(&'a self, registration: &'a Registration) -> impl Iterator<Item = Cell<'a>> {
        self.questions.iter().map(|question| match registration.answers.get(&question.key) {
            Some(answer) => self.cell(question, answer, registration),
            None => Cell::Empty,
        })
    }

    fn cell<'a>(&'a self, question: &'a Question, answer: &'a Answer, of: &Registration) -> Cell<'a> {
        match answer {
            Answer::Text(text) => Cell::Text(text),
            Answer::Country(code) => Cell::Text(code),
            Answer::Yes(yes) => Cell::Text(&self.yes_no[usize::from(*yes)]),
            Answer::Number(number) => Cell::List(number.to_string()),
            Answer::Date(day) => Cell::List(day.to_string()),
            Answer::Chosen(chosen) => {
                let words = chosen.iter().map(|key| {
                    let option = question.option(key.as_str());
                    option.map_or(key.as_str(), |option| option.label.get(self.locale))
                });
                Cell::List(words.collect::<Vec<_>>().join(self.separator))
            }
            // The files of who does not come are erased.
            Answer::File(_) if of.state.is_over() && of.merged_into.is_none() => Cell::Empty,
            Answer::File(file) => Cell::Text(&file.name),
        }
    }
}
