//! What holds for all who register: how long an offered seat is held, and whether files may be asked for.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::EditError;
use app::registration::setup;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::event::Event;
use domain::form::{Problem, Values};
use domain::locale::Locale;
use domain::registration::{MAX_OFFER_HOURS, RegisteringSettings};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::edit::FormPage;
use super::{list_href, list_path};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, Place, seats_now};
use crate::staff::form::{Fields, Typed};
use crate::staff::people::refused;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

/// What is set, in words.
pub(super) fn words(locale: Locale, event: &Event) -> Vec<String> {
    let t = i18n::site(locale);
    let hours = event.offer_hours;
    let files = event.file_questions;
    vec![
        fl!(t, "registering-offered", form = form(hours), count = hours),
        if files { fl!(t, "registering-files-on") } else { fl!(t, "registering-files-off") },
    ]
}

/// GET `…/registering/settings`.
pub(super) async fn page(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let values = RegisteringSettings::of(&route.copy.event).values();
    show(&app, &actor, &route, &values, &[]).await
}

/// POST `…/registering/settings`.
pub(super) async fn save(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match setup::save_settings(&app, &actor, &route.info, &values).await {
        Ok(()) => Ok(Redirect::to(&list_href(route.locale, &route.info)).into_response()),
        Err(EditError::Wrong(problems)) => show(&app, &actor, &route, &values, &problems).await,
        Err(error) => Err(refused(route.locale, error)),
    }
}

async fn show(
    app: &App,
    actor: &Actor,
    DraftRoute { locale, info, .. }: &DraftRoute,
    values: &Values,
    problems: &[Problem],
) -> Result<Response, Refused> {
    let (locale, t) = (*locale, i18n::site(*locale));
    actor.require(Action::ManageEvent, info, app.now()).or_refuse(locale)?;
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Registering, app.now()).or_refuse(locale)?;
    let fields = Fields::new(locale, Typed::wrong(values, problems))
        .word("file_questions", fl!(t, "registering-files-in-use"));
    let hours = fields
        .number("offer_hours", fl!(t, "registering-offer-hours"), 0, MAX_OFFER_HOURS)
        .required()
        .hint(fl!(t, "registering-offer-hours-hint", max = MAX_OFFER_HOURS));
    let files =
        fields.check("file_questions", fl!(t, "registering-files"), Some(fl!(t, "registering-files-detail")));
    let groups =
        vec![(fl!(t, "registering-offers"), vec![hours]), (fl!(t, "registering-files-title"), vec![files])];
    let list = list_href(locale, info);
    let page = FormPage {
        shell: Shell::new(locale, &format!("{}/settings", list_path(info)), fl!(t, "registering-settings"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        summary: fields.summary(),
        groups,
        action: format!("{list}/settings"),
        back: list,
        remove: None,
        renew: None,
    };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(html(locale, status, &page))
}
