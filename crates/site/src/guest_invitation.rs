//! What a guest sees who opens a link of their invitation. Opening one changes nothing; each page has a button.

mod view;

use std::sync::Arc;

use app::edit::EditError;
use app::registration::guest_invitation::{self, Declined, Invited};
use app::{App, AppError};
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::form::Values;
use domain::registration::GuestAnswer;
use http_face::Viewer;
use serde::Deserialize;

use crate::error::PageError;
use crate::page::{EventRoute, Segments, html};
use crate::registration::{Way, open, submit_invited};

pub(crate) use view::Greeting;
use view::{Asking, InvitationPage};

/// The secret part of an address.
#[derive(Deserialize)]
pub(crate) struct KeyPath {
    key: String,
}

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Done {
    done: String,
}

fn href(route: &EventRoute, key: &str) -> String {
    format!("{}/invitation/{key}", route.href())
}

async fn find(app: &App, route: &EventRoute, key: &str) -> Result<Invited, PageError> {
    let invited = guest_invitation::invited(app, &route.info, key).await;
    invited.map_err(|error| PageError::new(route.locale, &error))
}

/// A page about an invitation: one that was taken back is gone.
fn shown(route: &EventRoute, key: &str, invited: &Invited, asking: Asking<'_>) -> Response {
    let gone = invited.invitation.withdrawn_at.is_some();
    let status = match asking {
        _ if gone => StatusCode::GONE,
        Asking::No { problems, .. } if !problems.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    html(route.locale, status, &InvitationPage::new(route, key, invited, asking))
}

/// GET `…/invitation/{key}`: how it stands, and the three answers.
pub(crate) async fn page(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
    Query(asked): Query<Done>,
) -> Result<Response, PageError> {
    let invited = find(&app, &route, &key).await?;
    let done = asked.done == "answered";
    Ok(shown(&route, &key, &invited, Asking::Nothing { done }))
}

/// GET `…/invitation/{key}/yes`: the form, filled in as far as they are known. Who has a place sees that.
pub(crate) async fn form(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
) -> Result<Response, PageError> {
    let invited = find(&app, &route, &key).await?;
    match (&invited.category, &invited.registration, invited.answerable) {
        (Some(category), None, Ok(())) => {
            open(&app, &route, Way { category, link: "", invited: Some((&invited.invitation, &key)) }).await
        }
        _ => Ok(shown(&route, &key, &invited, Asking::Nothing { done: false })),
    }
}

/// POST `…/invitation/{key}/yes`: registers them, and that is their answer.
pub(crate) async fn register(
    route: EventRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(KeyPath { key }): Segments<KeyPath>,
    request: Request,
) -> Result<Response, PageError> {
    let invited = find(&app, &route, &key).await?;
    // That they have a place by now is for the use case to judge: the same form sent twice leads to the ticket.
    match (&invited.category, invited.answerable) {
        (Some(category), Ok(())) => {
            let way = Way { category, link: "", invited: Some((&invited.invitation, &key)) };
            submit_invited(&app, &route, &viewer, way, request).await
        }
        _ => Ok(shown(&route, &key, &invited, Asking::Nothing { done: false })),
    }
}

/// GET `…/invitation/{key}/maybe`.
pub(crate) async fn ask_maybe(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
) -> Result<Response, PageError> {
    let invited = find(&app, &route, &key).await?;
    Ok(shown(&route, &key, &invited, Asking::Maybe))
}

/// POST `…/invitation/{key}/maybe`.
pub(crate) async fn hesitate(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
) -> Result<Response, PageError> {
    answered(&route, &key, guest_invitation::hesitate(&app, &route.info, &key).await)
}

/// GET `…/invitation/{key}/no`.
pub(crate) async fn ask_no(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
) -> Result<Response, PageError> {
    let invited = find(&app, &route, &key).await?;
    Ok(shown(&route, &key, &invited, Asking::No { word: "", problems: &[] }))
}

/// POST `…/invitation/{key}/no`. Who has a place by now is asked whether they give it up.
pub(crate) async fn decline(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let values = Values::new(pairs);
    let asking = |problems| Asking::No { word: values.get("word"), problems };
    match guest_invitation::decline(&app, &route.info, &key, &values).await {
        Ok(Declined::Done) => answered(&route, &key, Ok(())),
        Ok(Declined::AskFirst) => Ok(shown(&route, &key, &find(&app, &route, &key).await?, asking(&[]))),
        Err(EditError::Wrong(problems)) => {
            Ok(shown(&route, &key, &find(&app, &route, &key).await?, asking(&problems)))
        }
        Err(EditError::App(error)) => answered(&route, &key, Err(error)),
        Err(EditError::Conflicting { .. }) => Err(PageError::internal(route.locale)),
    }
}

/// Leads to the invitation's page, which says how it stands.
fn answered(route: &EventRoute, key: &str, done: Result<(), AppError>) -> Result<Response, PageError> {
    match done {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=answered", href(route, key))).into_response()),
        Err(AppError::GuestInvitation(_)) => Ok(Redirect::to(&href(route, key)).into_response()),
        Err(error) => Err(PageError::new(route.locale, &error)),
    }
}

/// The address of an answer's page.
fn answer_href(route: &EventRoute, key: &str, answer: GuestAnswer) -> String {
    format!("{}/{}", href(route, key), answer.code())
}
