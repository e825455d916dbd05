//! Giving a registration up for its holder: one page asks, its button does it.

use std::sync::Arc;

use app::{App, AppError};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{Registration, TransitionError};
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::desk;
use crate::page::{Segments, Shell, html, typed};
use crate::staff::desk::{Place, console_path};
use crate::staff::form::{Confirm, Goes};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registration::{RegistrationPath, registration_href};
use crate::staff::route::StaffRoute;

/// Where giving a registration up is asked about.
pub(in crate::staff) fn cancel_href(
    locale: Locale,
    info: &app::event::EventInfo,
    id: RegistrationId,
) -> String {
    format!("{}/cancel", registration_href(locale, info, id))
}

/// GET `…/registrations/{registration}/cancel`: asks first.
pub(super) async fn ask(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RegistrationPath>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageRegistrations, &info, app.now()).or_refuse(locale)?;
    let id = path.registration;
    let file = app::registration::open(&app, &actor, &info, id).await.or_refuse(locale)?;
    let registration = &file.registration;
    if registration.state.cancel(registration.admission.is_some(), app.now()).is_err() {
        return Ok(Redirect::to(&registration_href(locale, &info, id)).into_response());
    }
    let t = i18n::site(locale);
    let name = registration.attendee.full_name();
    let goes_with = |one: &&Registration| registration.lead.is_none() && one.lead == Some(id);
    let path = format!("{}/registrations/{id}/cancel", console_path(&info));
    let title = fl!(t, "decide-cancel-title", name = name.as_str());
    let page = Confirm {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info, Place::Registrations).await?,
        lead: fl!(t, "decide-cancel-lead", name = name),
        goes_title: Some(fl!(t, "decide-cancel-party")),
        goes: file
            .party
            .iter()
            .filter(goes_with)
            .map(|one| Goes { what: typed(&one.attendee.full_name()) })
            .collect(),
        action: cancel_href(locale, &info, id),
        hidden: Vec::new(),
        button: fl!(t, "decide-cancel"),
        back: registration_href(locale, &info, id),
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/registrations/{registration}/cancel`.
pub(super) async fn cancel(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RegistrationPath>,
) -> Result<Response, Refused> {
    let word = match app::registration::cancel_for(&app, &actor, &info, path.registration).await {
        Ok(_) => "cancelled",
        Err(AppError::Transition(TransitionError::AlreadyCancelled)) => "over",
        Err(AppError::Transition(TransitionError::AlreadyAdmitted)) => "inside",
        Err(error) => return Err(Refused::App(locale, error)),
    };
    let href = registration_href(locale, &info, path.registration);
    Ok(Redirect::to(&format!("{href}?done={word}")).into_response())
}
