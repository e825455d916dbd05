//! Changing what a member is, and letting them go.

use std::sync::Arc;

use app::{App, AppError};
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::{Action, Role};
use domain::ids::MembershipId;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

use super::TeamRoute;
use crate::page::{Segments, Shell, html};
use crate::staff::form::Confirm;
use crate::staff::refused::{InLocale, Refused};

/// A membership or an invitation in an address.
#[derive(Debug, Deserialize)]
pub(in crate::staff) struct IdSegment {
    pub(super) id: Uuid,
}

/// What was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct RoleForm {
    role: String,
}

/// POST `…/team/members/{id}/role`.
pub(in crate::staff) async fn change_role(
    route: TeamRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(IdSegment { id }): Segments<IdSegment>,
    form: Result<Form<RoleForm>, FormRejection>,
) -> Result<Response, Refused> {
    let locale = route.locale;
    route.of().require(&app, &viewer.actor, Action::ManageTeam).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    let Some(role) = Role::from_code(&form.role) else { return Err(Refused::malformed(locale)) };
    let changed = app::team::change_role(&app, &viewer.actor, route.of(), MembershipId(id), role).await;
    done(&route, changed, "changed")
}

/// GET `…/team/members/{id}/end`: asks first.
pub(in crate::staff) async fn ask_to_remove(
    route: TeamRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(IdSegment { id }): Segments<IdSegment>,
) -> Result<Response, Refused> {
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let found = app::team::member(&app, &viewer.actor, route.of(), MembershipId(id)).await;
    let member = found.or_refuse(locale)?;
    let path = format!("{}/members/{id}/end", route.path());
    let name = member.account.label().to_owned();
    let role = i18n::role(locale, member.membership.grant.role);
    let page = Confirm {
        goes_title: None,
        shell: Shell::new(locale, &path, fl!(t, "team-remove-title", name = name.as_str()))
            .of(&route.organisation, super::super::desk::events_href(locale)),
        desk: route.desk(&app, &viewer.actor).await?,
        lead: fl!(t, "team-remove-lead", name = name, role = role),
        goes: Vec::new(),
        action: format!("/{locale}{path}"),
        hidden: Vec::new(),
        button: fl!(t, "team-remove"),
        back: route.href(),
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/team/members/{id}/end`.
pub(in crate::staff) async fn remove(
    route: TeamRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(IdSegment { id }): Segments<IdSegment>,
) -> Result<Response, Refused> {
    let removed = app::team::remove_member(&app, &viewer.actor, route.of(), MembershipId(id)).await;
    done(&route, removed, "removed")
}

/// Back to the team, with what was done, or why the last owner stays.
fn done(route: &TeamRoute, result: Result<(), AppError>, word: &str) -> Result<Response, Refused> {
    let word = match result {
        Ok(()) => word,
        Err(AppError::LastOwner) => "last",
        Err(error) => return Err(Refused::App(route.locale, error)),
    };
    Ok(Redirect::to(&format!("{}?done={word}", route.href())).into_response())
}
