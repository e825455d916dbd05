//! A speaker's page in the console.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::{Edit, EditError};
use app::event::EventInfo;
use app::picture::PictureError;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::locale::Locale;
use domain::picture::PictureRefusal;
use domain::speaker::SpeakerFile;
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;

use super::{SpeakerPath, edit_href, list_href, view};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Fields, Typed};
use crate::staff::people::{
    ActPart, Asked, Done, EditPage, FormPart, Side, WorkRoute, not_saved, notice, picture_of, refusal_words,
    refused, status_of, way,
};
use crate::staff::refused::{InLocale, Refused};

/// What a page of a speaker shows beside what stands.
#[derive(Default)]
pub(super) struct Shown<'a> {
    pub(super) done: Done,
    pub(super) values: Option<&'a Values>,
    pub(super) problems: &'a [domain::form::Problem],
    pub(super) conflicts: &'a [domain::form::Conflict],
    /// What the next saving is told of, where it is not what stands.
    pub(super) base: Option<(u32, String)>,
    pub(super) refusal: Option<PictureRefusal>,
    /// The reason for sending back, as it was typed.
    pub(super) reason: Option<(&'a Values, &'a [domain::form::Problem])>,
}

/// The page of a speaker.
pub(super) async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &SpeakerFile,
    shown: Shown<'_>,
) -> Result<EditPage, Refused> {
    let t = i18n::site(locale);
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Speakers, app.now()).or_refuse(locale)?;
    let writes = actor.require(Action::ManageSpeakers, info, app.now()).is_ok();
    let id = file.speaker.id;
    let href = edit_href(locale, info, id);
    let path = format!("{}/speakers/{id}", console_path(info));
    let title = fl!(t, "speaker-title", name = file.speaker.name.get(locale));
    let shell = Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console"));
    let opened = view::opened(file);
    let values = shown.values.unwrap_or(&opened);
    let typed = Typed { values, problems: shown.problems, conflicts: shown.conflicts };
    let fields = Fields::new(locale, typed);
    let base = shown.base.unwrap_or_else(|| view::base_of(file));
    let form = writes.then(|| view::form(locale, info, file, &fields, base));
    let empty = Values::default();
    let (reason, reason_problems) = shown.reason.unwrap_or((&empty, &[]));
    let side = if writes {
        Side::Organiser { href: &href, typed: Typed::wrong(reason, reason_problems) }
    } else {
        Side::Reader
    };
    Ok(EditPage {
        desk,
        back: Some((fl!(t, "speaker-back"), list_href(locale, info))),
        another: (writes && shown.done == Done::Added)
            .then(|| (fl!(t, "speaker-new"), format!("{}/new", list_href(locale, info)))),
        notice: notice(locale, shown.done),
        review: view::review(locale, file, side),
        summary: fields.summary(),
        form,
        picture: Some(view::picture(
            locale,
            file.speaker.picture.as_ref(),
            writes.then(|| format!("{href}/picture")),
            Some(format!("{href}/picture/remove")),
            shown.refusal.map(|refusal| refusal_words(locale, refusal)),
        )),
        acts: file
            .email
            .iter()
            .filter(|_| writes)
            .map(|_| ActPart {
                title: fl!(t, "speaker-invite"),
                text: fl!(t, "speaker-invite-text"),
                people: Vec::new(),
                action: Some(format!("{href}/invite")),
                fields: Vec::new(),
                button: fl!(t, "speaker-invite-send"),
            })
            .collect(),
        remove: writes.then(|| (fl!(t, "speaker-remove"), format!("{href}/remove"))),
        shell,
    })
}

/// GET `…/speakers/{speaker}`.
pub(super) async fn page(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let file = app::speaker::open(&app, &actor, &info, speaker).await.or_refuse(locale)?;
    let shown = Shown { done: asked.done, ..Shown::default() };
    Ok(html(locale, StatusCode::OK, &show(&app, &actor, locale, &info, &file, shown).await?))
}

/// POST `…/speakers/{speaker}`.
pub(super) async fn save(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let edit = Edit { version, base: values.get("base"), values: &values };
    let error = match app::speaker::save(&app, &actor, &info, speaker, edit).await {
        Ok(()) => return Ok(Done::Saved.at(&edit_href(locale, &info, speaker)).into_response()),
        Err(error) => error,
    };
    let came_back = not_saved(locale, edit, error)?;
    let file = app::speaker::open(&app, &actor, &info, speaker).await.or_refuse(locale)?;
    let shown = Shown {
        values: Some(&came_back.values),
        problems: &came_back.problems,
        conflicts: &came_back.conflicts,
        base: Some(came_back.base),
        ..Shown::default()
    };
    Ok(html(locale, came_back.status, &show(&app, &actor, locale, &info, &file, shown).await?))
}

/// GET `…/speakers/new`.
pub(super) async fn empty(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageSpeakers, &info, app.now()).or_refuse(locale)?;
    let values = Values::default();
    let page = new_page(&app, &actor, locale, &info, Typed::fresh(&values)).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/speakers/new`.
pub(super) async fn add(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::speaker::add(&app, &actor, &info, &values).await {
        Ok(id) => Ok(Done::Added.at(&edit_href(locale, &info, id)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let typed = Typed::wrong(&values, &problems);
            let page = new_page(&app, &actor, locale, &info, typed).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

async fn new_page(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    typed: Typed<'_>,
) -> Result<EditPage, Refused> {
    let t = i18n::site(locale);
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Speakers, app.now()).or_refuse(locale)?;
    let path = format!("{}/speakers/new", console_path(info));
    let fields = Fields::new(locale, typed);
    let form = FormPart {
        action: format!("{}/new", list_href(locale, info)),
        intro: fl!(t, "speaker-new-intro"),
        hidden: Vec::new(),
        fields: view::fields(locale, &fields, false),
        button: fl!(t, "speaker-add"),
    };
    Ok(EditPage {
        shell: Shell::new(locale, &path, fl!(t, "speaker-new"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: Some((fl!(t, "speaker-back"), list_href(locale, info))),
        another: None,
        notice: None,
        review: None,
        summary: fields.summary(),
        form: Some(form),
        picture: None,
        acts: Vec::new(),
        remove: None,
    })
}

/// POST `…/speakers/{speaker}/move`.
pub(super) async fn shift(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageSpeakers, &info, app.now()).or_refuse(locale)?;
    let to = way(&Values::new(pairs)).or_refuse(locale)?;
    app::speaker::shift(&app, &actor, &info, speaker, to).await.or_refuse(locale)?;
    Ok(Done::Saved.at(&list_href(locale, &info)).into_response())
}

/// POST `…/speakers/{speaker}/picture`.
pub(super) async fn set_picture(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
    upload: Upload,
) -> Result<Response, Refused> {
    // Who may not send a picture does not get it read.
    actor.require(Action::ManageSpeakers, &info, app.now()).or_refuse(locale)?;
    let set = match picture_of(locale, upload).await? {
        Ok(bytes) => app::speaker::set_picture(&app, &actor, &info, speaker, bytes).await,
        Err(refusal) => Err(PictureError::Refused(refusal)),
    };
    match set {
        Ok(()) => Ok(Done::Picture.at(&edit_href(locale, &info, speaker)).into_response()),
        Err(PictureError::App(error)) => Err(Refused::App(locale, error)),
        Err(PictureError::Refused(refusal)) => {
            let file = app::speaker::open(&app, &actor, &info, speaker).await.or_refuse(locale)?;
            let shown = Shown { refusal: Some(refusal), ..Shown::default() };
            let page = show(&app, &actor, locale, &info, &file, shown).await?;
            Ok(html(locale, status_of(refusal), &page))
        }
    }
}

/// POST `…/speakers/{speaker}/picture/remove`.
pub(super) async fn remove_picture(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
) -> Result<Response, Refused> {
    app::speaker::remove_picture(&app, &actor, &info, speaker).await.or_refuse(locale)?;
    Ok(Done::PictureRemoved.at(&edit_href(locale, &info, speaker)).into_response())
}
