//! A session's form, its hours alone, its ways out of a clash, and its end.

use std::sync::Arc;

use app::agenda::{Agenda, Fixed, Saved};
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::agenda::{Day, Fix, STEP, Session, SessionKind};
use domain::form::{Conflict, Fault, Merged, Problem, Reader, Values, fingerprint, merge};
use domain::ids::{RoomId, SessionId};
use domain::locale::{Locale, Localized};
use http_face::Viewer;
use i18n_embed_fl::fl;
use jiff::SignedDuration;
use serde::Deserialize;

use super::page::view;
use super::panel::Attempt;
use super::query::{Done, Wish};
use super::{SessionSegment, agenda_href, agenda_path, panel, session_form};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, seats_now};
use crate::staff::form::{Confirm, Field, Fields, Goes, Hidden, Summary, Typed};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

type Pairs = Result<Form<Vec<(String, String)>>, FormRejection>;

#[derive(Template)]
#[template(path = "staff/agenda/session.html")]
struct SessionPage {
    shell: Shell,
    desk: Desk,
    summary: Option<Summary>,
    groups: [(String, Vec<Field>); 4],
    hidden: Vec<Hidden>,
    action: String,
    back: String,
    delete: Option<String>,
}

/// What a form page shows beside what was typed.
struct Sheet<'a> {
    locale: Locale,
    info: &'a EventInfo,
    agenda: &'a Agenda,
    desk: Desk,
    /// The session that is changed; none for a new one.
    session: Option<&'a Session>,
}

impl Sheet<'_> {
    /// `base` are the prints of the fields as they were loaded, `version` the session's then.
    fn page(self, values: &Values, typed: Typed<'_>, base: String, version: u32) -> SessionPage {
        let (locale, info) = (self.locale, self.info);
        let t = i18n::site(locale);
        let below = self.session.map_or_else(|| "new".to_owned(), |session| session.id.to_string());
        let title = if self.session.is_some() { fl!(t, "agenda-edit") } else { fl!(t, "agenda-add") };
        let shell = Shell::new(locale, &format!("{}/sessions/{below}", agenda_path(info)), title)
            .of(&info.organisation, format!("/{locale}/console"));
        let fields = Fields::new(locale, typed).in_zone(info.event.zone());
        let groups = session_form::fields(&fields, values, self.agenda, locale);
        let action = format!("{}/sessions/{below}", agenda_href(locale, info));
        let wish = Wish { session: self.session.map(|session| session.id), ..Wish::default() };
        SessionPage {
            summary: fields.summary(),
            groups,
            hidden: vec![Hidden::new("version", version.to_string()), Hidden::new("base", base)],
            back: format!("{}{}", agenda_href(locale, info), wish.address()),
            delete: self.session.map(|_| format!("{action}/delete")),
            action,
            desk: self.desk,
            shell,
        }
    }
}

async fn frame(
    app: &App,
    actor: &app::account::Actor,
    info: &EventInfo,
    locale: Locale,
) -> Result<(Agenda, Desk), AppError> {
    actor.require(Action::ManageAgenda, info, app.now())?;
    let (agenda, seats) = tokio::try_join!(app::agenda::show(app, actor, info), seats_now(app, actor, info))?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Programme, app.now())?;
    Ok((agenda, desk))
}

/// Where a new session is proposed: what a click on a free place of the grid says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct Free {
    day: String,
    row: String,
    room: String,
}

/// GET `…/agenda/sessions/new`.
pub(in crate::staff) async fn new(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(free): Query<Free>,
) -> Result<Response, Refused> {
    let (agenda, desk) = frame(&app, &actor, &info, locale).await.or_refuse(locale)?;
    let mut draft = blank(&info, &agenda);
    let zone = info.event.zone();
    let day = free.day.parse().ok().and_then(|date| Day::new(date, &zone));
    if let (Some(day), Ok(row)) = (day, free.row.parse::<u32>()) {
        let length = draft.duration();
        draft.starts_at = day.moment(row);
        draft.ends_at = draft.starts_at.checked_add(length).unwrap_or(draft.starts_at);
    }
    draft.room_id = free.room.parse::<RoomId>().ok();
    let mut values = session_form::values_of(&draft, &zone);
    values.set("kind", "");
    let sheet = Sheet { locale, info: &info, agenda: &agenda, desk, session: None };
    let page = sheet.page(&values, Typed::fresh(&values), String::new(), 0);
    Ok(html(locale, StatusCode::OK, &page))
}

/// A session that follows the last one of the event's hours, while they last.
fn blank(info: &EventInfo, agenda: &Agenda) -> Session {
    let within = agenda.sessions.iter().filter(|one| agenda.hours().hold(one)).map(|one| one.ends_at);
    let free = within.max().filter(|ends_at| *ends_at < info.event.ends_at);
    let starts_at = free.unwrap_or(info.event.starts_at);
    let ends_at = starts_at.checked_add(SignedDuration::from_mins(30)).unwrap_or(starts_at);
    let id = SessionId(uuid::Uuid::nil());
    Session::new(id, info.event.id, SessionKind::Panel, Localized::default(), starts_at, ends_at)
}

/// POST `…/agenda/sessions/new`.
pub(in crate::staff) async fn add(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    let (agenda, desk) = frame(&app, &actor, &info, locale).await.or_refuse(locale)?;
    let zone = info.event.zone();
    match session_form::read(&values, &agenda, &zone, blank(&info, &agenda)) {
        Ok(draft) => {
            let session = app::agenda::add_session(&app, &actor, &info, draft).await.or_refuse(locale)?;
            Ok(done(locale, &info, Some(session.id), Done::Saved))
        }
        Err(problems) => {
            let sheet = Sheet { locale, info: &info, agenda: &agenda, desk, session: None };
            let page = sheet.page(&values, Typed::wrong(&values, &problems), String::new(), 0);
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
    }
}

/// GET `…/agenda/sessions/{session}`.
pub(in crate::staff) async fn edit(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(SessionSegment { session }): Segments<SessionSegment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let (agenda, desk) = frame(&app, &actor, &info, locale).await.or_refuse(locale)?;
    let session = agenda.session(session).ok_or(AppError::NotFound).or_refuse(locale)?;
    let values = session_form::values_of(session, &info.event.zone());
    let sheet = Sheet { locale, info: &info, agenda: &agenda, desk, session: Some(session) };
    let page = sheet.page(&values, Typed::fresh(&values), fingerprint(&values), session.version);
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/agenda/sessions/{session}`.
pub(in crate::staff) async fn change(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(SessionSegment { session }): Segments<SessionSegment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let typed = Values::new(form.or_refuse(locale)?.0);
    let (agenda, desk) = frame(&app, &actor, &info, locale).await.or_refuse(locale)?;
    let session = agenda.session(session).ok_or(AppError::NotFound).or_refuse(locale)?;
    let zone = info.event.zone();
    let sheet = Sheet { locale, info: &info, agenda: &agenda, desk, session: Some(session) };
    let current = session_form::values_of(session, &zone);
    let (mut values, mut conflicts) = (typed, Vec::<Conflict>::new());
    if values.get("version") != session.version.to_string() {
        let merged: Merged = merge(values.get("base"), &values, &current);
        (values, conflicts) = (merged.values, merged.conflicts);
    }
    // What comes back was brought together with what is saved now: the next answer starts from there.
    let again = |sheet: Sheet<'_>, typed: Typed<'_>, status| {
        html(locale, status, &sheet.page(typed.values, typed, fingerprint(&current), session.version))
    };
    if !conflicts.is_empty() {
        return Ok(again(sheet, Typed::conflicting(&values, &conflicts), StatusCode::CONFLICT));
    }
    let problems = match session_form::read(&values, &agenda, &zone, session.clone()) {
        Err(problems) => problems,
        Ok(draft) => match app::agenda::change_session(&app, &actor, &info, draft).await.or_refuse(locale)? {
            Saved::Done(_) => return Ok(done(locale, &info, Some(session.id), Done::Saved)),
            // Between this page's look and its change: what is saved now is shown beside what was typed.
            Saved::Newer(newer) => {
                let theirs = session_form::values_of(&newer, &zone);
                let merged = merge(&fingerprint(&current), &values, &theirs);
                let sheet = Sheet { session: Some(&newer), ..sheet };
                let typed = Typed::conflicting(&merged.values, &merged.conflicts);
                let page = sheet.page(&merged.values, typed, fingerprint(&theirs), newer.version);
                return Ok(html(locale, StatusCode::CONFLICT, &page));
            }
            Saved::SeatsTaken(min) => vec![Problem::new("seats", Fault::TooSmall { min })],
        },
    };
    Ok(again(sheet, Typed::wrong(&values, &problems), StatusCode::UNPROCESSABLE_ENTITY))
}

/// POST `…/agenda/sessions/{session}/place`: other hours, another room. The panel's fields say which; the grid says
/// day and rows.
pub(in crate::staff) async fn place(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(SessionSegment { session }): Segments<SessionSegment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let mut values = Values::new(form.or_refuse(locale)?.0);
    let agenda = app::agenda::show(&app, &actor, &info).await.or_refuse(locale)?;
    actor.require(Action::ManageAgenda, &info, app.now()).or_refuse(locale)?;
    let session = agenda.session(session).ok_or(AppError::NotFound).or_refuse(locale)?;
    let zone = info.event.zone();
    let number = |name: &str| values.get(name).parse::<u32>().ok();
    let day = values.get("day").parse().ok().and_then(|date| Day::new(date, &zone));
    if let (Some(day), Some(row), Some(rows)) = (day, number("row"), number("rows")) {
        let starts_at = day.moment(row);
        let length = SignedDuration::from_mins(STEP.as_mins() * i64::from(rows));
        let ends_at = starts_at.checked_add(length).unwrap_or(starts_at);
        values.set_moment("starts", starts_at, &zone);
        values.set_moment("ends", ends_at, &zone);
    }
    let mut reader = Reader::new(&values);
    let (starts_at, ends_at) = session_form::hours(&mut reader, &zone);
    let room_id = session_form::room(&mut reader, &agenda);
    let draft = reader.finish(starts_at.zip(ends_at)).map(|(starts_at, ends_at)| Session {
        starts_at,
        ends_at,
        room_id,
        version: values.get("version").parse().unwrap_or_default(),
        ..session.clone()
    });
    let (status, values, problems) = match draft {
        Err(problems) => (StatusCode::UNPROCESSABLE_ENTITY, values, problems),
        Ok(draft) => match app::agenda::change_session(&app, &actor, &info, draft).await.or_refuse(locale)? {
            Saved::Done(_) => return Ok(done(locale, &info, Some(session.id), Done::Saved)),
            // Somebody else moved or changed it: what it is now is shown, to be moved from there.
            Saved::Newer(_) => return Ok(done(locale, &info, Some(session.id), Done::Outdated)),
            Saved::SeatsTaken(_) => (StatusCode::CONFLICT, panel::values_of(session, &zone), Vec::new()),
        },
    };
    let wish = Wish { session: Some(session.id), ..Wish::default() };
    let attempt = Attempt { values, problems };
    let page = view(&app, &actor, &info, locale, &wish, Some(attempt)).await.or_refuse(locale)?;
    Ok(html(locale, status, &page))
}

/// POST `…/agenda/sessions/{session}/fix`.
pub(in crate::staff) async fn fix(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(SessionSegment { session }): Segments<SessionSegment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    actor.require(Action::ManageAgenda, &info, app.now()).or_refuse(locale)?;
    let Some(fix) = read_fix(&values) else { return Err(Refused::malformed(locale)) };
    let fixed = app::agenda::apply_fix(&app, &actor, &info, session, &fix).await.or_refuse(locale)?;
    let told = match fixed {
        Fixed::Done(_) => Done::Fixed,
        Fixed::Outdated => Done::Outdated,
    };
    Ok(done(locale, &info, Some(session), told))
}

fn read_fix(values: &Values) -> Option<Fix> {
    let session = || values.get("session").parse::<SessionId>().ok();
    match values.get("fix") {
        "end" => {
            let ends_at = jiff::Timestamp::from_second(values.get("at").parse().ok()?).ok()?;
            Some(Fix::EndEarlier { session: session()?, ends_at })
        }
        "shift" => {
            let by = SignedDuration::from_secs(values.get("by").parse().ok()?);
            let sessions = values.all("session").map(|id| id.parse().ok()).collect::<Option<Vec<_>>>()?;
            Some(Fix::ShiftFollowing { by, sessions })
        }
        "move" => Some(Fix::MoveRoom { session: session()?, room: values.get("room").parse().ok()? }),
        _ => None,
    }
}

/// GET `…/agenda/sessions/{session}/delete`.
pub(in crate::staff) async fn ask_delete(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(SessionSegment { session }): Segments<SessionSegment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let (agenda, desk) = frame(&app, &actor, &info, locale).await.or_refuse(locale)?;
    let session = agenda.session(session).ok_or(AppError::NotFound).or_refuse(locale)?;
    let t = i18n::site(locale);
    let below = format!("sessions/{}", session.id);
    let shell =
        Shell::new(locale, &format!("{}/{below}/delete", agenda_path(&info)), fl!(t, "agenda-delete"))
            .of(&info.organisation, format!("/{locale}/console"));
    let following = agenda.followings.get(&session.id).copied().unwrap_or_default();
    let form = i18n::plural::form;
    let chosen = (following.chosen > 0)
        .then(|| fl!(t, "agenda-goes-choices", form = form(following.chosen), count = following.chosen));
    let seats = (following.taken > 0)
        .then(|| fl!(t, "agenda-goes-seats", form = form(following.taken), count = following.taken));
    let goes = [chosen, seats].into_iter().flatten().map(|what| Goes { what }).collect();
    let href = agenda_href(locale, &info);
    let wish = Wish { session: Some(session.id), ..Wish::default() };
    let page = Confirm {
        goes_title: None,
        lead: fl!(t, "agenda-delete-lead", title = session.title.get(locale)),
        goes,
        action: format!("{href}/{below}/delete"),
        hidden: Vec::new(),
        button: fl!(t, "agenda-delete-do"),
        back: format!("{href}{}", wish.address()),
        danger: true,
        eager: None,
        desk,
        shell,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/agenda/sessions/{session}/delete`.
pub(in crate::staff) async fn delete(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(SessionSegment { session }): Segments<SessionSegment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    app::agenda::delete_session(&app, &actor, &info, session).await.or_refuse(locale)?;
    Ok(done(locale, &info, None, Done::Deleted))
}

/// Back to the programme, where it is told.
fn done(locale: Locale, info: &EventInfo, session: Option<SessionId>, done: Done) -> Response {
    let wish = Wish { session, done: Some(done), ..Wish::default() };
    let anchor = if session.is_some() { "#panel" } else { "" };
    Redirect::to(&format!("{}{}{anchor}", agenda_href(locale, info), wish.address())).into_response()
}
