//! Where a list is sent.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::registration::import::{self, ImportError};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::locale::Locale;
use domain::registration::import::{ImportRefusal, ImportState, MAX_FILE_BYTES, Table};
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;

use super::{frame, href, href_of, path, words};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, console_href};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

#[derive(Template)]
#[template(path = "staff/import/upload.html")]
struct UploadPage {
    shell: Shell,
    desk: Desk,
    action: String,
    hint: String,
    error: Option<String>,
    /// An import that is under way.
    under_way: Option<String>,
    back: String,
}

/// GET `/{lang}/console/{org}/{event}/import`.
pub(super) async fn form(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    show(&app, &actor, &info, locale, None).await
}

/// POST `/{lang}/console/{org}/{event}/import`.
pub(super) async fn send(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    upload: Upload,
) -> Result<Response, Refused> {
    // Who may not is not told what would be wrong with what they sent.
    actor.require(Action::ImportRegistrations, &info, app.now()).or_refuse(locale)?;
    let sent = upload.read(MAX_FILE_BYTES).await.map_err(|error| Refused::Malformed(locale, error.0))?;
    let bytes = match sent.file() {
        None => Err(ImportRefusal::Empty),
        Some(file) => file.bytes.clone().ok_or(ImportRefusal::TooManyBytes { max: MAX_FILE_BYTES }),
    };
    let read = match bytes {
        Ok(bytes) => import::upload(&app, &actor, &info, bytes, locale).await,
        Err(refusal) => Err(refusal.into()),
    };
    match read {
        Ok(id) => {
            let columns = format!("{}/columns", href_of(locale, &info, id));
            Ok(Redirect::to(&columns).into_response())
        }
        Err(ImportError::Refused(refusal)) => show(&app, &actor, &info, locale, Some(refusal)).await,
        Err(ImportError::App(error)) => Err(Refused::App(locale, error)),
        Err(ImportError::NotConfirmed(_) | ImportError::MovedOn) => Err(Refused::malformed(locale)),
    }
}

async fn show(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
    refusal: Option<ImportRefusal>,
) -> Result<Response, Refused> {
    let under_way = import::under_way(app, actor, info).await.or_refuse(locale)?;
    let t = i18n::site(locale);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let hint = fl!(
        t,
        "import-file-hint",
        size = number(MAX_FILE_BYTES / (1024 * 1024)),
        rows = number(Table::MAX_ROWS),
        columns = number(Table::MAX_COLUMNS)
    );
    let (shell, desk) = frame(app, actor, info, locale, (path(info), fl!(t, "import-title"))).await?;
    let page = UploadPage {
        shell,
        desk,
        action: href(locale, info),
        hint,
        error: refusal.map(|refusal| words::refusal(locale, refusal)),
        under_way: under_way.map(|import| {
            let step = if import.state == ImportState::Read { "/columns" } else { "" };
            format!("{}{step}", href_of(locale, info, import.id))
        }),
        back: format!("{}/registrations", console_href(locale, info)),
    };
    let status = match refusal {
        None => StatusCode::OK,
        Some(ImportRefusal::TooManyBytes { .. }) => StatusCode::PAYLOAD_TOO_LARGE,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(html(locale, status, &page))
}
