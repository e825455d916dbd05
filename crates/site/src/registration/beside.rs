//! The parts of the form that an event adds: who comes along, and the organisers' own questions.

use domain::event::Event;
use domain::form::{Fault, Values};
use domain::locale::Locale;
use domain::registration::question::{Condition, Files, field_name, remove_name};
use domain::registration::{
    COUNTED, Companions, EntryFaults, EventCategory, Field, Question, QuestionKind, RegistrationForm,
    companion_field,
};
use domain::text::{Email, PersonName};
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;

use super::view::{Choice, Choices, Input};
use super::words::{file_hint, label};
use crate::page::typed;
use crate::staff::fault_words;

/// Something to fill in.
pub(super) enum Part {
    /// A line.
    Line(Input),
    /// Several lines.
    Area(Input),
    /// Boxes, of which one or several are ticked.
    Boxes(Choices),
    /// One of many.
    Select(Input, Vec<Choice>),
    /// A file.
    File(FileInput),
}

/// A file to choose.
pub(super) struct FileInput {
    pub(super) input: Input,
    /// One that came before: its name, and what names it in the form.
    pub(super) kept: Option<(String, String)>,
    /// The box that takes it away, where it may be.
    pub(super) remove: Option<String>,
}

impl FileInput {
    /// The ids that describe it.
    pub(super) fn described_by(&self) -> String {
        let own = self.input.described_by();
        if self.kept.is_some() { format!("{own} {}-kept", self.input.name) } else { own }
    }
}

/// What was sent beside the form's own fields, and what is wrong with it.
pub(super) struct Beside<'a> {
    pub(super) t: &'static FluentLanguageLoader,
    pub(super) locale: Locale,
    pub(super) event: &'a Event,
    pub(super) category: &'a EventCategory,
    pub(super) values: &'a Values,
    pub(super) files: &'a Files,
    pub(super) faults: &'a EntryFaults,
}

impl Beside<'_> {
    /// Lines for so many companions, each with its number, and whether there can be more of them.
    pub(super) fn companions(&self, wanted: usize) -> (Vec<(usize, Vec<Part>)>, bool) {
        let Companions::Named(most) = self.category.companions else { return (Vec::new(), false) };
        let shown = wanted.clamp(1, usize::from(most).max(1)).min(most.into());
        let companions = (1..=shown).map(|number| (number, self.companion(number))).collect();
        (companions, shown < most.into())
    }

    fn companion(&self, number: usize) -> Vec<Part> {
        let field = |field: Field, max: usize| Input {
            max,
            label: label(self.t, field),
            ..self.line(companion_field(number, field), true)
        };
        let email = Input {
            kind: "email",
            dir: "ltr",
            hint: Some(fl!(self.t, "register-companion-email-hint")),
            ..field(Field::Email, Email::MAX)
        };
        let names = [Field::GivenName, Field::FamilyName].map(|name| field(name, PersonName::MAX));
        names.into_iter().chain([email]).map(Part::Line).collect()
    }

    /// How many come along, where the number alone is asked.
    pub(super) fn counted(&self) -> Option<Part> {
        let Companions::Counted(most) = self.category.companions else { return None };
        Some(Part::Line(Input {
            kind: "number",
            dir: "ltr",
            least: Some(0),
            most: Some(most.into()),
            label: fl!(self.t, "register-counted"),
            hint: Some(fl!(self.t, "register-counted-hint", most = u32::from(most))),
            ..self.line(COUNTED.to_owned(), true)
        }))
    }

    /// The organisers' questions in their order.
    pub(super) fn questions(&self) -> Vec<Part> {
        self.event.questions_of(&self.category.key).map(|question| self.question(question)).collect()
    }

    fn question(&self, question: &Question) -> Part {
        let name = field_name(&question.key);
        // Who is not asked cannot be made to answer by the browser; the server knows who is.
        let optional = !question.required;
        let line = Input {
            label: question.label.get(self.locale).to_owned(),
            hint: self.hint(question),
            max: Question::MAX_LINE,
            ..self.line(name.clone(), optional)
        };
        let choice = |value: String, label: String| {
            let ticked = self.values.has(&name, &value);
            Choice { value, label: typed(&label), ticked }
        };
        let boxes = |many: bool, boxes: Vec<Choice>| {
            Part::Boxes(Choices {
                name: name.clone(),
                legend: line.label.clone(),
                hint: line.hint.clone(),
                many,
                optional,
                boxes,
                error: line.error.clone(),
            })
        };
        let options = || {
            let options = question.options.iter();
            options.map(|one| choice(one.key.to_string(), one.label.get(self.locale).to_owned())).collect()
        };
        match question.kind {
            QuestionKind::File => Part::File(self.file(question, line)),
            QuestionKind::ShortText => Part::Line(line),
            QuestionKind::LongText => Part::Area(Input { max: Question::MAX_TEXT, ..line }),
            QuestionKind::Number => Part::Line(Input {
                kind: "number",
                dir: "ltr",
                least: Some(0),
                most: Some(Question::MAX_NUMBER),
                ..line
            }),
            QuestionKind::Date => Part::Line(Input { kind: "date", dir: "ltr", ..line }),
            QuestionKind::Choice => boxes(false, options()),
            QuestionKind::Choices => boxes(true, options()),
            QuestionKind::YesNo => {
                let yes = choice("yes".into(), fl!(self.t, "register-yes"));
                boxes(false, vec![yes, choice("no".into(), fl!(self.t, "register-no"))])
            }
            QuestionKind::Country => {
                let all = i18n::countries(self.locale).iter();
                Part::Select(line, all.map(|(code, label)| choice(code.clone(), label.clone())).collect())
            }
        }
    }

    fn file(&self, question: &Question, input: Input) -> FileInput {
        let kept = self.files.get(&question.key).and_then(|file| file.as_ref().ok());
        let kept = kept.map(|file| (file.name.clone(), self.values.get(&input.name).to_owned()));
        let remove = (kept.is_some() && !question.required).then(|| remove_name(&question.key));
        FileInput { input, kept, remove }
    }

    /// What helps, and of whom it is asked.
    fn hint(&self, question: &Question) -> Option<String> {
        let help = question.help.get(self.locale);
        let help = (!help.is_empty()).then(|| help.to_owned());
        let asked = question.condition.as_ref().and_then(|condition| self.condition(condition));
        let taken = (question.kind == QuestionKind::File).then(|| file_hint(self.locale));
        let both = [asked, help, taken].into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!both.is_empty()).then_some(both)
    }

    fn condition(&self, condition: &Condition) -> Option<String> {
        let earlier = self.event.questions.iter().find(|one| one.key == condition.question)?;
        let answer = match condition.answer.as_str() {
            "yes" if earlier.kind == QuestionKind::YesNo => fl!(self.t, "register-yes"),
            "no" if earlier.kind == QuestionKind::YesNo => fl!(self.t, "register-no"),
            key => earlier.option(key)?.label.get(self.locale).to_owned(),
        };
        let question = earlier.label.get(self.locale);
        Some(fl!(self.t, "register-asked-if", answer = answer, question = question))
    }

    fn line(&self, name: String, optional: bool) -> Input {
        Input {
            label: String::new(),
            hint: None,
            optional,
            kind: "text",
            autocomplete: "off",
            lang: None,
            dir: "auto",
            max: RegistrationForm::MAX_LINE,
            least: None,
            most: None,
            value: self.values.get(&name).to_owned(),
            fixed: false,
            error: self.error(&name),
            name,
        }
    }

    pub(super) fn error(&self, name: &str) -> Option<String> {
        let problem = self.faults.problems.iter().find(|problem| problem.field == name)?;
        Some(match problem.fault {
            Fault::Taken => fl!(self.t, "register-companion-known"),
            ref fault => fault_words(self.locale, fault),
        })
    }

    /// Each fault's field, and what it says of it.
    pub(super) fn summary(&self) -> Vec<(String, String)> {
        let line = |name: &str, problem: String| {
            let field = self.field_words(name);
            (name.to_owned(), fl!(self.t, "register-error-line", field = field, problem = problem))
        };
        let problems = self.faults.problems.iter();
        problems.map(|one| line(&one.field, self.error(&one.field).unwrap_or_default())).collect()
    }

    /// What a field is called where it is told without its place on the page.
    fn field_words(&self, name: &str) -> String {
        if name == Field::Email.name() {
            return label(self.t, Field::Email);
        }
        if name == COUNTED {
            return fl!(self.t, "register-counted");
        }
        if let Some(question) = self.event.questions.iter().find(|one| field_name(&one.key) == name) {
            return question.label.get(self.locale).to_owned();
        }
        let number = name.trim_start_matches('c').split('.').next().unwrap_or_default().to_owned();
        let fields = [Field::GivenName, Field::FamilyName, Field::Email];
        let field = fields.into_iter().find(|field| name.ends_with(&format!(".{}", field.name())));
        let field = field.map_or_else(String::new, |field| label(self.t, field));
        fl!(self.t, "register-companion-field", number = number, field = field)
    }
}
