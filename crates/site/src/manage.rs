//! What the holder of a registration changes themselves: asking for a link, opening it, and the page behind it.

mod questions;
mod view;

use std::sync::Arc;

use app::edit::EditError;
use app::event::EventInfo;
use app::registration::manage::{self, Managed, SESSION_LIFETIME};
use app::{App, AppError};
use axum::Router;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use domain::form::Values;
use domain::ids::{AnswerFileId, RegistrationId};
use domain::registration::RegistrationState;
use domain::registration::question::Files;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use crate::error::PageError;
use crate::page::{EventRoute, Segments, html};
use crate::registration::files;
use crate::staff::{Notice, Typed};
use crate::ticket::TicketPath;
use view::{AskPage, EndedPage, LinkPage, ManagePage};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 14] = [
    ("GET", "/{lang}/{org}/{event}/tickets/{ticket}/manage"),
    ("POST", "/{lang}/{org}/{event}/tickets/{ticket}/manage"),
    ("GET", "/{lang}/{org}/{event}/manage"),
    ("GET", "/{lang}/{org}/{event}/manage/{token}"),
    ("POST", "/{lang}/{org}/{event}/manage/{token}"),
    ("POST", "/{lang}/{org}/{event}/manage/session/details"),
    ("GET", "/{lang}/{org}/{event}/manage/session/files/{file}"),
    ("POST", "/{lang}/{org}/{event}/manage/session/consents"),
    ("POST", "/{lang}/{org}/{event}/manage/session/companions"),
    ("POST", "/{lang}/{org}/{event}/manage/session/companions/{companion}/remove"),
    ("POST", "/{lang}/{org}/{event}/manage/session/replacement"),
    ("POST", "/{lang}/{org}/{event}/manage/session/badge"),
    ("POST", "/{lang}/{org}/{event}/manage/session/ticket"),
    ("POST", "/{lang}/{org}/{event}/manage/session/end"),
];

/// The pages of this room.
pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/{org}/{event}/tickets/{ticket}/manage", get(ask).post(send))
        .route("/{lang}/{org}/{event}/manage", get(page))
        .route("/{lang}/{org}/{event}/manage/{token}", get(link).post(open))
        .route("/{lang}/{org}/{event}/manage/session/details", post(details))
        .route("/{lang}/{org}/{event}/manage/session/files/{file}", get(file))
        .route("/{lang}/{org}/{event}/manage/session/consents", post(consents))
        .route("/{lang}/{org}/{event}/manage/session/companions", post(add))
        .route("/{lang}/{org}/{event}/manage/session/companions/{companion}/remove", post(remove))
        .route("/{lang}/{org}/{event}/manage/session/replacement", post(replace))
        .route("/{lang}/{org}/{event}/manage/session/badge", post(badge))
        .route("/{lang}/{org}/{event}/manage/session/ticket", post(ticket))
        .route("/{lang}/{org}/{event}/manage/session/end", post(end))
}

/// The cookie of the session. It is good for one registration.
const COOKIE: &str = "multaqa_manage";

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// The secret part of a link.
#[derive(Deserialize)]
struct TokenPath {
    token: String,
}

/// Somebody whom the holder brings along.
#[derive(Deserialize)]
struct CompanionPath {
    companion: RegistrationId,
}

/// A file that the holder sent.
#[derive(Deserialize)]
struct FilePath {
    file: AnswerFileId,
}

fn session(headers: &HeaderMap) -> &str {
    http_face::cookie(headers, COOKIE).unwrap_or_default()
}

fn href(route: &EventRoute) -> String {
    format!("{}/manage", route.href())
}

/// Where one goes on, with what was done.
fn done(route: &EventRoute, word: &str) -> Response {
    Redirect::to(&format!("{}?done={word}", href(route))).into_response()
}

/// What is said instead of the page: the link or the session is over, or something else is wrong.
fn refused(route: &EventRoute, error: &AppError) -> Response {
    match error {
        AppError::LinkSpent => html(route.locale, StatusCode::GONE, &EndedPage::new(route, None)),
        error => PageError::new(route.locale, error).into_response(),
    }
}

/// GET `…/tickets/{ticket}/manage`: says what will be sent, and where to.
async fn ask(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
    Query(asked): Query<Done>,
) -> Result<Response, PageError> {
    let held = app::registration::ticket(&app, &route.info, &ticket).await;
    let held = held.map_err(|error| PageError::new(route.locale, &error))?;
    if held.registration.state.is_over() {
        return Ok(Redirect::to(&format!("{}/tickets/{ticket}", route.href())).into_response());
    }
    let sent = asked.done == "sent";
    Ok(html(route.locale, StatusCode::OK, &AskPage::new(&route, &ticket, &held.registration, sent)))
}

/// POST `…/tickets/{ticket}/manage`: sends the link.
async fn send(
    route: EventRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Redirect, PageError> {
    let ticket_href = format!("{}/tickets/{ticket}", route.href());
    match manage::request(&app, &route.info, &ticket, viewer.client).await {
        Ok(()) => Ok(Redirect::to(&format!("{ticket_href}/manage?done=sent"))),
        Err(AppError::Transition(_)) => Ok(Redirect::to(&ticket_href)),
        Err(error) => Err(PageError::new(route.locale, &error)),
    }
}

/// GET `…/manage/{token}`: a button. Mail scanners that follow links do not spend it.
async fn link(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TokenPath { token }): Segments<TokenPath>,
) -> Response {
    match manage::peek(&app, &route.info, &token).await {
        Ok(()) => html(route.locale, StatusCode::OK, &LinkPage::new(&route, &token)),
        Err(error) => refused(&route, &error),
    }
}

/// POST `…/manage/{token}`: spends the link and opens the session.
async fn open(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TokenPath { token }): Segments<TokenPath>,
) -> Response {
    match manage::open(&app, &route.info, &token).await {
        Ok(session) => {
            let cookie = http_face::set_cookie(&app, COOKIE, &session, SESSION_LIFETIME.as_secs());
            (cookie, Redirect::to(&href(&route))).into_response()
        }
        Err(error) => refused(&route, &error),
    }
}

/// GET `…/manage`.
async fn page(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Query(asked): Query<Done>,
    headers: HeaderMap,
) -> Response {
    let t = i18n::site(route.locale);
    let done = match asked.done.as_str() {
        "saved" => Some(Notice::done(fl!(t, "manage-saved"))),
        "added" => Some(Notice::done(fl!(t, "manage-added"))),
        "added-waiting" => Some(Notice::done(fl!(t, "manage-added-waiting"))),
        "removed" => Some(Notice::done(fl!(t, "manage-removed"))),
        "inside" => Some(Notice::heed(fl!(t, "manage-inside"))),
        "ticket" => Some(Notice::done(fl!(t, "manage-ticket-sent"))),
        "badge" => Some(Notice::done(fl!(t, "manage-badge-replaced"))),
        "replaced" => return ended(&route, fl!(t, "manage-replaced")),
        "ended" => return ended(&route, fl!(t, "manage-ended")),
        _ => None,
    };
    match manage::show(&app, &route.info, session(&headers)).await {
        Ok(managed) => {
            let values = view::values_of(&managed);
            let mut page = ManagePage::new(&route, &managed, Typed::fresh(&values), &Files::new());
            page.notice = done;
            html(route.locale, StatusCode::OK, &page)
        }
        Err(error) => refused(&route, &error),
    }
}

fn ended(route: &EventRoute, words: String) -> Response {
    html(route.locale, StatusCode::OK, &EndedPage::new(route, Some(words)))
}

/// The page again, with what was typed and what is wrong with it.
async fn again(
    app: &App,
    route: &EventRoute,
    headers: &HeaderMap,
    typed: &Values,
    files: &Files,
    error: EditError,
) -> Response {
    let problems = match error {
        EditError::Wrong(problems) => problems,
        EditError::App(error) => return refused(route, &error),
        EditError::Conflicting { .. } => {
            return refused(route, &AppError::Internal("nothing is merged here"));
        }
    };
    match manage::show(app, &route.info, session(headers)).await {
        Ok(managed) => {
            let values = typed_over(&managed, typed);
            let page = ManagePage::new(route, &managed, Typed::wrong(&values, &problems), files);
            html(route.locale, StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(error) => refused(route, &error),
    }
}

/// What the page shows after a form of it came back: that form as it was typed, the others as they stand.
fn typed_over(managed: &Managed, typed: &Values) -> Values {
    let mut values = view::values_of(managed);
    if typed.get("form") == "details" {
        values = Values::default();
    }
    for name in typed.names() {
        values.replace(name, typed.all(name).map(str::to_owned));
    }
    values
}

async fn details(
    route: EventRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, PageError> {
    let (locale, info) = (route.locale, &route.info);
    // Who has no session sends no files.
    let managed = match manage::show(&app, info, session(&headers)).await {
        Ok(managed) => managed,
        Err(error) => return Ok(refused(&route, &error)),
    };
    let received = files::receive(&app, locale, info, &viewer, request).await?;
    let (pairs, brought, _held) = received.split();
    let mut values = Values::new(pairs);
    let of = (&**info, viewer.client);
    let files = files::keep(&app, locale, of, &managed.category, brought, &mut values).await?;
    Ok(match manage::change(&app, info, session(&headers), &values, &files).await {
        Ok(()) => done(&route, "saved"),
        Err(error) => again(&app, &route, &headers, &values, &files, error).await,
    })
}

/// GET `…/manage/session/files/{file}`: what somebody sent, for themselves.
async fn file(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(FilePath { file }): Segments<FilePath>,
    headers: HeaderMap,
) -> Response {
    match app::registration::file::see_own(&app, &route.info, session(&headers), file).await {
        Ok(sent) => files::attachment(route.locale, sent),
        Err(error) => refused(&route, &error),
    }
}

async fn consents(
    route: EventRoute,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    match manage::set_consents(&app, &route.info, session(&headers), &Values::new(pairs)).await {
        Ok(()) => done(&route, "saved"),
        Err(error) => refused(&route, &error),
    }
}

async fn add(
    route: EventRoute,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let values = Values::new(pairs);
    match manage::add(&app, &route.info, session(&headers), &values).await {
        Ok(RegistrationState::Waiting { .. }) => done(&route, "added-waiting"),
        Ok(_) => done(&route, "added"),
        Err(error) => again(&app, &route, &headers, &values, &Files::new(), error).await,
    }
}

async fn remove(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(CompanionPath { companion }): Segments<CompanionPath>,
    headers: HeaderMap,
) -> Response {
    match manage::remove(&app, &route.info, session(&headers), companion).await {
        Ok(()) => done(&route, "removed"),
        Err(AppError::Transition(_)) => done(&route, "inside"),
        Err(error) => refused(&route, &error),
    }
}

async fn replace(
    route: EventRoute,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let values = Values::new(pairs);
    match manage::replace(&app, &route.info, session(&headers), &values).await {
        Ok(()) => (forget(&app), done(&route, "replaced")).into_response(),
        Err(EditError::App(AppError::Transition(_))) => done(&route, "inside"),
        Err(error) => again(&app, &route, &headers, &values, &Files::new(), error).await,
    }
}

async fn badge(
    route: EventRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    headers: HeaderMap,
) -> Response {
    match manage::replace_badge(&app, &route.info, session(&headers), viewer.client).await {
        Ok(()) => done(&route, "badge"),
        Err(error) => refused(&route, &error),
    }
}

async fn ticket(
    route: EventRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    headers: HeaderMap,
) -> Response {
    match manage::send_ticket(&app, &route.info, session(&headers), viewer.client).await {
        Ok(()) => done(&route, "ticket"),
        Err(error) => refused(&route, &error),
    }
}

async fn end(route: EventRoute, State(app): State<Arc<App>>) -> Response {
    (forget(&app), done(&route, "ended")).into_response()
}

fn forget(app: &App) -> http_face::SetCookie {
    http_face::set_cookie(app, COOKIE, "", 0)
}

/// Where the events' organisers are written to.
fn contact(info: &EventInfo) -> String {
    info.event.contact.to_string()
}
