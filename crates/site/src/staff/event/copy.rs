//! An event from another, on another day.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::CopyPlan;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::event::limits;
use domain::form::{Problem, Reader, Values};
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{below, desk};
use crate::page::{Shell, html};
use crate::registration::Sent;
use crate::staff::desk::{Desk, Place, console_href, events_href};
use crate::staff::form::{Field, Fields, Summary, Typed};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

#[derive(Template)]
#[template(path = "staff/event/copy.html")]
pub(super) struct CopyPage {
    shell: Shell,
    desk: Desk,
    summary: Option<Summary>,
    fields: Vec<Field>,
    action: String,
    back: String,
}

/// GET `/{lang}/console/{org}/{event}/copy`.
pub(super) async fn form(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    require(&app, &actor, &route)?;
    let mut values = Values::default();
    values.set_localized("theme", &route.copy.event.theme);
    for part in ["programme", "speakers", "partners"] {
        values.set(part, "true");
    }
    show(&app, &actor, &route, StatusCode::OK, Typed::fresh(&values)).await
}

/// POST `/{lang}/console/{org}/{event}/copy`.
pub(super) async fn make(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    sent: Sent,
) -> Result<Response, Refused> {
    require(&app, &actor, &route)?;
    let values = super::sent(sent);
    let plan = match plan(&values) {
        Ok(plan) => plan,
        Err(problems) => {
            let typed = Typed::wrong(&values, &problems);
            return show(&app, &actor, &route, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
        }
    };
    let info = app::event::copy(&app, &actor, &route.info, &plan).await.or_refuse(route.locale)?;
    Ok(Redirect::to(&format!("{}/details?done=copied", console_href(route.locale, &info))).into_response())
}

/// Who may not make events is told nothing of this one.
fn require(app: &App, actor: &Actor, route: &DraftRoute) -> Result<(), Refused> {
    let organisation = &route.info.organisation;
    actor.require_in(Action::CreateEvent, organisation, app.now()).or_refuse(route.locale)?;
    Ok(())
}

fn plan(values: &Values) -> Result<CopyPlan, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let theme = reader.localized("theme", limits::THEME);
    let date = reader.date("date");
    let (programme, speakers) = (reader.tick("programme"), reader.tick("speakers"));
    let partners = reader.tick("partners");
    reader.finish(date.map(|date| CopyPlan { theme, date, programme, speakers, partners }))
}

async fn show(
    app: &App,
    actor: &Actor,
    route: &DraftRoute,
    status: StatusCode,
    typed: Typed<'_>,
) -> Result<Response, Refused> {
    let desk = desk(app, actor, route, Place::Events).await?;
    Ok(html(route.locale, status, &copy_page(route, desk, typed)))
}

pub(super) fn copy_page(route: &DraftRoute, desk: Desk, typed: Typed<'_>) -> CopyPage {
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let path = below(&route.info, "copy");
    let shell =
        Shell::new(locale, &path, fl!(t, "copy-title")).of(&route.info.organisation, events_href(locale));
    let f = Fields::new(locale, typed);
    let fields = vec![
        f.localized("theme", fl!(t, "details-theme"), limits::THEME),
        f.date("date", fl!(t, "copy-date")).required().hint(fl!(t, "copy-date-hint")),
        f.check("programme", fl!(t, "copy-programme"), Some(fl!(t, "copy-programme-detail"))),
        f.check("speakers", fl!(t, "copy-speakers"), Some(fl!(t, "copy-speakers-detail"))),
        f.check("partners", fl!(t, "copy-partners"), None),
    ];
    CopyPage {
        summary: f.summary(),
        fields,
        action: format!("/{locale}{path}"),
        back: format!("{}/publish", console_href(locale, &route.info)),
        desk,
        shell,
    }
}
