//! Writing a letter to many.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::{Edit, EditError};
use app::event::EventInfo;
use app::mailing::MailingFile;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::view::{Draft, MailingPage, Shown, mailing_page, reach_words, word_fields};
use super::{Asked, MailingPath, list_href, mailing_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Notice, Typed};
use crate::staff::letter::{FRAMING, fillings, shown_letter};
use crate::staff::people::{not_saved, refused};
use crate::staff::query::{ListQuery, MalformedQuery, address};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registrations::criteria;
use crate::staff::route::StaffRoute;

fn language(asked: &Asked, locale: Locale) -> Result<Locale, MalformedQuery> {
    if asked.text.is_empty() { Ok(locale) } else { Locale::from_code(&asked.text).ok_or(MalformedQuery) }
}

/// GET `…/mailings/new`, with the filter of the list of registrations.
pub(in crate::staff) async fn empty(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Refused> {
    let values = Values::default();
    new_page(&app, &actor, locale, &info, &query, StatusCode::OK, Typed::fresh(&values)).await
}

/// POST `…/mailings/new`.
pub(in crate::staff) async fn begin(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<ListQuery>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::SendLetters, &info, app.now()).or_refuse(locale)?;
    let (filter, _) = query.parse().or_refuse(locale)?;
    let values = Values::new(pairs);
    match app::mailing::begin(&app, &actor, &info, filter, &values).await {
        Ok(id) => {
            let href = mailing_href(locale, &info, id);
            Ok(Redirect::to(&format!("{href}?done=begun")).into_response())
        }
        Err(EditError::Wrong(problems)) => {
            let (typed, status) = (Typed::wrong(&values, &problems), StatusCode::UNPROCESSABLE_ENTITY);
            new_page(&app, &actor, locale, &info, &query, status, typed).await
        }
        Err(error) => Err(refused(locale, error)),
    }
}

async fn new_page(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    query: &ListQuery,
    status: StatusCode,
    typed: Typed<'_>,
) -> Result<Response, Refused> {
    actor.require(Action::SendLetters, info, app.now()).or_refuse(locale)?;
    let t = i18n::site(locale);
    let (filter, _) = query.parse().or_refuse(locale)?;
    let reach = app::mailing::reach(app, actor, info, &filter).await.or_refuse(locale)?;
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Mailings, app.now()).or_refuse(locale)?;
    let query = address(&filter, None);
    let path = format!("{}/mailings/new{query}", console_path(info));
    let (fields, all) = word_fields(locale, typed);
    let page = MailingPage {
        shell: Shell::new(locale, &path, fl!(t, "mailing-new"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: list_href(locale, info),
        state: fl!(t, "mailing-draft"),
        notice: None,
        summary: fields.summary(),
        criteria: criteria(locale, &info.event, &filter),
        reach: reach_words(locale, reach),
        draft: Some(Draft {
            action: format!("{}/new{query}", list_href(locale, info)),
            hidden: Vec::new(),
            fields: all,
            preview: None,
            languages: Vec::new(),
            send: None,
            button: fl!(t, "mailing-begin"),
        }),
        places: fillings(locale, domain::letter::LetterKind::Mailing),
        steps: None,
    };
    Ok(html(locale, status, &page))
}

/// GET `…/mailings/{mailing}`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<MailingPath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let file = app::mailing::open(&app, &actor, &info, path.mailing).await.or_refuse(locale)?;
    let t = i18n::site(locale);
    let notice = match asked.done.as_str() {
        "begun" => Some(Notice::done(fl!(t, "mailing-begun"))),
        "saved" => Some(Notice::done(fl!(t, "done-saved"))),
        "sent" => Some(Notice::done(fl!(t, "mailing-under-way"))),
        "stopped" => Some(Notice::done(fl!(t, "mailing-stopped-done"))),
        "changed" => Some(Notice::heed(fl!(t, "mailing-changed"))),
        _ => None,
    };
    let values = file.mailing.texts.values();
    let language = language(&asked, locale).or_refuse(locale)?;
    let shown = Shown { typed: Typed::fresh(&values), base: None, language, notice };
    answer(&app, &actor, locale, &info, &file, StatusCode::OK, shown).await
}

/// POST `…/mailings/{mailing}`.
pub(in crate::staff) async fn save(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<MailingPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::SendLetters, &info, app.now()).or_refuse(locale)?;
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let edit = Edit { version, base: values.get("base"), values: &values };
    let error = match app::mailing::save(&app, &actor, &info, path.mailing, edit).await {
        Ok(()) => {
            let href = mailing_href(locale, &info, path.mailing);
            return Ok(Redirect::to(&format!("{href}?done=saved")).into_response());
        }
        Err(error) => error,
    };
    let came_back = not_saved(locale, edit, error)?;
    let file = app::mailing::open(&app, &actor, &info, path.mailing).await.or_refuse(locale)?;
    let typed =
        Typed { values: &came_back.values, problems: &came_back.problems, conflicts: &came_back.conflicts };
    let shown = Shown { typed, base: Some(came_back.base.clone()), language: locale, notice: None };
    answer(&app, &actor, locale, &info, &file, came_back.status, shown).await
}

async fn answer(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &MailingFile,
    status: StatusCode,
    shown: Shown<'_>,
) -> Result<Response, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Mailings, app.now()).or_refuse(locale)?;
    let mut answer = html(locale, status, &mailing_page(locale, info, desk, file, actor, shown));
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMING));
    Ok(answer)
}

/// GET `…/mailings/{mailing}/preview`: with the words that stand.
pub(in crate::staff) async fn saved_preview(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<MailingPath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let language = language(&asked, locale).or_refuse(locale)?;
    let made = app::mailing::preview(&app, &actor, &info, (path.mailing, language), None, None).await;
    shown_letter(locale, domain::letter::LetterKind::Mailing, &Values::default(), made)
}

/// POST `…/mailings/{mailing}/preview`: with the words that are typed.
pub(in crate::staff) async fn typed_preview(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<MailingPath>,
    Query(asked): Query<Asked>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ListRegistrations, &info, app.now()).or_refuse(locale)?;
    let language = language(&asked, locale).or_refuse(locale)?;
    let values = Values::new(pairs);
    let made =
        app::mailing::preview(&app, &actor, &info, (path.mailing, language), Some(&values), None).await;
    shown_letter(locale, domain::letter::LetterKind::Mailing, &values, made)
}
