//! Bringing guest lists in: a file, what its columns are, what each row would do, one word to confirm, how it went.

mod columns;
mod columns_page;
mod confirm;
mod end;
mod plan;
mod rows;
mod upload;
mod words;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::registration::import::ImportError;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::event::EventState;
use domain::ids::GuestImportId;
use domain::locale::Locale;
use http_face::uploads;
use serde::Deserialize;
use uuid::Uuid;

use super::desk::{Desk, Place, console_path, seats_now};
use super::refused::{InLocale, Refused};
use crate::error::PageError;
use crate::page::Shell;

/// The routes of imports, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 10] = [
    ("GET", "/{lang}/console/{org}/{event}/import"),
    ("POST", "/{lang}/console/{org}/{event}/import"),
    ("GET", "/{lang}/console/{org}/{event}/import/{id}"),
    ("GET", "/{lang}/console/{org}/{event}/import/{id}/columns"),
    ("POST", "/{lang}/console/{org}/{event}/import/{id}/columns"),
    ("POST", "/{lang}/console/{org}/{event}/import/{id}/reading"),
    ("POST", "/{lang}/console/{org}/{event}/import/{id}/rows"),
    ("POST", "/{lang}/console/{org}/{event}/import/{id}/confirm"),
    ("POST", "/{lang}/console/{org}/{event}/import/{id}/discard"),
    ("GET", "/{lang}/console/{org}/{event}/import/{id}/wrong.csv"),
];

pub(super) fn router() -> Router<Arc<App>> {
    let base = "/{lang}/console/{org}/{event}/import";
    let below = |page: &str| format!("{base}/{{id}}{page}");
    Router::new()
        .route(base, get(upload::form).post(upload::send).layer(uploads()))
        .route(&below(""), get(plan::page))
        .route(&below("/columns"), get(columns::page).post(columns::save))
        .route(&below("/reading"), post(columns::read_again))
        .route(&below("/rows"), post(rows::decide))
        .route(&below("/confirm"), post(confirm::confirm))
        .route(&below("/discard"), post(rows::discard))
        .route(&below("/wrong.csv"), get(rows::wrong))
}

/// An import in an address.
#[derive(Debug, Deserialize)]
struct ImportSegment {
    id: Uuid,
}

impl ImportSegment {
    const fn id(&self) -> GuestImportId {
        GuestImportId(self.id)
    }
}

/// Where lists are sent, without a language.
fn path(info: &EventInfo) -> String {
    format!("{}/import", console_path(info))
}

/// An import's page, without a language.
fn path_of(info: &EventInfo, id: GuestImportId) -> String {
    format!("{}/{id}", path(info))
}

/// Where lists are sent.
pub(super) fn href(locale: Locale, info: &EventInfo) -> String {
    format!("/{locale}{}", path(info))
}

fn href_of(locale: Locale, info: &EventInfo, id: GuestImportId) -> String {
    format!("/{locale}{}", path_of(info, id))
}

/// The frame and the shell of a page.
async fn frame(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
    (path, title): (String, String),
) -> Result<(Shell, Desk), Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let draft = info.event.state == EventState::Draft;
    let place = if draft { Place::Import } else { Place::Registrations };
    let desk = Desk::of_event(locale, actor, info, seats, place, app.now());
    let shell = Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console"));
    Ok((shell, desk.or_refuse(locale)?))
}

/// Leads to an import's page, which says where it is.
fn moved_on(locale: Locale, info: &EventInfo, id: GuestImportId) -> Response {
    Redirect::to(&format!("{}?done=moved-on", href_of(locale, info, id))).into_response()
}

/// What is answered to an error that no page of its own words.
fn refused(locale: Locale, info: &EventInfo, id: GuestImportId, error: ImportError) -> Response {
    match error {
        ImportError::MovedOn | ImportError::NotConfirmed(_) => moved_on(locale, info, id),
        // A file that was read once and is none now: the row is damaged.
        ImportError::Refused(_) => PageError::internal(locale).into_response(),
        ImportError::App(error) => Refused::App(locale, error).into_response(),
    }
}
