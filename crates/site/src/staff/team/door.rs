//! Links for volunteers at the doors. A link is shown once, to be handed over.

use std::sync::Arc;

use app::team::DoorLink;
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use crate::page::{Shell, html};
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
}

/// GET `/{lang}/console/{org}/{event}/door-links`.
pub(in crate::staff) async fn door_links(
    StaffRoute { locale, info }: StaffRoute,
    State(app): State<Arc<App>>,
    Viewer { actor, .. }: Viewer,
) -> Result<Response, Refused> {
    actor.require(Action::InviteToDoor, &info, app.now()).or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::DoorLinks, app.now());
    let page = door_links_page(locale, &info, desk.or_refuse(locale)?, None);
    Ok(html(locale, StatusCode::OK, &page))
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
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::DoorLinks, app.now());
    let page = door_links_page(locale, &info, desk.or_refuse(locale)?, Some(made));
    Ok(html(locale, StatusCode::OK, &page))
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
    info: &app::event::EventInfo,
    desk: Desk,
    made: Option<Made>,
) -> DoorLinksPage {
    let t = i18n::site(locale);
    let door = |name: &String| (name.clone(), fl!(t, "door-name", door = name.as_str()));
    DoorLinksPage {
        shell: Shell::new(locale, &door_links_path(info), fl!(t, "door-links-title"))
            .of(&info.organisation, events_href(locale)),
        desk,
        action: door_links_href(locale, info),
        doors: info.event.doors.iter().map(door).collect(),
        made,
    }
}
