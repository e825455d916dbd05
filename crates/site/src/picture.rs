//! Pictures: their addresses, and what goes with their bytes.

use std::sync::Arc;

use app::App;
use app::picture::PictureSize;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use domain::ids::PictureId;
use http_face::Viewer;

use crate::error::PageError;
use crate::page::locale_of;

/// Opened by itself, a picture can do nothing: no script, no style, no form, an origin of its own.
pub(crate) const ALONE: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// What is made for whoever asks and may tell of a person: nothing on the way keeps it, and opened by itself it can do
/// nothing.
pub(crate) fn made_now(kind: &'static str, body: impl IntoResponse) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::CONTENT_SECURITY_POLICY, ALONE),
    ];
    (headers, body).into_response()
}

/// The address of a picture: its content never changes, so browsers keep it.
pub fn href(id: PictureId) -> String {
    format!("/pictures/{id}")
}

/// The address of a picture, small, for lists.
pub fn small_href(id: PictureId) -> String {
    format!("/pictures/{id}/small")
}

/// GET `/pictures/{picture}`.
pub(crate) async fn large(
    app: State<Arc<App>>,
    viewer: Viewer,
    path: Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    serve(&app, &viewer, &path, PictureSize::Large, &uri, &headers).await
}

/// GET `/pictures/{picture}/small`.
pub(crate) async fn small(
    app: State<Arc<App>>,
    viewer: Viewer,
    path: Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    serve(&app, &viewer, &path, PictureSize::Small, &uri, &headers).await
}

async fn serve(
    app: &App,
    viewer: &Viewer,
    id: &str,
    size: PictureSize,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<Response, PageError> {
    let locale = locale_of(uri, headers);
    let id = id.parse::<PictureId>().map_err(|_| PageError::not_found(locale))?;
    let picture = app::picture::see(app, &viewer.actor, id, size).await;
    let picture = picture.map_err(|error| PageError::new(locale, &error))?;
    let kind = HeaderValue::from_str(&picture.media_type).map_err(|_| PageError::internal(locale))?;
    let extension = if picture.media_type == "image/webp" { "webp" } else { "jpg" };
    let name = HeaderValue::from_str(&format!("inline; filename=\"{id}.{extension}\""));
    let keep = if picture.public { "public, max-age=31536000, immutable" } else { "private, no-store" };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, name.unwrap_or(HeaderValue::from_static("inline"))),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
        (header::CONTENT_SECURITY_POLICY, ALONE),
    ];
    Ok((headers, picture.bytes).into_response())
}
