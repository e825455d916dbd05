//! Partners in the console: the list, their pages, their tiers, and what their representatives wrote. The page by which
//! these write is here too.

mod edit;
mod list;
mod own;
mod remove;
mod review;
mod tiers;
mod view;

use std::sync::Arc;

use app::App;
use axum::Router;
use axum::routing::{get, post};
use domain::ids::PartnerId;
use domain::locale::Locale;
use serde::Deserialize;

use super::desk::console_href;
use app::event::EventInfo;

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 27] = [
    ("GET", "/{lang}/console/{org}/{event}/partners"),
    ("GET", "/{lang}/console/{org}/{event}/partners/new"),
    ("POST", "/{lang}/console/{org}/{event}/partners/new"),
    ("GET", "/{lang}/console/{org}/{event}/partners/{partner}"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/move"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/logo"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/logo/remove"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/approve"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/send-back"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/invite"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/places"),
    ("GET", "/{lang}/console/{org}/{event}/partners/{partner}/remove"),
    ("POST", "/{lang}/console/{org}/{event}/partners/{partner}/remove"),
    ("GET", "/{lang}/console/{org}/{event}/partners/tiers"),
    ("POST", "/{lang}/console/{org}/{event}/partners/tiers"),
    ("POST", "/{lang}/console/{org}/{event}/partners/tiers/usual"),
    ("GET", "/{lang}/console/{org}/{event}/partners/tiers/{tier}"),
    ("POST", "/{lang}/console/{org}/{event}/partners/tiers/{tier}"),
    ("POST", "/{lang}/console/{org}/{event}/partners/tiers/{tier}/move"),
    ("GET", "/{lang}/console/{org}/{event}/partners/tiers/{tier}/remove"),
    ("POST", "/{lang}/console/{org}/{event}/partners/tiers/{tier}/remove"),
    ("GET", "/{lang}/my/partner/{org}/{event}"),
    ("POST", "/{lang}/my/partner/{org}/{event}"),
    ("POST", "/{lang}/my/partner/{org}/{event}/logo"),
    ("POST", "/{lang}/my/partner/{org}/{event}/guests"),
    ("POST", "/{lang}/my/partner/{org}/{event}/give-back"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    let uploads = http_face::uploads;
    Router::new()
        .route("/{lang}/console/{org}/{event}/partners", get(list::page))
        .route("/{lang}/console/{org}/{event}/partners/new", get(edit::empty).post(edit::add))
        .route("/{lang}/console/{org}/{event}/partners/{partner}", get(edit::page).post(edit::save))
        .route("/{lang}/console/{org}/{event}/partners/{partner}/move", post(edit::shift))
        .route("/{lang}/console/{org}/{event}/partners/{partner}/logo", post(edit::set_logo).layer(uploads()))
        .route("/{lang}/console/{org}/{event}/partners/{partner}/logo/remove", post(edit::remove_logo))
        .route("/{lang}/console/{org}/{event}/partners/{partner}/approve", post(review::approve))
        .route("/{lang}/console/{org}/{event}/partners/{partner}/send-back", post(review::send_back))
        .route("/{lang}/console/{org}/{event}/partners/{partner}/invite", post(review::invite))
        .route("/{lang}/console/{org}/{event}/partners/{partner}/places", post(review::promise))
        .route(
            "/{lang}/console/{org}/{event}/partners/{partner}/remove",
            get(remove::ask).post(remove::remove),
        )
        .route("/{lang}/console/{org}/{event}/partners/tiers", get(tiers::page).post(tiers::add))
        .route("/{lang}/console/{org}/{event}/partners/tiers/usual", post(tiers::usual))
        .route("/{lang}/console/{org}/{event}/partners/tiers/{tier}", get(tiers::edit).post(tiers::rename))
        .route("/{lang}/console/{org}/{event}/partners/tiers/{tier}/move", post(tiers::shift))
        .route(
            "/{lang}/console/{org}/{event}/partners/tiers/{tier}/remove",
            get(tiers::ask).post(tiers::remove),
        )
        .route("/{lang}/my/partner/{org}/{event}", get(own::page).post(own::propose))
        .route("/{lang}/my/partner/{org}/{event}/guests", post(own::name_guest))
        .route("/{lang}/my/partner/{org}/{event}/give-back", post(own::give_back))
        .route("/{lang}/my/partner/{org}/{event}/logo", post(own::propose_logo).layer(uploads()))
}

/// The partner of an address.
#[derive(Deserialize)]
pub(super) struct PartnerPath {
    partner: PartnerId,
}

/// The list of an event's partners.
fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/partners", console_href(locale, info))
}

/// A partner's page in the console.
fn edit_href(locale: Locale, info: &EventInfo, id: PartnerId) -> String {
    format!("{}/{id}", list_href(locale, info))
}
