//! The words of a letter in a language, beside what somebody would get.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::Edit;
use app::event::EventInfo;
use app::letter::TextFile;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Values, fingerprint};
use domain::ids::RegistrationId;
use domain::letter::{LetterText, unknown};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::list::TextLink;
use super::{Filling, KindPath, LetterQuery, fillings, kind_name, kind_note, list_href, text_query};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Field, Fields, Hidden, Notice, Summary, Typed};
use crate::staff::people::not_saved;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The page may frame what it shows of a letter: our own answer, which nothing else may frame.
pub(in crate::staff) const FRAMING: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-src 'self'; frame-ancestors 'none'";

/// Somebody whose letter can be looked at.
pub(in crate::staff) struct Reader {
    name: String,
    email: String,
    href: String,
}

#[derive(Template)]
#[template(path = "staff/letter/edit.html")]
pub(in crate::staff) struct TextPage {
    shell: Shell,
    desk: Desk,
    back: String,
    note: String,
    own: bool,
    languages: Vec<TextLink>,
    language: Locale,
    notice: Option<Notice>,
    summary: Option<Summary>,
    fields: Vec<Field>,
    hidden: Vec<Hidden>,
    places: Vec<Filling>,
    action: String,
    /// The same with what keeps language and reader.
    here: String,
    /// Whether the viewer may save.
    writes: bool,
    /// Whether the viewer may look for readers.
    lists: bool,
    query: String,
    found: Vec<Reader>,
    /// The reader's name, and where somebody made up is shown again.
    reader: Option<(String, String)>,
    preview: String,
}

/// What a page shows beside what stands.
struct Shown<'a> {
    language: Locale,
    reader: Option<RegistrationId>,
    query: &'a str,
    typed: Option<Typed<'a>>,
    base: Option<(u32, String)>,
    done: &'a str,
}

/// GET `…/letters/{kind}`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<KindPath>,
    Query(query): Query<LetterQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let kind = path.kind().or_refuse(locale)?;
    let language = query.language(locale).or_refuse(locale)?;
    let shown = Shown {
        language,
        reader: query.reader().or_refuse(locale)?,
        query: query.q.trim(),
        typed: None,
        base: None,
        done: &query.done,
    };
    let file = app::letter::open(&app, &actor, &info, kind, language).await.or_refuse(locale)?;
    show(&app, &actor, locale, &info, &file, StatusCode::OK, shown).await
}

/// POST `…/letters/{kind}`.
pub(in crate::staff) async fn save(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<KindPath>,
    Query(query): Query<LetterQuery>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageLetters, &info, app.now()).or_refuse(locale)?;
    let kind = path.kind().or_refuse(locale)?;
    let language = query.language(locale).or_refuse(locale)?;
    let reader = query.reader().or_refuse(locale)?;
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let edit = Edit { version, base: values.get("base"), values: &values };
    let error = match app::letter::save(&app, &actor, &info, (kind, language), edit).await {
        Ok(()) => return Ok(done(locale, &info, kind.code(), language, reader, "saved")),
        Err(error) => error,
    };
    let came_back = not_saved(locale, edit, error)?;
    let typed =
        Typed { values: &came_back.values, problems: &came_back.problems, conflicts: &came_back.conflicts };
    let base = Some(came_back.base.clone());
    let shown = Shown { language, reader, query: "", typed: Some(typed), base, done: "" };
    let file = app::letter::open(&app, &actor, &info, kind, language).await.or_refuse(locale)?;
    show(&app, &actor, locale, &info, &file, came_back.status, shown).await
}

/// POST `…/letters/{kind}/reset`.
pub(in crate::staff) async fn reset(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<KindPath>,
    Query(query): Query<LetterQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageLetters, &info, app.now()).or_refuse(locale)?;
    let kind = path.kind().or_refuse(locale)?;
    let language = query.language(locale).or_refuse(locale)?;
    let reader = query.reader().or_refuse(locale)?;
    app::letter::reset(&app, &actor, &info, kind, language).await.or_refuse(locale)?;
    Ok(done(locale, &info, kind.code(), language, reader, "reset"))
}

fn done(
    locale: Locale,
    info: &EventInfo,
    kind: &str,
    language: Locale,
    reader: Option<RegistrationId>,
    what: &str,
) -> Response {
    let query = text_query(language, reader, "");
    Redirect::to(&format!("{}/{kind}{query}&done={what}", list_href(locale, info))).into_response()
}

async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &TextFile,
    status: StatusCode,
    shown: Shown<'_>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Letters, app.now()).or_refuse(locale)?;
    let lists = actor.may(Action::ListRegistrations, info);
    let found =
        if lists { app::letter::readers(app, actor, info, shown.query).await } else { Ok(Vec::new()) };
    let found = found.or_refuse(locale)?;
    let reader = match shown.reader {
        Some(id) => Some(app::registration::open(app, actor, info, id).await.or_refuse(locale)?.registration),
        None => None,
    };
    let marks = app::letter::texts(app, actor, info).await.or_refuse(locale)?;
    let own = |language| marks.iter().any(|one| one.kind == file.kind && one.own.contains(&language));
    let action = format!("{}/{}", list_href(locale, info), file.kind.code());
    let link = |language| TextLink {
        locale: language,
        name: i18n::locale_name(language),
        href: format!("{action}{}", text_query(language, shown.reader, "")),
        own: own(language),
    };
    let opened = file.text.values();
    let typed = shown.typed.unwrap_or(Typed::fresh(&opened));
    let mut fields = Fields::new(locale, typed);
    for (field, _, links) in LetterText::FIELDS {
        let names = unknown(file.kind, typed.values.get(field), links);
        if !names.is_empty() {
            fields = fields.word(field, fl!(t, "letter-unknown-names", names = names.join(" ")));
        }
    }
    let all = vec![
        fields.line("subject", fl!(t, "letter-subject"), LetterText::MAX_SUBJECT).required(),
        fields.line("title", fl!(t, "letter-title"), LetterText::MAX_TITLE).required(),
        fields
            .area("body", fl!(t, "letter-body"), LetterText::MAX_BODY, 14)
            .required()
            .hint(fl!(t, "letter-body-hint")),
    ];
    let (version, base) = shown.base.unwrap_or_else(|| (file.version, fingerprint(&opened)));
    let path = format!("{}/letters/{}", console_path(info), file.kind.code());
    let here = text_query(shown.language, shown.reader, "");
    let page = TextPage {
        shell: Shell::new(locale, &format!("{path}{here}"), kind_name(locale, file.kind))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: list_href(locale, info),
        note: kind_note(locale, file.kind),
        own: file.is_own(),
        languages: Locale::ALL.map(link).into(),
        language: shown.language,
        notice: match shown.done {
            "saved" => Some(Notice::done(fl!(t, "done-saved"))),
            "reset" => Some(Notice::done(fl!(t, "letter-reset-done"))),
            _ => None,
        },
        summary: fields.summary(),
        fields: all,
        hidden: vec![Hidden::new("version", version), Hidden::new("base", base)],
        places: fillings(locale, file.kind),
        preview: format!("{action}/preview{here}"),
        writes: actor.may(Action::ManageLetters, info),
        lists,
        query: shown.query.to_owned(),
        found: found
            .iter()
            .map(|one| Reader {
                name: one.attendee.full_name(),
                email: one.attendee.email.to_string(),
                href: format!("{action}{}", text_query(shown.language, Some(one.id), "")),
            })
            .collect(),
        reader: reader.map(|one| {
            (one.attendee.full_name(), format!("{action}{}", text_query(shown.language, None, "")))
        }),
        here: format!("{action}{here}"),
        action,
    };
    let mut answer = html(locale, status, &page);
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMING));
    Ok(answer)
}
