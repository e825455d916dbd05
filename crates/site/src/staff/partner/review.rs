//! Judging what a partner’s representatives wrote.

use std::sync::Arc;

use app::App;
use app::edit::EditError;
use app::speaker::Judged;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use http_face::Viewer;

use super::edit::{Shown, show};
use super::{PartnerPath, edit_href};
use crate::page::{Segments, html};
use crate::staff::people::{Done, WorkRoute, judged_reason, read_at, refused};
use crate::staff::refused::{InLocale, Refused};

/// POST `…/partners/{partner}/approve`.
pub(super) async fn approve(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let read = read_at(&Values::new(pairs)).ok_or(Refused::malformed(locale))?;
    let judged = app::partner::approve(&app, &actor, &info, partner, read).await.or_refuse(locale)?;
    let done = if judged == Judged::Done { Done::Approved } else { Done::WrittenAnew };
    Ok(done.at(&edit_href(locale, &info, partner)).into_response())
}

/// POST `…/partners/{partner}/send-back`.
pub(super) async fn send_back(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let values = Values::new(pairs);
    let read = read_at(&values).ok_or(Refused::malformed(locale))?;
    let reason = match judged_reason(&values) {
        Ok(reason) => reason,
        Err(problems) => {
            let file = app::partner::open(&app, &actor, &info, partner).await.or_refuse(locale)?;
            let shown = Shown { reason: Some((&values, &problems)), ..Shown::default() };
            let page = show(&app, &actor, locale, &info, &file, shown).await?;
            return Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    let judged =
        app::partner::send_back(&app, &actor, &info, partner, read, reason).await.or_refuse(locale)?;
    let done = if judged == Judged::Done { Done::SentBack } else { Done::WrittenAnew };
    Ok(done.at(&edit_href(locale, &info, partner)).into_response())
}

/// POST `…/partners/{partner}/invite`.
pub(super) async fn invite(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::partner::invite(&app, &actor, &info, partner, &values, locale).await {
        Ok(()) => Ok(Done::Invited.at(&edit_href(locale, &info, partner)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let file = app::partner::open(&app, &actor, &info, partner).await.or_refuse(locale)?;
            let shown = Shown { invited: Some((&values, &problems)), ..Shown::default() };
            let page = show(&app, &actor, locale, &info, &file, shown).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

/// POST `…/partners/{partner}/places`.
pub(super) async fn promise(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::partner::promise(&app, &actor, &info, partner, &values).await {
        Ok(()) => Ok(Done::Saved.at(&edit_href(locale, &info, partner)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let file = app::partner::open(&app, &actor, &info, partner).await.or_refuse(locale)?;
            let shown = Shown { places: Some((&values, &problems)), ..Shown::default() };
            let page = show(&app, &actor, locale, &info, &file, shown).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}
