//! Badges on paper, in the console: whose and in which order, counted before anything is printed, followed, stopped, and
//! taken back; and one badge at a time at the door.

mod ask;
mod door;
mod list;
mod run;
mod words;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::ids::PrintRunId;
use domain::locale::Locale;
use serde::Deserialize;

use super::desk::{Desk, Place, console_href, console_path, door_href, seats_now};
use super::refused::{InLocale, Refused};

#[cfg(test)]
pub(super) use ask::ask_page;
pub(super) use door::{DoorButtons, buttons};
#[cfg(test)]
pub(super) use door::{Standing, one_page};
pub(super) use list::from_list;
#[cfg(test)]
pub(super) use list::list_page;
#[cfg(test)]
pub(super) use run::run_page;
pub(super) use words::{mark_name, marked};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 13] = [
    ("GET", "/{lang}/console/{org}/{event}/badges"),
    ("GET", "/{lang}/console/{org}/{event}/badges/print"),
    ("POST", "/{lang}/console/{org}/{event}/badges/print"),
    ("POST", "/{lang}/console/{org}/{event}/badges/door"),
    ("GET", "/{lang}/console/{org}/{event}/badges/runs/{run}"),
    ("GET", "/{lang}/console/{org}/{event}/badges/runs/{run}/badges.pdf"),
    ("POST", "/{lang}/console/{org}/{event}/badges/runs/{run}/stop"),
    ("GET", "/{lang}/console/{org}/{event}/badges/runs/{run}/take-back"),
    ("POST", "/{lang}/console/{org}/{event}/badges/runs/{run}/take-back"),
    ("POST", "/{lang}/door/{org}/{event}/badges"),
    ("GET", "/{lang}/door/{org}/{event}/badges/{run}"),
    ("GET", "/{lang}/door/{org}/{event}/badges/{run}/badge.png"),
    ("GET", "/{lang}/door/{org}/{event}/badges/{run}/page.css"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/badges", get(list::page))
        .route("/{lang}/console/{org}/{event}/badges/print", get(ask::ask).post(ask::begin))
        .route("/{lang}/console/{org}/{event}/badges/door", post(list::allow_at_door))
        .route("/{lang}/console/{org}/{event}/badges/runs/{run}", get(run::page))
        .route("/{lang}/console/{org}/{event}/badges/runs/{run}/badges.pdf", get(run::file))
        .route("/{lang}/console/{org}/{event}/badges/runs/{run}/stop", post(run::stop))
        .route(
            "/{lang}/console/{org}/{event}/badges/runs/{run}/take-back",
            get(run::ask_to_take_back).post(run::take_back),
        )
        .route("/{lang}/door/{org}/{event}/badges", post(door::print))
        .route("/{lang}/door/{org}/{event}/badges/{run}", get(door::page))
        .route("/{lang}/door/{org}/{event}/badges/{run}/badge.png", get(door::picture))
        .route("/{lang}/door/{org}/{event}/badges/{run}/page.css", get(door::style))
}

/// The run of an address.
#[derive(Deserialize)]
struct RunPath {
    run: PrintRunId,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Said {
    done: String,
    /// How many runs began.
    runs: String,
}

fn list_path(info: &EventInfo) -> String {
    format!("{}/badges", console_path(info))
}

fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/badges", console_href(locale, info))
}

fn run_href(locale: Locale, info: &EventInfo, run: PrintRunId) -> String {
    format!("{}/runs/{run}", list_href(locale, info))
}

fn one_href(locale: Locale, info: &EventInfo, run: PrintRunId) -> String {
    format!("{}/badges/{run}", door_href(locale, info))
}

async fn desk(app: &App, actor: &Actor, locale: Locale, info: &EventInfo) -> Result<Desk, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    Desk::of_event(locale, actor, info, seats, Place::Badges, app.now()).or_refuse(locale)
}
