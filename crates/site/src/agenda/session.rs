//! The page of a session, and its calendar file.

use std::sync::Arc;

use app::agenda::{Found, PublicProgramme};
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use domain::agenda::{Selection, Session, SessionRole, SessionSeats};
use domain::ids::{SessionId, SpeakerId};
use domain::locale::Locale;
use domain::registration::SpokenLanguage;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::{chosen, rendered, rows, varied};
use crate::cache::{PageCache, private};
use crate::error::PageError;
use crate::event::calendar_file;
use crate::page::{EventRoute, Segments, Shell, capitalised, event_path, html};

/// Somebody who takes part.
struct Person {
    href: String,
    picture: Option<String>,
    initials: String,
    initials_locale: Locale,
    /// Ready for HTML, as the next.
    name: String,
    job: String,
    role: String,
}

/// The way to the session before or after.
struct Neighbour {
    label: String,
    href: String,
    title: String,
    hours: String,
    rel: &'static str,
}

#[derive(Template)]
#[template(path = "agenda/session.html")]
struct SessionPage {
    shell: Shell,
    description: String,
    canonical: String,
    absolute: Vec<(Locale, String)>,
    href: String,
    own: String,
    number: u32,
    title: String,
    kind: String,
    track: String,
    day: String,
    hours: String,
    machine: String,
    room: String,
    languages: String,
    interpretation: String,
    /// What is said of its seats, where one signs up.
    seats: Option<String>,
    full: bool,
    about_locale: Locale,
    paragraphs: Vec<String>,
    people: Vec<Person>,
    neighbours: Vec<Neighbour>,
    chosen: Option<String>,
    choose_label: String,
    drop_label: String,
}

impl SessionPage {
    fn new(
        base_url: &str,
        locale: Locale,
        info: &EventInfo,
        programme: &PublicProgramme,
        session: &Session,
        chosen: bool,
    ) -> Self {
        let (t, zone) = (i18n::site(locale), info.event.zone());
        let path = format!("{}/sessions/{}", event_path(info), session.id);
        let plain = session.title.get(locale);
        let title = fl!(t, "session-title", title = plain, theme = info.event.theme.get(locale));
        let shell = Shell::new(locale, &path, title).of(&info.organisation, info.path(locale)).indexed();
        let comma = fl!(t, "event-list-comma");
        let spoken = |languages: &[SpokenLanguage]| {
            let names = languages.iter().map(|one| i18n::spoken_language(locale, *one)).collect::<Vec<_>>();
            capitalised(&names.join(&format!("{comma} ")))
        };
        let (about, about_locale) = session.about.resolve(locale);
        let seats = programme.seats_of(session);
        let left = |seats: SessionSeats| match seats.left() {
            0 => fl!(t, "programme-full"),
            left => fl!(t, "programme-seats-left", form = form(left), left = left, seats = seats.seats),
        };
        Self {
            description: about.chars().take(200).collect(),
            canonical: format!("{base_url}/{locale}{path}"),
            absolute: crate::event::absolute(base_url, &path),
            href: info.path(locale),
            own: format!("/{locale}{path}"),
            number: session.number,
            title: shell.words(&session.title),
            kind: i18n::session_kind(locale, session.kind),
            track: rows::track(locale, &programme.content.tracks, session),
            day: capitalised(&date::long(locale, session.starts_at, &zone)),
            hours: date::time_range(locale, session.starts_at, session.ends_at, &zone),
            machine: date::machine(session.starts_at, &zone),
            room: shell.words(&session.room),
            languages: spoken(&session.languages),
            interpretation: spoken(&session.interpretation),
            full: seats.is_some_and(|seats| seats.left() == 0),
            seats: seats.map(left),
            about_locale,
            paragraphs: about.split("\n\n").filter(|text| !text.is_empty()).map(str::to_owned).collect(),
            people: people(&shell, &info.path(locale), programme, session),
            neighbours: neighbours(&shell, &info.path(locale), &zone, programme, session),
            chosen: chosen.then(|| rows::chosen(locale)),
            choose_label: fl!(t, "programme-choose-one", title = plain),
            drop_label: fl!(t, "programme-drop-one", title = plain),
            shell,
        }
    }
}

fn people(shell: &Shell, href: &str, programme: &PublicProgramme, session: &Session) -> Vec<Person> {
    let person = |(id, role): &(SpeakerId, SessionRole)| {
        let speaker = programme.content.speakers.iter().find(|speaker| speaker.id == *id)?;
        let (name, initials_locale) = speaker.name.resolve(shell.locale);
        Some(Person {
            href: format!("{href}/speakers/{id}"),
            picture: speaker.picture.as_ref().map(|picture| crate::picture::small_href(picture.id)),
            initials: crate::page::initials(name),
            initials_locale,
            name: shell.words(&speaker.name),
            job: shell.words(&speaker.job),
            role: i18n::session_role(shell.locale, *role),
        })
    };
    session.people.iter().filter_map(person).collect()
}

/// The sessions before and after on the same day: of the same track, where it has one.
fn neighbours(
    shell: &Shell,
    href: &str,
    zone: &TimeZone,
    programme: &PublicProgramme,
    session: &Session,
) -> Vec<Neighbour> {
    let day = |one: &Session| zone.to_datetime(one.starts_at).date();
    let own = day(session);
    let along =
        |one: &&Session| session.track_id.is_none_or(|track| one.track_id == Some(track)) && day(one) == own;
    let along = programme.content.sessions.iter().filter(along).collect::<Vec<_>>();
    let Some(place) = along.iter().position(|one| one.id == session.id) else { return Vec::new() };
    let before = place.checked_sub(1).and_then(|n| along.get(n));
    let neighbour = |one: &&Session, label: String, rel: &'static str| Neighbour {
        label,
        href: format!("{href}/sessions/{}", one.id),
        title: shell.words(&one.title),
        hours: date::time_range(shell.locale, one.starts_at, one.ends_at, zone),
        rel,
    };
    let before = before.map(|one| neighbour(one, fl!(shell.t, "session-previous"), "prev"));
    let after = along.get(place + 1).map(|one| neighbour(one, fl!(shell.t, "session-next"), "next"));
    before.into_iter().chain(after).collect()
}

/// There is no such session, or no more: the programme is where to go on.
#[derive(Template)]
#[template(path = "agenda/gone.html")]
struct GonePage {
    shell: Shell,
    status: u16,
    title: String,
    detail: String,
    href: String,
}

fn gone(route: &EventRoute, withdrawn: bool) -> Response {
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let (status, title, detail) = if withdrawn {
        (StatusCode::GONE, fl!(t, "session-gone"), fl!(t, "session-gone-detail"))
    } else {
        (StatusCode::NOT_FOUND, fl!(t, "session-unknown"), fl!(t, "session-unknown-detail"))
    };
    // Nothing is at this address in any language: the switch leads to the programme.
    let shell = Shell::new(locale, &format!("{}/programme", route.path()), title.clone())
        .of(&route.info.organisation, route.href());
    html(locale, status, &GonePage { shell, status: status.as_u16(), title, detail, href: route.href() })
}

/// Why there is no page.
enum Missing {
    App(AppError),
    Withdrawn,
    Unknown,
}

impl From<AppError> for Missing {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

/// A part of the programme, by its identity, or by its calendar file's name.
#[derive(Deserialize)]
pub(crate) struct SessionPath {
    session: String,
}

/// GET `/{lang}/{org}/{event}/sessions/{session}` and `….ics`. The page is at most a second old, like the event's.
pub(crate) async fn page(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Extension(cache): Extension<Arc<PageCache>>,
    Segments(SessionPath { session }): Segments<SessionPath>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let refuse = |error| PageError::new(route.locale, &error);
    if let Some(id) = session.strip_suffix(".ics") {
        let id = id.parse::<SessionId>().map_err(|_| PageError::not_found(route.locale))?;
        let file =
            app::agenda::session_calendar(&app, &route.info, id, route.locale).await.map_err(refuse)?;
        let name = format!("{}-{}", route.info.event.slug, id.0.simple());
        return Ok(calendar_file(file, &name, "public, max-age=300"));
    }
    let Ok(id) = session.parse::<SessionId>() else { return Ok(gone(&route, false)) };
    let selection = chosen::read(&headers, route.info.event.id);
    let render = render(&app, &route, id, &selection);
    let answered = if selection.is_empty() {
        let page = cache.get(uri.path(), render).await;
        page.map(|page| page.respond(route.locale, &headers))
    } else {
        render.await.map(|body| private(route.locale, &headers, body))
    };
    match answered {
        Ok(response) => Ok(varied(response)),
        Err(Missing::App(error)) => Err(refuse(error)),
        Err(Missing::Withdrawn) => Ok(gone(&route, true)),
        Err(Missing::Unknown) => Ok(gone(&route, false)),
    }
}

async fn render(
    app: &App,
    route: &EventRoute,
    id: SessionId,
    selection: &Selection,
) -> Result<String, Missing> {
    let programme = match app::agenda::find_session(app, &route.info, id).await? {
        Found::Shown(programme) => programme,
        Found::Withdrawn => return Err(Missing::Withdrawn),
        Found::Unknown => return Err(Missing::Unknown),
    };
    let session = programme.content.sessions.iter().find(|one| one.id == id).ok_or(Missing::Unknown)?;
    let chosen = selection.has(session.number);
    let page = SessionPage::new(app.base_url(), route.locale, &route.info, &programme, session, chosen);
    Ok(rendered(&page)?)
}
