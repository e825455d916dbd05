//! The form of a question: its way into one, and back.

use super::{AnswerOption, Condition, Question, QuestionKind, asks_for_identity_paper};
use crate::event::{Event, propose_slug};
use crate::form::{Fault, Problem, Reader, TextShape, Values};
use crate::key::Key;
use crate::locale::{Locale, Localized};
use crate::text;

/// A question.
pub const LABEL: TextShape = TextShape::line(200).required();
/// What helps to answer it.
pub const HELP: TextShape = TextShape::line(300);
/// All options with their languages, in characters.
pub const MAX_OPTIONS: usize = 8_000;
/// The longest option in one language, in characters.
const OPTION: usize = 120;
/// Between the languages of an option.
const BETWEEN: char = '|';

impl Question {
    /// The form as it is opened.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        values.set_localized("label", &self.label);
        values.set_localized("help", &self.help);
        values.set("kind", self.kind.code());
        values.set("required", if self.required { "true" } else { "" });
        values.replace("categories", self.categories.iter().map(ToString::to_string));
        let condition = self.condition.as_ref().map(Condition::word);
        values.set("condition", condition.unwrap_or_default());
        let options = self.options.iter().map(|option| line(&option.label)).collect::<Vec<_>>();
        values.set("options", options.join("\n"));
        values.set("identity", if self.asks_for_identity_paper() { "true" } else { "" });
        values
    }

    /// Reads the form into the question that it changes, or into a new one of an event. A question keeps its key, and an
    /// option its own as long as its French text stays: answers are kept under them.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form; [`Fault::IdentityPaper`] for a question that asks for the number of
    /// an identity paper, unless the box that says « nevertheless » is ticked.
    pub fn read(values: &Values, event: &Event, before: Option<&Self>) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(values);
        let label = reader.localized("label", LABEL);
        let help = reader.localized("help", HELP);
        let kind = reader.choice("kind", |raw| {
            QuestionKind::from_code(raw).filter(|kind| *kind != QuestionKind::File || event.file_questions)
        });
        let files = event.questions.iter().filter(|one| one.kind == QuestionKind::File);
        let others = files.filter(|one| before.is_none_or(|before| before.key != one.key)).count();
        if kind == Some(QuestionKind::File) && others >= Question::MOST_FILES {
            reader.fault("kind", Fault::TooMany { max: Question::MOST_FILES });
        }
        let categories = reader.choices("categories", |raw| {
            let key = Key::parse(raw)?;
            event.category(&key).map(|_| key)
        });
        let condition = if values.get("condition").is_empty() {
            Some(None)
        } else {
            let possible = conditions(event, before);
            reader.choice("condition", |raw| possible.iter().find(|one| one.word() == raw).cloned()).map(Some)
        };
        let options = if kind.is_some_and(QuestionKind::has_options) {
            options(&mut reader, before)
        } else {
            Vec::new()
        };
        if asks_anywhere(&label) && !reader.tick("identity") {
            reader.fault("label-fr", Fault::IdentityPaper);
        }
        let question = || {
            Some(Self {
                key: before.map_or_else(|| new_key(&label, event), |before| before.key.clone()),
                kind: kind?,
                label: label.clone(),
                help,
                required: reader.tick("required"),
                categories,
                condition: condition?,
                options,
            })
        };
        let question = question();
        reader.finish(question)
    }

    /// Whether it asks, in some language, for the number of an identity paper.
    pub fn asks_for_identity_paper(&self) -> bool {
        asks_anywhere(&self.label)
    }
}

fn asks_anywhere(label: &Localized) -> bool {
    Locale::ALL.into_iter().any(|locale| asks_for_identity_paper(label.get(locale)))
}

impl Condition {
    /// The condition as one word of a form.
    pub fn word(&self) -> String {
        format!("{}={}", self.question, self.answer)
    }
}

/// The conditions that a question can have: each answer to each earlier question whose answers are few.
pub fn conditions(event: &Event, of: Option<&Question>) -> Vec<Condition> {
    let earlier = event.questions.iter().take_while(|one| of.is_none_or(|of| one.key != of.key));
    earlier
        .flat_map(|question| {
            let answers = match question.kind {
                QuestionKind::YesNo => vec![Key::of("yes"), Key::of("no")],
                _ => question.options.iter().map(|option| option.key.clone()).collect(),
            };
            answers.into_iter().map(|answer| Condition { question: question.key.clone(), answer })
        })
        .collect()
}

fn new_key(label: &Localized, event: &Event) -> Key {
    let base = propose_slug(&label.fr).unwrap_or_else(|| "question".to_owned());
    Key::free(&base, |key| event.questions.iter().any(|one| one.key == *key))
}

/// One option a line: in French, then, behind bars, in Arabic and English.
fn options(reader: &mut Reader<'_>, before: Option<&Question>) -> Vec<AnswerOption> {
    let known = before.map(|before| before.options.as_slice()).unwrap_or_default();
    if reader.values().get("options").chars().count() > MAX_OPTIONS {
        reader.fault("options", Fault::TooLong { max: MAX_OPTIONS });
        return Vec::new();
    }
    let mut options = Vec::<AnswerOption>::new();
    for line in reader.values().get("options").lines().filter(|line| !line.trim().is_empty()) {
        let mut parts = line.splitn(3, BETWEEN).map(|part| text::optional_line(part, OPTION));
        let mut next = || parts.next().transpose();
        let label = match (next(), next(), next()) {
            (Ok(fr), Ok(ar), Ok(en)) => {
                Localized { fr: fr.flatten().unwrap_or_default(), ar: ar.flatten(), en: en.flatten() }
            }
            (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => {
                reader.fault("options", error.into());
                return Vec::new();
            }
        };
        let kept = known.iter().find(|option| option.label.fr == label.fr).map(|option| option.key.clone());
        let taken = |key: &Key| options.iter().chain(known).any(|option| option.key == *key);
        let base = propose_slug(&label.fr).unwrap_or_else(|| "option".to_owned());
        let key = kept.unwrap_or_else(|| Key::free(&base, taken));
        if label.fr.is_empty() || options.iter().any(|option| option.key == key) {
            reader.fault("options", Fault::Malformed);
            return Vec::new();
        }
        options.push(AnswerOption { key, label });
    }
    if options.len() < 2 {
        reader.fault("options", Fault::Empty);
    }
    if options.len() > Question::MOST_OPTIONS {
        reader.fault("options", Fault::TooMany { max: Question::MOST_OPTIONS });
    }
    options
}

fn line(label: &Localized) -> String {
    let parts = [Some(label.fr.as_str()), label.ar.as_deref(), label.en.as_deref()];
    let last = parts.iter().rposition(Option::is_some).unwrap_or_default();
    let parts = parts[..=last].iter().map(|part| part.unwrap_or_default());
    parts.collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::samples::draft;

    fn values(pairs: &[(&str, &str)]) -> Values {
        Values::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn a_choice_is_made_changed_and_keeps_its_keys() {
        let mut event = draft();
        let typed = values(&[
            ("label-fr", "Repas"),
            ("kind", "choice"),
            ("categories", "press"),
            ("options", "Viande | لحم | Meat\nVégétarien||Vegetarian\n"),
        ]);
        let made = Question::read(&typed, &event, None).expect("is right");
        let keys = made.options.iter().map(|option| option.key.as_str()).collect::<Vec<_>>();
        assert_eq!((made.key.as_str(), keys.as_slice()), ("repas", ["viande", "vegetarien"].as_slice()));
        event.questions.push(made.clone());
        assert_eq!(Question::read(&made.values(), &event, Some(&made)), Ok(made.clone()));
        let mut changed = made.values();
        changed.set("options", "Poisson\nViande | لحم | Meat");
        let changed = Question::read(&changed, &event, Some(&made)).expect("is right");
        assert_eq!(changed.options[1].key, made.options[0].key);
        let later = conditions(&event, None).iter().map(Condition::word).collect::<Vec<_>>();
        assert_eq!(later, ["repas=viande", "repas=vegetarien"]);
        assert_eq!(conditions(&event, Some(&made)), [], "nothing hangs on itself");
    }

    #[test]
    fn asking_for_identity_papers_warns_first() {
        let mut typed = values(&[("label-fr", "Numéro de passeport"), ("kind", "short_text")]);
        let told = Question::read(&typed, &draft(), None).expect_err("warns");
        assert_eq!(told, [Problem::new("label-fr", Fault::IdentityPaper)]);
        typed.set("identity", "true");
        assert!(Question::read(&typed, &draft(), None).is_ok());
    }

    #[test]
    fn files_are_asked_for_where_the_event_takes_them_and_not_without_end() {
        let typed = values(&[("label-fr", "Lettre de mission"), ("kind", "file")]);
        let mut event = draft();
        let told = Question::read(&typed, &event, None).expect_err("is off");
        assert_eq!(told, [Problem::new("kind", Fault::NotAChoice)]);
        event.file_questions = true;
        for _ in 0..Question::MOST_FILES {
            let made = Question::read(&typed, &event, None).expect("is on");
            event.questions.push(made);
        }
        let told = Question::read(&typed, &event, None).expect_err("is one too many");
        assert_eq!(told, [Problem::new("kind", Fault::TooMany { max: Question::MOST_FILES })]);
        let last = event.questions.last().cloned();
        assert!(Question::read(&typed, &event, last.as_ref()).is_ok(), "one that is there can be changed");
        let scan = values(&[("label-fr", "Copie de la pièce d’identité"), ("kind", "file")]);
        event.questions.clear();
        let told = Question::read(&scan, &event, None).expect_err("warns");
        assert_eq!(told, [Problem::new("label-fr", Fault::IdentityPaper)]);
    }

    #[test]
    fn what_is_wrong_is_told() {
        let typed = values(&[
            ("kind", "choices"),
            ("categories", "nobody"),
            ("condition", "x=y"),
            ("options", "Seul"),
        ]);
        let told = Question::read(&typed, &draft(), None).expect_err("is wrong");
        let fields = told.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>();
        assert_eq!(fields, ["label-fr", "categories", "condition", "options"]);
    }
}
