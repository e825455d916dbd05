//! What a registration's page tells of what was answered.

use app::event::EventInfo;
use app::registration::RegistrationFile;
use domain::locale::Locale;
use domain::registration::{Answer, Question};
use i18n_embed_fl::fl;

use super::file::file_href;

/// A question that was answered.
pub(super) struct Given {
    pub(super) question: String,
    /// The answer, in words.
    pub(super) answer: String,
    /// Where a file is handed out, as long as it is there.
    pub(super) file: Option<String>,
}

/// The questions that were answered, and the answers, in the organisers' order. What was asked once and is asked no
/// more comes last, by its key.
pub(super) fn answers(locale: Locale, info: &EventInfo, file: &RegistrationFile) -> Vec<Given> {
    let (questions, answers) = (&info.event.questions, &file.registration.answers);
    let given = |label: String, question, answer: &Answer| Given {
        question: label,
        answer: answer_words(locale, question, answer, file),
        file: match answer {
            Answer::File(sent) if file.files.contains(&sent.id) => {
                Some(file_href(locale, info, file.registration.id, sent.id))
            }
            _ => None,
        },
    };
    let known = questions.iter().filter_map(|question| {
        let answer = answers.get(&question.key)?;
        Some(given(question.label.get(locale).to_owned(), Some(question), answer))
    });
    let gone = answers.iter().filter(|(key, _)| questions.iter().all(|one| one.key != **key));
    known.chain(gone.map(|(key, answer)| given(key.to_string(), None, answer))).collect()
}

fn answer_words(
    locale: Locale,
    question: Option<&Question>,
    answer: &Answer,
    file: &RegistrationFile,
) -> String {
    let t = i18n::site(locale);
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Chosen(chosen) => {
            let words = chosen.iter().map(|key| {
                let option = question.and_then(|question| question.option(key.as_str()));
                option.map_or_else(|| key.to_string(), |option| option.label.get(locale).to_owned())
            });
            words.collect::<Vec<_>>().join(if locale == Locale::Ar { "، " } else { ", " })
        }
        Answer::Yes(true) => fl!(t, "decide-yes"),
        Answer::Yes(false) => fl!(t, "decide-no"),
        Answer::Number(number) => number.to_string(),
        Answer::Date(day) => day.to_string(),
        Answer::Country(code) => i18n::country_name(locale, code),
        Answer::File(sent) if file.files.contains(&sent.id) => sent.name.clone(),
        Answer::File(_) => fl!(t, "registration-file-gone"),
    }
}
