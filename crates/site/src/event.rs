//! The public face of events: the list, an event's page, its calendar files.

mod json_ld;
mod view;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::EventCursor;
use domain::locale::Locale;
use i18n::date;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde::Deserialize;

use crate::cache::PageCache;
use crate::cursor;
use crate::error::PageError;
use crate::page::{EventRoute, LangRoute, Segments, Shell, event_path, html, locale_of, preferred};

pub(crate) use view::{EventView, date_line, machine_line, past_note, seats_left};

/// `/`: the list, in the browser's language.
pub(crate) async fn negotiate(headers: HeaderMap) -> Response {
    in_preferred_language(StatusCode::SEE_OTHER, preferred(&headers), "/")
}

/// `/{lang}`: the list's address lacks its slash.
pub(crate) async fn home(LangRoute(locale): LangRoute) -> Redirect {
    Redirect::permanent(&format!("/{locale}/"))
}

/// `/{org}/{event}`: the page in the browser's language. It is what people write on posters.
pub(crate) async fn choose_language(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    uri: Uri,
    Segments(EventPath { org, event }): Segments<EventPath>,
) -> Result<Response, PageError> {
    let locale = locale_of(&uri, &headers);
    let info = app::event::find(&app, &org, &event).await.map_err(|error| PageError::new(locale, &error))?;
    Ok(in_preferred_language(StatusCode::FOUND, locale, &event_path(&info)))
}

fn in_preferred_language(status: StatusCode, locale: Locale, path: &str) -> Response {
    let Ok(target) = HeaderValue::from_str(&format!("/{locale}{path}")) else {
        return PageError::not_found(locale).into_response();
    };
    let headers = [(header::LOCATION, target), (header::VARY, HeaderValue::from_static("Accept-Language"))];
    (status, headers).into_response()
}

/// One line of the list.
struct Listed {
    href: String,
    theme: String,
    date: String,
    machine_date: String,
    /// The day and the month of the drawn date.
    day: String,
    month_year: String,
    /// Empty where the organisation's name says it already.
    city: String,
    organisation: String,
    past: bool,
}

#[derive(Template)]
#[template(path = "events.html")]
struct EventsPage {
    shell: Shell,
    events: Vec<Listed>,
    /// Where older ones are, where there are more.
    older: Option<String>,
    canonical: String,
    absolute: Vec<(Locale, String)>,
}

impl EventsPage {
    fn new(base_url: &str, locale: Locale, page: &ListPage, now: Timestamp) -> Self {
        let address = |row| format!("/?after={}", cursor::of_event(row));
        let path = page.after.map_or_else(|| "/".to_owned(), address);
        let shell = Shell::new(locale, &path, fl!(i18n::site(locale), "event-list-title")).indexed();
        Self {
            events: page.events.iter().map(|info| listed(&shell, info, now)).collect(),
            older: page.next.map(|next| format!("/{locale}{}", address(next))),
            canonical: format!("{base_url}/{locale}{path}"),
            absolute: absolute(base_url, &path),
            shell,
        }
    }
}

fn listed(shell: &Shell, info: &EventInfo, now: Timestamp) -> Listed {
    let (locale, event) = (shell.locale, &info.event);
    let zone = event.zone();
    let city = event.place.city.get(locale);
    let told = info.organisation.name.get(locale).contains(city);
    Listed {
        href: info.path(locale),
        theme: shell.words(&event.theme),
        date: date_line(locale, event),
        machine_date: event.date().to_string(),
        day: date::day(locale, event.starts_at, &zone),
        month_year: date::month_year(locale, event.starts_at, &zone),
        city: if told { String::new() } else { shell.words(&event.place.city) },
        organisation: shell.words(&info.organisation.name),
        past: event.ends_at < now,
    }
}

/// Events of a page of the list.
const LISTED: u32 = 30;

/// A page of the list.
struct ListPage {
    after: Option<EventCursor>,
    events: Vec<EventInfo>,
    next: Option<EventCursor>,
}

/// Where the page starts, as it came.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct ListQuery {
    after: String,
}

/// `/{lang}/`: all events, the newest first.
pub(crate) async fn list(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    Query(ListQuery { after }): Query<ListQuery>,
) -> Result<Response, PageError> {
    let after = match after.as_str() {
        "" => None,
        word => Some(cursor::event(word).ok_or_else(|| PageError::not_found(locale))?),
    };
    let found = app::event::list(&app, after, LISTED).await;
    let (events, next) = found.map_err(|error| PageError::new(locale, &error))?;
    let page = ListPage { after, events, next };
    Ok(html(locale, StatusCode::OK, &EventsPage::new(app.base_url(), locale, &page, app.now())))
}

/// A page's full address in each language.
pub(crate) fn absolute(base_url: &str, path: &str) -> Vec<(Locale, String)> {
    Locale::ALL.map(|locale| (locale, format!("{base_url}/{locale}{path}"))).into()
}

/// An event's page, the one that a rush opens: at most a second old.
pub(crate) async fn page(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    Extension(cache): Extension<Arc<PageCache>>,
    uri: Uri,
    headers: HeaderMap,
    Segments(EventPath { org, event }): Segments<EventPath>,
) -> Result<Response, PageError> {
    let render = async {
        let info = app::event::find(&app, &org, &event).await?;
        let shown = app::event::show(&app, &info).await?;
        view::EventView::new(app.base_url(), locale, &info, &shown, app.now()).render().map_err(|error| {
            tracing::error!(%error, "the event's template failed");
            app::AppError::Internal("template")
        })
    };
    let page = cache.get(uri.path(), render).await.map_err(|error| PageError::new(locale, &error))?;
    Ok(page.respond(locale, &headers))
}

/// The names in an event's address.
#[derive(Deserialize)]
pub(crate) struct EventPath {
    org: String,
    event: String,
}

/// The evening as a calendar file.
pub(crate) async fn calendar(route: EventRoute, State(app): State<Arc<App>>) -> Response {
    let url = app.url(&route.href());
    let ics = app::event::calendar(&app, &route.info, route.locale, &url);
    calendar_file(ics, route.info.event.slug.as_str(), "public, max-age=300")
}

/// A calendar file, offered to the calendar on the reader's device.
pub(crate) fn calendar_file(ics: String, name: &str, keep: &'static str) -> Response {
    file("text/calendar; charset=utf-8", &format!("{name}.ics"), keep, ics.into())
}

/// A file to keep. Its name is made of slugs and codes, so it needs no encoding.
pub(crate) fn file(kind: &'static str, name: &str, keep: &'static str, body: bytes::Bytes) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
    ];
    (headers, body).into_response()
}

#[cfg(test)]
mod tests;
