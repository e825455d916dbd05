//! The programme of who holds a ticket: what they choose stays with it.

use std::sync::Arc;

use app::App;
use app::agenda::{Choice, Chose};
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::chosen::{MadeOn, SentChoice, forget, read};
use super::filter::FilterQuery;
use super::list::{ProgrammePage, Seen};
use super::rows::RowCache;
use super::{rendered, sessions_file};
use crate::cache::private;
use crate::error::PageError;
use crate::page::{EventRoute, Segments};
use crate::registration::Sent;
use crate::ticket::TicketPath;

/// What an answer to a form has to say, in the address that it leads to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    said: String,
}

impl Said {
    /// Whether no seat was left.
    pub(crate) fn is_full(&self) -> bool {
        self.said == "full"
    }
}

/// GET `/{lang}/{org}/{event}/tickets/{ticket}/sessions`.
pub(crate) async fn page(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Extension(rows): Extension<Arc<RowCache>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
    Query(query): Query<FilterQuery>,
    Query(said): Query<Said>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let refuse = |error| PageError::new(route.locale, &error);
    let held = app::agenda::ticket_programme(&app, &route.info, &ticket).await.map_err(refuse)?;
    let path = format!("{}/tickets/{ticket}", route.path());
    if !held.may_choose() {
        return Ok(Redirect::to(&format!("/{}{path}", route.locale)).into_response());
    }
    let (filter, rows) = (query.parse(), rows.get(&route.info, route.locale, &held.programme.content));
    if !rows.has(filter) {
        return Ok(Redirect::to(&format!("/{}{path}/sessions", route.locale)).into_response());
    }
    let seen = Seen::with_ticket(&held);
    let page =
        ProgrammePage::with_ticket(&path, &route.info, route.locale, &rows, filter, &seen, said.is_full());
    Ok(private(route.locale, &headers, rendered(&page).map_err(refuse)?))
}

/// POST of the same: chooses a session or lets it go, takes a seat or gives it back; leads back to where the holder
/// was.
pub(crate) async fn choose(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
    headers: HeaderMap,
    Sent(pairs): Sent,
) -> Result<Response, PageError> {
    let event = route.info.event.id;
    let sent = SentChoice::read(&pairs);
    let kept = read(&headers, event);
    let choice = if sent.takes_over { Some(Choice::Keep(&kept)) } else { sent.choice };
    let mut full = false;
    if let Some(choice) = choice {
        let chose = app::agenda::choose(&app, &route.info, &ticket, choice).await;
        full = chose.map_err(|error| PageError::new(route.locale, &error))? == Chose::NoSeat;
    }
    let page = format!("{}/tickets/{ticket}", route.href());
    let said = |query: String| match (full, query.is_empty()) {
        (false, _) => query,
        (true, true) => "?said=full".to_owned(),
        (true, false) => format!("{query}&said=full"),
    };
    let back = match sent.from {
        MadeOn::Ticket => format!("{page}{}#sessions", said(String::new())),
        MadeOn::List | MadeOn::Session => {
            format!("{page}/sessions{}{}", said(sent.filter.address()), sent.anchor())
        }
    };
    let redirect = Redirect::to(&back);
    // What the ticket has taken over is no longer the browser's to keep.
    Ok(if sent.takes_over {
        (forget(&app, event), redirect).into_response()
    } else {
        redirect.into_response()
    })
}

/// GET `/{lang}/{org}/{event}/tickets/{ticket}/sessions.ics`.
pub(crate) async fn calendar(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    let file = app::agenda::ticket_calendar(&app, &route.info, &ticket, route.locale)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    Ok(sessions_file(&route, file, &format!("{}/tickets/{ticket}/sessions", route.href())))
}
