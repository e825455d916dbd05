//! Guests who are asked to come, in the console: who they are, what they were sent, and what they answered.

mod edit;
mod list;
mod query;
mod send;
mod view;
mod words;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::ids::GuestInvitationId;
use domain::locale::Locale;
use serde::Deserialize;

#[cfg(test)]
pub(super) use list::list_page;
#[cfg(test)]
pub(super) use view::{May, Shown, invitation_page};

use super::desk::{Desk, Place, console_href, seats_now};
use super::refused::{InLocale, Refused};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 12] = [
    ("GET", "/{lang}/console/{org}/{event}/invitations"),
    ("GET", "/{lang}/console/{org}/{event}/invitations/new"),
    ("POST", "/{lang}/console/{org}/{event}/invitations/new"),
    ("GET", "/{lang}/console/{org}/{event}/invitations/send"),
    ("POST", "/{lang}/console/{org}/{event}/invitations/send"),
    ("GET", "/{lang}/console/{org}/{event}/invitations/remind"),
    ("POST", "/{lang}/console/{org}/{event}/invitations/remind"),
    ("GET", "/{lang}/console/{org}/{event}/invitations/{invitation}"),
    ("POST", "/{lang}/console/{org}/{event}/invitations/{invitation}"),
    ("POST", "/{lang}/console/{org}/{event}/invitations/{invitation}/send"),
    ("GET", "/{lang}/console/{org}/{event}/invitations/{invitation}/withdraw"),
    ("POST", "/{lang}/console/{org}/{event}/invitations/{invitation}/withdraw"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    let base = "/{lang}/console/{org}/{event}/invitations";
    let below = |page: &str| format!("{base}{page}");
    Router::new()
        .route(base, get(list::page))
        .route(&below("/new"), get(edit::empty).post(edit::invite))
        .route(&below("/send"), get(send::ask_all).post(send::send_all))
        .route(&below("/remind"), get(send::ask_remind).post(send::remind_all))
        .route(&below("/{invitation}"), get(edit::page).post(edit::save))
        .route(&below("/{invitation}/send"), post(send::send))
        .route(&below("/{invitation}/withdraw"), get(send::ask_withdraw).post(send::withdraw))
}

/// The invitation of an address.
#[derive(Deserialize)]
pub(super) struct InvitationPath {
    invitation: GuestInvitationId,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    done: String,
}

/// The list of invitations.
pub(super) fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/invitations", console_href(locale, info))
}

/// An invitation's page in the console.
pub(super) fn invitation_href(locale: Locale, info: &EventInfo, id: GuestInvitationId) -> String {
    format!("{}/{id}", list_href(locale, info))
}

async fn desk(app: &App, actor: &Actor, locale: Locale, info: &EventInfo) -> Result<Desk, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    Desk::of_event(locale, actor, info, seats, Place::Invitations, app.now()).or_refuse(locale)
}
