//! Links for volunteers at the doors. A link is shown once, to be handed over.

use std::sync::Arc;

use app::account::Actor;
use app::event::EventInfo;
use app::team::{DoorLink, DoorLinks};
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::ids::AccessSessionId;
use domain::locale::Locale;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, door_links_href, door_links_path, events_href, seats_now};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The door that was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct DoorForm {
    door: String,
}

/// A link, as it is handed over.
pub(in crate::staff) struct Made {
    /// The door's name.
    pub(in crate::staff) door: String,
    pub(in crate::staff) url: String,
    pub(in crate::staff) until: String,
}

#[derive(Template)]
#[template(path = "staff/team/door-links.html")]
pub(in crate::staff) struct DoorLinksPage {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) desk: Desk,
    pub(in crate::staff) action: String,
    /// The doors: their short names, and what people call them.
    pub(in crate::staff) doors: Vec<(String, String)>,
    pub(in crate::staff) made: Option<Made>,
    held: Vec<Held>,
    unused: Vec<Unused>,
    end_unused: String,
}

/// A door that somebody holds.
struct Held {
    door: String,
    told: String,
    /// Where it is taken from them.
    end: String,
}

/// Links of a door that nobody used.
struct Unused {
    door: String,
    name: String,
    told: String,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// GET `/{lang}/console/{org}/{event}/door-links`.
pub(in crate::staff) async fn door_links(
    StaffRoute { locale, info }: StaffRoute,
    State(app): State<Arc<App>>,
    Viewer { actor, .. }: Viewer,
) -> Result<Response, Refused> {
    shown(&app, locale, &actor, &info, None).await
}

async fn shown(
    app: &App,
    locale: Locale,
    actor: &Actor,
    info: &EventInfo,
    made: Option<Made>,
) -> Result<Response, Refused> {
    let links = app::team::door_links(app, actor, info).await.or_refuse(locale)?;
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::DoorLinks, app.now());
    let page = door_links_page(locale, info, desk.or_refuse(locale)?, &links, made);
    Ok(html(locale, StatusCode::OK, &page))
}

/// Who is to lose a door.
#[derive(Deserialize)]
pub(in crate::staff) struct HeldSegment {
    session: Uuid,
}

/// POST `/{lang}/console/{org}/{event}/door-links/held/{session}/end`.
pub(in crate::staff) async fn end_held_door(
    StaffRoute { locale, info }: StaffRoute,
    State(app): State<Arc<App>>,
    Viewer { actor, .. }: Viewer,
    Segments(HeldSegment { session }): Segments<HeldSegment>,
) -> Result<Response, Refused> {
    app::team::end_held_door(&app, &actor, &info, AccessSessionId(session)).await.or_refuse(locale)?;
    Ok(Redirect::to(&door_links_href(locale, &info)).into_response())
}

/// POST `/{lang}/console/{org}/{event}/door-links/unused/end`.
pub(in crate::staff) async fn end_unused_door_links(
    StaffRoute { locale, info }: StaffRoute,
    State(app): State<Arc<App>>,
    Viewer { actor, .. }: Viewer,
    form: Result<Form<DoorForm>, FormRejection>,
) -> Result<Response, Refused> {
    actor.require(Action::InviteToDoor, &info, app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    app::team::end_unused_door_links(&app, &actor, &info, &form.door).await.or_refuse(locale)?;
    Ok(Redirect::to(&door_links_href(locale, &info)).into_response())
}

/// POST `/{lang}/console/{org}/{event}/door-links`: makes a link and shows it, once.
pub(in crate::staff) async fn make_door_link(
    StaffRoute { locale, info }: StaffRoute,
    State(app): State<Arc<App>>,
    Viewer { actor, .. }: Viewer,
    form: Result<Form<DoorForm>, FormRejection>,
) -> Result<Response, Refused> {
    actor.require(Action::InviteToDoor, &info, app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    let made = match app::team::door_link(&app, &actor, &info, &form.door).await {
        Ok(link) => Ok(made(locale, &app, &info.event.zone(), &link)),
        Err(AppError::NotFound) => Err(Refused::malformed(locale)),
        Err(error) => Err(Refused::App(locale, error)),
    }?;
    shown(&app, locale, &actor, &info, Some(made)).await
}

fn made(locale: Locale, app: &App, zone: &jiff::tz::TimeZone, link: &DoorLink) -> Made {
    let t = i18n::site(locale);
    Made {
        door: fl!(t, "door-name", door = link.door.as_str()),
        url: app.url(&format!("/{locale}/sign-in/{}", link.token)),
        until: i18n::date::day_and_time(locale, link.usable_until, zone),
    }
}

pub(in crate::staff) fn door_links_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    links: &DoorLinks,
    made: Option<Made>,
) -> DoorLinksPage {
    let (t, zone, href) = (i18n::site(locale), info.event.zone(), door_links_href(locale, info));
    let door = |name: &String| (name.clone(), fl!(t, "door-name", door = name.as_str()));
    let moment = |at| i18n::date::day_and_time(locale, at, &zone);
    let held = links.held.iter().map(|held| Held {
        door: fl!(t, "door-name", door = held.door.as_str()),
        told: fl!(
            t,
            "door-links-held",
            device = held.session.device.as_str(),
            since = moment(held.session.created_at),
            seen = moment(held.session.seen_at)
        ),
        end: format!("{href}/held/{}/end", held.session.id),
    });
    let unused = links.unused.iter().map(|unused| Unused {
        name: fl!(t, "door-name", door = unused.door.as_str()),
        told: fl!(
            t,
            "door-links-unused",
            form = form(count(unused.usable_until.len())),
            count = count(unused.usable_until.len()),
            moment = unused.usable_until.last().map(|at| moment(*at)).unwrap_or_default()
        ),
        door: unused.door.clone(),
    });
    DoorLinksPage {
        shell: Shell::new(locale, &door_links_path(info), fl!(t, "door-links-title"))
            .of(&info.organisation, events_href(locale)),
        desk,
        held: held.collect(),
        unused: unused.collect(),
        end_unused: format!("{href}/unused/end"),
        action: href.clone(),
        doors: info.event.doors.iter().map(door).collect(),
        made,
    }
}
