//! The fields of a category, a pool or a question.

use domain::event::Event;
use domain::locale::Locale;
use domain::registration::category::{ABOUT, NAME, POOL_NAME, asked_name};
use domain::registration::question::{HELP, LABEL, MAX_OPTIONS, conditions};
use domain::registration::{Asked, Category, Companions, EventCategory, Question, QuestionKind, Visibility};
use i18n_embed_fl::fl;

use crate::staff::form::{Field, Fields};

/// Fields that belong together, under a title.
pub(super) type Group = (String, Vec<Field>);

/// Who may register in a category, in words.
pub(super) fn visibility(locale: Locale, visibility: Visibility) -> String {
    let t = i18n::site(locale);
    match visibility {
        Visibility::Public => fl!(t, "registering-public"),
        Visibility::Link => fl!(t, "registering-link"),
        Visibility::Invitation => fl!(t, "registering-invitation"),
    }
}

/// How a question is answered, in words.
pub(super) fn question_kind(locale: Locale, kind: QuestionKind) -> String {
    let t = i18n::site(locale);
    match kind {
        QuestionKind::ShortText => fl!(t, "question-short-text"),
        QuestionKind::LongText => fl!(t, "question-long-text"),
        QuestionKind::Choice => fl!(t, "question-choice"),
        QuestionKind::Choices => fl!(t, "question-choices"),
        QuestionKind::YesNo => fl!(t, "question-yes-no"),
        QuestionKind::Number => fl!(t, "question-number"),
        QuestionKind::Date => fl!(t, "question-date"),
        QuestionKind::Country => fl!(t, "question-country"),
        QuestionKind::File => fl!(t, "question-file"),
    }
}

pub(super) fn of_category(
    fields: &Fields<'_>,
    locale: Locale,
    event: &Event,
    before: Option<&EventCategory>,
) -> Vec<Group> {
    let t = i18n::site(locale);
    let kinds = Category::ALL.map(|kind| (kind.code().to_owned(), i18n::category(locale, kind)));
    let seen = Visibility::ALL.map(|one| (one.code().to_owned(), visibility(locale, one)));
    let pools = event.pools.iter().map(|pool| (pool.key.to_string(), pool.name.get(locale).to_owned()));
    let brings = [
        ("none".to_owned(), fl!(t, "registering-brings-none")),
        ("named".to_owned(), fl!(t, "registering-brings-by-name")),
        ("counted".to_owned(), fl!(t, "registering-brings-by-number")),
    ];
    let name = fields.localized("name", fl!(t, "registering-name"), NAME);
    let name = match before {
        Some(_) => name.hint(fl!(t, "registering-name-hint")),
        None => name,
    };
    let asked = |field: &str, label: String| {
        let choices = Asked::ALL.map(|one| (one.code().to_owned(), asked_words(locale, one)));
        fields.select(&asked_name(field), label, None, choices).required()
    };
    vec![
        (
            fl!(t, "registering-category"),
            vec![
                fields.select("kind", fl!(t, "registering-kind"), None, kinds).required(),
                name,
                fields.localized("about", fl!(t, "registering-about"), ABOUT),
                fields
                    .line("colour", fl!(t, "registering-colour"), 7)
                    .hint(fl!(t, "registering-colour-hint")),
            ],
        ),
        (
            fl!(t, "registering-who"),
            vec![
                fields.select("visibility", fl!(t, "registering-visibility"), None, seen).required(),
                fields.check(
                    "approval",
                    fl!(t, "registering-approval"),
                    Some(fl!(t, "registering-approval-detail")),
                ),
                fields.select("pool", fl!(t, "registering-pool"), Some(fl!(t, "registering-shared")), pools),
                fields.select("companions", fl!(t, "registering-companions"), None, brings).required(),
                fields.number("most", fl!(t, "registering-most"), 0, Companions::MOST.into()),
            ],
        ),
        (
            fl!(t, "registering-form"),
            vec![
                asked("other_script_name", fl!(t, "import-holds-other-name")),
                asked("organisation", fl!(t, "register-organisation")),
                asked("profession", fl!(t, "register-profession")),
                asked("city", fl!(t, "register-city")),
                asked("languages", fl!(t, "console-column-languages")),
                asked("topics", fl!(t, "registering-topics")),
            ],
        ),
    ]
}

fn asked_words(locale: Locale, asked: Asked) -> String {
    let t = i18n::site(locale);
    match asked {
        Asked::No => fl!(t, "registering-not-asked"),
        Asked::Optional => fl!(t, "registering-optional"),
        Asked::Required => fl!(t, "registering-required"),
    }
}

pub(super) fn of_pool(fields: &Fields<'_>, locale: Locale, event: &Event) -> Vec<Group> {
    let t = i18n::site(locale);
    let name = fields.localized("name", fl!(t, "registering-pool-name"), POOL_NAME);
    let seats = fields.number("seats", fl!(t, "registering-pool-size"), 0, event.capacity).required();
    vec![(fl!(t, "registering-pools"), vec![name, seats.hint(fl!(t, "registering-pool-size-hint"))])]
}

pub(super) fn of_question(
    fields: &Fields<'_>,
    locale: Locale,
    event: &Event,
    before: Option<&Question>,
) -> Vec<Group> {
    let t = i18n::site(locale);
    let takes_files = event.file_questions;
    let kinds = QuestionKind::ALL.into_iter().filter(|kind| *kind != QuestionKind::File || takes_files);
    let kinds = kinds.map(|kind| (kind.code().to_owned(), question_kind(locale, kind)));
    let kind = fields.select("kind", fl!(t, "question-kind"), None, kinds).required();
    let kind_hint = if takes_files { fl!(t, "question-file-warning") } else { fl!(t, "question-file-off") };
    let all = event.all_categories();
    let categories =
        all.iter().map(|one| (one.key.to_string(), i18n::category_name(locale, event, &one.key)));
    let conditions = conditions(event, before).into_iter().filter_map(|condition| {
        let earlier = event.questions.iter().find(|one| one.key == condition.question)?;
        let answer = match earlier.kind {
            QuestionKind::YesNo if condition.answer.as_str() == "yes" => fl!(t, "register-yes"),
            QuestionKind::YesNo => fl!(t, "register-no"),
            _ => earlier.option(condition.answer.as_str())?.label.get(locale).to_owned(),
        };
        Some((condition.word(), format!("{} → {answer}", earlier.label.get(locale))))
    });
    let options = fields.area("options", fl!(t, "question-options"), MAX_OPTIONS, 6);
    let identity = (fl!(t, "question-identity"), Some(fl!(t, "question-identity-detail")));
    vec![(
        fl!(t, "registering-question"),
        vec![
            fields.localized("label", fl!(t, "question-label"), LABEL),
            fields.localized("help", fl!(t, "question-help"), HELP),
            kind.hint(kind_hint),
            options.hint(fl!(t, "question-options-hint")),
            fields.check("required", fl!(t, "question-required"), None),
            fields.checks("categories", fl!(t, "question-categories"), categories),
            fields.select(
                "condition",
                fl!(t, "question-condition"),
                Some(fl!(t, "question-always")),
                conditions,
            ),
            fields.check("identity", identity.0, identity.1),
        ],
    )]
}
