//! Another badge for somebody who lost theirs: one page asks, its button does it.

use std::sync::Arc;

use app::App;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::badge::may_replace;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::desk;
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Place, console_path};
use crate::staff::form::Confirm;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registration::{RegistrationPath, registration_href};
use crate::staff::route::StaffRoute;

/// Where another badge is asked about.
pub(in crate::staff) fn badge_href(
    locale: Locale,
    info: &app::event::EventInfo,
    id: RegistrationId,
) -> String {
    format!("{}/badge", registration_href(locale, info, id))
}

/// GET `…/registrations/{registration}/badge`: asks first.
pub(super) async fn ask(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RegistrationPath>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageRegistrations, &info, app.now()).or_refuse(locale)?;
    let id = path.registration;
    let registration = app::registration::open(&app, &actor, &info, id).await.or_refuse(locale)?.registration;
    if may_replace(registration.state).is_err() {
        return Ok(Redirect::to(&registration_href(locale, &info, id)).into_response());
    }
    let t = i18n::site(locale);
    let name = registration.attendee.full_name();
    let path = format!("{}/registrations/{id}/badge", console_path(&info));
    let title = fl!(t, "badge-replace-title", name = name.as_str());
    let page = Confirm {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info, Place::Registrations).await?,
        lead: fl!(t, "badge-replace-lead", name = name, code = registration.code.to_string()),
        goes_title: None,
        goes: Vec::new(),
        action: badge_href(locale, &info, id),
        hidden: Vec::new(),
        button: fl!(t, "badge-replace"),
        back: registration_href(locale, &info, id),
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/registrations/{registration}/badge`.
pub(super) async fn replace(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RegistrationPath>,
) -> Result<Response, Refused> {
    let href = registration_href(locale, &info, path.registration);
    match app::badge::replace(&app, &actor, &info, path.registration).await {
        Ok(_) => Ok(Redirect::to(&format!("{href}?done=badge")).into_response()),
        // They have none by now, as their page says.
        Err(app::AppError::Transition(_)) => Ok(Redirect::to(&href).into_response()),
        Err(error) => Err(Refused::App(locale, error)),
    }
}
