//! What holds for all who register for an event.

use crate::event::Event;
use crate::form::{Fault, Problem, Reader, Values};
use crate::registration::QuestionKind;

/// The longest that a freed seat is held for who is offered it, in hours: a week.
pub const MAX_OFFER_HOURS: u32 = 7 * 24;

/// What organisers set for all who register, whatever their category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisteringSettings {
    /// See [`Event::offer_hours`].
    pub offer_hours: u32,
    /// See [`Event::file_questions`].
    pub file_questions: bool,
}

impl RegisteringSettings {
    /// Those of an event.
    pub const fn of(event: &Event) -> Self {
        Self { offer_hours: event.offer_hours, file_questions: event.file_questions }
    }

    /// The form as it is opened.
    pub fn values(self) -> Values {
        let mut values = Values::default();
        values.set("offer_hours", self.offer_hours.to_string());
        values.set("file_questions", if self.file_questions { "true" } else { "" });
        values
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Every wrong field; [`Fault::Taken`] for files that a question still asks for.
    pub fn read(values: &Values, event: &Event) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(values);
        let offer_hours = reader.number("offer_hours", 0, MAX_OFFER_HOURS);
        let file_questions = reader.tick("file_questions");
        if !file_questions && event.questions.iter().any(|one| one.kind == QuestionKind::File) {
            reader.fault("file_questions", Fault::Taken);
        }
        reader.finish(offer_hours.map(|offer_hours| Self { offer_hours, file_questions }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::samples::draft;
    use crate::registration::Question;

    #[test]
    fn what_is_set_comes_back_and_has_its_limits() {
        let mut event = draft();
        let set = RegisteringSettings { offer_hours: 168, file_questions: true };
        assert_eq!(RegisteringSettings::read(&set.values(), &event), Ok(set));
        for (hours, fault) in
            [("169", Fault::TooLarge { max: 168 }), ("", Fault::Empty), ("-1", Fault::NotANumber)]
        {
            let mut values = set.values();
            values.set("offer_hours", hours);
            let told = RegisteringSettings::read(&values, &event).expect_err("is wrong");
            assert_eq!(told, [Problem::new("offer_hours", fault)]);
        }
        event.file_questions = true;
        let mut asked = Values::default();
        asked.set("label-fr", "Lettre");
        asked.set("kind", "file");
        event.questions.push(Question::read(&asked, &event, None).expect("is right"));
        let off = RegisteringSettings { file_questions: false, ..set };
        let told = RegisteringSettings::read(&off.values(), &event).expect_err("a question asks for one");
        assert_eq!(told, [Problem::new("file_questions", Fault::Taken)]);
    }
}
