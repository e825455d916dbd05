//! The fields of somebody's own page: what the category asks, and the organisers' questions.

use domain::event::Event;
use domain::locale::Locale;
use domain::registration::question::field_name;
use domain::registration::{
    Asked, AskedFields, EventCategory, Field as Own, Question, QuestionKind, RegistrationForm, SpokenLanguage,
};
use domain::text::PersonName;
use i18n_embed_fl::fl;

use crate::registration::{file_hint, label};
use crate::staff::{Field, Fields, FileBox};

/// What the category asks beside name and address. Of whom somebody brings along nothing must be filled in.
pub(super) fn own(
    locale: Locale,
    event: &Event,
    asked: AskedFields,
    companion: bool,
    fields: &Fields<'_>,
) -> Vec<Field> {
    let t = i18n::site(locale);
    let must = |asked: Asked, field: Field| {
        if asked == Asked::Required && !companion { field.required() } else { field }
    };
    let mut all = Vec::new();
    let lines = [
        (asked.other_script_name, Own::OtherScriptName, PersonName::MAX),
        (asked.organisation, Own::Organisation, RegistrationForm::MAX_LINE),
        (asked.profession, Own::Profession, RegistrationForm::MAX_LINE),
        (asked.city, Own::City, RegistrationForm::MAX_LINE),
    ];
    for (asked, own, max) in lines {
        if asked != Asked::No {
            all.push(must(asked, fields.line(own.name(), label(t, own), max)));
        }
    }
    if asked.languages != Asked::No {
        let boxes =
            SpokenLanguage::ALL.map(|one| (one.code().to_owned(), i18n::spoken_language(locale, one)));
        let name = Own::Languages.name();
        all.push(must(asked.languages, fields.checks(name, label(t, Own::Languages), boxes)));
    }
    if asked.topics != Asked::No && !event.topics.is_empty() {
        for own in [Own::Offers, Own::Seeks] {
            let topics = event.topics.iter();
            let boxes = topics.map(|topic| (topic.key.clone(), topic.label.get(locale).to_owned()));
            all.push(must(asked.topics, fields.checks(own.name(), label(t, own), boxes)));
        }
    }
    all
}

/// The organisers' questions of a category.
pub(super) fn questions(
    locale: Locale,
    event: &Event,
    category: &EventCategory,
    fields: &Fields<'_>,
    file: impl Fn(&Question) -> FileBox,
) -> Vec<Field> {
    event.questions_of(&category.key).map(|question| one(locale, question, fields, &file)).collect()
}

fn one(
    locale: Locale,
    question: &Question,
    fields: &Fields<'_>,
    file: impl Fn(&Question) -> FileBox,
) -> Field {
    let t = i18n::site(locale);
    let name = field_name(&question.key);
    let label = question.label.get(locale).to_owned();
    let options =
        || question.options.iter().map(|one| (one.key.to_string(), one.label.get(locale).to_owned()));
    let field = match question.kind {
        QuestionKind::ShortText => fields.line(&name, label, Question::MAX_LINE),
        QuestionKind::LongText => fields.area(&name, label, Question::MAX_TEXT, 4),
        QuestionKind::Choice => fields.select(&name, label, Some(String::new()), options()),
        QuestionKind::Choices => fields.checks(&name, label, options()),
        QuestionKind::YesNo => {
            let both = [("yes", fl!(t, "decide-yes")), ("no", fl!(t, "decide-no"))];
            let both = both.map(|(value, words)| (value.to_owned(), words));
            fields.select(&name, label, Some(String::new()), both)
        }
        QuestionKind::Number => fields.number(&name, label, 0, Question::MAX_NUMBER),
        QuestionKind::Date => fields.date(&name, label),
        QuestionKind::Country => {
            fields.select(&name, label, Some(String::new()), i18n::countries(locale).iter().cloned())
        }
        QuestionKind::File => fields.file(&name, label, file(question)),
    };
    let help = question.help.get(locale);
    let taken = (question.kind == QuestionKind::File).then(|| file_hint(locale));
    let hints = (!help.is_empty()).then(|| help.to_owned()).into_iter().chain(taken).collect::<Vec<_>>();
    let field = if hints.is_empty() { field } else { field.hint(hints.join(" ")) };
    // Who is not asked cannot be made to answer by the browser; the server knows who is.
    if question.required && question.condition.is_none() { field.required() } else { field }
}
