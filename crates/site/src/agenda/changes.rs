//! What publications changed in the programme, in words.

use std::sync::Arc;

use app::App;
use app::agenda::ChangesPage;
use app::event::EventInfo;
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use domain::agenda::{Change, SessionChange};
use domain::ids::SessionId;
use domain::locale::{Locale, Localized};
use domain::publication::Published;
use i18n::date;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde::Deserialize;

use super::rendered;
use crate::cache::PageCache;
use crate::error::PageError;
use crate::page::{EventRoute, Shell, capitalised, escape, event_path};

/// Where the page starts, as its address says it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ChangesQuery {
    after: String,
}

impl ChangesQuery {
    /// The number and the position after which it starts. What means nothing is the first page.
    fn parse(&self) -> Option<(u32, u32)> {
        let (number, position) = self.after.split_once('.')?;
        Some((number.parse().ok()?, position.parse().ok()?))
    }
}

/// A session of which something changed: its words ready for HTML.
struct Line {
    title: String,
    /// Its page, where it still has one.
    href: Option<String>,
    when: String,
    machine: String,
    room: String,
    gone: bool,
    changes: Vec<String>,
}

/// What one publication changed.
struct Edition {
    published: String,
    machine: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "agenda/changes.html")]
struct ChangesView {
    shell: Shell,
    description: String,
    canonical: String,
    absolute: Vec<(Locale, String)>,
    href: String,
    theme: String,
    editions: Vec<Edition>,
    /// The next page.
    older: Option<String>,
}

impl ChangesView {
    fn new(
        base_url: &str,
        locale: Locale,
        info: &EventInfo,
        shown: &Published,
        page: &ChangesPage,
        first: bool,
    ) -> Self {
        let (t, zone) = (i18n::site(locale), info.event.zone());
        let path = format!("{}/changes", event_path(info));
        let title = fl!(t, "programme-changes-title", theme = info.event.theme.get(locale));
        let mut shell = Shell::new(locale, &path, title).of(&info.organisation, info.path(locale));
        shell.indexed = first;
        let href = info.path(locale);
        let teller = Teller { locale, info, shown, href: &href };
        let editions = page.changes.chunk_by(|a, b| a.number == b.number).map(|told| Edition {
            published: fl!(
                t,
                "programme-published",
                moment = date::day_and_time(locale, told[0].published_at, &zone)
            ),
            machine: date::machine(told[0].published_at, &zone),
            lines: told.iter().map(|one| teller.line(&one.change)).collect(),
        });
        Self {
            description: fl!(t, "programme-changes-intro"),
            canonical: format!("{base_url}/{locale}{path}"),
            absolute: crate::event::absolute(base_url, &path),
            theme: shell.words(&info.event.theme),
            editions: editions.collect(),
            older: page.next.map(|(number, position)| format!("{href}/changes?after={number}.{position}")),
            href,
            shell,
        }
    }
}

/// Puts changes into words.
struct Teller<'a> {
    locale: Locale,
    info: &'a EventInfo,
    shown: &'a Published,
    href: &'a str,
}

impl Teller<'_> {
    fn line(&self, told: &SessionChange) -> Line {
        let words = |text: &Localized| crate::page::words(self.locale, text);
        let is_shown = |id: SessionId| self.shown.sessions.iter().any(|session| session.id == id);
        Line {
            title: words(&told.title),
            href: is_shown(told.session).then(|| format!("{}/sessions/{}", self.href, told.session)),
            when: capitalised(&self.when(told.starts_at, told.ends_at)),
            machine: date::machine(told.starts_at, &self.info.event.zone()),
            room: words(&told.room),
            gone: told.changes.contains(&Change::Removed),
            changes: told.changes.iter().flat_map(|change| self.change(change)).collect(),
        }
    }

    fn when(&self, from: Timestamp, to: Timestamp) -> String {
        let zone = self.info.event.zone();
        let day = date::long(self.locale, from, &zone);
        let hours = date::time_range(self.locale, from, to, &zone);
        fl!(i18n::site(self.locale), "session-day-hours", day = day, hours = hours)
    }

    /// What changed, ready for HTML.
    fn change(&self, change: &Change) -> Vec<String> {
        let (locale, t) = (self.locale, i18n::site(self.locale));
        let names = |names: &[Localized]| {
            let comma = fl!(t, "event-list-comma");
            names.iter().map(|name| name.get(locale)).collect::<Vec<_>>().join(&format!("{comma} "))
        };
        let room = |name: &Localized| match name.get(locale) {
            "" => fl!(t, "agenda-no-room"),
            name => name.to_owned(),
        };
        let words = match change {
            Change::Added => vec![fl!(t, "programme-change-added")],
            Change::Removed => vec![fl!(t, "programme-change-removed")],
            Change::Moved { from, until } => {
                vec![fl!(t, "programme-change-moved", hours = self.when(*from, *until))]
            }
            Change::RoomChanged { from } => vec![fl!(t, "programme-change-room", room = room(from))],
            Change::Renamed { from } => vec![fl!(t, "programme-change-named", title = from.get(locale))],
            Change::PeopleChanged { joined, left } => [
                (!joined.is_empty()).then(|| fl!(t, "programme-change-joined", names = names(joined))),
                (!left.is_empty()).then(|| fl!(t, "programme-change-left", names = names(left))),
            ]
            .into_iter()
            .flatten()
            .collect(),
        };
        words.iter().map(|words| escape(words)).collect()
    }
}

/// GET `/{lang}/{org}/{event}/changes`: at most a second old, like the event's page.
pub(crate) async fn page(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Extension(cache): Extension<Arc<PageCache>>,
    Query(query): Query<ChangesQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let after = query.parse();
    let render = async {
        let (shown, page) = app::agenda::changes(&app, &route.info, after).await?;
        rendered(&ChangesView::new(app.base_url(), route.locale, &route.info, &shown, &page, after.is_none()))
    };
    let refuse = |error| PageError::new(route.locale, &error);
    if after.is_some() {
        // The pages behind the first are many and seldom read.
        return Ok(crate::cache::private(route.locale, &headers, render.await.map_err(refuse)?));
    }
    Ok(cache.get(uri.path(), render).await.map_err(refuse)?.respond(route.locale, &headers))
}

#[cfg(test)]
mod tests;
