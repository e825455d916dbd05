//! What somebody would get, in a frame of its own: the letter as it is sent, with its subject, its files and its plain
//! form. Without scripts a button sends what is typed into the frame; with them it follows what is typed.

use std::sync::Arc;

use app::App;
use app::edit::EditError;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Problem, Values};
use domain::letter::{LetterKind, LetterText, unknown};
use domain::locale::Locale;
use http_face::Viewer;
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;

use super::{KindPath, LetterQuery};
use crate::page::{Segments, html};
use crate::staff::form::fault_words;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// A letter has its styles in its markup, as mail programs want it; it runs nothing, leads nowhere and stands alone.
const SHUT: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'; sandbox";

/// What is shown of a letter.
pub(in crate::staff) struct LetterView {
    subject: String,
    from: String,
    to: String,
    files: Vec<&'static str>,
    html: String,
    text: String,
}

#[derive(Template)]
#[template(path = "staff/letter/preview.html")]
pub(in crate::staff) struct PreviewPage {
    t: &'static FluentLanguageLoader,
    locale: Locale,
    /// What is wrong, when no letter can be made of what is typed.
    faults: Vec<String>,
    letter: Option<LetterView>,
}

/// GET `…/letters/{kind}/preview`: with the words that stand.
pub(in crate::staff) async fn saved(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<KindPath>,
    Query(query): Query<LetterQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let kind = path.kind().or_refuse(locale)?;
    let language = query.language(locale).or_refuse(locale)?;
    let reader = query.reader().or_refuse(locale)?;
    let made = app::letter::preview(&app, &actor, &info, (kind, language), None, reader).await;
    shown_letter(locale, kind, &Values::default(), made)
}

/// POST `…/letters/{kind}/preview`: with the words that are typed.
pub(in crate::staff) async fn typed(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<KindPath>,
    Query(query): Query<LetterQuery>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let kind = path.kind().or_refuse(locale)?;
    let language = query.language(locale).or_refuse(locale)?;
    let reader = query.reader().or_refuse(locale)?;
    let values = Values::new(pairs);
    let made = app::letter::preview(&app, &actor, &info, (kind, language), Some(&values), reader).await;
    shown_letter(locale, kind, &values, made)
}

/// What somebody would get, or what is wrong with what is typed.
pub(in crate::staff) fn shown_letter(
    locale: Locale,
    kind: LetterKind,
    values: &Values,
    made: Result<app::letter::Letter, EditError>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let page = |faults, letter| PreviewPage { t, locale, faults, letter };
    let (status, page) = match made {
        Ok(letter) => {
            let to = letter.to_name.clone().unwrap_or_default();
            let view = LetterView {
                from: letter.sender_name.clone().unwrap_or_default(),
                to: format!("{to} <{}>", letter.to),
                files: letter.attachments.iter().map(|file| file.name).collect(),
                subject: letter.subject,
                html: letter.html,
                text: letter.text,
            };
            (StatusCode::OK, page(Vec::new(), Some(view)))
        }
        Err(EditError::Wrong(problems)) => {
            let faults = problems.iter().map(|problem| fault(locale, kind, values, problem)).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, page(faults, None))
        }
        Err(EditError::App(error)) => return Err(Refused::App(locale, error)),
        Err(EditError::Conflicting { .. }) => return Err(Refused::malformed(locale)),
    };
    let mut answer = html(locale, status, &page);
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SHUT));
    Ok(answer)
}

/// « Texte : {nmae} n’existe pas. »
fn fault(locale: Locale, kind: LetterKind, values: &Values, problem: &Problem) -> String {
    let t = i18n::site(locale);
    // A letter to many has each field in several languages.
    let name = problem.field.split('-').next().unwrap_or_default();
    let label = match name {
        "subject" => fl!(t, "letter-subject"),
        "title" => fl!(t, "letter-title"),
        _ => fl!(t, "letter-body"),
    };
    let links = LetterText::FIELDS.iter().any(|(field, _, links)| *field == name && *links);
    let names = unknown(kind, values.get(&problem.field), links);
    let words = if names.is_empty() {
        fault_words(locale, &problem.fault)
    } else {
        fl!(t, "letter-unknown-names", names = names.join(" "))
    };
    fl!(t, "register-error-line", field = label, problem = words)
}
