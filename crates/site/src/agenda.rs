//! The programme for everybody: by day, track and language, with what the reader chose, a page for each session, and
//! what publications changed.

mod changes;
mod chosen;
mod filter;
mod list;
mod rows;
mod session;
mod ticket;

use std::sync::Arc;

use app::agenda::Choice;
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::agenda::Selection;
use domain::locale::Locale;

use crate::cache::{PageCache, private};
use crate::error::PageError;
use crate::event::calendar_file;
use crate::page::EventRoute;
use crate::registration::Sent;

pub(crate) use changes::page as changes;
pub(crate) use chosen::{forget, read};
pub(crate) use list::SeatWords;
pub(crate) use rows::RowCache;
pub(crate) use session::page as session;
pub(crate) use ticket::{Said, calendar as ticket_calendar, choose as ticket_choose, page as ticket_page};

use chosen::{MadeOn, SentChoice, keep};
use filter::{Filter, FilterQuery};
use list::{ProgrammePage, Seen};

/// Why there is no page.
enum Missing {
    /// The use case refused.
    App(AppError),
    /// It asks for a day or a track that the programme does not have: the whole of it is shown instead.
    Filter,
}

impl From<AppError> for Missing {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

/// Renders a page.
pub(crate) fn rendered(page: &impl Template) -> Result<String, AppError> {
    page.render().map_err(|error| {
        tracing::error!(%error, "a template of the programme failed");
        AppError::Internal("template")
    })
}

/// Says that what is sent depends on what the reader chose.
fn varied(mut response: Response) -> Response {
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Cookie"));
    response
}

/// GET `/{lang}/{org}/{event}/programme`: who chose nothing shares a page that is at most a second old; the others' is
/// put together from the same parts.
pub(crate) async fn page(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Extension(cache): Extension<Arc<PageCache>>,
    Extension(rows): Extension<Arc<RowCache>>,
    Query(query): Query<FilterQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (filter, selection) = (query.parse(), read(&headers, route.info.event.id));
    let render = render(&app, &rows, &route.info, route.locale, filter, &selection);
    let base = format!("{}/programme", route.href());
    let refuse = |missing| match missing {
        Missing::App(error) => Err(PageError::new(route.locale, &error)),
        Missing::Filter => Ok(Redirect::to(&base).into_response()),
    };
    if !selection.is_empty() {
        return render.await.map_or_else(refuse, |body| Ok(varied(private(route.locale, &headers, body))));
    }
    match cache.get(&format!("{}{}", uri.path(), filter.address()), render).await {
        Ok(page) => Ok(varied(page.respond(route.locale, &headers))),
        Err(missing) => refuse(missing),
    }
}

async fn render(
    app: &App,
    rows: &RowCache,
    info: &EventInfo,
    locale: Locale,
    filter: Filter,
    selection: &Selection,
) -> Result<String, Missing> {
    let programme = app::agenda::programme(app, info).await?;
    let rows = rows.get(info, locale, &programme.content);
    if !rows.has(filter) {
        return Err(Missing::Filter);
    }
    let seen = Seen::public(&programme, selection);
    Ok(rendered(&ProgrammePage::public(app.base_url(), info, locale, &rows, filter, &seen))?)
}

/// POST of the same: chooses a session or lets it go, and leads back to where the reader was.
pub(crate) async fn choose(
    route: EventRoute,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Sent(pairs): Sent,
) -> Result<Response, PageError> {
    let event = route.info.event.id;
    let programme = app::agenda::programme(&app, &route.info)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    let mut selection = read(&headers, event);
    selection.keep(|number| programme.numbered(number).is_some());
    let sent = SentChoice::read(&pairs);
    let session = sent.number().and_then(|number| programme.numbered(number));
    match (sent.choice, session) {
        (Some(Choice::Add(number)), Some(_)) => {
            selection.choose(number);
        }
        (Some(Choice::Drop(number)), _) => selection.drop(number),
        _ => {}
    }
    let back = match (sent.from, session) {
        (MadeOn::Session, Some(session)) => format!("{}/sessions/{}", route.href(), session.id),
        _ => format!("{}/programme{}{}", route.href(), sent.filter.address(), sent.anchor()),
    };
    Ok((keep(&app, event, &selection), Redirect::to(&back)).into_response())
}

/// GET `/{lang}/{org}/{event}/programme.ics`: what the reader chose, for their calendar.
pub(crate) async fn calendar(
    route: EventRoute,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let selection = read(&headers, route.info.event.id);
    let file = app::agenda::selection_calendar(&app, &route.info, &selection, route.locale).await;
    let file = file.map_err(|error| PageError::new(route.locale, &error))?;
    Ok(sessions_file(&route, file, &format!("{}/programme?mine=1", route.href())))
}

/// A file of chosen sessions; where nothing is chosen, the page that says so.
fn sessions_file(route: &EventRoute, file: Option<String>, page: &str) -> Response {
    match file {
        Some(file) => calendar_file(file, &format!("{}-sessions", route.info.event.slug), "no-store"),
        None => Redirect::to(page).into_response(),
    }
}
