//! Layouts that come and go: from a usual one, from a file, from another event; as a file; removed.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::badge::layout::{LayoutError, Start, create};
use app::edit::EditError;
use app::event::EventInfo;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::badge::layout::{Layout, ReadFault, Usual};
use domain::form::Values;
use domain::locale::Locale;
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;

use super::fault::{told, too_many};
use super::list::{Came, back, show};
use super::{LayoutPath, layout_href, layout_id};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::Confirm;
use crate::staff::query::MalformedQuery;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// POST `…/badge-layouts`: from a usual layout, or from one of the organisation's.
pub(super) async fn start(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let values = Values::new(pairs);
    let start = match (Usual::from_code(values.get("usual")), values.get("copy").parse()) {
        (Some(usual), _) => Start::Usual(usual),
        (None, Ok(id)) => Start::Copy(id),
        (None, Err(_)) => return Err(MalformedQuery).or_refuse(locale),
    };
    made(&app, &actor, locale, &info, start).await
}

/// POST `…/badge-layouts/file`.
pub(super) async fn file(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    upload: Upload,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let sent = upload.read(Layout::MAX_BYTES).await.map_err(|error| Refused::Malformed(locale, error.0))?;
    let t = i18n::site(locale);
    let wrong = match sent.file().map(|file| file.bytes.as_ref()) {
        None => fl!(t, "layouts-file-missing"),
        Some(None) => i18n::unreadable_layout(locale, &ReadFault::TooLarge { max: Layout::MAX_BYTES }),
        // What is no text is no JSON either: its first wrong character is told of.
        Some(Some(bytes)) => {
            let json = String::from_utf8_lossy(bytes);
            return made(&app, &actor, locale, &info, Start::File(&json)).await;
        }
    };
    refused(&app, &actor, locale, &info, vec![wrong]).await
}

async fn made(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    start: Start<'_>,
) -> Result<Response, Refused> {
    let wrong = match create(app, actor, info, start).await {
        Ok(id) => return Ok(Redirect::to(&layout_href(locale, info, id)).into_response()),
        Err(LayoutError::Faulty(faults)) => {
            faults.iter().map(|fault| told(locale, &info.event, None, fault)).collect()
        }
        Err(LayoutError::Unreadable(fault)) => vec![i18n::unreadable_layout(locale, &fault)],
        Err(LayoutError::TooMany) => vec![too_many(locale)],
        Err(LayoutError::Edit(EditError::App(error))) => return Err(Refused::App(locale, error)),
        Err(_) => return Err(Refused::malformed(locale)),
    };
    refused(app, actor, locale, info, wrong).await
}

async fn refused(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    wrong: Vec<String>,
) -> Result<Response, Refused> {
    let came = Came { wrong, ..Came::default() };
    show(app, actor, locale, info, StatusCode::UNPROCESSABLE_ENTITY, came).await
}

/// GET `…/badge-layouts/{layout}/file`.
pub(super) async fn download(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
) -> Result<Response, Refused> {
    let id = layout_id(&path.layout).or_refuse(locale)?;
    let (file, _) = app::badge::layout::open(&app, &actor, &info, id).await.or_refuse(locale)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"badge-layout.json\"")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, file.kept.layout.to_json()).into_response())
}

/// GET `…/badge-layouts/{layout}/remove`.
pub(super) async fn ask(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let id = layout_id(&path.layout).or_refuse(locale)?;
    let (file, _) = app::badge::layout::open(&app, &actor, &info, id).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk =
        Desk::of_event(locale, &actor, &info, seats, Place::BadgeLayouts, app.now()).or_refuse(locale)?;
    let t = i18n::site(locale);
    let path = format!("{}/badge-layouts/{id}/remove", console_path(&info));
    let title = fl!(t, "layout-remove-title", name = file.kept.layout.name.get(locale));
    let href = layout_href(locale, &info, id);
    let page = Confirm {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        lead: fl!(t, "layout-remove-lead"),
        goes_title: None,
        goes: Vec::new(),
        action: format!("{href}/remove"),
        hidden: Vec::new(),
        button: fl!(t, "layout-remove"),
        back: href,
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/badge-layouts/{layout}/remove`.
pub(super) async fn remove(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let id = layout_id(&path.layout).or_refuse(locale)?;
    app::badge::layout::delete(&app, &actor, &info, id).await.or_refuse(locale)?;
    Ok(back(locale, &info, "removed"))
}
