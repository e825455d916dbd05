//! Closing, reopening, putting away, taking out again.

use std::sync::Arc;

use app::App;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::event::Turn;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::{below, desk};
use crate::page::{Shell, html};
use crate::registration::Sent;
use crate::staff::desk::{Place, console_href, events_href};
use crate::staff::form::{Confirm, Goes, Hidden};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

/// What is to be done, as the address or the form says it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    turn: String,
}

/// GET `/{lang}/console/{org}/{event}/state`: asks before an event is put away.
pub(super) async fn ask(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(Asked { turn }): Query<Asked>,
) -> Result<Response, Refused> {
    let locale = route.locale;
    actor.require(Action::ManageEvent, &route.info, app.now()).or_refuse(locale)?;
    if Turn::from_code(&turn) != Some(Turn::Archive) {
        return Err(Refused::malformed(locale));
    }
    let (t, path) = (i18n::site(locale), below(&route.info, "state"));
    let title = fl!(t, "publish-archive-title", theme = route.copy.event.theme.get(locale));
    let shell = Shell::new(locale, &format!("{path}?turn={turn}"), title)
        .of(&route.info.organisation, events_href(locale));
    let goes = |what: String| Goes { what: crate::page::escape(&what) };
    let page = Confirm {
        goes_title: None,
        lead: fl!(t, "publish-archive-lead"),
        goes: vec![goes(fl!(t, "publish-archive-list")), goes(fl!(t, "publish-archive-registration"))],
        action: format!("/{locale}{path}"),
        hidden: vec![Hidden::new("turn", turn)],
        button: fl!(t, "publish-archive"),
        back: format!("{}/publish", console_href(locale, &route.info)),
        danger: true,
        eager: None,
        desk: desk(&app, &actor, &route, Place::Publish).await?,
        shell,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `/{lang}/console/{org}/{event}/state`.
pub(super) async fn turn(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    sent: Sent,
) -> Result<Response, Refused> {
    let locale = route.locale;
    let typed = super::sent(sent);
    // Who may not is not told what would be wrong with what they asked.
    actor.require(Action::ManageEvent, &route.info, app.now()).or_refuse(locale)?;
    let turn = Turn::from_code(typed.get("turn")).ok_or(Refused::malformed(locale))?;
    app::event::turn(&app, &actor, &route.info, turn).await.or_refuse(locale)?;
    let href = format!("{}/publish?done={}", console_href(locale, &route.info), turn.code());
    Ok(Redirect::to(&href).into_response())
}
