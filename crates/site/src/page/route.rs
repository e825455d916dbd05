//! Where a request wants to go: the language and the event of its address.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::extract::{FromRequestParts, Path, RawPathParams};
use axum::http::request::Parts;
use domain::event::Organisation;
use domain::locale::Locale;
use serde::de::DeserializeOwned;

use super::locale_of;
use crate::error::PageError;

/// A page of `/{lang}/…`.
#[derive(Debug, Clone, Copy)]
pub struct LangRoute(pub Locale);

/// A page of `/{lang}/…/{org}/{event}/…`: its language, and its event, which exists.
#[derive(Clone)]
pub struct EventRoute {
    /// The page's language.
    pub locale: Locale,
    /// The event.
    pub info: Arc<EventInfo>,
}

impl EventRoute {
    /// The event's path without a language: `/lyon/2025`.
    pub fn path(&self) -> String {
        event_path(&self.info)
    }

    /// The event's path in the page's language: `/fr/lyon/2025`.
    pub fn href(&self) -> String {
        format!("/{}{}", self.locale, self.path())
    }
}

/// A page of `/{lang}/…/{org}/…`: its language, and its organisation, which exists.
#[derive(Clone)]
pub struct OrganisationRoute {
    /// The page's language.
    pub locale: Locale,
    /// The organisation.
    pub organisation: Organisation,
}

/// An event's path without a language.
pub(crate) fn event_path(info: &EventInfo) -> String {
    format!("/{}/{}", info.organisation.slug, info.event.slug)
}

/// The other names in an address, `T` by the names of its fields. An address that no page of ours has (bytes that
/// are no text, an id that is none) is one where nothing is.
pub(crate) struct Segments<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Segments<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        match Path::from_request_parts(parts, state).await {
            Ok(Path(names)) => Ok(Self(names)),
            Err(_) => Err(PageError::not_found(locale_of(&parts.uri, &parts.headers))),
        }
    }
}

async fn params(parts: &mut Parts) -> Option<RawPathParams> {
    RawPathParams::from_request_parts(parts, &()).await.ok()
}

fn param<'a>(params: &'a RawPathParams, name: &str) -> Option<&'a str> {
    params.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}

impl<S: Sync> FromRequestParts<S> for LangRoute {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        let params = params(parts).await;
        params
            .as_ref()
            .and_then(|params| param(params, "lang"))
            .and_then(Locale::from_code)
            .map(Self)
            .ok_or_else(|| PageError::not_found(locale_of(&parts.uri, &parts.headers)))
    }
}

impl FromRequestParts<Arc<App>> for EventRoute {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, PageError> {
        let LangRoute(locale) = LangRoute::from_request_parts(parts, app).await?;
        let params = params(parts).await;
        let named = |name| params.as_ref().and_then(|params| param(params, name)).unwrap_or_default();
        let info = app::event::find(app, named("org"), named("event"))
            .await
            .map_err(|error| PageError::new(locale, &error))?;
        Ok(Self { locale, info })
    }
}

impl FromRequestParts<Arc<App>> for OrganisationRoute {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, PageError> {
        let LangRoute(locale) = LangRoute::from_request_parts(parts, app).await?;
        let params = params(parts).await;
        let slug = params.as_ref().and_then(|params| param(params, "org")).unwrap_or_default();
        let found = app::event::organisation(app, slug).await;
        let organisation = found.map_err(|error| PageError::new(locale, &error))?;
        Ok(Self { locale, organisation })
    }
}
