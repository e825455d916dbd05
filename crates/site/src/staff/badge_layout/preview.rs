//! Layouts as pictures, drawn by what prints them.

use std::sync::Arc;

use app::App;
use app::badge::layout::{Shown, Whom};
use axum::extract::{Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::badge::layout::{Side, Usual};
use http_face::Viewer;
use serde::Deserialize;

use super::{LayoutPath, Looking, layout_id};
use crate::page::Segments;
use crate::picture::ALONE;
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
    let usual = Usual::from_code(&path.usual).ok_or(app::AppError::NotFound).or_refuse(locale)?;
    let shown = Shown::Usual(usual);
    let whom = (Side::Front, locale);
    let drawn = app::badge::layout::preview(&app, &actor, &info, shown, whom, Whom::Sample).await;
    let drawn = drawn.or_refuse(locale)?.0;
    Ok(svg(drawn.ok_or(app::AppError::Unprintable).or_refuse(locale)?))
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
    let drawn = drawn.or_refuse(locale)?.0;
    Ok(svg(drawn.ok_or(app::AppError::Unprintable).or_refuse(locale)?))
}

/// A picture that may show somebody's name: nothing on the way keeps it, and opened by itself it can do nothing.
fn svg(svg: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::CONTENT_SECURITY_POLICY, ALONE),
    ];
    (headers, svg).into_response()
}
