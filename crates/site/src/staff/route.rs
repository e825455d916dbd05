//! Where a request to the console wants to go. A stranger is asked to sign in before anything is looked up: whether
//! an event is being prepared is nobody else's business.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use domain::locale::Locale;
use domain::publication::WorkingCopy;
use http_face::Viewer;

use super::refused::{InLocale, Refused};
use crate::page::LangRoute;

/// An event's page of the console: the event as it is shown or, before that, as it is being prepared.
pub(super) struct StaffRoute {
    pub(super) locale: Locale,
    pub(super) info: Arc<EventInfo>,
}

/// A page where an event is prepared: its working copy.
pub(super) struct DraftRoute {
    pub(super) locale: Locale,
    pub(super) copy: WorkingCopy,
    /// The working copy as use cases and their permissions know it.
    pub(super) info: EventInfo,
}

/// The language and the two names of an event's address, for somebody who is signed in.
async fn asked(parts: &mut Parts, app: &Arc<App>) -> Result<(Locale, String, String), Response> {
    let LangRoute(locale) =
        LangRoute::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
    let viewer = Viewer::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
    viewer.actor.staff(app.now()).or_refuse(locale).map_err(IntoResponse::into_response)?;
    let params = RawPathParams::from_request_parts(parts, &()).await.ok();
    let named = |name: &str| {
        let found = params.as_ref().and_then(|params| params.iter().find(|(key, _)| *key == name));
        found.map(|(_, value)| value.to_owned()).unwrap_or_default()
    };
    Ok((locale, named("org"), named("event")))
}

fn refused(locale: Locale, error: app::AppError) -> Response {
    Refused::App(locale, error).into_response()
}

impl FromRequestParts<Arc<App>> for StaffRoute {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let (locale, organisation, event) = asked(parts, app).await?;
        let info = app::event::find_shown_or_prepared(app, &organisation, &event).await;
        Ok(Self { locale, info: info.map_err(|error| refused(locale, error))? })
    }
}

impl FromRequestParts<Arc<App>> for DraftRoute {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let (locale, organisation, event) = asked(parts, app).await?;
        let copy = app::event::find_for_staff(app, &organisation, &event).await;
        let copy = copy.map_err(|error| refused(locale, error))?;
        Ok(Self { locale, info: EventInfo::of(&copy), copy })
    }
}
