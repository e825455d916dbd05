//! Taking a partner off the event: what would go is said first.

use std::sync::Arc;

use app::App;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::account::Action;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{PartnerPath, edit_href, list_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Confirm, Goes};
use crate::staff::people::{Done, WorkRoute};
use crate::staff::refused::{InLocale, Refused};

/// GET `…/partners/{partner}/remove`.
pub(super) async fn ask(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let file = app::partner::open(&app, &actor, &info, partner).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Partners, app.now()).or_refuse(locale)?;
    let name = file.partner.name.get(locale);
    let path = format!("{}/partners/{partner}/remove", console_path(&info));
    let shell = Shell::new(locale, &path, fl!(t, "partner-remove-title", name = name))
        .of(&info.organisation, format!("/{locale}/console"));
    let proposal = file.proposal.as_ref().map(|_| Goes { what: fl!(t, "partner-goes-proposal") });
    let href = edit_href(locale, &info, partner);
    let page = Confirm {
        goes_title: None,
        desk,
        lead: fl!(t, "partner-remove-lead"),
        goes: proposal.into_iter().collect(),
        action: format!("{href}/remove"),
        hidden: Vec::new(),
        button: fl!(t, "partner-remove"),
        back: href,
        danger: true,
        eager: None,
        shell,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/partners/{partner}/remove`.
pub(super) async fn remove(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
) -> Result<Response, Refused> {
    app::partner::remove(&app, &actor, &info, partner).await.or_refuse(locale)?;
    Ok(Done::Removed.at(&list_href(locale, &info)).into_response())
}
