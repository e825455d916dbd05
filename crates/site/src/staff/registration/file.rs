//! A file that somebody answered with, for organisers.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::extract::State;
use axum::response::Response;
use domain::ids::{AnswerFileId, RegistrationId};
use domain::locale::Locale;
use http_face::Viewer;
use serde::Deserialize;

use super::registration_href;
use crate::page::Segments;
use crate::registration::files::attachment;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// Where a file of a registration is handed out.
pub(super) fn file_href(
    locale: Locale,
    info: &EventInfo,
    registration: RegistrationId,
    file: AnswerFileId,
) -> String {
    format!("{}/files/{file}", registration_href(locale, info, registration))
}

/// The file of an address.
#[derive(Deserialize)]
pub(in crate::staff) struct FilePath {
    registration: RegistrationId,
    file: AnswerFileId,
}

/// GET `…/registrations/{registration}/files/{file}`.
pub(in crate::staff) async fn download(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(FilePath { registration, file }): Segments<FilePath>,
) -> Result<Response, Refused> {
    let sent = app::registration::file::see(&app, &actor, &info, registration, file).await;
    Ok(attachment(locale, sent.or_refuse(locale)?))
}
