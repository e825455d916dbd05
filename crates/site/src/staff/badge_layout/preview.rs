//! Layouts as pictures, drawn by what prints them.

use std::sync::Arc;

use app::badge::layout::{Shown, Whom};
use app::{App, AppError};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::badge::layout::{Side, Usual};
use domain::locale::Locale;
use http_face::Viewer;
use serde::Deserialize;

use super::{LayoutPath, Looking, layout_id};
use crate::page::Segments;
use crate::picture::made_now;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The usual layout of an address.
#[derive(Deserialize)]
pub(super) struct UsualPath {
    usual: String,
}

/// GET `…/badge-layouts/usual/{usual}`.
pub(super) async fn usual(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<UsualPath>,
) -> Result<Response, Refused> {
    let usual = Usual::from_code(&path.usual).ok_or(AppError::NotFound).or_refuse(locale)?;
    let shown = Shown::Usual(usual);
    let whom = (Side::Front, locale);
    let drawn = app::badge::layout::preview(&app, &actor, &info, shown, whom, Whom::Sample).await;
    answer(locale, drawn)
}

/// GET `…/badge-layouts/{layout}/preview`.
pub(super) async fn own(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
    Query(looking): Query<Looking>,
) -> Result<Response, Refused> {
    actor.require(domain::account::Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let shown = Shown::Own(layout_id(&path.layout).or_refuse(locale)?);
    let side = looking.side().or_refuse(locale)?;
    let language = looking.language(locale).or_refuse(locale)?;
    let whom = looking.whom().or_refuse(locale)?;
    let drawn = app::badge::layout::preview(&app, &actor, &info, shown, (side, language), whom).await;
    answer(locale, drawn)
}

fn answer(locale: Locale, drawn: Result<Option<String>, AppError>) -> Result<Response, Refused> {
    let svg = drawn.and_then(|drawn| drawn.ok_or(AppError::Unprintable)).or_refuse(locale)?;
    Ok(made_now("image/svg+xml", svg))
}
