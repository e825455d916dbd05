//! Answers: what was typed, and its way into values or a fault at each field.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AnswerFile, Condition, Files, Question, QuestionKind};
use crate::form::{Fault, Reader, TextShape, Values};
use crate::key::Key;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// What was written.
    Text(String),
    /// What was chosen, in the question's order.
    Chosen(Vec<Key>),
    /// Yes or no.
    Yes(bool),
    /// A number.
    Number(u32),
    /// A day.
    Date(Date),
    /// A country's code in capitals (ISO 3166-1, alpha-2).
    Country(String),
    /// A file.
    File(AnswerFile),
}

/// What somebody answered, by the questions' keys. What is not there was not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Key, Answer>);

/// The name of a question's field in forms: no field of the form itself starts so.
pub fn field_name(question: &Key) -> String {
    format!("q.{question}")
}

/// The name of the box that takes a question's file away.
pub fn remove_name(question: &Key) -> String {
    format!("{}.remove", field_name(question))
}

impl Answers {
    /// The answer to a question.
    pub fn get(&self, question: &Key) -> Option<&Answer> {
        self.0.get(question)
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps an answer in place of the one before.
    pub fn set(&mut self, question: Key, answer: Answer) {
        self.0.insert(question, answer);
    }

    /// All of them, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&Key, &Answer)> {
        self.0.iter()
    }

    /// The files among them, by the questions' keys.
    pub fn files(&self) -> impl Iterator<Item = (&Key, &AnswerFile)> {
        self.0.iter().filter_map(|(key, answer)| match answer {
            Answer::File(file) => Some((key, file)),
            _ => None,
        })
    }

    /// Reads the answers to questions in their order; files came beside the form. One whose condition does not hold is not asked: what was typed
    /// there is dropped. Faults are remembered at the questions' fields.
    pub fn read<'q>(
        reader: &mut Reader<'_>,
        questions: impl Iterator<Item = &'q Question>,
        files: &Files,
    ) -> Self {
        let mut answers = Self::default();
        for question in questions {
            if question.condition.as_ref().is_some_and(|condition| !answers.meets(condition)) {
                continue;
            }
            let field = field_name(&question.key);
            let answer = match question.kind {
                QuestionKind::File => file(reader, &field, question, files),
                _ => read(reader, &field, question),
            };
            match answer {
                Some(answer) => answers.set(question.key.clone(), answer),
                None if question.required => reader.fault(&field, Fault::Empty),
                None => {}
            }
        }
        answers
    }

    /// Whether an earlier answer is what a condition wants.
    pub fn meets(&self, condition: &Condition) -> bool {
        match self.get(&condition.question) {
            Some(Answer::Yes(yes)) => condition.answer.as_str() == if *yes { "yes" } else { "no" },
            Some(Answer::Chosen(chosen)) => chosen.contains(&condition.answer),
            _ => false,
        }
    }

    /// Writes the answers as [`Answers::read`] reads them, for a form that is opened again. Files are no values.
    pub fn write(&self, values: &mut Values) {
        for (key, answer) in &self.0 {
            let field = field_name(key);
            match answer {
                Answer::Text(text) | Answer::Country(text) => values.set(&field, text.clone()),
                Answer::Chosen(chosen) => values.replace(&field, chosen.iter().map(ToString::to_string)),
                Answer::Yes(yes) => values.set(&field, if *yes { "yes" } else { "no" }),
                Answer::Number(number) => values.set(&field, number.to_string()),
                Answer::Date(date) => values.set(&field, date.to_string()),
                Answer::File(_) => {}
            }
        }
    }
}

/// The file that was brought for a question; nothing when there is none, or it was refused, which the reader remembers.
fn file(reader: &mut Reader<'_>, field: &str, question: &Question, files: &Files) -> Option<Answer> {
    match files.get(&question.key)? {
        Ok(file) => Some(Answer::File(file.clone())),
        Err(refusal) => {
            reader.fault(field, Fault::File(*refusal));
            None
        }
    }
}

/// The answer to one question; nothing when it was left out, or is wrong, which the reader remembers.
fn read(reader: &mut Reader<'_>, field: &str, question: &Question) -> Option<Answer> {
    let given = reader.values().all(field).any(|value| !value.trim().is_empty());
    if !given {
        return None;
    }
    match question.kind {
        QuestionKind::ShortText => text(reader, field, TextShape::line(Question::MAX_LINE)),
        QuestionKind::LongText => text(reader, field, TextShape::area(Question::MAX_TEXT)),
        QuestionKind::Choice => {
            let key = reader.choice(field, |raw| question.option(raw).map(|option| option.key.clone()))?;
            Some(Answer::Chosen(vec![key]))
        }
        QuestionKind::Choices => {
            let chosen = reader.choices(field, |raw| question.option(raw).map(|option| option.key.clone()));
            let ordered = question.options.iter().filter(|option| chosen.contains(&option.key));
            let ordered = ordered.map(|option| option.key.clone()).collect::<Vec<_>>();
            (!ordered.is_empty()).then_some(Answer::Chosen(ordered))
        }
        QuestionKind::YesNo => {
            let yes = reader.choice(field, |raw| match raw {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            })?;
            Some(Answer::Yes(yes))
        }
        QuestionKind::Number => reader.number(field, 0, Question::MAX_NUMBER).map(Answer::Number),
        QuestionKind::Date => reader.date(field).map(Answer::Date),
        QuestionKind::Country => reader.choice(field, country).map(Answer::Country),
        QuestionKind::File => None,
    }
}

fn text(reader: &mut Reader<'_>, field: &str, shape: TextShape) -> Option<Answer> {
    let text = reader.text(field, shape);
    (!text.is_empty()).then_some(Answer::Text(text))
}

/// A country's code, as the form sends it. Whether there is such a country is for the list that the form shows.
fn country(raw: &str) -> Option<String> {
    (raw.len() == 2 && raw.bytes().all(|b| b.is_ascii_uppercase())).then(|| raw.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Problem;
    use crate::ids::AnswerFileId;
    use crate::locale::Localized;
    use crate::registration::question::{AnswerOption, FileKind, FileRefusal};
    use uuid::Uuid;

    fn key(raw: &str) -> Key {
        Key::parse(raw).expect("a key")
    }

    fn question(name: &str, kind: QuestionKind) -> Question {
        let option = |raw: &str| AnswerOption { key: key(raw), label: Localized::default() };
        Question {
            key: key(name),
            kind,
            label: Localized::default(),
            help: Localized::default(),
            required: true,
            categories: Vec::new(),
            condition: None,
            options: ["a", "b", "c"].map(option).into(),
        }
    }

    fn values(pairs: &[(&str, &str)]) -> Values {
        Values::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    fn pdf() -> AnswerFile {
        AnswerFile { id: AnswerFileId(Uuid::nil()), name: "lettre.pdf".into(), kind: FileKind::Pdf }
    }

    fn files(brought: Result<AnswerFile, FileRefusal>) -> Files {
        Files::from([(key("file"), brought)])
    }

    fn answered(questions: &[Question], pairs: &[(&str, &str)]) -> Result<Answers, Vec<Problem>> {
        answered_with(questions, pairs, &files(Ok(pdf())))
    }

    fn answered_with(
        questions: &[Question],
        pairs: &[(&str, &str)],
        files: &Files,
    ) -> Result<Answers, Vec<Problem>> {
        let values = values(pairs);
        let mut reader = Reader::new(&values);
        let answers = Answers::read(&mut reader, questions.iter(), files);
        reader.finish(Some(answers))
    }

    #[test]
    fn each_kind_is_read_and_comes_back_as_it_was() {
        let questions = QuestionKind::ALL.map(|kind| question(kind.code(), kind));
        let typed = [
            ("q.short_text", "Halal"),
            ("q.long_text", "Un\nDeux"),
            ("q.choice", "b"),
            ("q.choices", "a"),
            ("q.choices", "c"),
            ("q.yes_no", "no"),
            ("q.number", "12"),
            ("q.date", "2026-11-26"),
            ("q.country", "MA"),
        ];
        let answers = answered(&questions, &typed).expect("all is right");
        let mut again = Values::default();
        answers.write(&mut again);
        let mut reader = Reader::new(&again);
        assert_eq!(Answers::read(&mut reader, questions.iter(), &files(Ok(pdf()))), answers);
        assert_eq!(
            answers.files().map(|(key, file)| (key.as_str(), file.clone())).collect::<Vec<_>>(),
            [("file", pdf())]
        );
        let json = serde_json::to_string(&answers).expect("writes");
        assert_eq!(serde_json::from_str::<Answers>(&json).expect("reads"), answers);
    }

    #[test]
    fn what_is_wrong_or_missing_is_told_at_its_field() {
        let questions = QuestionKind::ALL.map(|kind| question(kind.code(), kind));
        let typed = [
            ("q.short_text", "a\u{202E}b"),
            ("q.choice", "z"),
            ("q.choices", "z"),
            ("q.yes_no", "perhaps"),
            ("q.number", "-1"),
            ("q.date", "2026-02-30"),
            ("q.country", "Maroc"),
        ];
        let damaged = files(Err(FileRefusal::Damaged));
        let faults = answered_with(&questions, &typed, &damaged).expect_err("nothing is right");
        let faults = faults.into_iter().map(|problem| (problem.field, problem.fault)).collect::<Vec<_>>();
        assert_eq!(faults.len(), 9, "{faults:?}");
        assert!(faults.contains(&("q.file".to_owned(), Fault::File(FileRefusal::Damaged))), "{faults:?}");
        assert!(faults.contains(&("q.long_text".to_owned(), Fault::Empty)), "{faults:?}");
    }

    #[test]
    fn a_question_is_asked_where_its_condition_holds() {
        let first = question("guide", QuestionKind::YesNo);
        let condition = Condition { question: key("guide"), answer: key("yes") };
        let second = Question { condition: Some(condition), ..question("which", QuestionKind::ShortText) };
        let questions = [first, second];
        let no = answered(&questions, &[("q.guide", "no"), ("q.which", "secret")]).expect("is right");
        assert_eq!(no.get(&key("which")), None, "what was typed before is dropped");
        let yes = answered(&questions, &[("q.guide", "yes")]).expect_err("the second is missing");
        assert_eq!(yes, [Problem::new("q.which", Fault::Empty)]);
    }

    #[test]
    fn a_file_is_no_text_that_a_form_can_send() {
        let questions = [question("file", QuestionKind::File)];
        let typed = [("q.file", "lettre.pdf")];
        let told = answered_with(&questions, &typed, &Files::new()).expect_err("nothing was brought");
        assert_eq!(told, [Problem::new("q.file", Fault::Empty)]);
    }

    #[test]
    fn an_optional_question_may_stay_empty() {
        let optional = Question { required: false, ..question("diet", QuestionKind::ShortText) };
        assert!(answered(&[optional], &[("q.diet", "  ")]).expect("is right").is_empty());
    }
}
