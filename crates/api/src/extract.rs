//! What handlers take from a request, with problems for what cannot be taken.

use std::convert::Infallible;

use app::account::Actor;
use app::event::EventInfo;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::{header::ACCEPT_LANGUAGE, request::Parts};
use axum::response::IntoResponse;
use domain::locale::Locale;
use http_face::{AppState, Viewer};
use serde::Deserialize;
use std::sync::Arc;

use crate::Problem;

/// Any of axum's extractors, whose refusal becomes a problem in its own words.
pub(crate) struct Input<E>(pub(crate) E);

fn refused<R: std::error::Error + IntoResponse>(rejection: R) -> Problem {
    let detail = rejection.to_string();
    Problem::of_input(rejection.into_response().status(), detail)
}

impl<S, E> FromRequestParts<S> for Input<E>
where
    S: Send + Sync,
    E: FromRequestParts<S>,
    E::Rejection: std::error::Error,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        E::from_request_parts(parts, state).await.map(Self).map_err(refused)
    }
}

impl<S: Send + Sync> FromRequest<S> for Input<String> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        String::from_request(request, state).await.map(Self).map_err(refused)
    }
}

/// A JSON body.
pub(crate) struct Body<T>(pub(crate) T);

impl<S, T> FromRequest<S> for Body<T>
where
    S: Send + Sync,
    T: serde::de::DeserializeOwned,
{
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let axum::Json(body) = axum::Json::from_request(request, state).await.map_err(refused)?;
        Ok(Self(body))
    }
}

/// The event in the address.
pub(crate) struct OfEvent(pub(crate) Arc<EventInfo>);

#[derive(Deserialize)]
struct EventPath {
    organisation: String,
    event: String,
}

impl FromRequestParts<AppState> for OfEvent {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Problem> {
        let Input(Path(path)) = Input::<Path<EventPath>>::from_request_parts(parts, app).await?;
        Ok(Self(app::event::find(app, &path.organisation, &path.event).await?))
    }
}

/// The event in the address as those see it who prepare it, for who is signed in: also before it is shown.
pub(crate) struct OfPreparedEvent(pub(crate) Arc<EventInfo>);

impl FromRequestParts<AppState> for OfPreparedEvent {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Problem> {
        Staff::from_request_parts(parts, app).await?;
        let Input(Path(path)) = Input::<Path<EventPath>>::from_request_parts(parts, app).await?;
        Ok(Self(app::event::find_shown_or_prepared(app, &path.organisation, &path.event).await?))
    }
}

/// A member of staff who is signed in. Refused before any body is read; what they may do is the use case's business.
pub(crate) struct Staff(pub(crate) Actor);

impl FromRequestParts<AppState> for Staff {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Problem> {
        let viewer = Viewer::from_request_parts(parts, app).await.map_err(|failure| failure.0)?;
        viewer.actor.staff(app.now())?;
        Ok(Self(viewer.actor))
    }
}

/// The language of words meant for people: `?lang=`, else what `Accept-Language` prefers.
pub(crate) struct Reader(pub(crate) Locale);

#[derive(Deserialize)]
struct Lang {
    lang: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let asked = Query::<Lang>::from_request_parts(parts, state).await.ok();
        let locale = asked.and_then(|query| Locale::from_code(query.lang.as_deref()?));
        let preferred = || {
            let header = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            Locale::negotiate(header.unwrap_or_default())
        };
        Ok(Self(locale.unwrap_or_else(preferred)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn reader(uri: &str, accept: &str) -> Locale {
        let request =
            axum::http::Request::get(uri).header(ACCEPT_LANGUAGE, accept).body(()).expect("a request");
        let (mut parts, ()) = request.into_parts();
        let Ok(Reader(locale)) = Reader::from_request_parts(&mut parts, &()).await;
        locale
    }

    #[tokio::test]
    async fn the_address_beats_the_browsers_preference() {
        assert_eq!(reader("/?lang=ar", "en").await, Locale::Ar);
        assert_eq!(reader("/?lang=xx", "en").await, Locale::En);
        assert_eq!(reader("/", "de").await, Locale::Fr);
    }
}
