//! The events that somebody works for.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Access;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::desk::{Desk, work_href};
use super::refused::{InLocale, Refused};
use super::words::capitalised;
use crate::page::{LangRoute, Shell, html};

/// An event of the list.
pub(super) struct EventRow {
    /// The theme, ready for HTML.
    pub(super) theme: String,
    pub(super) date: String,
    pub(super) machine_date: String,
    /// The town, ready for HTML.
    pub(super) city: String,
    pub(super) href: String,
}

#[derive(Template)]
#[template(path = "staff/events.html")]
pub(super) struct EventsPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) events: Vec<EventRow>,
    /// What a row's button says.
    pub(super) button: String,
}

/// GET `/{lang}/console`.
pub(super) async fn events(
    LangRoute(locale): LangRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let access = actor.staff(app.now()).or_refuse(locale)?;
    let events = app::event::list_for(&app, &actor).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &events_page(locale, access, &events)))
}

pub(super) fn events_page(locale: Locale, access: &Access, events: &[EventInfo]) -> EventsPage {
    let t = i18n::site(locale);
    let desk = Desk::of_events(locale, access, events.first());
    let mut shell = Shell::new(locale, "/console", fl!(t, "console-events-title"));
    if let Some(first) = events.first() {
        shell = shell.of(&first.organisation, format!("/{locale}/console"));
    }
    let button = if desk.lists { fl!(t, "console-events-open") } else { fl!(t, "console-events-door") };
    let events = events.iter().map(|info| row(&shell, access, info)).collect();
    EventsPage { shell, desk, events, button }
}

fn row(shell: &Shell, access: &Access, info: &EventInfo) -> EventRow {
    let (event, zone) = (&info.event, info.event.zone());
    EventRow {
        theme: shell.words(&event.theme),
        date: capitalised(&i18n::date::long(shell.locale, event.starts_at, &zone)),
        machine_date: i18n::date::machine(event.starts_at, &zone),
        city: shell.words(&event.place.city),
        href: work_href(shell.locale, access, info),
    }
}
