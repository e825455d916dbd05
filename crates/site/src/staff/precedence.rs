//! Protocol in the console: the table of ranks, the cards that follow its order, and the board on which those who have a
//! rank are seen arriving.

mod board;
mod list;
mod rank;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::key::Key;
use domain::locale::Locale;
use serde::Deserialize;

use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::refused::{InLocale, Refused};

pub(super) use board::href as board_href;
#[cfg(test)]
pub(super) use board::{Asked, board_page};
#[cfg(test)]
pub(super) use list::{May, list_page};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 10] = [
    ("GET", "/{lang}/console/{org}/{event}/precedence"),
    ("POST", "/{lang}/console/{org}/{event}/precedence"),
    ("POST", "/{lang}/console/{org}/{event}/precedence/template"),
    ("GET", "/{lang}/console/{org}/{event}/precedence/ranks/{key}"),
    ("POST", "/{lang}/console/{org}/{event}/precedence/ranks/{key}"),
    ("POST", "/{lang}/console/{org}/{event}/precedence/ranks/{key}/move"),
    ("GET", "/{lang}/console/{org}/{event}/precedence/ranks/{key}/remove"),
    ("POST", "/{lang}/console/{org}/{event}/precedence/ranks/{key}/remove"),
    ("GET", "/{lang}/console/{org}/{event}/arrivals"),
    ("POST", "/{lang}/console/{org}/{event}/registrations/{registration}/protocol"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/precedence", get(list::page).post(list::add))
        .route("/{lang}/console/{org}/{event}/precedence/template", post(list::template))
        .route("/{lang}/console/{org}/{event}/precedence/ranks/{key}", get(rank::page).post(rank::rename))
        .route("/{lang}/console/{org}/{event}/precedence/ranks/{key}/move", post(rank::shift))
        .route(
            "/{lang}/console/{org}/{event}/precedence/ranks/{key}/remove",
            get(rank::ask).post(rank::remove),
        )
        .route("/{lang}/console/{org}/{event}/arrivals", get(board::page))
        .route(
            "/{lang}/console/{org}/{event}/registrations/{registration}/protocol",
            post(super::registration::save_protocol),
        )
}

/// The rank of an address.
#[derive(Deserialize)]
struct RankPath {
    key: Key,
}

fn list_path(info: &EventInfo) -> String {
    format!("{}/precedence", console_path(info))
}

fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/precedence", console_href(locale, info))
}

async fn desk(app: &App, actor: &Actor, locale: Locale, info: &EventInfo) -> Result<Desk, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    Desk::of_event(locale, actor, info, seats, Place::Precedence, app.now()).or_refuse(locale)
}
