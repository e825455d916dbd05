//! Making events, preparing them, showing them to everybody.

mod copy;
mod cover;
mod details;
mod new;
mod preview;
mod publish;
pub(super) mod query;
mod state;
mod steps;
#[cfg(test)]
mod tests;
pub(super) mod words;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::Router;
use axum::routing::get;
use domain::form::Values;
use domain::publication::WorkingCopy;
use serde::Deserialize;

use super::desk::{Desk, Place};
use super::refused::{InLocale, Refused};
use super::route::DraftRoute;
use crate::registration::Sent;

pub(super) use steps::steps;

/// The routes of this capability: see [`super::ROUTES`].
pub const ROUTES: [(&str, &str); 13] = [
    ("GET", "/{lang}/console/{org}/new"),
    ("POST", "/{lang}/console/{org}/new"),
    ("GET", "/{lang}/console/{org}/{event}/details"),
    ("POST", "/{lang}/console/{org}/{event}/details"),
    ("GET", "/{lang}/console/{org}/{event}/details/cover"),
    ("POST", "/{lang}/console/{org}/{event}/details/cover"),
    ("GET", "/{lang}/console/{org}/{event}/publish"),
    ("POST", "/{lang}/console/{org}/{event}/publish"),
    ("GET", "/{lang}/console/{org}/{event}/publish/preview"),
    ("GET", "/{lang}/console/{org}/{event}/copy"),
    ("POST", "/{lang}/console/{org}/{event}/copy"),
    ("GET", "/{lang}/console/{org}/{event}/state"),
    ("POST", "/{lang}/console/{org}/{event}/state"),
];

/// The pages of this capability.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/new", get(new::form).post(new::make))
        .route("/{lang}/console/{org}/{event}/details", get(details::form).post(details::save))
        .route(
            "/{lang}/console/{org}/{event}/details/cover",
            get(cover::form).post(cover::save).layer(http_face::uploads()),
        )
        .route("/{lang}/console/{org}/{event}/publish", get(publish::page).post(publish::publish))
        .route("/{lang}/console/{org}/{event}/publish/preview", get(preview::page))
        .route("/{lang}/console/{org}/{event}/copy", get(copy::form).post(copy::make))
        .route("/{lang}/console/{org}/{event}/state", get(state::ask).post(state::turn))
}

/// What a page says that follows something that was done: a word of the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    pub(super) done: String,
}

/// What a form sent.
fn sent(Sent(pairs): Sent) -> Values {
    Values::new(pairs)
}

/// The frame around a page where an event is prepared.
async fn desk(
    app: &App,
    actor: &app::account::Actor,
    route: &DraftRoute,
    place: Place,
) -> Result<Desk, Refused> {
    let seats = app.store().figures(route.info.event.id).await.map_err(app::AppError::from);
    let seats = seats.or_refuse(route.locale)?;
    Desk::of_event(route.locale, actor, &route.info, seats, place, app.now()).or_refuse(route.locale)
}

/// The address of something below an event's console, without a language.
fn below(info: &EventInfo, page: &str) -> String {
    format!("{}/{page}", super::desk::console_path(info))
}

/// The version that a form was opened with; 0, which is none, for what no form sends.
fn version_of(values: &Values) -> u32 {
    values.get("version").parse().unwrap_or_default()
}

/// A working copy as use cases know it, after it was read anew.
fn info_of(copy: &WorkingCopy) -> EventInfo {
    EventInfo::of(copy)
}
