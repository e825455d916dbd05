//! The paragraphs of a text in the form of its element.

use domain::badge::editing::{blank_says, code_of, part_name, say_name, source_fields};
use domain::badge::layout::{Align, Face, Language, Say, Source, Text};
use domain::form::{TextShape, Values};
use domain::locale::Localized;
use domain::registration::QuestionKind;
use i18n_embed_fl::fl;

use super::fields::{About, ink};
use super::words::{align_name, face_name, language_name, source_name};
use crate::staff::form::{Field, Fields};

/// A paragraph of the form.
pub(super) struct PartView {
    pub(super) legend: String,
    pub(super) says: Vec<SayView>,
    pub(super) fields: Vec<Field>,
    /// The buttons' values with their words.
    pub(super) acts: Vec<(String, String)>,
}

/// One of the things of which the first that says anything is printed.
pub(super) struct SayView {
    pub(super) what: Field,
    pub(super) language: Field,
    /// The fixed words.
    pub(super) words: Option<Field>,
}

pub(super) fn parts(about: About<'_>, fields: &Fields<'_>, values: &Values, text: &Text) -> Vec<PartView> {
    let (locale, t) = (about.locale, i18n::site(about.locale));
    let count = text.parts.len();
    let part = |number: usize| {
        let name = |field: &str| part_name(number, field);
        let faces = Face::CODES.iter().map(|(one, code)| ((*code).to_owned(), face_name(locale, *one)));
        let aligns = Align::CODES.iter().map(|(one, code)| ((*code).to_owned(), align_name(locale, *one)));
        let length = |field: &str, label: String| fields.line(&name(field), label, 8).required();
        // As many as are filled in, and one more.
        let typed = (0..Say::MOST).rev().find(|say| !values.get(&say_name(number, *say)).is_empty());
        let says = blank_says(&text.parts[number]).max(typed.map_or(0, |last| last + 1));
        let says = (0..says).map(|say| say_view(about, fields, values, number, say)).collect();
        let mut all = vec![
            fields.select(&name("face"), fl!(t, "layout-face"), None, faces).required(),
            length("size", fl!(t, "layout-size")),
            length("floor", fl!(t, "layout-floor")),
            fields.number(&name("lines"), fl!(t, "layout-lines"), 1, Text::MOST_LINES.into()).required(),
            fields.select(&name("align"), fl!(t, "layout-align"), None, aligns).required(),
        ];
        all.extend(ink(about, fields, &name("ink"), fl!(t, "layout-ink"), false));
        all.push(length("gap", fl!(t, "layout-gap")));
        let shown = number + 1;
        let mut acts = Vec::new();
        if number > 0 {
            acts.push((format!("part-up-{number}"), fl!(t, "layout-part-up", number = shown.to_string())));
        }
        if shown < count {
            acts.push((
                format!("part-down-{number}"),
                fl!(t, "layout-part-down", number = shown.to_string()),
            ));
        }
        if count > 1 {
            acts.push((
                format!("part-remove-{number}"),
                fl!(t, "layout-part-remove", number = shown.to_string()),
            ));
        }
        PartView { legend: fl!(t, "layout-part", number = shown.to_string()), says, fields: all, acts }
    };
    (0..count).map(part).collect()
}

fn say_view(about: About<'_>, fields: &Fields<'_>, values: &Values, part: usize, say: usize) -> SayView {
    let (locale, t) = (about.locale, i18n::site(about.locale));
    let name = say_name(part, say);
    let questions = about.event.questions.iter().filter(|question| question.kind != QuestionKind::File);
    let answers = questions.map(|question| Source::Answer(question.key.clone()));
    let fixed = Source::Words(Localized::default());
    let mut sources = source_fields().into_iter().chain(answers).chain([fixed.clone()]).collect::<Vec<_>>();
    // What is asked no more stays to be seen, with its fault.
    let typed = domain::badge::editing::of_code(values.get(&name), Localized::default());
    sources.extend(typed.filter(|typed| !sources.contains(typed)));
    let choices = sources.iter().map(|one| (code_of(one), source_name(locale, about.event, one)));
    let languages =
        Language::CODES.iter().map(|(one, code)| ((*code).to_owned(), language_name(locale, *one)));
    let label = if say == 0 { fl!(t, "layout-say") } else { fl!(t, "layout-say-else") };
    let is_fixed = values.get(&name) == code_of(&fixed);
    let shape = TextShape::line(Text::MAX_WORDS);
    SayView {
        what: fields.select(&name, label, Some(fl!(t, "layout-say-none")), choices).required(),
        language: fields
            .select(&format!("{name}-language"), fl!(t, "layout-say-language"), None, languages)
            .required(),
        words: is_fixed
            .then(|| fields.localized(&format!("{name}-words"), fl!(t, "layout-say-words"), shape)),
    }
}
